public import ProcessGraph

/// Two graphs over the same facts, in every case that the conditions of either tell apart.
public struct JointCases: Sendable {
  /// One case.
  public struct Case: Sendable {
    /// Facts of the case, those that nothing asks for as any that may be; nil for absent ones.
    public let values: FactValues
    /// The first graph in it.
    public let before: CaseView
    /// The second.
    public let after: CaseView
    let holds: [Bool]
  }

  /// The cases.
  public let cases: [Case]
  /// True when facts are compared with facts, so that a case is only possible.
  public var isOnlyPossible: Bool { space.hasFreeVariables }
  private let space: CaseSpace

  /// Tells cases apart by all conditions of two graphs with the same facts, and by those that are asked besides of the one
  /// and of the other; nil when a graph is none or there are too many cases.
  public init?(
    _ before: ProcessGraph, _ after: ProcessGraph, asking moreBefore: [Expression] = [],
    and moreAfter: [Expression] = []
  ) {
    guard Integrity(graph: before).problem() == nil, Integrity(graph: after).problem() == nil else { return nil }
    let (indexBefore, indexAfter) = (GraphIndex(before), GraphIndex(after))
    let own = FlowConditions(allOf: before, and: moreBefore)
    let other = FlowConditions(allOf: after, and: moreAfter)
    space = CaseSpace(before, own.expressions + other.expressions)
    guard let found = space.cases() else { return nil }
    let (planBefore, planAfter) = (FlowPlan(before, indexBefore, own), FlowPlan(after, indexAfter, other))
    let split = own.expressions.count
    let space = space
    var any = FactValues(count: before.facts.count)
    for (position, fact) in before.facts.enumerated() where fact.origin != .builtIn && !fact.isOptional {
      any.values[position] = FactAtoms(FactID(position), fact, constants: []).values.first ?? nil
    }
    cases = found.map { one in
      var values = any
      for (slot, fact) in space.facts.enumerated() { values[fact.fact] = fact.values[one.atoms[slot]] }
      let left = FactCase(holds: Array(one.holds[..<split]), atoms: one.atoms, free: one.free)
      let right = FactCase(holds: Array(one.holds[split...]), atoms: one.atoms, free: one.free)
      return Case(
        values: values, before: CaseView(own, left, planBefore), after: CaseView(other, right, planAfter),
        holds: one.holds)
    }
  }

  /// The facts that some of the cases stand for, in the analyst's words.
  public func region(of some: [Case]) -> FactRegion { space.region(of: Set(some.map(\.holds))) }
}
