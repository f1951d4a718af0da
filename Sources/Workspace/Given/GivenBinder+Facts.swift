import Dossier
import Messages
import Numbers
import ProcessGraph
import SourceText
import WorkingTime
import YAML

extension GivenBinder {
  mutating func bindFacts() {
    var said: Set<Int> = []
    for entry in given.facts {
      if let position = position(of: entry.key.value) {
        said.insert(position)
        bind(position, entry)
      } else if let slot = paper(entry.key.value), case let papers = graph.alternatives(of: slot), !papers.isEmpty {
        choose(entry, among: papers)
      } else {
        let known = graph.facts.filter { $0.origin != .builtIn }.map { shortName($0) }
        report(.unknownFact, entry.key, among: known)
      }
    }
    for declared in graph.factsToGive(besides: said) {
      report(
        .factMissing, given.factsSpan,
        [
          "procedure": .code(graph.identity.name), "fact": .code(declared.id),
          "form": .code("\(shortName(declared)): \(example(declared))"),
        ])
    }
  }

  /// A fact by its whole id, or by what stands behind the last point where that is clear.
  private func position(of name: String) -> Int? {
    if let whole = graph.facts.firstIndex(where: { $0.id == name }) { return whole }
    let ends = graph.facts.indices.filter { graph.facts[$0].id.hasSuffix("." + name) }
    return ends.count == 1 ? ends[0] : nil
  }

  private func shortName(_ fact: Fact) -> String { fact.id.split(separator: ".").last.map(String.init) ?? fact.id }

  private mutating func bind(_ position: Int, _ entry: YAMLEntry<String, Positioned<String>>) {
    let fact = graph.facts[position]
    if fact.origin == .builtIn {
      report(.factOfDossier, entry.key.span, ["fact": .code(fact.id), "key": .code(fact.id)])
      return
    }
    if entry.value.value == "absent", fact.isOptional { return }
    guard let value = value(entry.value, fact) else { return }
    if fact.origin == .established {
      settled.append(SettledFact(FactID(position), value))
    } else {
      facts.values[position] = value
    }
  }

  private mutating func value(_ written: Positioned<String>, _ fact: Fact) -> Value? {
    let text = written.value
    switch fact.type {
    case .yesNo:
      if text == "yes" || text == "no" { return .yesNo(text == "yes") }
    case .choice(let choices):
      if let position = choices.firstIndex(where: { $0.id == text }) { return .choice(position) }
      report(.unknownWord, written, among: choices.map(\.id), ["fact": .code(fact.id)])
      return nil
    case .text: return .text(text)
    case .date(let from, let to):
      if let day = Day(iso: text), from.map({ $0 <= day }) ?? true, to.map({ day <= $0 }) ?? true { return .date(day) }
    case .integer(let from, let to): return number(written, fact, unit: "", from, to, isWhole: true)
    case .decimal(let unit, let from, let to): return number(written, fact, unit: unit, from, to, isWhole: false)
    case .money(let from, let to): return number(written, fact, unit: "VND", from, to, isWhole: true)
    }
    report(.notAValue, written.span, ["value": .code(text), "fact": .code(fact.id), "form": .code(example(fact))])
    return nil
  }

  private mutating func number(
    _ written: Positioned<String>, _ fact: Fact, unit: String, _ from: Rational?, _ to: Rational?, isWhole: Bool
  ) -> Value? {
    let words = written.value.split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 2, let number = YAMLDecimal(first)?.rational else {
      report(
        .notAValue, written.span,
        ["value": .code(written.value), "fact": .code(fact.id), "form": .code(example(fact))])
      return nil
    }
    let given = words.count == 2 ? words[1] : ""
    if given.isEmpty, !unit.isEmpty {
      report(
        .unitMissing, written.span,
        [
          "fact": .code(fact.id), "unit": .code(unit), "value": .code(first), "form": .code("\(first) \(unit)"),
        ])
      return nil
    }
    guard given == unit || unit == "VND" && given == "đồng" else {
      if unit.isEmpty {
        report(
          .notAValue, written.span,
          ["value": .code(written.value), "fact": .code(fact.id), "form": .code(first)])
      } else {
        report(.wrongUnit, written.span, ["fact": .code(fact.id), "unit": .code(unit), "other": .code(given)])
      }
      return nil
    }
    guard !isWhole || number.isInteger, from.map({ $0 <= number }) ?? true, to.map({ number <= $0 }) ?? true else {
      report(
        .outOfRange, written.span,
        [
          "fact": .code(fact.id), "value": .code(written.value), "range": .phrase(Self.range(from, to, isWhole)),
          "from": .text("\(from ?? 0)"), "to": .text("\(to ?? 0)"),
        ])
      return nil
    }
    return .number(number)
  }

  /// The words for what a fact can be, with its bounds.
  static func range(of type: FactType) -> (phrase: String, from: String, to: String) {
    switch type {
    case .integer(let from, let to), .money(let from, let to):
      (range(from, to, true), "\(from ?? 0)", "\(to ?? 0)")
    case .decimal(_, let from, let to): (range(from, to, false), "\(from ?? 0)", "\(to ?? 0)")
    case .date(let from, let to):
      (
        from == nil ? "Given.to" : to == nil ? "Given.from" : "Given.between", from?.description ?? "",
        to?.description ?? ""
      )
    case .yesNo, .choice, .text: ("Given.any", "", "")
    }
  }

  private static func range(_ from: Rational?, _ to: Rational?, _ isWhole: Bool) -> String {
    switch (from, to) {
    case (_?, _?): "Given.between"
    case (_?, nil): "Given.from"
    case (nil, _?): "Given.to"
    case (nil, nil): isWhole ? "Given.whole" : "Given.any"
    }
  }

  private func example(_ fact: Fact) -> String { FactForm.example(fact, given) }

  private mutating func choose(_ entry: YAMLEntry<String, Positioned<String>>, among papers: [DocumentID]) {
    guard let paper = papers.first(where: { graph.documents[$0].id == entry.value.value }) else {
      report(
        .unknownWord, entry.value, among: papers.map { graph.documents[$0].id }, ["fact": .code(entry.key.value)])
      return
    }
    chosen.append(paper)
  }
}

extension ProcessGraph {
  /// The facts that an applicant has to tell and that are not among those told.
  func factsToGive(besides said: Set<Int>) -> [Fact] {
    askedFacts.filter { !said.contains($0.position) }.map { facts[$0] }
      .filter { $0.origin == .declared && !$0.isOptional }
  }
}
