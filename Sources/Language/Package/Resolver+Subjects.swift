import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// What is known of a fact beside the contract.
struct FactEntry {
  /// The subject it belongs to; nil for built-in facts and members' facts.
  var subject: Int?
  var name: NameID
  var nameSpan: SourceSpan?
  var type: ValueType
  var isOptional = false
  /// The names of its values, in the order of its list.
  var values: [NameID] = []
}

/// The facts of a subject: a run of all facts.
struct SubjectFacts {
  var range: Range<Int>
}

extension Resolver {
  /// The position of the built-in fact `channel`.
  static var channelFact: Int { 0 }
  /// The position of the built-in fact `applicant`.
  static var applicantFact: Int { 1 }
  /// The position of the built-in fact `submitted`.
  static var submittedFact: Int { 2 }
  /// Channels as ids, in the order of the fact's list.
  static var channelIDs: [String] { ["online", "counter", "post"] }
  /// Kinds of applicant as ids, in the order of the fact's list.
  static var applicantIDs: [String] {
    ["citizen", "household", "enterprise", "cooperative", "organization", "foreigner"]
  }

  /// What people call the facts that every dossier has, and their values, in the order of the ids.
  private static var builtInTitles: [(fact: String, values: [String])] {
    [
      ("Hình thức nộp", ["trực tuyến", "trực tiếp", "bưu chính"]),
      (
        "Đối tượng thực hiện",
        ["công dân", "hộ gia đình", "doanh nghiệp", "hợp tác xã", "tổ chức", "người nước ngoài"]
      ),
    ]
  }

  /// Declares the facts that every dossier has.
  mutating func prepareBuiltIns() {
    let sets = [("channel", Self.channelIDs), ("applicant", Self.applicantIDs)]
    for (position, (id, values)) in sets.enumerated() {
      let titles = Self.builtInTitles[position]
      let choices = zip(values, titles.values).map { Choice(id: $0, title: $1) }
      package.facts.append(Fact(id: id, title: titles.fact, type: .choice(choices), origin: .builtIn))
      factEntries.append(
        FactEntry(name: names.intern(id), type: .choice(position), values: values.map { names.intern($0) }))
    }
    package.facts.append(
      Fact(id: "submitted", title: "Ngày nộp", type: .date(from: nil, to: nil), origin: .builtIn))
    factEntries.append(FactEntry(name: names.intern("submitted"), type: .date))
  }

  /// Resolves all subjects and their facts; what may be taken for granted comes later, when conditions are known.
  mutating func resolveSubjects() {
    for site in subjectDeclarations.sites {
      enter(file: site.file)
      resolveSubject(site)
    }
  }

  private mutating func resolveSubject(_ site: DeclarationSite) {
    let position = factsOfSubject.count
    let id = names.text(site.name)
    let start = factEntries.count
    for node in tree.children(of: site.node, .fact) {
      guard let (name, span) = declaredName(node) else { continue }
      if let first = factEntries[start...].first(where: { $0.name == name })?.nameSpan {
        reportTwice(name, span, first: first)
        continue
      }
      var entry = FactEntry(subject: position, name: name, nameSpan: span, type: .unknown)
      let type = factType(node, &entry)
      entry.isOptional = tree.has(.optional, in: node)
      factEntries.append(entry)
      package.facts.append(
        Fact(
          id: id + "." + names.text(name), title: tree.title(of: node) ?? names.text(name), type: type,
          isOptional: entry.isOptional, provenance: provenance(node)))
    }
    if start == factEntries.count, !tree.hasFault(site.node) {
      report(DeclarationMessage.noFact, .warning, at: site.nameSpan, ["name": .code(id)])
    }
    factsOfSubject.append(SubjectFacts(range: start..<factEntries.count))
    package.subjects.append(
      Subject(
        id: id, title: tree.title(of: site.node) ?? id, facts: (start..<factEntries.count).map { FactID($0) }))
  }

