import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// `fee …` or `charge …`.
  mutating func fee(_ clause: Syntax.NodeID) -> Fee? {
    let isCharge = tree.has(.charge, in: clause)
    let kind: FeeKind = isCharge ? .charge : .fee
    let declared = declaredName(clause)
    let name = declared?.name ?? names.intern(kind.rawValue)
    let span = declared?.span ?? tree.tokens(of: clause).first.map { tree.span(of: $0) } ?? tree.span(of: clause)
    if let first = local.feeTable.declare(name, as: local.feeSpans.count) {
      if declared == nil {
        let written = tree.tokens(of: clause).first.map { tree.text(of: $0) } ?? kind.rawValue
        report(
          ProcedureMessage.unnamedTwice, at: span,
          ["keyword": .code(written), "example": .code(written + " copy_fee")],
          secondary: [SecondaryLabel(local.feeSpans[first], "first")])
      } else {
        reportTwice(name, span, first: local.feeSpans[first])
      }
      return nil
    }
    local.feeSpans.append(span)
    let provenance = provenance(clause)
    guard let table = table(clause, provenance, { $0.feeAmount($1) }) else {
      // The name stays known, so that nothing more is said about it.
      return Fee(id: names.text(name), kind: kind, table: Table(.unknown(because: "")), provenance: provenance)
    }
    var fee = Fee(id: names.text(name), kind: kind, table: table, provenance: provenance)
    readSubClauses(clause, into: &fee)
    return fee
  }

  private mutating func feeAmount(_ node: Syntax.NodeID) -> FeeAmount? {
    if let child = tree.child(of: node, .unknownValue) { return .unknown(because: tree.string(of: child) ?? "") }
    if let child = tree.child(of: node, .interpolatedValue) { return interpolation(child) }
    guard let child = tree.expression(of: node), tree.kind(of: child) != .missing else { return nil }
    return money(child).map(FeeAmount.expression)
  }

  /// An expression in đồng.
  private mutating func money(_ node: Syntax.NodeID) -> Expression? {
    if tree.kind(of: node) == .durationLiteral {
      report(ExpressionMessage.notMoney, at: tree.span(of: node), ["found": .phrase("language.type.duration")])
      return nil
    }
    let value = expression(node, wanted: .money)
    switch value.type {
    case .money:
      if case .literal(.number(let amount)) = value.expression, amount < 0 {
        report(ExpressionMessage.moneyBelowZero, at: tree.span(of: node))
        return nil
      }
      return value.expression
    case .unknown: return nil
    case .number where value.expression == .literal(.number(0)): return value.expression
    default:
      report(ExpressionMessage.notMoney, at: tree.span(of: node), ["found": value.type.words])
      return nil
    }
  }

  /// A fixed amount in đồng.
  private mutating func fixedMoney(_ node: Syntax.NodeID?) -> Rational? {
    guard let node, let value = money(node) else { return nil }
    guard case .literal(.number(let amount)) = value else {
      report(ExpressionMessage.notConstant, at: tree.span(of: node))
      return nil
    }
    return amount
  }

  private mutating func wholeMoney(_ clause: Syntax.NodeID) -> Int64? {
    guard let node = tree.expression(of: clause), let amount = fixedMoney(node) else { return nil }
    if let whole = amount.int64 { return whole }
    report(
      amount.isInteger ? ExpressionMessage.numberTooLarge : ExpressionMessage.moneyNotWhole, at: tree.span(of: node))
    return nil
  }

  private mutating func fixedShare(_ node: Syntax.NodeID?) -> Rational? {
    guard let node else { return nil }
    let value = expression(node)
    switch (value.type, value.expression) {
    case (.unknown, _): return nil
    case (.number, .literal(.number(let share))): return share
    case (.number, _): report(ExpressionMessage.notConstant, at: tree.span(of: node))
    default: report(ProcedureMessage.rateExpected, at: tree.span(of: node))
    }
    return nil
  }

  private mutating func interpolation(_ node: Syntax.NodeID) -> FeeAmount? {
    guard let named = tree.expression(of: node) else { return nil }
    let value = expression(named)
    var over: FactID?
    switch (value.type, value.expression) {
    case (.unknown, _): break
    case (.money, .fact(let fact)): over = fact
    default:
      report(
        ProcedureMessage.interpolationBase, at: tree.span(of: named),
        ["name": .code(tree.text(of: named)), "found": value.type.words])
    }
    var points: [InterpolationPoint] = []
    var before: SourceSpan?
    let nodes = tree.children(of: node, .interpolationPoint)
    for point in nodes {
      let sides = tree.expressions(of: point)
      guard sides.count == 2, let base = fixedMoney(sides[0]), let rate = fixedShare(sides[1]) else { continue }
      let span = tree.span(of: sides[0])
      if let last = points.last, base <= last.base {
        report(
          ProcedureMessage.interpolationOrder, at: span, secondary: before.map { [SecondaryLabel($0, "before")] } ?? [])
        continue
      }
      points.append(InterpolationPoint(base: base, rate: rate))
      before = span
    }
    if nodes.count < 2, !tree.hasFault(node) { report(ProcedureMessage.pointMissing, at: tree.span(of: node)) }
    guard let over, !points.isEmpty else { return nil }
    return .interpolated(over: over, points: points)
  }

  private mutating func readSubClauses(_ clause: Syntax.NodeID, into fee: inout Fee) {
    var seen = SeenClauses()
    var leastSpan: SourceSpan?
    for element in tree.children(of: clause) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .payableClause:
        guard isFirst(.payable, child, &seen) else { break }
        for keyword in tree.keywords(of: child) {
          if let id = closedWordID(keyword), !fee.payable.contains(id) { fee.payable.append(id) }
        }
      case .freeClause:
        if isFirst(.freeWhen, child, &seen) { fee.freeWhen = condition(tree.expression(of: child)) }
      case .beforeClause:
        guard isFirst(.before, child, &seen), let token = tree.nameToken(of: child) else { break }
        fee.before = place(token, wanted: .step).map { NodeID($0.number) }
      case .feeBound:
        let isLeast = tree.has(.atLeast, in: child)
        guard isFirst(isLeast ? .atLeast : .atMost, child, &seen), let amount = wholeMoney(child) else { break }
        let span = tree.span(of: child)
        if isLeast { fee.atLeast = amount } else { fee.atMost = amount }
        if let least = fee.atLeast, let most = fee.atMost, most < least {
          report(
            ProcedureMessage.feeBoundsCross, at: span,
            secondary: leastSpan.map { [SecondaryLabel($0, "other")] } ?? [])
        }
        leastSpan = span
      case .multipliedClause:
        let condition = whenCondition(child)
        guard let share = fixedShare(tree.expression(of: child)) else { break }
        fee.factors.append(Row(when: condition, share, provenance: provenance(child)))
      case .roundedClause:
        guard isFirst(.roundedDownTo, child, &seen), let step = wholeMoney(child) else { break }
        guard step > 0 else {
          report(ProcedureMessage.roundedToNothing, at: tree.span(of: child))
          break
        }
        fee.rounding = tree.has(.roundedUpTo, in: child) ? .up(toMultipleOf: step) : .down(toMultipleOf: step)
      case .tableRow:
        for element in tree.children(of: child) {
          guard let sub = element.node else { continue }
          switch tree.kind(of: sub) {
          case .payableClause, .freeClause, .beforeClause, .feeBound, .multipliedClause, .roundedClause:
            reportOnRow(sub, owner: "language.part.fee")
          default: break
          }
        }
      default: break
      }
    }
  }
}
