import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// What a script leaves open, and how far it comes.
@Suite struct DriverTests {
  private func permit() throws -> EventTests.Permit { try EventTests.Permit(.restarts) }

  private func script(_ graph: ProcessGraph, _ moment: String = "2026-07-01 09:00") throws -> DossierScript {
    DossierScript(Submission(at: try Office.at(moment), facts: FactValues(count: graph.facts.count)))
  }

  @Test func whatIsLeftOpenTakesItsFullTimeAndComesOutNormally() throws {
    let graph = try permit().graph
    let run = DossierDriver(try Office.interpreter(graph)).run(try script(graph))
    #expect(run.end == .approved && run.stop == nil)
    #expect(run.path.map { graph.nodes[$0].id } == ["receive", "work", "deliver"])
    // Four hours, two days, one day.
    let moments = ["2026-07-01 14:00", "2026-07-03 14:00", "2026-07-06 14:00"]
    #expect(run.finishes == (try moments.map { try Office.at($0) }))
    #expect(run.state.resolved == (try Office.at("2026-07-03 14:00")))
  }

  @Test func listsServeVisitsInTheirOrder() throws {
    let graph = try permit().graph
    var script = try script(graph)
    script.outcomes = ["work": [.named("needs_more")]]
    script.waits = ["supplement": [ScriptedAnswer(after: try Office.hours(8))]]
    script.takes = ["work": [try Office.hours(1), try Office.hours(2)]]
    let run = DossierDriver(try Office.interpreter(graph)).run(script)
    #expect(run.path.map { graph.nodes[$0].id } == ["receive", "work", "supplement", "work", "deliver"])
    let moments = ["14:00", "15:00"].map { "2026-07-01 " + $0 } + ["15:00", "17:00"].map { "2026-07-02 " + $0 }
    #expect(run.finishes.prefix(4) == (try moments.map { try Office.at($0) })[...])
  }

  @Test func waitsTimeOutWhereTheyAreToldTo() throws {
    let graph = try permit().graph
    let long = try Office.days(9)
    for answer in [ScriptedAnswer.timeout, ScriptedAnswer(after: long)] {
      var script = try script(graph)
      script.outcomes = ["receive": [.named("incomplete")]]
      script.waits = ["supplement": [answer]]
      let run = DossierDriver(try Office.interpreter(graph)).run(script)
      // Two working days after Wednesday.
      #expect(run.state.ending == DossierEnding(kind: .stopped, at: try Office.at("2026-07-03 17:00")))
    }
  }

  @Test func theEventsOfARunBringTheSameStateWithoutTheScript() throws {
    let graph = try permit().graph
    let interpreter = try Office.interpreter(graph)
    var script = try script(graph)
    script.outcomes = ["work": [.named("needs_more")]]
    script.events = [.apologised(appointment: nil, at: try Office.at("2026-07-02 10:00"))]
    let run = DossierDriver(interpreter).run(script)
    var state = interpreter.blank
    for event in run.events { state = try interpreter.apply(event, to: state) }
    #expect(state == run.state && run.unplayed.isEmpty)
  }

  @Test func aScriptThatCannotGoOnSaysWhere() throws {
    let permit = try permit()
    let driver = DossierDriver(try Office.interpreter(permit.graph))
    let late = driver.run(try script(permit.graph, "2027-12-30 09:00"))
    #expect(late.stop == .beyondCalendar(permit.deliver, since: try Office.at("2027-12-31 17:00")) || late.end == nil)
    var wrong = try script(permit.graph)
    wrong.outcomes = ["work": [.named("nothing")]]
    guard case .problem(.noSuchOutcome(let node), _)? = driver.run(wrong).stop else {
      Issue.record("an outcome that is not there must not fit")
      return
    }
    #expect(node == permit.work)
    var early = try script(permit.graph)
    early.events = [.withdrawn(at: try Office.at("2026-08-30 10:00"))]
    #expect(driver.run(early).unplayed == early.events)
  }

  @Test func whatGoesOnSideBySideIsListedBranchByBranch() throws {
    var builder = GraphBuilder("branches")
    let (fork, join) = builder.parallel("1")
    var steps: [[NodeID]] = []
    for name in ["a", "b"] {
      builder.region = RegionID(0)
      builder.region = builder.branch(name, of: fork)
      steps.append(
        try [1, 2].map { builder.step("\(name)\($0)", .within(Table(try Office.days($0)))) })
    }
    builder.region = RegionID(0)
    let last = builder.step("last", .within(Table(try Office.days(1))))
    builder.edge(builder.start, fork)
    for pair in steps {
      builder.edge(fork, pair[0], .branch(nil))
      builder.edge(pair[0], pair[1], .outcome(0))
      builder.edge(pair[1], join, .outcome(0))
    }
    builder.chain(join, last, builder.end())
    let graph = builder.build()
    let run = DossierDriver(try Office.interpreter(graph)).run(try script(graph))
    #expect(run.path.map { graph.nodes[$0].id } == ["a1", "a2", "b1", "b2", "last"])
  }
}
