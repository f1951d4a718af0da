import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// Branches, joins, silence, periods, payments: what the flow does with a dossier.
@Suite struct FlowTests {
  /// Two branches side by side; the second outcome of each is carried to the join, or ends the procedure.
  struct Opinions {
    var graph: ProcessGraph
    var first, second: NodeID

    init(endsInBranch: Bool = false, silence: Int? = nil) throws {
      var builder = GraphBuilder("opinions")
      let (fork, join) = builder.parallel("1")
      func task(_ days: Int) throws -> StepTask {
        StepTask(
          assignment: .anyOf([DeskOption(Table(DeskID(0)))]), duration: .within(Table(try Office.days(days))),
          outcomes: [Outcome("agreed"), Outcome("disagreed")], silence: silence)
      }
      builder.region = builder.branch("a", of: fork)
      first = builder.node("first", .step(try task(2)))
      builder.region = RegionID(0)
      builder.region = builder.branch("b", of: fork)
      second = builder.node("second", .step(try task(1)))
      builder.region = RegionID(0)
      let approved = builder.end()
      let refused = builder.end(.refused)
      builder.edge(builder.start, fork)
      for step in [first, second] {
        builder.edge(fork, step, .branch(nil))
        builder.edge(step, join, .outcome(0))
        if endsInBranch {
          builder.edge(step, refused, .outcome(1))
        } else {
          builder.edge(step, join, .outcome(1), carries: "disagreed")
        }
      }
      builder.edge(join, refused, .onAny("disagreed"))
      builder.edge(join, approved)
      builder.graph.timeLimit = TimeLimit(Table(.duration(try Office.days(5))))
      graph = builder.build()
    }
  }

  @Test func aJoinWaitsForTheLastAndAsksWhatWasCarried() throws {
    let opinions = try Opinions()
    var dossier = try Followed(opinions.graph, submitted: "2026-07-01 09:00")
    #expect(dossier.places == ["first", "second"])
    // Without an intake it is accepted on submission.
    #expect(dossier.state.accepted == (try Office.at("2026-07-01 09:00")))
    try dossier.complete(opinions.second, 1, "2026-07-01 10:00")
    #expect(dossier.places == ["first"])
    try dossier.complete(opinions.first, 0, "2026-07-02 10:00")
    #expect(dossier.state.ending?.kind == .refused)
    #expect(dossier.state.history.contains { $0.what == .joined(outcome: "disagreed") })
  }

  @Test func anEndInABranchWithdrawsTheOthers() throws {
    let opinions = try Opinions(endsInBranch: true)
    var dossier = try Followed(opinions.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(opinions.second, 1, "2026-07-01 10:00")
    #expect(dossier.state.ending == DossierEnding(kind: .refused, at: try Office.at("2026-07-01 10:00")))
    #expect(dossier.state.history.contains { $0.what == .withdrawn && $0.node == opinions.first })
    #expect(
      dossier.problem(.completed(opinions.first, outcome: nil, settled: [], at: try Office.at("2026-07-02 10:00")))
        == .ended(.refused))
  }

  @Test(arguments: [(0, EndKind.approved), (1, .refused)]) func silenceCountsWhenTheLimitRunsOut(
    silence: Int, end: EndKind
  ) throws {
    let opinions = try Opinions(silence: silence)
    var dossier = try Followed(opinions.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(opinions.first, 0, "2026-07-01 10:00")
    // One working day from Wednesday 9:00.
    try dossier.apply(.timePassed(to: try Office.at("2026-07-02 08:59")))
    #expect(dossier.places == ["second"])
    try dossier.apply(.timePassed(to: try Office.at("2026-07-03 12:00")))
    #expect(dossier.state.ending == DossierEnding(kind: end, at: try Office.at("2026-07-02 09:00")))
    #expect(dossier.state.history.contains { $0.what == .completed(outcome: silence, .silence) })
  }

  @Test func whereNoBranchHoldsTheJoinIsPassed() throws {
    var builder = GraphBuilder("none")
    let (fork, join) = builder.parallel("1")
    builder.region = builder.branch("a", of: fork)
    let step = builder.step("step", .within(Table(try Office.days(1))))
    builder.region = RegionID(0)
    let last = builder.step("last", .within(Table(try Office.days(1))))
    builder.edge(builder.start, fork)
    builder.edge(fork, step, .branch(.literal(.yesNo(false))))
    builder.edge(step, join, .outcome(0))
    builder.chain(join, last, builder.end())
    #expect(try Followed(builder.build(), submitted: "2026-07-01 09:00").places == ["last"])
  }

  @Test func aPeriodRunsInFullAndGoesOnByItself() throws {
    var builder = GraphBuilder("posting")
    let posting = builder.step("posting", .lasts(try Duration(15, .days)), clock: .pauses)
    let sign = builder.step("sign", .within(Table(try Office.days(1))))
    builder.chain(builder.start, posting, sign, builder.end())
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    let end = try Office.at("2026-07-16 09:00")
    #expect(
      dossier.problem(.completed(posting, outcome: nil, settled: [], at: try Office.at("2026-07-10 09:00")))
        == .lastsUntil(posting, end))
    try dossier.apply(.timePassed(to: end))
    #expect(dossier.places == ["sign"] && dossier.state.positions[0].since == end)
  }

