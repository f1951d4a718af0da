import Messages
import ProcessGraph
import Syntax

extension Resolver {
  /// A value that a policy speaks of; nil when there is a mistake in it, which has been reported.
  ///
  /// Against an agency, a name is that of an agency.
  mutating func policyValue(_ node: Syntax.NodeID, against other: PolicyType? = nil) -> TypedPolicyValue? {
    switch tree.kind(of: node) {
    case .parenthesized: return tree.expression(of: node).flatMap { policyValue($0, against: other) }
    case .numberLiteral, .quantityLiteral, .percentLiteral, .negation: return policyNumber(node)
    case .durationLiteral: return duration(node).map { TypedPolicyValue(value: .duration($0), type: .time) }
    case .textLiteral: return tree.string(of: node).map { TypedPolicyValue(value: .text($0), type: .text) }
    case .percentOfExpression: return policyShare(node)
    case .sumExpression, .productExpression: return policyCalculation(node)
    case .builtinReference: return policyWord(node)
    case .qualifiedName where other == .agency:
      return agency(node).map { TypedPolicyValue(value: .agency(names.text(agencies[$0].name)), type: .agency) }
    case .qualifiedName, .authorityFact, .passedExpression:
      reportAsksForDossier(node)
      return nil
    default:
      // What cannot stand here for its kind, such as a date: the reader of conditions says what is wrong with it.
      let typed = expression(node)
      if typed.type != .unknown {
        report(PolicyMessage.notCalculable, at: tree.span(of: node), ["found": typed.type.words])
      }
      return nil
    }
  }

  private mutating func policyNumber(_ node: Syntax.NodeID) -> TypedPolicyValue? {
    let typed = expression(node)
    guard case .literal(.number(let value)) = typed.expression else { return nil }
    switch typed.type {
    case .number: return TypedPolicyValue(value: .number(value), type: .number)
    case .money: return TypedPolicyValue(value: .number(value), type: .money)
    default:
      report(PolicyMessage.notCalculable, at: tree.span(of: node), ["found": typed.type.words])
      return nil
    }
  }

  private mutating func policyShare(_ node: Syntax.NodeID) -> TypedPolicyValue? {
    let operands = tree.expressions(of: node)
    guard operands.count == 2, let share = percent(operands[0]), let whole = policyValue(operands[1]) else {
      return nil
    }
    guard whole.type.hasOrder else {
      report(PolicyMessage.notCalculable, at: tree.span(of: operands[1]), ["found": whole.type.words])
      return nil
    }
    return TypedPolicyValue(value: .share(share, whole.value), type: whole.type)
  }

  /// Sums of likes; products and quotients with plain numbers.
  private mutating func policyCalculation(_ node: Syntax.NodeID) -> TypedPolicyValue? {
    var result: TypedPolicyValue?
    var operation: Arithmetic?
    for element in tree.children(of: node) {
      if let token = element.token {
        operation = arithmeticSign(token) ?? operation
        continue
      }
      guard let child = element.node, tree.kind(of: child).isExpression else { continue }
      guard let value = policyValue(child) else { return nil }
      guard let left = result, let sign = operation else {
        result = value
        continue
      }
      let isScaling = sign == .multiply || sign == .divide
      guard left.type.hasOrder, isScaling ? value.type == .number : value.type == left.type else {
        report(PolicyMessage.notCalculable, at: tree.span(of: child), ["found": value.type.words])
        return nil
      }
      result = TypedPolicyValue(value: .arithmetic(sign, left.value, value.value), type: left.type)
    }
    return result
  }

  private mutating func policyWord(_ node: Syntax.NodeID) -> TypedPolicyValue? {
    let measure: Measure? =
      switch tree.keyword(of: node) {
      case .timeLimitMetric: .timeLimit
      case .reducedTime: .reducedTime
      case .worstCase: .worstCase
      case .stepCount: .steps
      case .handovers: .handovers
      case .agencies: .agencies
      case .levels: .levels
      case .documentCount: .documents
      case .documentsFromCitizen: .documentsFromCitizen
      case .documentsHeld: .documentsHeld
      case .visits: .visits
      case .fees: .fees
      default: nil
      }
    if let measure { return TypedPolicyValue(value: .measure(measure), type: PolicyType(measure.kind)) }
    switch tree.keyword(of: node) {
    case .code: return TypedPolicyValue(value: .code, type: .text)
    case .field: return TypedPolicyValue(value: .field, type: .text)
    case .authority: return TypedPolicyValue(value: .authority, type: .agency)
    default:
      reportAsksForDossier(node)
      return nil
    }
  }

  private mutating func reportAsksForDossier(_ node: Syntax.NodeID) {
    // Some measures are spelt like clauses in English, which the vocabulary has before them.
    let measures = Measure.allCases.map { measure in
      let keyword = Keyword.allCases.last { $0.phrases(.english).main == measure.rawValue }
      return keyword?.phrases(tree.vocabulary).main ?? measure.rawValue
    }
    report(
      PolicyMessage.asksForDossier, at: tree.span(of: node),
      ["name": .code(tree.text(of: node)), "measures": .codes(measures)])
  }
}
