import ProcessGraph
import TestSupport
import Testing
import Verification

/// Parts that nothing reaches, paths that stop, ways back without a bound, arrows across branches.
@Suite struct StructureTests {
  @Test func aStepThatNothingReachesIsReportedOnceWithItsFollowers() {
    var builder = GraphBuilder()
    let end = builder.end()
    let first = builder.step("first")
    let lost = builder.step("lost")
    let later = builder.step("later")
    builder.chain(builder.start, first, end)
    builder.chain(lost, later, end)
    let proof = Verification(of: builder.build())
    #expect(proof.words == ["no path reaches `lost`", "  `lost`", "  `later`"])
  }

  /// A jump over it leaves the clock running to the end, which nobody meant.
  @Test func aResolvedThatNothingReachesIsReported() {
    var builder = GraphBuilder()
    let (sign, deliver, resolved) = (builder.step("sign"), builder.step("deliver"), builder.resolved())
    builder.chain(builder.start, sign, deliver, builder.end())
    builder.edge(resolved, deliver)
    #expect(Verification(of: builder.build()).words == ["no path reaches `resolved`"])
  }

  @Test func anOutcomeThatLeadsNowhereIsReportedWithThePath() {
    var builder = GraphBuilder()
    let first = builder.step("first")
    let second = builder.step("second", outcomes: [Outcome("accepted"), Outcome("refused")])
    builder.chain(builder.start, first, second, builder.end())
    let proof = Verification(of: builder.build())
    #expect(
      proof.words == [
        "the path stops at `second` without coming to an end when `refused` comes out", "  `first`", "  `second`",
      ])
  }

  @Test func aWayBackNeedsABound() {
    for isBounded in [false, true] {
      var builder = GraphBuilder()
      let draft = builder.step("draft")
      let sign = builder.step("sign", outcomes: [Outcome("accepted"), Outcome("wrong")])
      let stopped = builder.end(.stopped)
      builder.chain(builder.start, draft, sign, builder.end())
      if isBounded {
        let counter = builder.counter("sign.wrong", atMost: 2)
        let bound = builder.bound("sign.wrong", counter)
        builder.edge(sign, bound, .outcome(1))
        builder.edge(bound, draft)
        builder.edge(bound, stopped, .exhausted)
      } else {
        builder.edge(sign, draft, .outcome(1))
        _ = builder.graph.nodes.popLast()
      }
      if !isBounded { builder.graph.nodes.append(Node(id: "approved", kind: .end(EndTask(.approved)))) }
      let proof = Verification(of: builder.build())
      #expect(proof.findings(.unboundedRepeat).count == (isBounded ? 0 : 1), "\(proof.words)")
    }
  }

  @Test func aBoundThatIsPassedOnlyWhenExhaustedDoesNotBound() {
    var builder = GraphBuilder()
    let counter = builder.counter("again", atMost: 1)
    let step = builder.step("step", outcomes: [Outcome("accepted"), Outcome("wrong")])
    let bound = builder.bound("again", counter)
    let end = builder.end()
    builder.chain(builder.start, step, end)
    builder.edge(step, bound, .outcome(1))
    builder.edge(bound, end)
    builder.edge(bound, step, .exhausted)
    #expect(Verification(of: builder.build()).errors == [VerificationMessage.unboundedRepeat.code])
  }

  /// A bound in a branch that not every dossier starts leaves the circle around the fork without one.
  @Test(.timeLimit(.minutes(5))) func aBoundInsideABranchDoesNotBoundTheCircleAroundIt() {
    for isBranchAlone in [false, true] {
      var builder = GraphBuilder()
      let large = builder.fact("large", .yesNo)
      let draft = builder.step("draft", within(workingDays("1")))
      let (fork, join) = builder.parallel("p")
      builder.region = builder.branch("ask", of: fork)
      let ask = builder.step("ask", within(workingDays("1")), outcomes: [Outcome("accepted"), Outcome("unclear")])
      let bound = builder.bound("ask.unclear", builder.counter("ask.unclear", atMost: 1))
      builder.region = RegionID(0)
      let sign = builder.step("sign", within(workingDays("1")), outcomes: [Outcome("accepted"), Outcome("wrong")])
      builder.chain(builder.start, draft, fork)
      builder.edge(fork, ask, .branch(.fact(large)))
      builder.edge(ask, join, .outcome(0))
      builder.edge(ask, bound, .outcome(1))
      builder.edge(bound, ask)
      builder.edge(bound, builder.end(.refused), .exhausted)
      builder.chain(join, sign, builder.end())
      builder.edge(sign, isBranchAlone ? builder.end(.stopped) : draft, .outcome(1))
      builder.graph.timeLimit = TimeLimit(workingDays("9"))
      let proof = Verification(of: builder.build())
      #expect(proof.errors == (isBranchAlone ? [] : [VerificationMessage.unboundedRepeat.code]), "\(proof.words)")
    }
  }

  /// A fork with two branches, and one more edge that a test adds.
  private func parallel(_ extra: (inout GraphBuilder, NodeID, NodeID, NodeID) -> Void) -> Verification {
    var builder = GraphBuilder()
    let (fork, join) = builder.parallel("p")
    builder.region = builder.branch("left", of: fork)
    let left = builder.step("left", outcomes: [Outcome("accepted"), Outcome("no")])
    builder.region = RegionID(0)
    builder.region = builder.branch("right", of: fork)
    let right = builder.step("right")
    builder.region = RegionID(0)
    let after = builder.step("after")
    builder.chain(builder.start, fork)
    builder.edge(fork, left, .branch(nil))
    builder.edge(fork, right, .branch(nil))
    builder.chain(left, join)
    builder.chain(right, join)
    builder.chain(join, after, builder.end())
    extra(&builder, left, right, after)
    return Verification(of: builder.build())
  }

  @Test func anEndMayStandInABranchButNoOtherArrowLeavesIt() {
    let ends = parallel { builder, left, _, _ in builder.edge(left, builder.end(.refused), .outcome(1)) }
    #expect(ends.errors.isEmpty, "\(ends.words)")
    let leaves = parallel { builder, left, _, after in builder.edge(left, after, .outcome(1)) }
    #expect(leaves.errors == [VerificationMessage.arrowAcrossBranches.code])
    #expect(leaves.words.first == "an arrow goes from `left` to `after` across the border of a parallel branch")
    let crosses = parallel { builder, left, right, _ in builder.edge(left, right, .outcome(1)) }
    #expect(crosses.errors == [VerificationMessage.arrowAcrossBranches.code])
  }

  @Test func whatFollowsAJoinIsNotReachedWhenABranchNeverComes() {
    var builder = GraphBuilder()
    let (fork, join) = builder.parallel("p")
    builder.region = builder.branch("left", of: fork)
    let left = builder.step("left")
    builder.region = RegionID(0)
    builder.region = builder.branch("right", of: fork)
    let right = builder.step("right")
    builder.region = RegionID(0)
    let after = builder.step("after")
    builder.chain(builder.start, fork)
    builder.edge(fork, left, .branch(nil))
    builder.edge(fork, right, .branch(nil))
    builder.chain(left, join)
    builder.chain(right, builder.end(.refused))
    builder.chain(join, after, builder.end())
    #expect(Verification(of: builder.build()).errors == [VerificationMessage.unreachable.code])
  }

  @Test func aBrokenGraphIsRefusedInsteadOfTrusted() {
    var builder = GraphBuilder()
    let step = builder.step("step")
    builder.chain(builder.start, step)
    builder.edge(step, NodeID(99), .outcome(0))
    #expect(Verification(of: builder.build()).errors == [VerificationMessage.malformedGraph.code])
  }

  /// Reachability and boundedness of random graphs against walking every path.
  @Test func randomGraphsAgreeWithWalkingEveryPath() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      let graph = RandomGraphs.tangled(&random)
      let proof = Verification(of: graph)
      let judge = WalkingJudge(graph)
      let isUnbounded = !proof.findings(.unboundedRepeat).isEmpty
      #expect(isUnbounded == judge.hasUnboundedReachableCircle, "\(graph)")
      let stops = proof.findings(.endsNowhere).count
      #expect(stops == judge.reachableNodesThatStop)
      #expect(proof.findings(.unreachable).isEmpty == judge.reachesEveryTask)
    }
  }
}

