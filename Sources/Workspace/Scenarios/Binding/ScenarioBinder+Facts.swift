import Messages
import Numbers
import ProcessGraph
import Simulation
import SourceText
import WorkingTime
import YAML

extension ScenarioBinder {
  /// How many values stand for a range that has no whole steps of its own.
  private static let partsOfUniform = 200

  mutating func bindFacts() {
    for subject in file.facts {
      let prefix = subject.key.value + "."
      guard graphs.contains(where: { $0.facts.contains { $0.id.hasPrefix(prefix) } }) else {
        reportUnknownSubject(subject.key)
        continue
      }
      for entry in subject.value {
        let id = subject.key.value + "." + entry.key.value
        var isKnown = false
        for graph in graphs.indices {
          guard let position = graphs[graph].facts.firstIndex(where: { $0.id == id }) else { continue }
          let fact = graphs[graph].facts[position]
          // The same fact in several procedures is read once, so that a mistake in it is one finding.
          let shares = isKnown ? quietShares(entry.value, fact, entry.key) : shares(entry.value, fact, entry.key)
          isKnown = true
          guard let shares, let load = loads.firstIndex(where: { $0.graph == graph }) else { continue }
          loads[load].facts.append(FactDistribution(FactID(position), shares))
          places.loads[load].facts.append(entry.value.span)
        }
        if !isKnown { reportUnknownFact(id, entry.key.span) }
      }
    }
  }

  /// Shares of the words of a built-in fact.
  mutating func bindWords(_ id: String, _ words: [YAMLEntry<String, Share>]?, load: Int) {
    guard let words, let first = words.first else { return }
    let graph = graphs[loads[load].graph]
    guard let position = graph.facts.firstIndex(where: { $0.id == id }) else {
      reportUnknownFact(id, first.key.span)
      return
    }
    let entries = words.map {
      YAMLEntry(key: Positioned(WrittenFactValues.text($0.key.value), at: $0.key.span), value: $0.value)
    }
    let name = Positioned(id, at: first.key.span)
    let written = FactShares.values(entries, first.key.span)
    guard let shares = shares(written, graph.facts[position], name) else { return }
    loads[load].facts.append(FactDistribution(FactID(position), shares))
    places.loads[load].facts.append(first.key.span)
  }

  private mutating func reportUnknownSubject(_ name: Positioned<String>) {
    var known: [String] = []
    for fact in graphs.flatMap(\.facts) {
      let parts = fact.id.split(separator: ".")
      if parts.count > 1, !known.contains(String(parts[0])) { known.append(String(parts[0])) }
    }
    let list = known.isEmpty ? "Scenario.no-subjects" : "Scenario.subjects"
    report(.unknownSubject, name, among: known, ["known": .codes(known), "list": .phrase(list)])
  }

  private mutating func reportUnknownFact(_ id: String, _ span: SourceSpan) {
    var known: [String] = []
    for fact in graphs.flatMap(\.facts) where !known.contains(fact.id) { known.append(fact.id) }
    report(.unknownFact, Positioned(id, at: span), among: known)
  }

  private mutating func quietShares(
    _ written: FactShares, _ fact: Fact, _ name: Positioned<String>
  ) -> [FactDistribution.Share]? {
    let before = findings
    defer { findings = before }
    return shares(written, fact, name)
  }

  private mutating func shares(
    _ written: FactShares, _ fact: Fact, _ name: Positioned<String>
  ) -> [FactDistribution.Share]? {
    switch written {
    case .yes(let share):
      guard case .yesNo = fact.type else {
        findings.append(Diagnostic(ScenarioMessage.shareOfNoYesNo, at: share.span, ["fact": .code(fact.id)]))
        return nil
      }
      let yes = share.percent.approximate
      return [.init(.yesNo(true), weight: yes), .init(.yesNo(false), weight: 100 - yes)]
    case .values(let entries, _):
      var shares: [FactDistribution.Share] = []
      for entry in entries {
        guard let values = values(entry.key, fact) else { return nil }
        let weight = entry.value.percent.approximate / Double(values.count)
        shares += values.map { FactDistribution.Share($0, weight: weight) }
      }
      return shares
    case .uniform(let from, let to, let span): return uniform(from, to, fact, span)
    }
  }

  /// The values that one key of a distribution stands for; never empty.
  private mutating func values(_ written: Positioned<WrittenFactValues>, _ fact: Fact) -> [Value?]? {
    switch written.value {
    case .absent:
      if fact.isOptional { return [nil] }
      findings.append(Diagnostic(ScenarioMessage.neverAbsent, at: written.span, ["fact": .code(fact.id)]))
      return nil
    case .range(let range):
      guard fact.isNumber else { return refuse("\(range.lowerBound)..\(range.upperBound)", fact, written.span) }
      return range.map { .number(Rational($0)) }
    case .text(let text):
      switch fact.type {
      case .yesNo:
        if text == "yes" || text == "no" { return [.yesNo(text == "yes")] }
      case .choice(let choices):
        if let position = choices.firstIndex(where: { $0.id == text }) { return [.choice(position)] }
        report(
          .unknownFactWord, Positioned(text, at: written.span), among: choices.map(\.id),
          ["fact": .code(fact.id), "known": .codes(choices.map(\.id))])
        return nil
      case .integer, .decimal, .money:
        if let number = YAMLDecimal(text)?.rational { return [.number(number)] }
      case .date:
        if let day = Day(iso: text) { return [.date(day)] }
      case .text: return [.text(text)]
      }
      return refuse(text, fact, written.span)
    }
  }

  private mutating func refuse(_ text: String, _ fact: Fact, _ span: SourceSpan) -> [Value?]? {
    findings.append(
      Diagnostic(ScenarioMessage.notAFactValue, at: span, ["value": .code(text), "fact": .code(fact.id)]))
    return nil
  }

  /// Every whole number between the bounds when there are few, else the middles of equal parts, rounded where the fact
  /// is whole: conditions see every bound at that fineness.
  private mutating func uniform(
    _ from: YAMLDecimal, _ to: YAMLDecimal, _ fact: Fact, _ span: SourceSpan
  ) -> [FactDistribution.Share]? {
    guard fact.isNumber, let low = from.rational, let high = to.rational else {
      _ = refuse("uniform", fact, span)
      return nil
    }
    let parts = Self.partsOfUniform
    var values: [Rational] = []
    if fact.isWhole, low.isInteger, high.isInteger, let width = try? high - low, width < Rational(parts) {
      for step in 0...Int(width.numerator) {
        if let value = try? low + Rational(step) { values.append(value) }
      }
    } else {
      for part in 0..<parts {
        let position = try? Rational(Int128(2 * part + 1), Int128(2 * parts))
        guard let position, let width = try? high - low, let distance = try? width * position,
          let value = try? low + distance
        else { continue }
        values.append(fact.isWhole ? (try? value.rounded(.halfUp)) ?? value : value)
      }
    }
    return values.map { FactDistribution.Share(.number($0), weight: 1) }
  }
}

extension Fact {
  fileprivate var isNumber: Bool {
    switch type {
    case .integer, .decimal, .money: true
    default: false
    }
  }

  fileprivate var isWhole: Bool {
    switch type {
    case .integer, .money: true
    default: false
    }
  }
}
