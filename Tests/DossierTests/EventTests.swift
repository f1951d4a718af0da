import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// What each event does, on small procedures worked out by hand. 1 July 2026 is a Wednesday; the office is open 8:00 to
/// 12:00 and 13:00 to 17:00.
@Suite struct EventTests {
  /// Intake with a supplement round, work, end; a limit of five working days.
  struct Permit {
    var graph: ProcessGraph
    var receive, work, supplement, deliver: NodeID

    init(_ clock: ClockEffect, extensions: [LimitExtension] = []) throws {
      var builder = GraphBuilder("permit")
      receive = builder.step(
        "receive", .within(Table(try Office.hours(4))), outcomes: [Outcome("accepted"), Outcome("incomplete")],
        tags: [StepTask.intakeTag])
      work = builder.step(
        "work", .within(Table(try Office.days(2))), outcomes: [Outcome("accepted"), Outcome("needs_more")])
      let counter = builder.counter("supplement", atMost: 1)
      let bound = builder.bound("supplement.bound", counter)
      supplement = builder.wait("supplement", within: try Office.days(2), clock: clock)
      let resolved = builder.resolved()
      deliver = builder.step("deliver", .within(Table(try Office.days(1))))
      let approved = builder.end()
      let refused = builder.end(.refused)
      let stopped = builder.end(.stopped)
      builder.chain(builder.start, receive, work, resolved, deliver, approved)
      builder.edge(receive, bound, .outcome(1))
      builder.edge(work, bound, .outcome(1))
      builder.edge(bound, supplement)
      builder.edge(bound, refused, .exhausted)
      builder.edge(supplement, work)
      builder.edge(supplement, stopped, .timeout)
      builder.graph.timeLimit = TimeLimit(Table(.duration(try Office.days(5))), extensions: extensions)
      graph = builder.build()
    }
  }

