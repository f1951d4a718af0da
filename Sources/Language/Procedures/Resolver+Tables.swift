import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// The rows of a clause, or its one value; nil when nothing of it could be read.
  ///
  /// `read` takes the row, or the clause itself, and gives its value; nil when it is missing or has been reported.
  mutating func table<Content>(
    _ clause: Syntax.NodeID, _ owner: Provenance, _ read: (inout Resolver, Syntax.NodeID) -> Content?
  ) -> Table<Content>? {
    var rows: [Row<Content>] = []
    var hasRows = false
    var otherwise: SourceSpan?
    for element in tree.children(of: clause) {
      guard let row = element.node, tree.kind(of: row) == .tableRow else { continue }
      hasRows = true
      let isOtherwise = tree.has(.otherwise, in: row)
      let span = tree.span(of: row)
      if let first = otherwise {
        report(
          isOtherwise ? ProcedureMessage.otherwiseTwice : ProcedureMessage.rowAfterOtherwise, at: span,
          secondary: [SecondaryLabel(first, "otherwise")])
        continue
      }
      let condition = whenCondition(row)
      if isOtherwise { otherwise = span }
      guard let value = read(&self, row) else { continue }
      rows.append(Row(when: isOtherwise ? nil : condition, value, provenance: provenance(row, within: owner)))
    }
    if hasRows { return rows.isEmpty ? nil : Table(rows) }
    guard let value = read(&self, clause) else {
      if tree.token(of: clause, .leftBrace) != nil, !tree.hasFault(clause), !hasValue(clause) {
        report(ProcedureMessage.emptyTable, at: tree.span(of: clause))
      }
      return nil
    }
    return Table(value, provenance: owner)
  }

  private func hasValue(_ clause: Syntax.NodeID) -> Bool {
    for element in tree.children(of: clause) {
      guard let node = element.node else { continue }
      switch tree.kind(of: node) {
      case .durationLiteral, .percentLiteral, .noneValue, .unknownValue, .sameDayValue, .interpolatedValue: return true
      default: if tree.kind(of: node).isExpression { return true }
      }
    }
    return false
  }

  /// A duration; one that cannot be counted so is reported.
  mutating func duration(_ node: Syntax.NodeID) -> Duration? {
    guard let token = tree.token(of: node, .number), let amount = number(token), let unit = durationUnit(node) else {
      return nil
    }
    if let duration = try? Duration(amount, unit) { return duration }
    report(ProcedureMessage.durationImpossible, at: tree.span(of: node), ["text": .code(tree.text(of: node))])
    return nil
  }

  private func durationUnit(_ node: Syntax.NodeID) -> DurationUnit? {
    switch tree.keyword(of: node) {
    case .workingDays: .workingDays
    case .workingHours: .workingHours
    case .days: .days
    case .weeks: .weeks
    case .hours: .hours
    case .minutes: .minutes
    case .months: .months
    case .years: .years
    default: nil
    }
  }

  /// The duration of a clause or a row.
  mutating func durationValue(_ node: Syntax.NodeID) -> Duration? {
    tree.child(of: node, .durationLiteral).flatMap { duration($0) }
  }

  /// The limit of a clause or a row.
  mutating func limitValue(_ node: Syntax.NodeID) -> LimitValue? {
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .durationLiteral: return duration(child).map(LimitValue.duration)
      case .noneValue: return LimitValue.none(because: tree.string(of: child) ?? "")
      case .unknownValue: return .unknown(because: tree.string(of: child) ?? "")
      case .sameDayValue:
        guard let token = tree.token(of: child, .time), let time = tree.time(of: token),
          let before = TimeOfDay(hour: time.hour, minute: time.minute)
        else { return nil }
        return .sameWorkingDay(receivedBefore: before)
      default: break
      }
    }
    return nil
  }
}
