import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// What a join sees of its branches: how every step last came out.
@Suite struct CarriedTests {
  /// One branch with two steps, each with an outcome of its own for the join; the second may send back to the first once.
  struct Branch {
    var graph: ProcessGraph
    var first, second: NodeID

    init() throws {
      var builder = GraphBuilder("carried")
      let (fork, join) = builder.parallel("1")
      builder.region = builder.branch("a", of: fork)
      first = builder.step("first", outcomes: [Outcome("agreed"), Outcome("objects")])
      second = builder.step("second", outcomes: [Outcome("agreed"), Outcome("doubts"), Outcome("again")])
      let bound = builder.bound("bound", builder.counter("second.again", atMost: 1))
      builder.region = RegionID(0)
      let ends = [builder.end(), builder.end(.refused), builder.end(.stopped), builder.end(.notAccepted)]
      builder.edge(builder.start, fork)
      builder.edge(fork, first, .branch(nil))
      builder.edge(first, second, .outcome(0))
      builder.edge(first, second, .outcome(1), carries: "objects")
      builder.edge(second, join, .outcome(0))
      builder.edge(second, join, .outcome(1), carries: "doubts")
      builder.edge(second, bound, .outcome(2))
      builder.edge(bound, first)
      builder.edge(bound, ends[3], .exhausted)
      builder.edge(join, ends[1], .onAny("objects"))
      builder.edge(join, ends[2], .onAny("doubts"))
      builder.edge(join, ends[0])
      graph = builder.build()
    }
  }

  private func end(_ outcomes: [Int]) throws -> EndKind? {
    let branch = try Branch()
    var dossier = try Followed(branch.graph, submitted: "2026-07-01 09:00")
    for (number, outcome) in outcomes.enumerated() {
      try dossier.complete(number % 2 == 0 ? branch.first : branch.second, outcome, "2026-07-01 1\(number):00")
    }
    return dossier.state.ending?.kind
  }

  @Test func everyStepOfABranchIsHeard() throws {
    #expect(try end([0, 0]) == .approved)
    #expect(try end([0, 1]) == .stopped)
    #expect(try end([1, 0]) == .refused)
    #expect(try end([1, 1]) == .refused)
  }

  @Test func aStepGoneThroughAgainCountsAsItCameOutLast() throws {
    #expect(try end([1, 2, 0, 0]) == .approved)
    #expect(try end([0, 2, 1, 1]) == .refused)
  }

  @Test func whatWasCarriedBeforeAnInnerBlockIsCarriedBehindIt() throws {
    var builder = GraphBuilder("inner")
    let (fork, join) = builder.parallel("1")
    builder.region = builder.branch("a", of: fork)
    let first = builder.step("first", outcomes: [Outcome("agreed"), Outcome("objects")])
    let (innerFork, innerJoin) = builder.parallel("2")
    builder.region = builder.branch("b", of: innerFork)
    let inner = builder.step("inner")
    builder.region = RegionID(0)
    let (approved, refused) = (builder.end(), builder.end(.refused))
    builder.edge(builder.start, fork)
    builder.edge(fork, first, .branch(nil))
    builder.edge(first, innerFork, .outcome(0))
    builder.edge(first, innerFork, .outcome(1), carries: "objects")
    builder.edge(innerFork, inner, .branch(nil))
    builder.edge(inner, innerJoin, .outcome(0))
    builder.edge(innerJoin, join)
    builder.edge(join, refused, .onAny("objects"))
    builder.edge(join, approved)
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    try dossier.complete(first, 1, "2026-07-01 10:00")
    // Kept and read again, it is still the same.
    let kept = dossier.state.encoded(for: dossier.interpreter.graph)
    dossier.state = try DossierState(decoding: kept, for: dossier.interpreter.graph)
    try dossier.complete(inner, 0, "2026-07-01 11:00")
    #expect(dossier.state.ending?.kind == .refused)
  }
}
