import ProcessGraph
import Testing
import Verification
import WorkingTime

/// What a join sees decides which way behind it is the longest.
@Suite struct CarriedTests {
  /// A branch of two steps of a day each; the way of `objects` behind the join is short, that of `doubts` long.
  private func sum(again: Bool) -> Duration? {
    var builder = GraphBuilder("carried")
    let (fork, join) = builder.parallel("1")
    builder.region = builder.branch("a", of: fork)
    // The first objects whenever it goes on to the second.
    let first = builder.step(
      "first", within(workingDays("1")), outcomes: [Outcome("stop"), Outcome("objects"), Outcome("agreed")])
    let second = builder.step(
      "second", within(workingDays("1")), outcomes: [Outcome("stop"), Outcome("doubts"), Outcome("again")])
    let bound = builder.bound("bound", builder.counter("again", atMost: 1))
    builder.region = RegionID(0)
    let end = builder.end()
    let long = builder.step("long", within(workingDays("10")))
    let short = builder.step("short", within(workingDays("2")))
    builder.edge(builder.start, fork)
    builder.edge(fork, first, .branch(nil))
    builder.edge(first, end, .outcome(0))
    builder.edge(first, second, .outcome(1), carries: "objects")
    builder.edge(first, again ? second : end, .outcome(2))
    builder.edge(second, end, .outcome(0))
    builder.edge(second, join, .outcome(1), carries: "doubts")
    builder.edge(second, again ? bound : end, .outcome(2))
    builder.edge(bound, first)
    builder.edge(bound, end, .exhausted)
    builder.edge(join, short, .onAny("objects"))
    builder.edge(join, long, .onAny("doubts"))
    builder.edge(join, end)
    builder.edge(short, end, .outcome(0))
    builder.edge(long, end, .outcome(0))
    builder.graph.timeLimit = TimeLimit(workingDays("30"))
    return Verification(of: builder.build()).result(.statutory)?.sum
  }

  @Test func everyStepOfABranchIsHeard() { #expect(sum(again: false) == workingDays("4")) }

  @Test func aStepGoneThroughAgainCountsAsItCameOutLast() { #expect(sum(again: true) == workingDays("14")) }
}
