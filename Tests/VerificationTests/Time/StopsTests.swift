import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// What a stop of the clock does to what is proved: who ends it and when, and what lies beside it.
@Suite struct StopsTests {
  /// A procedure of two branches; the clock may stop in the second.
  private func branches(
    _ limit: TimeLimit, _ first: Duration, last: Duration = workingDays("1"),
    second: (inout GraphBuilder, _ fork: NodeID, _ join: NodeID) -> Void
  ) -> ProcessGraph {
    var builder = GraphBuilder()
    builder.graph.timeLimit = limit
    let (fork, join) = builder.parallel("both")
    let end = builder.step("last", within(last))
    builder.chain(builder.start, fork)
    builder.chain(join, end, builder.end())
    builder.region = builder.branch("one", of: fork)
    let step = builder.step("first", within(first))
    builder.edge(fork, step, .branch(nil))
    builder.chain(step, join)
    builder.region = builder.branch("two", of: fork)
    second(&builder, fork, join)
    builder.region = RegionID(0)
    return builder.build()
  }

  /// A stop that somebody may ask for, or must.
  private func stop(_ clock: ClockEffect, _ length: Duration, isCertain: Bool) -> (
    inout GraphBuilder, NodeID, NodeID
  ) -> Void {
    { builder, fork, join in
      let ask = builder.step(
        "ask", within(workingHours("4")),
        outcomes: isCertain ? [Outcome("accepted")] : [Outcome("accepted"), Outcome("stop")])
      let wait = builder.wait("answer", within: length, clock: clock)
      builder.edge(fork, ask, .branch(nil))
      builder.edge(ask, isCertain ? wait : join, .outcome(0))
      if !isCertain { builder.edge(ask, wait, .outcome(1)) }
      builder.edge(wait, join, .outcome(0))
      builder.edge(wait, builder.end(.refused), .timeout)
    }
  }

  @Test(arguments: [true, false]) func aSumBesideARestartIsExactOnlyWhereNobodyNeedsIt(isCertain: Bool) throws {
    let graph = branches(
      TimeLimit(workingDays("2")), workingDays("5"), second: stop(.restarts, workingDays("3"), isCertain: isCertain))
    let result = try #require(Verification(of: graph, calendars: [nil]).result(.statutory))
    #expect(result.sum == workingDays("6"))
    #expect(result.isSumAtMost == isCertain)
    if isCertain {
      #expect(result.verdict == .possiblyExceeded(by: workingDays("4")))
    } else {
      #expect(result.verdict == .exceeded(by: workingDays("4")))
    }
  }