  @Test func outsideItsHoursTheDeskReceivesAtItsNextOpening() throws {
    let permit = try Permit(.restarts)
    // Saturday.
    var dossier = try Followed(permit.graph, submitted: "2026-07-04 10:00")
    #expect(dossier.state.received == (try Office.at("2026-07-06 08:00")))
    #expect(dossier.state.accepted == nil)
    #expect(dossier.interpreter.status(of: dossier.state) == .registered)
    #expect(
      dossier.problem(.completed(permit.receive, outcome: nil, settled: [], at: try Office.at("2026-07-05 09:00")))
        == .notBegun(permit.receive, since: try Office.at("2026-07-06 08:00")))
    try dossier.complete(permit.receive, "2026-07-06 10:00")
    #expect(dossier.state.accepted == (try Office.at("2026-07-06 08:00")))
    // Five working days after Monday the 6th.
    #expect(try dossier.reading().due?.instant == (try Office.at("2026-07-13 17:00")))
    #expect(dossier.state.history.map(\.status).contains(.accepted))
    #expect(dossier.interpreter.status(of: dossier.state) == .processing)
  }

  @Test func acceptanceIsTheResubmissionThatIntakeFindsComplete() throws {
    var graph = try Permit(.restarts)
    // The supplement leads back to intake here.
    for edge in graph.graph.edges.indices
    where graph.graph.edges[edge].from == graph.supplement && graph.graph.edges[edge].label == .normal {
      graph.graph.edges[edge].to = graph.receive
    }
    var dossier = try Followed(graph.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(graph.receive, 1, "2026-07-01 10:00")
    #expect(dossier.state.accepted == nil)
    #expect(dossier.interpreter.status(of: dossier.state) == .supplementRequested)
    try dossier.answer(graph.supplement, "2026-07-02 18:00")
    #expect(dossier.state.received == (try Office.at("2026-07-03 08:00")))
    try dossier.complete(graph.receive, "2026-07-03 09:00")
    #expect(dossier.state.accepted == (try Office.at("2026-07-03 08:00")))
    #expect(try dossier.reading().due?.instant == (try Office.at("2026-07-10 17:00")))
  }

  /// Work asks for more on Friday the 3rd, two days used; the answer comes on Monday the 6th, in the evening too late for it.
  @Test(arguments: [
    (ClockEffect.pauses, "2026-07-06 09:00", "2026-07-09 17:00", 3),
    (.restarts, "2026-07-06 09:00", "2026-07-13 17:00", 5), (.pauses, "2026-07-06 18:00", "2026-07-10 17:00", 3),
    (.restarts, "2026-07-06 18:00", "2026-07-14 17:00", 5),
  ])
  func aWaitStopsTheClock(effect: ClockEffect, answer: String, due: String, left: Int) throws {
    let permit = try Permit(effect)
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    try dossier.complete(permit.work, 1, "2026-07-03 10:00")
    let stopped = try dossier.reading()
    #expect(stopped.state == .stopped && stopped.due == nil)
    #expect(stopped.used == (try Office.days(2)))
    #expect(stopped.left == (try Office.days(3)))
    try dossier.answer(permit.supplement, answer)
    let running = try dossier.reading()
    #expect(running.due?.instant == (try Office.at(due)))
    #expect(running.left == (try Office.days(left)))
    #expect(dossier.state.counters == [1])
    // The second request finds the bound used up.
    try dossier.complete(permit.work, 1, "2026-07-07 10:00")
    #expect(dossier.state.ending == DossierEnding(kind: .refused, at: try Office.at("2026-07-07 10:00")))
  }

  /// A clock that begins anew still owes what was used before it: six days are more than five.
  @Test func whatWasUsedBeforeARestartIsComparedByItself() throws {
    let permit = try Permit(.restarts)
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    try dossier.complete(permit.work, 1, "2026-07-09 10:00")
    #expect(try dossier.reading().isLate)
    try dossier.answer(permit.supplement, "2026-07-10 09:00")
    #expect(try dossier.reading().isLate)
    #expect(try dossier.reading().used == (try Office.days(0)))
  }

  @Test func aWaitThatNobodyAnswersTimesOutAtItsClose() throws {
    let permit = try Permit(.pauses)
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, 1, "2026-07-01 10:00")
    // An answer on the last moment is in time.
    var inTime = dossier
    try inTime.answer(permit.supplement, "2026-07-03 17:00")
    #expect(inTime.places == ["work"])
    #expect(
      dossier.problem(.answered(permit.supplement, outcome: nil, documents: [], at: try Office.at("2026-07-03 17:01")))
        == .ended(.stopped))
    try dossier.apply(.timePassed(to: try Office.at("2026-07-03 17:00")))
    #expect(dossier.state.ending == DossierEnding(kind: .stopped, at: try Office.at("2026-07-03 17:00")))
    #expect(dossier.interpreter.status(of: dossier.state) == .stopped)
  }

  @Test func resolvedEndsTheClockAndDeliveryReturns() throws {
    let permit = try Permit(.pauses)
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    try dossier.complete(permit.work, "2026-07-08 17:00")
    #expect(dossier.interpreter.status(of: dossier.state) == .resolved)
    let ended = try dossier.reading()
    #expect(ended.state == .ended && !ended.isLate)
    #expect(dossier.problem(.withdrawn(at: try Office.at("2026-07-09 09:00"))) == .tooLateToWithdraw)
    try dossier.complete(permit.deliver, "2026-07-20 09:00")
    #expect(dossier.interpreter.status(of: dossier.state) == .returned)
    #expect(!(try dossier.reading().isLate))
    var late = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try late.complete(permit.receive, "2026-07-01 10:00")
    try late.complete(permit.work, "2026-07-09 08:00")
    #expect(try late.reading().isLate)
  }

  @Test func theApplicantMayWithdrawUntilTheStepNamed() throws {
    var permit = try Permit(.pauses)
    permit.graph.withdrawUntil = permit.work
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    var withdrawn = dossier
    try withdrawn.apply(.withdrawn(at: try Office.at("2026-07-01 09:30")))
    #expect(withdrawn.state.ending?.kind == .withdrawn && withdrawn.state.positions.isEmpty)
    #expect(withdrawn.interpreter.status(of: withdrawn.state) == .withdrawn)
    #expect(
      withdrawn.problem(.timePassed(to: try Office.at("2026-07-02 09:00"))) == .ended(.withdrawn))
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    #expect(dossier.problem(.withdrawn(at: try Office.at("2026-07-01 11:00"))) == .tooLateToWithdraw)
  }

  @Test func aLimitIsExtendedOnceAtItsStep() throws {
    var permit = try Permit(.pauses)
    permit.graph.timeLimit?.extensions = [
      LimitExtension(length: .duration(try Office.days(20)), at: permit.work)
    ]
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    let later = try Office.at("2026-07-03 09:00")
    #expect(dossier.problem(.extended(.statutory, at: try Office.at("2026-07-01 10:00"))) == .clockNotRunning)
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    #expect(dossier.problem(.extended(.reduced, at: later)) == .notExtendable)
    try dossier.apply(.extended(.statutory, at: later))
    // 25 working days after Wednesday the 1st: five weeks.
    #expect(try dossier.reading().due?.instant == (try Office.at("2026-08-05 17:00")))
    #expect(dossier.problem(.extended(.statutory, at: later)) == .extendedAlready)
  }

  @Test(arguments: [(1, 1, "2026-07-15 17:00"), (1, 2, "2026-07-13 12:00")])
  func aShareExtendsTheRowThatHolds(upper: Int, lower: Int, due: String) throws {
    let share = try Rational(Int128(upper), Int128(lower))
    let permit = try Permit(.pauses, extensions: [LimitExtension(length: .share(share))])
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    try dossier.apply(.extended(.statutory, at: try Office.at("2026-07-03 09:00")))
    #expect(try dossier.reading().due?.instant == (try Office.at(due)))
  }

  /// An extension in days of the calendar counts from the end of the working days.
  @Test func anExtensionInAnotherUnitCountsFromTheEndOfTheLimit() throws {
    let days = try Duration(10, .days)
    let permit = try Permit(.pauses, extensions: [LimitExtension(length: .duration(days))])
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    try dossier.apply(.extended(.statutory, at: try Office.at("2026-07-03 09:00")))
    // Wednesday the 8th and ten days: Saturday the 18th, so Monday the 20th.
    #expect(try dossier.reading().due?.instant == (try Office.at("2026-07-20 17:00")))
  }

  @Test func anApologyIsDueOneWorkingDayBeforeAndReappointsOnce() throws {
    let permit = try Permit(.pauses)
    var dossier = try Followed(permit.graph, submitted: "2026-07-01 09:00")
    try dossier.complete(permit.receive, "2026-07-01 10:00")
    let now = try #require(dossier.state.now)
    #expect(dossier.interpreter.apologyDue(in: dossier.state, at: now) == (try Office.at("2026-07-07 17:00")))
    let (early, late) = (try Office.at("2026-07-07 09:00"), try Office.at("2026-07-08 09:00"))
    let appointment = try Office.at("2026-07-10 09:00")
    #expect(dossier.problem(.apologised(appointment: early, at: late)) == .appointmentNotLater)
    var other = dossier
    try other.apply(.apologised(appointment: nil, at: late))
    #expect(other.state.apology?.isLate == true)
    try dossier.apply(.apologised(appointment: appointment, at: early))
    #expect(dossier.state.apology == DossierApology(at: early, appointment: appointment, isLate: false))
    #expect(dossier.problem(.apologised(appointment: appointment, at: late)) == .reappointedAlready)
    #expect(try dossier.reading().due?.instant == (try Office.at("2026-07-08 17:00")))
  }

  @Test func whatDoesNotFitSaysWhy() throws {
    let permit = try Permit(.pauses)
    let interpreter = try Office.interpreter(permit.graph)
    let moment = try Office.at("2026-07-01 09:00")
    func problem(_ event: DossierEvent, _ state: DossierState) -> DossierProblem? {
      do {
        _ = try interpreter.apply(event, to: state)
        return nil
      } catch { return error }
    }
    #expect(problem(.timePassed(to: moment), interpreter.blank) == .notSubmitted)
    let facts = FactValues(count: 0)
    let outside = try Office.at("2031-07-01 09:00")
    #expect(problem(.submitted(Submission(at: outside, facts: facts)), interpreter.blank) == .outsideCalendar(outside))
    let state = try interpreter.apply(.submitted(Submission(at: moment, facts: facts)), to: interpreter.blank)
    #expect(problem(.submitted(Submission(at: moment, facts: facts)), state) == .alreadySubmitted)
    let before = Instant(seconds: moment.seconds - 1)
    #expect(problem(.timePassed(to: before), state) == .earlierThan(moment))
    let (receive, work) = (permit.receive, permit.work)
    #expect(problem(.completed(work, outcome: nil, settled: [], at: moment), state) == .notHere(work))
    #expect(problem(.completed(receive, outcome: 7, settled: [], at: moment), state) == .noSuchOutcome(receive))
    #expect(problem(.answered(receive, outcome: nil, documents: [], at: moment), state) == .otherKind(receive))
    #expect(problem(.completed(NodeID(-4), outcome: nil, settled: [], at: moment), state) == .unknown)
    #expect(problem(.paid(FeeID(3), at: moment), state) == .unknown)
  }
}
