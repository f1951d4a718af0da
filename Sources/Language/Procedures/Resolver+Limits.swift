import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// A row of `reduced to`: a share of the limit, or a time.
enum ReducedValue: Hashable, Sendable {
  case share(Rational, SourceSpan)
  case duration(Duration)
}

extension Resolver {
  /// `time limit …`.
  mutating func timeLimit(_ clause: Syntax.NodeID) -> TimeLimit? {
    let provenance = provenance(clause)
    guard let table = table(clause, provenance, { $0.limitValue($1) }) else { return nil }
    var limit = TimeLimit(table, provenance: provenance)
    readSubClauses(clause, into: &limit)
    return limit
  }

  /// `starts at` and `extendable`, of the whole limit and of its rows.
  private mutating func readSubClauses(_ clause: Syntax.NodeID, into limit: inout TimeLimit) {
    var started: SourceSpan?
    var earlier: [Expression] = []
    let rowsHaveSubClauses = tree.children(of: clause, .tableRow).contains { hasSubClauses($0) }
    for element in tree.children(of: clause) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .startsClause:
        let span = tree.span(of: child)
        if let first = started {
          reportClauseTwice(clauseName(child), span, first: first)
        } else {
          started = span
          limit.start = limitStart(child) ?? limit.start
        }
      case .extendableClause:
        if let right = limitExtension(child) { limit.extensions.append(right) }
      case .tableRow where rowsHaveSubClauses:
        let condition = rowCondition(child, earlier)
        if let own = condition.own { earlier.append(own) }
        for element in tree.children(of: child) {
          guard let sub = element.node else { continue }
          if tree.kind(of: sub) == .startsClause {
            reportOnRow(sub, owner: "language.part.limit")
          } else if tree.kind(of: sub) == .extendableClause, var right = limitExtension(sub) {
            right.condition = right.condition.map { .all([condition.whole, $0]) } ?? condition.whole
            limit.extensions.append(right)
          }
        }
      default: break
      }
    }
  }

  /// When a row holds: its own condition, and for `otherwise` that none of the earlier ones does.
  private mutating func rowCondition(
    _ row: Syntax.NodeID, _ earlier: [Expression]
  ) -> (own: Expression?, whole: Expression) {
    // The condition was read, and its mistakes reported, when the table was read.
    isMuted = true
    let own = whenCondition(row)
    isMuted = false
    return (own, own ?? (earlier.isEmpty ? .always : .not(.any(earlier))))
  }

  private func hasSubClauses(_ row: Syntax.NodeID) -> Bool {
    tree.child(of: row, .extendableClause) != nil || tree.child(of: row, .startsClause) != nil
  }

  /// Says that a sub-clause holds for a whole table.
  mutating func reportOnRow(_ node: Syntax.NodeID, owner: String) {
    report(
      ProcedureMessage.subClauseOnRow, at: tree.span(of: node),
      ["clause": .code(clauseName(node)), "owner": .phrase(owner)])
  }

  private mutating func limitStart(_ node: Syntax.NodeID) -> LimitStart? {
    guard let token = tree.nameToken(of: node) else { return nil }
    if tree.has(.receiptOf, in: node) { return document(token).map(LimitStart.receipt) }
    return place(token, wanted: .step).map { .step(NodeID($0.number)) }
  }

  private mutating func limitExtension(_ node: Syntax.NodeID) -> LimitExtension? {
    let length: ExtensionLength
    if let literal = tree.child(of: node, .durationLiteral) {
      guard let duration = duration(literal) else { return nil }
      length = .duration(duration)
    } else if let literal = tree.child(of: node, .percentLiteral) {
      guard let share = percent(literal) else { return nil }
      length = .share(share)
    } else {
      return nil
    }
    var right = LimitExtension(length: length, condition: whenCondition(node), provenance: provenance(node))
    if let part = tree.child(of: node, .decidedPart), let named = tree.child(of: part, .desk) {
      right.decidedBy = desk(named).map { DeskOption($0) }
    }
    if let part = tree.child(of: node, .atPart), let token = tree.nameToken(of: part),
      let step = place(token, wanted: .step)
    {
      right.at = NodeID(step.number)
    }
    return right
  }

  /// `reduced to …`: shares are worked out against the rows of the statutory limit.
  mutating func reducedLimit(_ clause: Syntax.NodeID, of limit: TimeLimit?, _ limitNode: Syntax.NodeID?) -> TimeLimit? {
    let provenance = provenance(clause)
    guard let values = table(clause, provenance, { $0.reducedValue($1) }) else { return nil }
    var rows: [Row<LimitValue>] = []
    for row in values.rows {
      switch row.value {
      case .duration(let duration):
        if values.rows.count == 1, case .duration(let whole)? = limit?.table.single {
          checkShorter(duration, than: whole, row, limit?.provenance)
        }
        rows.append(Row(when: row.condition, .duration(duration), provenance: row.provenance))
      case .share(let share, let span):
        guard let limit else {
          if limitNode == nil { report(ProcedureMessage.shareWithoutLimit, at: span) }
          return nil
        }
        for base in limit.table.rows {
          guard let value = self.share(share, of: base, at: span) else { continue }
          rows.append(Row(when: both(row.condition, base.condition), value, provenance: row.provenance))
        }
      }
    }
    guard !rows.isEmpty else { return nil }
    var reduced = TimeLimit(Table(rows), start: limit?.start ?? .acceptance, provenance: provenance)
    readSubClauses(clause, into: &reduced)
    return reduced
  }

  /// A reduced limit longer than the limit itself is a slip of the pen; unlike units only a date compares.
  private mutating func checkShorter(
    _ reduced: Duration, than whole: Duration, _ row: Row<ReducedValue>, _ limit: Provenance?
  ) {
    guard reduced.compare(to: whole, hoursPerDay: settings.hoursInWorkingDay) == .longer,
      let origin = row.provenance.origin
    else { return }
    report(
      ProcedureMessage.reducedIsLonger, at: span(origin),
      ["reduced": reduced.argument, "limit": whole.argument],
      secondary: limit?.origin.map { [SecondaryLabel(span($0), "limit")] } ?? [])
  }

  private mutating func reducedValue(_ node: Syntax.NodeID) -> ReducedValue? {
    if let literal = tree.child(of: node, .durationLiteral) { return duration(literal).map(ReducedValue.duration) }
    guard let literal = tree.child(of: node, .percentLiteral), let share = percent(literal) else { return nil }
    let span = tree.span(of: literal)
    guard share <= 1 else {
      report(ProcedureMessage.shareTooLarge, at: span, ["share": .text(tree.text(of: literal))])
      return nil
    }
    return .share(share, span)
  }

  private func both(_ one: Expression?, _ other: Expression?) -> Expression? {
    guard let one else { return other }
    guard let other else { return one }
    return .all([one, other])
  }

  /// A share of one row of the limit, rounded down; a row without a number stays as it is.
  private mutating func share(_ share: Rational, of row: Row<LimitValue>, at span: SourceSpan) -> LimitValue? {
    guard case .duration(let duration) = row.value else { return row.value }
    guard let hundredths = try? share * 100, let reduced = try? duration.percent(hundredths) else {
      report(ExpressionMessage.numberTooLarge, at: span)
      return nil
    }
    if reduced.amount == 0, duration.amount != 0 {
      var secondary: [SecondaryLabel] = []
      if let origin = row.provenance.origin { secondary = [SecondaryLabel(self.span(origin), "limit")] }
      report(
        ProcedureMessage.shareIsNothing, at: span,
        ["share": .text("\(hundredths)%"), "limit": duration.argument], secondary: secondary)
      return nil
    }
    return .duration(reduced)
  }
}