  /// Half of four working days is used when more is asked for: two days are left after the return.
  @Test func aReturnThereGoesOnWithTheRemainingShare() throws {
    var builder = GraphBuilder("there")
    let work = builder.step(
      "work", .within(Table(try Office.days(4))), outcomes: [Outcome("accepted"), Outcome("needs_more")])
    let wait = builder.wait("supplement@work", within: try Office.days(10), clock: .pauses)
    builder.chain(builder.start, work, builder.end())
    builder.edge(work, wait, .outcome(1))
    builder.edge(wait, work, resumesRemainder: true)
    builder.edge(wait, builder.end(.stopped), .timeout)
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    try dossier.complete(work, 1, "2026-07-03 09:00")
    try dossier.answer(wait, "2026-07-08 13:00")
    #expect(dossier.state.positions[0].share == (try Office.days(2)))
    #expect(dossier.interpreter.limitEnd(of: dossier.state.positions[0]) == (try Office.at("2026-07-10 12:00")))
  }

  @Test func conditionsDecideTheOutcomeTheyStandAt() throws {
    var builder = GraphBuilder("conditions")
    let big = builder.fact("big", .yesNo)
    builder.graph.facts[big].origin = .established
    let step = builder.step(
      "step", .within(Table(try Office.days(1))),
      outcomes: [Outcome("accepted"), Outcome("passed_on", when: .compare(.equal, .fact(big), .literal(.yesNo(true))))])
    if case .step(var task) = builder.graph.nodes[step].kind {
      task.establishes = [big]
      builder.graph.nodes[step].kind = .step(task)
    }
    builder.chain(builder.start, step, builder.end())
    builder.edge(step, builder.end(.stopped), .outcome(1))
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    let moment = try Office.at("2026-07-01 10:00")
    let yes = SettledFact(big, .yesNo(true))
    #expect(
      dossier.problem(.completed(step, outcome: 0, settled: [yes], at: moment)) == .outcomeDecided(step, outcome: 1))
    #expect(dossier.problem(.completed(step, outcome: 1, settled: [], at: moment)) == .outcomeDecided(step, outcome: 0))
    try dossier.apply(.completed(step, outcome: nil, settled: [yes], at: moment))
    #expect(dossier.state.ending?.kind == .stopped)
  }

  @Test func aPaymentAnswersTheWaitForItAndOneBeforeAStepHoldsTheStep() throws {
    var builder = GraphBuilder("fees")
    let duty = builder.node(
      "duty", .wait(WaitTask(party: .applicant, limit: Table(try Office.days(5)), clock: .pauses, pays: FeeID(0))))
    let deliver = builder.step("deliver", .within(Table(try Office.days(1))))
    builder.chain(builder.start, duty, deliver, builder.end())
    builder.edge(duty, builder.end(.stopped), .timeout)
    builder.graph.fees = [
      Fee(id: "duty", kind: .fee, table: Table(.unknown(because: "the tax office says"))),
      Fee(
        id: "charge", kind: .charge, table: Table(.expression(.literal(.number(75_000)))), before: deliver),
    ]
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    #expect(dossier.interpreter.status(of: dossier.state) == .paymentRequested)
    let moment = try Office.at("2026-07-02 09:00")
    try dossier.apply(.paid(FeeID(0), at: moment))
    #expect(dossier.places == ["deliver"])
    #expect(dossier.problem(.paid(FeeID(0), at: moment)) == .paidAlready(FeeID(0)))
    #expect(
      dossier.problem(.completed(deliver, outcome: nil, settled: [], at: moment))
        == .unpaid(FeeID(1), before: deliver))
    #expect(dossier.interpreter.status(of: dossier.state) == .paymentRequested)
    try dossier.apply(.paid(FeeID(1), at: moment))
    try dossier.complete(deliver, "2026-07-02 10:00")
    #expect(dossier.state.ending?.kind == .approved)
  }

  /// A limit that depends on a fact settled later is read by its shortest row until then.
  @Test func theShortestPossibleRowHoldsUntilAFactIsSettled() throws {
    var builder = GraphBuilder("rows")
    let hard = builder.fact("hard", .yesNo)
    builder.graph.facts[hard].origin = .established
    let step = builder.step("step", .within(Table(try Office.days(1))))
    let last = builder.step("last", .within(Table(try Office.days(1))))
    if case .step(var task) = builder.graph.nodes[step].kind {
      task.establishes = [hard]
      builder.graph.nodes[step].kind = .step(task)
    }
    builder.chain(builder.start, step, last, builder.end())
    builder.graph.timeLimit = TimeLimit(
      Table([
        Row(when: .compare(.equal, .fact(hard), .literal(.yesNo(true))), .duration(try Office.days(10))),
        Row(.duration(try Office.days(3))),
      ]))
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    let before = try dossier.reading()
    #expect(before.isProvisional)
    #expect(before.due?.instant == (try Office.at("2026-07-06 17:00")))
    try dossier.apply(
      .completed(step, outcome: nil, settled: [SettledFact(hard, .yesNo(true))], at: try Office.at("2026-07-01 10:00")))
    let after = try dossier.reading()
    #expect(!after.isProvisional)
    #expect(after.due?.instant == (try Office.at("2026-07-15 17:00")))
  }

  /// Two steps of a stage with a supplement outside of it between them, then a step behind it.
  @Test(arguments: [(ClockEffect.pauses, 1, "2026-07-09 17:00"), (.restarts, 2, "2026-07-10 17:00")])
  func aStageHasADeadlineOfItsOwn(effect: ClockEffect, stays: Int, due: String) throws {
    var builder = GraphBuilder("stage")
    let stage = builder.stage("appraisal", within: Table(.duration(try Office.days(3))))
    builder.stages = [stage]
    let appraise = builder.step(
      "appraise", .within(Table(try Office.days(2))), outcomes: [Outcome("accepted"), Outcome("needs_more")])
    let visit = builder.step("visit", .within(Table(try Office.days(1))))
    builder.stages = []
    let wait = builder.wait("supplement", within: try Office.days(5), clock: effect)
    let sign = builder.step("sign", .within(Table(try Office.days(1))))
    builder.chain(builder.start, appraise, visit, sign, builder.end())
    builder.edge(appraise, wait, .outcome(1))
    builder.edge(wait, appraise)
    builder.edge(wait, builder.end(.stopped), .timeout)
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    #expect(try dossier.reading(.stay(0)).due?.instant == (try Office.at("2026-07-06 17:00")))
    try dossier.complete(appraise, 1, "2026-07-02 09:00")
    // One of three days is used when the applicant is asked, who answers on Tuesday the 7th.
    #expect(try dossier.reading(.stay(0)).used == (try Office.days(1)))
    try dossier.answer(wait, "2026-07-07 09:00")
    #expect(dossier.state.stays.count == stays)
    #expect(try dossier.reading(.stay(stays - 1)).due?.instant == (try Office.at(due)))
    try dossier.complete(appraise, "2026-07-08 09:00")
    try dossier.complete(visit, "2026-07-08 10:00")
    #expect(try dossier.reading(.stay(stays - 1)).state == .ended)
    #expect(try !dossier.reading(.stay(stays - 1)).isLate)
  }

  /// A step for each of several desks is a fork: clauses that name the step mean all of it.
  @Test func clausesThatNameAStepForEachDeskMeanAllOfIt() throws {
    var builder = GraphBuilder("each")
    let first = builder.step("first", .within(Table(try Office.days(1))))
    let (fork, join) = builder.parallel("consult")
    let steps = try ["a", "b"].map { name in
      builder.region = RegionID(0)
      builder.region = builder.branch(name, of: fork)
      return builder.step("consult_" + name, .within(Table(try Office.days(1))))
    }
    builder.region = RegionID(0)
    let choice = builder.choice("choice")
    let last = builder.step("last", .within(Table(try Office.days(1))))
    builder.chain(builder.start, first, fork)
    for step in steps {
      builder.edge(fork, step, .branch(nil))
      builder.edge(step, join, .outcome(0))
    }
    builder.edge(join, choice)
    builder.edge(choice, last, .when(.passed(fork)))
    builder.edge(choice, builder.end(.stopped), .otherwise)
    builder.chain(last, builder.end())
    builder.graph.timeLimit = TimeLimit(
      Table(.duration(try Office.days(5))), start: .step(fork),
      extensions: [LimitExtension(length: .share(1), at: fork)])
    builder.graph.fees = [
      Fee(id: "charge", kind: .charge, table: Table(.expression(.literal(.number(1_000)))), before: fork)
    ]
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    #expect(try dossier.reading().state == .notStarted)
    try dossier.complete(first, "2026-07-02 09:00")
    #expect(try dossier.reading().countedFrom == (try Office.at("2026-07-02 09:00")))
    let moment = try Office.at("2026-07-03 09:00")
    #expect(
      dossier.problem(.completed(steps[1], outcome: nil, settled: [], at: moment))
        == .unpaid(FeeID(0), before: steps[1]))
    try dossier.apply(.extended(.statutory, at: moment))
    try dossier.apply(.paid(FeeID(0), at: moment))
    for step in steps { try dossier.complete(step, "2026-07-03 10:00") }
    #expect(dossier.places == ["last"])
  }

  /// A wait for the applicant in one branch, answered on a Saturday, goes on when it is received on Monday; a period in the other
  /// ends on Sunday. What comes behind the join begins on Monday.
  @Test func whatIsBehindAJoinBeginsWithTheLatestBranch() throws {
    var builder = GraphBuilder("latest")
    let (fork, join) = builder.parallel("1")
    builder.region = builder.branch("a", of: fork)
    let wait = builder.wait("wait", within: try Duration(20, .days), clock: .pauses)
    builder.region = RegionID(0)
    builder.region = builder.branch("b", of: fork)
    let posting = builder.step("posting", .lasts(try Duration(4, .days)))
    builder.region = RegionID(0)
    let last = builder.step("last", .within(Table(try Office.days(1))))
    builder.edge(builder.start, fork)
    for node in [wait, posting] { builder.edge(fork, node, .branch(nil)) }
    builder.edge(wait, join)
    builder.edge(wait, builder.end(.stopped), .timeout)
    builder.edge(posting, join, .outcome(0))
    builder.chain(join, last, builder.end())
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    try dossier.answer(wait, "2026-07-04 10:00")
    try dossier.apply(.timePassed(to: try Office.at("2026-07-05 10:00")))
    #expect(dossier.state.positions.map(\.since) == [try Office.at("2026-07-06 08:00")])
  }

  @Test func aStageLastsUntilItsLastBranchIsOut() throws {
    var builder = GraphBuilder("stage")
    let stage = builder.stage("opinions", within: Table(.duration(try Office.days(3))))
    let (fork, join) = builder.parallel("1")
    builder.stages = [stage]
    let prepare = builder.step("prepare", .within(Table(try Office.days(1))))
    let steps = try ["a", "b"].map { name in
      builder.region = RegionID(0)
      builder.region = builder.branch(name, of: fork)
      return builder.step(name, .within(Table(try Office.days(1))))
    }
    builder.stages = []
    builder.region = RegionID(0)
    let last = builder.step("last", .within(Table(try Office.days(1))))
    builder.chain(builder.start, prepare, fork)
    for step in steps {
      builder.edge(fork, step, .branch(nil))
      builder.edge(step, join, .outcome(0))
    }
    builder.chain(join, last, builder.end())
    var dossier = try Followed(builder.build(), submitted: "2026-07-01 09:00")
    try dossier.complete(prepare, "2026-07-01 10:00")
    try dossier.complete(steps[0], "2026-07-02 10:00")
    #expect(try dossier.reading(.stay(0)).state == .running)
    try dossier.complete(steps[1], "2026-07-07 10:00")
    #expect(dossier.state.stays.count == 1)
    #expect(try dossier.reading(.stay(0)).state == .ended)
    #expect(try dossier.reading(.stay(0)).isLate)
  }

  /// Of two desks with hours of their own, the one that ends last decides how long the step may take, in either order.
  @Test(arguments: [false, true]) func theSlowestOfSeveralDesksDecides(isTurned: Bool) throws {
    var builder = GraphBuilder("desks")
    let afternoons = builder.desk("afternoons", calendar: builder.calendar("afternoons"))
    let options = [DeskOption(Table(DeskID(0))), DeskOption(Table(afternoons))]
    let step = builder.node(
      "step",
      .step(
        StepTask(
          assignment: .anyOf(isTurned ? options.reversed() : options),
          duration: .within(Table(try Office.hours(2))))))
    builder.chain(builder.start, step, builder.end())
    let office = try Office.calendar()
    var definition = office.definition
    definition.weeks = [
      WeekPattern(
        definition.covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday],
        [Session(try #require(TimeOfDay(text: "13:00")), try #require(TimeOfDay(text: "17:00")))])
    ]
    let calendars = [office, try WorkCalendar(definition)]
    let interpreter = try #require(DossierInterpreter(builder.build(), calendars: calendars))
    let submission = Submission(at: try Office.at("2026-07-01 09:00"), facts: FactValues(count: 0))
    let state = try interpreter.apply(.submitted(submission), to: interpreter.blank)
    #expect(interpreter.limitEnd(of: state.positions[0]) == (try Office.at("2026-07-01 15:00")))
  }
}