enum RandomGraphs {
  /// A graph without branches: steps with one to three outcomes that lead anywhere or nowhere, some behind bounds.
  static func tangled(_ random: inout SplitMix64) -> ProcessGraph {
    var builder = GraphBuilder()
    var places = [builder.end()]
    for number in 0..<random.below(7) + 1 {
      if random.chance(30) {
        places.append(builder.bound("bound\(number)", builder.counter("c\(number)", atMost: random.below(3))))
      } else {
        let outcomes = (0..<random.below(2) + 1).map { Outcome("o\($0)") }
        places.append(builder.step("step\(number)", outcomes: outcomes))
      }
    }
    builder.edge(builder.start, places[random.below(places.count)])
    for place in places {
      switch builder.graph.nodes[place].kind {
      case .step(let task):
        for outcome in task.outcomes.indices where !random.chance(10) {
          builder.edge(place, places[random.below(places.count)], .outcome(outcome))
        }
      case .bound:
        builder.edge(place, places[random.below(places.count)])
        builder.edge(place, places[random.below(places.count)], .exhausted)
      default: break
      }
    }
    return builder.build()
  }
}

/// Answers by plain search over sets, without indices or components.
struct WalkingJudge {
  let graph: ProcessGraph

  init(_ graph: ProcessGraph) { self.graph = graph }

  private func reachable(from nodes: Set<NodeID>, _ edges: [Edge]) -> Set<NodeID> {
    var known = nodes
    while true {
      let next = known.union(edges.filter { known.contains($0.from) }.map(\.to))
      if next == known { return known }
      known = next
    }
  }

  var reached: Set<NodeID> { reachable(from: [NodeID(0)], graph.edges) }

  var hasUnboundedReachableCircle: Bool {
    let free = graph.edges.filter { edge in
      if case .bound = graph.nodes[edge.from].kind { return edge.label != .normal }
      return true
    }
    return reached.contains { node in
      reachable(from: Set(free.filter { $0.from == node }.map(\.to)), free).contains(node)
    }
  }

  var reachableNodesThatStop: Int {
    reached.count { node in
      let labels = graph.edges.filter { $0.from == node }.map(\.label)
      switch graph.nodes[node].kind {
      case .end: return false
      case .step(let task): return task.outcomes.indices.contains { !labels.contains(.outcome($0)) }
      default: return labels.isEmpty
      }
    }
  }

  var reachesEveryTask: Bool {
    let known = reached
    return graph.nodes.indices.allSatisfy { position in
      switch graph.nodes[position].kind {
      case .step, .end: known.contains(NodeID(position))
      default: true
      }
    }
  }
}
