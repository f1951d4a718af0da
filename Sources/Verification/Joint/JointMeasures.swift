public import ProcessGraph

/// What measures come to for two graphs over the same facts, in every case that bears on them.
public struct JointMeasures: Sendable {
  /// Cases with the same two values.
  public struct Row: Hashable, Sendable {
    /// In which cases.
    public let region: FactRegion
    /// What the measure is of the first graph.
    public let before: PolicyAnswer
    /// What it is of the second.
    public let after: PolicyAnswer
  }

  private let before: MeasuredGraph
  private let after: MeasuredGraph

  /// Reads two graphs; nil when the paths of one of them cannot be followed.
  public init?(_ before: ProcessGraph, _ after: ProcessGraph) {
    guard let one = MeasuredGraph(before), let other = MeasuredGraph(after) else { return nil }
    (self.before, self.after) = (one, other)
  }

  /// The values of a measure with the cases in which it has them; nil when there are too many cases.
  public func rows(of measure: Measure) -> [Row]? {
    let own = FlowConditions(measuring: [measure], of: before.graph)
    let other = FlowConditions(measuring: [measure], of: after.graph)
    let space = CaseSpace(before.graph, own.expressions + other.expressions)
    guard let cases = space.cases() else { return nil }
    let (planBefore, planAfter) = (
      FlowPlan(before.graph, before.index, own), FlowPlan(after.graph, after.index, other)
    )
    let split = own.expressions.count
    var known: [[Bool]: PolicyAnswer] = [:]
    var knownAfter = known
    var groups: [(before: PolicyAnswer, after: PolicyAnswer, holds: Set<[Bool]>)] = []
    for one in cases {
      let left = FactCase(holds: Array(one.holds[..<split]), atoms: one.atoms, free: one.free)
      let right = FactCase(holds: Array(one.holds[split...]), atoms: one.atoms, free: one.free)
      let was = known[left.holds] ?? before.value(of: measure, own, left, planBefore)
      known[left.holds] = was
      let becomes = knownAfter[right.holds] ?? after.value(of: measure, other, right, planAfter)
      knownAfter[right.holds] = becomes
      if let group = groups.firstIndex(where: { $0.before == was && $0.after == becomes }) {
        groups[group].holds.insert(one.holds)
      } else {
        groups.append((was, becomes, [one.holds]))
      }
    }
    return groups.map { Row(region: space.region(of: $0.holds), before: $0.before, after: $0.after) }
  }
}

/// A graph whose paths can be followed, ready to be measured case by case.
private struct MeasuredGraph: Sendable {
  let graph: ProcessGraph
  let index: GraphIndex
  private let unrolled: UnrolledGraph

  init?(_ graph: ProcessGraph) {
    guard Integrity(graph: graph).problem() == nil else { return nil }
    self.graph = graph
    let proved = ProvedGraph(graph)
    index = proved.index
    var structure = StructureProof(proved)
    structure.run()
    var unroller = Unroller(proved)
    guard structure.isBounded, structure.isNested, let unrolled = try? unroller.unroll() else { return nil }
    self.unrolled = unrolled
  }

  func value(
    of measure: Measure, _ conditions: FlowConditions, _ one: FactCase, _ plan: FlowPlan
  ) -> PolicyAnswer {
    let flow = plan.flow(one)
    return CaseMeasures(
      graph: graph, unrolled: unrolled, flow: flow, holds: { conditions.holds($0, one) },
      worstCase: { PolicyWorstCase(graph: graph, index: index, unrolled: unrolled, flow: flow).answer }
    ).value(of: measure)
  }
}