  /// Where the other branch need not stop, what the first does is a counterexample; where it must, it is told as at most.
  @Test(arguments: [true, false]) func aDateBesideAStopIsExactOnlyWhereNobodyNeedsIt(isCertain: Bool) throws {
    let graph = branches(
      TimeLimit(days("4")), workingDays("8"), second: stop(.pauses, workingDays("3"), isCertain: isCertain))
    let proof = Verification(of: graph, calendars: [try Office.vietnam2026()], days: try february())
    switch try #require(proof.result(.statutory)).verdict {
    case .possiblyBrokenOnDates: #expect(isCertain)
    case .brokenOnDates(let dates):
      #expect((dates.atMost != nil) == isCertain)
      #expect((dates.broken == dates.days) == !isCertain)
    case let other: Issue.record("\(other)")
    }
  }

  /// A branch that always ends the whole cuts short what goes on beside it.
  @Test func aDateBesideAnEndIsToldAsAtMost() throws {
    var graph = branches(TimeLimit(days("4")), workingDays("8")) { builder, fork, _ in
      let ask = builder.step("ask", within(workingHours("2")))
      builder.edge(fork, ask, .branch(nil))
      builder.edge(ask, builder.end(.refused), .outcome(0))
    }
    let refused = try #require(graph.nodes.indices.last)
    for edge in graph.edges.indices where graph.nodes[graph.edges[edge].from].id == "first" {
      graph.edges[edge].to = NodeID(refused)
    }
    let proof = Verification(of: graph, calendars: [try Office.vietnam2026()], days: try february())
    guard case .possiblyBrokenOnDates = proof.result(.statutory)?.verdict else {
      Issue.record("\(String(describing: proof.result(.statutory)))")
      return
    }
  }

  /// A limit of the same day holds anew when the clock goes on, in branches too.
  @Test func theRuleOfTheSameDayIsDecidedBesideAStop() throws {
    let cutOff = try #require(TimeOfDay(text: "15:00"))
    for (hours, isBroken) in [("1", false), ("12", true)] {
      let graph = branches(
        TimeLimit(Table(.sameWorkingDay(receivedBefore: cutOff))), workingHours("0"), last: workingHours("0")
      ) { builder, fork, join in
        let wait = builder.wait("answer", within: workingDays("3"), clock: .pauses)
        let after = builder.step("after", within(workingHours(hours)))
        builder.edge(fork, wait, .branch(nil))
        builder.chain(wait, after, join)
        builder.edge(wait, builder.end(.refused), .timeout)
      }
      let proof = Verification(of: graph, calendars: [try Office.vietnam2026()], days: try february())
      switch try #require(proof.result(.statutory)).verdict {
      case .keptOnEveryDate: #expect(!isBroken, "\(hours)")
      case .possiblyBrokenOnDates, .brokenOnDates, .exceeded: #expect(isBroken, "\(hours)")
      case let other: Issue.record("\(hours): \(other)")
      }
    }
  }

  /// A year in which the applicant builds, while another branch goes on.
  @Test func aYearBesideOtherWorkIsDecided() throws {
    let graph = branches(
      TimeLimit(days("60")), workingDays("8"), second: stop(.pauses, duration("12", .months), isCertain: true))
    let calendar = try Office.calendar("2026-01-01", "2028-12-31")
    let proof = Verification(of: graph, calendars: [calendar], days: try february())
    #expect(proof.result(.statutory)?.verdict == .keptOnEveryDate)
  }

  /// A desk may end a stop at the very moment at which it closes, a second after the last dossier is received.
  @Test func aDeskEndsAStopWhenItCloses() throws {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(days("3"))
    let clerk = builder.desk("clerk")
    let wait = builder.node(
      "answer",
      .wait(
        WaitTask(
          party: .desk(DeskOption(Table(clerk))), limit: Table(workingDays("3")), clock: .pauses)))
    let last = builder.step("last", within(workingDays("4")))
    builder.chain(builder.start, wait, last, builder.end())
    builder.edge(wait, builder.end(.refused), .timeout)
    let proof = Verification(of: builder.build(), calendars: [try Office.vietnam2026()], days: try february())
    guard case .brokenOnDates(let dates) = proof.result(.statutory)?.verdict else {
      Issue.record("\(String(describing: proof.result(.statutory)))")
      return
    }
    #expect(dates.finish.time.description == "17:00")
    #expect(dates.finish.seconds % 60 == 0)
  }

  /// A limit in hours that pauses: of all moments at which the applicant may come back, none is later than proved.
  @Test func hoursAreTriedAtEveryMomentBehindAStop() throws {
    let calendar = try Office.vietnam2026()
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(duration("30", .hours))
    let clerk = builder.desk("clerk")
    let wait = builder.wait("answer", within: workingDays("3"), clock: .pauses)
    let step = builder.step("step", within(workingHours("5")))
    let other = builder.node(
      "other",
      .wait(WaitTask(party: .desk(DeskOption(Table(clerk))), limit: Table(workingDays("1")), clock: .runs)))
    builder.chain(builder.start, wait, step, other, builder.end())
    for place in [wait, other] { builder.edge(place, builder.end(.refused), .timeout) }
    let days = try february()
    let proof = Verification(of: builder.build(), calendars: [calendar], days: days)
    let proved: Int64
    switch try #require(proof.result(.statutory)).verdict {
    case .brokenOnDates(let dates): proved = dates.atMost?.lateness ?? dates.finish.seconds - dates.due.seconds
    case .possiblyBrokenOnDates(let dates): proved = dates.finish.seconds - dates.due.seconds
    case let other:
      Issue.record("\(other)")
      return
    }
    var latest = Int64.min
    for day in days.first.number...days.last.number + 5 {
      let midnight = Instant(try #require(Day(number: Int64(day))), .midnight)
      for second in stride(from: Int64(0), to: 86_400, by: 900) {
        let moment = Instant(seconds: midnight.seconds + second)
        guard calendar.reception(of: moment) == moment, let end = calendar.end(of: workingHours("5"), from: moment)
        else {
          continue
        }
        let finish = try calendar.deadline(from: end, limit: workingDays("1")).instant
        latest = max(latest, finish.seconds - (moment.seconds + 30 * 3_600))
      }
    }
    #expect(latest <= proved)
  }

  /// A limit in hours that begins with a desk's wait is tried at every moment of a day, at some of which no dossier comes there.
  @Test func hoursThatBeginAtAnyMomentAreNoCounterexample() throws {
    var builder = GraphBuilder()
    let clerk = builder.desk("clerk")
    let stage = builder.stage("stage", within: Table(.duration(duration("42", .hours))))
    builder.stages = [stage]
    let wait = builder.node(
      "answer",
      .wait(WaitTask(party: .desk(DeskOption(Table(clerk))), limit: Table(days("14")), clock: .runs)))
    builder.stages = []
    builder.chain(builder.start, wait, builder.end())
    builder.edge(wait, builder.end(.refused), .timeout)
    let proof = Verification(of: builder.build(), calendars: [try Office.vietnam2026()], days: try february())
    guard case .possiblyBrokenOnDates = proof.result(.stage(stage))?.verdict else {
      Issue.record("\(String(describing: proof.result(.stage(stage))))")
      return
    }
  }

  private func february() throws -> DayRange {
    DayRange(try Office.day("2026-02-02"), through: try Office.day("2026-02-27"))
  }
}
