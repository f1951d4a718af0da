public import ProcessGraph

/// One graph as it stands in one case of the facts.
public struct CaseView: Sendable {
  /// By edge of the graph, whether it can be taken.
  public let allows: [Bool]
  /// What the case says of all conditions of the graph: two cases with the same key are the same for it.
  public let key: [Bool]
  private let conditions: FlowConditions

  init(_ conditions: FlowConditions, _ one: FactCase, _ plan: FlowPlan) {
    self.conditions = conditions
    key = one.holds
    allows = plan.flow(one).allows
  }

  /// Whether a condition of the graph holds in the case.
  public func holds(_ condition: Expression) -> Bool {
    conditions.number(of: condition).map { key[$0] } ?? false
  }
}