  private mutating func factType(_ node: Syntax.NodeID, _ entry: inout FactEntry) -> FactType {
    let range = tree.child(of: node, .factRange)
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .setType:
        entry.type = .choice(factEntries.count)
        noRange(range, .choice(0))
        return .choice(choices(child, &entry))
      case .decimalType:
        guard let token = tree.nameToken(of: child), let name = name(token) else {
          entry.type = .number
          let (low, high) = numberRange(range, entry)
          return .decimal(unit: "", from: low, to: high)
        }
        if currencyNames.contains(name) {
          entry.type = .money
          let (low, high) = numberRange(range, entry)
          return .money(from: low, to: high)
        }
        let unit = units[name] ?? UnitEntry(base: name, factor: 1)
        units[name] = unit
        entry.type = .quantity(unit.base)
        let (low, high) = numberRange(range, entry, factor: unit.factor)
        return .decimal(unit: names.text(unit.base), from: low, to: high)
      case .simpleType: return simpleType(child, range, &entry)
      default: break
      }
    }
    return .text
  }

  private mutating func simpleType(
    _ node: Syntax.NodeID, _ range: Syntax.NodeID?, _ entry: inout FactEntry
  ) -> FactType {
    switch tree.keyword(of: node) {
    case .yesNo:
      entry.type = .yesNo
      noRange(range, .yesNo)
      return .yesNo
    case .integer:
      entry.type = .number
      let (low, high) = numberRange(range, entry, whole: true)
      return .integer(from: low, to: high)
    case .money:
      entry.type = .money
      let (low, high) = numberRange(range, entry, whole: true)
      return .money(from: low, to: high)
    case .date:
      entry.type = .date
      return dateRange(range, entry)
    case .text:
      entry.type = .text
      noRange(range, .text)
      return .text
    default: return .text
    }
  }

  private mutating func choices(_ node: Syntax.NodeID, _ entry: inout FactEntry) -> [Choice] {
    var choices: [Choice] = []
    var spans: [SourceSpan] = []
    for value in tree.children(of: node, .setValue) {
      guard let (name, span) = declaredName(value) else { continue }
      if let first = entry.values.firstIndex(of: name) {
        reportTwice(name, span, first: spans[first])
        continue
      }
      entry.values.append(name)
      spans.append(span)
      choices.append(Choice(id: names.text(name), title: tree.title(of: value) ?? names.text(name)))
    }
    return choices
  }

  private mutating func noRange(_ range: Syntax.NodeID?, _ type: ValueType) {
    guard let range else { return }
    report(DeclarationMessage.rangeNotAllowed, at: tree.span(of: range), ["found": type.words])
  }

  /// The bounds of a range as nodes: the least and the greatest.
  private func bounds(_ range: Syntax.NodeID) -> (low: Syntax.NodeID?, high: Syntax.NodeID?) {
    var low: Syntax.NodeID?
    var high: Syntax.NodeID?
    var isHigh = false
    for element in tree.children(of: range) {
      if let token = element.token, tree.keyword(of: token) == .to {
        isHigh = true
      } else if let node = element.node, tree.kind(of: node) == .bound {
        if isHigh { high = node } else { low = node }
      }
    }
    return (low, high)
  }

  private mutating func numberRange(
    _ range: Syntax.NodeID?, _ entry: FactEntry, whole: Bool = false, factor: Rational = 1
  ) -> (Rational?, Rational?) {
    guard let range else { return (nil, nil) }
    let (lowNode, highNode) = bounds(range)
    let low = lowNode.flatMap { numberBound($0, entry, whole, factor) }
    let high = highNode.flatMap { numberBound($0, entry, whole, factor) }
    if let low, let high, high < low { reportEmpty(range, lowNode, highNode) }
    return (low, high)
  }

  private mutating func numberBound(
    _ node: Syntax.NodeID, _ entry: FactEntry, _ whole: Bool, _ factor: Rational
  ) -> Rational? {
    guard let token = tree.token(of: node, .number) else {
      if tree.token(of: node, .date) != nil {
        report(
          DeclarationMessage.boundOfWrongKind, at: tree.span(of: node),
          ["found": ValueType.date.words, "fact": code(entry.name)])
      }
      return nil
    }
    guard let value = number(token) else { return nil }
    guard value.isInteger || !whole else {
      report(
        DeclarationMessage.boundNotWhole, at: tree.span(of: node),
        ["name": code(entry.name), "bound": .text(tree.text(of: node))])
      return nil
    }
    let isNegative = tree.token(of: node, .minus) != nil
    guard let scaled = try? value * factor else {
      report(ExpressionMessage.numberTooLarge, at: tree.span(of: node))
      return nil
    }
    return isNegative ? scaled.negated : scaled
  }

  private mutating func dateRange(_ range: Syntax.NodeID?, _ entry: FactEntry) -> FactType {
    guard let range else { return .date(from: nil, to: nil) }
    let (lowNode, highNode) = bounds(range)
    let low = lowNode.flatMap { dateBound($0, entry) }
    let high = highNode.flatMap { dateBound($0, entry) }
    if let low, let high, high < low { reportEmpty(range, lowNode, highNode) }
    return .date(from: low, to: high)
  }

  private mutating func dateBound(_ node: Syntax.NodeID, _ entry: FactEntry) -> Day? {
    if tree.token(of: node, .number) != nil {
      report(
        DeclarationMessage.boundOfWrongKind, at: tree.span(of: node),
        ["found": ValueType.number.words, "fact": code(entry.name)])
      return nil
    }
    return day(node)
  }

  private mutating func reportEmpty(_ range: Syntax.NodeID, _ low: Syntax.NodeID?, _ high: Syntax.NodeID?) {
    report(
      DeclarationMessage.emptyRange, at: tree.span(of: range),
      [
        "low": .text(low.map { tree.text(of: $0) } ?? ""), "high": .text(high.map { tree.text(of: $0) } ?? ""),
      ])
  }
}
