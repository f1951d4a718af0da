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

  /// A block that is the last thing of a branch comes to the join of that branch, beside the others and with what it carries.
  @Test func aBlockAtTheEndOfABranchComesToItsJoin() {
    var builder = GraphBuilder("inner")
    let (fork, join) = builder.parallel("1")
    builder.region = builder.branch("a", of: fork)
    let outer = builder.region
    let first = builder.step("first", within(workingDays("1")), outcomes: [Outcome("agreed"), Outcome("objects")])
    let (innerFork, innerJoin) = builder.parallel("2")
    builder.region = builder.branch("b", of: innerFork)
    let inner = builder.step("inner", within(workingDays("2")))
    builder.region = outer
    builder.region = RegionID(0)
    builder.region = builder.branch("c", of: fork)
    let beside = builder.step("beside", within(workingDays("5")))
    builder.region = RegionID(0)
    let end = builder.end()
    let long = builder.step("long", within(workingDays("10")))
    builder.edge(builder.start, fork)
    builder.edge(fork, first, .branch(nil))
    builder.edge(fork, beside, .branch(nil))
    builder.edge(first, innerFork, .outcome(0))
    builder.edge(first, innerFork, .outcome(1), carries: "objects")
    builder.edge(innerFork, inner, .branch(nil))
    builder.edge(inner, innerJoin, .outcome(0))
    builder.edge(innerJoin, join)
    builder.edge(beside, join, .outcome(0))
    builder.edge(join, long, .onAny("objects"))
    builder.edge(join, end)
    builder.edge(long, end, .outcome(0))
    builder.graph.timeLimit = TimeLimit(workingDays("30"))
    #expect(Verification(of: builder.build()).result(.statutory)?.sum == workingDays("15"))
  }

  @Test func everyStepOfABranchIsHeard() { #expect(sum(again: false) == workingDays("4")) }

  @Test func aStepGoneThroughAgainCountsAsItCameOutLast() { #expect(sum(again: true) == workingDays("14")) }
}

/// Limits of stages that end with their branch.
@Suite struct StageAtTheEndOfABranchTests {
  @Test func itIsDecidedByDateLikeAnyOther() throws {
    var builder = GraphBuilder("stage")
    let (fork, join) = builder.parallel("1")
    let stage = builder.stage("stage", within: Table(.duration(duration("153", .hours))))
    builder.region = builder.branch("a", of: fork)
    builder.stages = [stage]
    let step = builder.step("step", within(workingDays("2")))
    builder.stages = []
    builder.region = RegionID(0)
    let end = builder.end()
    builder.edge(builder.start, fork)
    builder.edge(fork, step, .branch(nil))
    builder.edge(step, join, .outcome(0))
    builder.edge(join, end)
    let result = Verification(of: builder.build(), calendars: [try Office.vietnam2026()]).result(.stage(stage))
    // Two working days across Tết are more than 153 hours.
    guard case .brokenOnDates = result?.verdict else {
      Issue.record("\(String(describing: result?.verdict))")
      return
    }
  }
}
