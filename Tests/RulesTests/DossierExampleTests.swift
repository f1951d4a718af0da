import Dossier
import Numbers
import ProcessGraph
import Testing
import WorkingTime

/// Real procedures followed by hand on the calendar of Vietnam; the office is open 7:30 to 11:30 and 13:30 to 17:00
/// or as the calendar says, which the expected moments come from.
@Suite struct DossierExampleTests {
  static let smallHouse = [
    "floors": "3", "basements": "0", "floor_area": "180", "adjoining": "no", "regulated_area": "yes", "heritage": "no",
  ]

  /// Plays `house_permit` for a small house in a regulated area, handed in on Wednesday 15 July 2026 at 9:00.
  private func house(
    _ change: (inout DossierScript) -> Void = { _ in }, facts: [String: String] = smallHouse
  ) throws -> (run: DossierRun, graph: ProcessGraph) {
    let graph = try RealDossiers.graph("house_permit")
    var script = DossierScript(
      Submission(
        at: try RealDossiers.at("2026-07-15 09:00"), channel: "online", applicant: "citizen",
        facts: try RealDossiers.facts(graph, facts)))
    change(&script)
    return (DossierDriver(try RealDossiers.interpreter(graph)).run(script), graph)
  }

  private func path(_ run: DossierRun, _ graph: ProcessGraph) -> [String] { run.path.map { graph.writtenName(of: $0) } }

  private func papers(_ run: DossierRun, _ graph: ProcessGraph) -> [String] {
    run.state.documents.map { graph.documents[$0].id }
  }

  /// What `rules/tests/house_permit.tthc` expects of its first case.
  @Test func nothingIsMissing() throws {
    let facts = [
      "floors": "8", "basements": "0", "floor_area": "420", "adjoining": "yes", "regulated_area": "yes",
      "heritage": "no",
    ]
    let (run, graph) = try house(facts: facts)
    #expect(run.stop == nil && run.end == .approved)
    #expect(
      path(run, graph) == [
        "receive", "assign", "appraise", "visit", "ask_planning", "draft", "review", "sign", "stamp", "deliver",
      ])
    #expect(run.limit?.due?.day == Day(iso: "2026-07-24"))
    #expect(run.charges == [.amount(75_000)])
    // 0.25 + 0.25 + 1.5 + 1.5 + 2 + 0.5 + 0.25 + 0.5 + 0.25 = 7 working days: 9:00 of the seventh day after.
    #expect(run.state.resolved == (try RealDossiers.at("2026-07-24 09:00")))
    #expect(run.limit?.isLate == false)
    #expect(run.limit?.used == (try Duration(7, .workingDays)))
    let handedIn = [
      "application", "land_certificate", "house_drawings", "neighbour_pledge", "fire_result", "verification_report",
    ]
    let made = ["appointment_slip", "building_permit", "stamped_drawings"]
    #expect(papers(run, graph) == handedIn + made)
    #expect(run.state.history.allSatisfy { $0.lacking.isEmpty })
  }

  /// The second case there: one supplement, then reasons; the clock began anew with the resubmission.
  @Test func theSecondUnfitFileIsRefused() throws {
    let day = try Duration(1, .workingDays)
    let (run, graph) = try house {
      $0.outcomes = ["appraise": [.named("needs_more"), .named("needs_more")]]
      $0.waits = ["supplement": [ScriptedAnswer(after: day)]]
    }
    #expect(run.stop == nil && run.end == .refused)
    #expect(
      path(run, graph) == ["receive", "assign", "appraise", "supplement", "appraise", "state_reasons"])
    // 0.25 + 0.25 + 1.5 working days lead from Wednesday 9:00 to Friday 9:00, one more to Monday the 20th.
    #expect(run.finishes[2] == (try RealDossiers.at("2026-07-17 09:00")))
    #expect(run.finishes[3] == (try RealDossiers.at("2026-07-20 09:00")))
    // Seven working days after the 20th.
    #expect(run.limit?.due?.day == Day(iso: "2026-07-29"))
    #expect(run.limit?.isLate == false)
    #expect(papers(run, graph).contains("refusal_notice"))
  }

  /// Designs under appraisal on 1 July 2026 were stopped and returned (Decree 217/2026 art. 76.5), those handed in as well as
  /// those accepted; what was resolved by then was not under way.
  @Test(arguments: [
    ("2026-06-22 09:00", EndKind.stopped), ("2026-06-30 16:00", .stopped), ("2026-06-15 09:00", .approved),
  ])
  func whatIsAbolishedStopsWhatIsUnderWay(submitted: String, end: EndKind) throws {
    let graph = try RealDossiers.graph("design_appraisal", on: "2026-06-15")
    let facts = try RealDossiers.facts(
      graph, ["kind": "civil", "grade": "fourth", "cost": "50000000000", "in_zone": "no"])
    let script = DossierScript(Submission(at: try RealDossiers.at(submitted), channel: "online", facts: facts))
    let interpreter = try RealDossiers.interpreter(graph)
    let run = DossierDriver(interpreter).run(script)
    #expect(run.stop == nil && run.end == end)
    guard end == .stopped else { return }
    #expect(run.state.ending?.at == (try RealDossiers.at("2026-07-01 00:00")))
    #expect(papers(run, graph).last == "stop_notice" && interpreter.status(of: run.state) == .stopped)
    let changes = run.state.history.filter { if case .lawChanged = $0.what { true } else { false } }
    #expect(changes.count == 1)
    let basis = interpreter.provenance(of: try #require(changes.first), in: run.state).basis
    #expect(basis.contains { $0.article == "76" && $0.clause == "5" }, "\(basis)")
    // A state that is kept comes back as it was.
    let kept = run.state.encoded(for: graph)
    #expect(try DossierState(decoding: kept, for: graph) == run.state)
  }

  /// The district's dossiers went on at the commune: once, on 1 July 2025 or when intake found complete what came before.
  @Test(arguments: [("2025-06-27 09:00", "2025-07-01 00:00"), ("2025-06-30 16:45", "2025-07-01 09:07:30")])
  func whatTheDistrictHadGoesOnAtTheCommune(submitted: String, moment: String) throws {
    let graph = try RealDossiers.graph("house_permit", on: "2025-06-27")
    let facts = try RealDossiers.facts(graph, ["adjoining": "no", "regulated_area": "no", "heritage": "no"])
    let script = DossierScript(Submission(at: try RealDossiers.at(submitted), channel: "counter", facts: facts))
    let run = DossierDriver(try RealDossiers.interpreter(graph)).run(script)
    #expect(run.end == .approved)
    let changes = run.state.history.filter { if case .lawChanged = $0.what { true } else { false } }
    #expect(changes.map(\.at) == [try RealDossiers.at(moment)])
    guard case .lawChanged(let rule)? = changes.first?.what, case .goOn(let agency?) = graph.pending[rule].action else {
      Issue.record("nothing is said of the dossier")
      return
    }
    #expect(graph.agencies[agency].id == "commune")
  }

  @Test func aRefusalAtIntakeStartsNoClock() throws {
    let (run, graph) = try house { $0.outcomes = ["receive": [.named("ineligible")]] }
    #expect(run.end == .notAccepted && path(run, graph) == ["receive"])
    #expect(run.state.accepted == nil && run.limit?.state == .notStarted)
    #expect(papers(run, graph).last == "rejection_slip")
    let interpreter = try RealDossiers.interpreter(graph)
    #expect(interpreter.status(of: run.state) == .notAccepted)
  }

  /// Before acceptance no clock runs: what counts is the submission found complete.
  @Test func theClockStartsWithTheCompleteSubmission() throws {
    let day = try Duration(1, .workingDays)
    let (run, graph) = try house {
      $0.outcomes = ["receive": [.named("incomplete")]]
      $0.waits = ["complete_file": [ScriptedAnswer(after: day)]]
      $0.takes = ["receive": [(try? Duration(1, .workingHours)) ?? day]]
    }
    #expect(run.end == .approved)
    #expect(path(run, graph).prefix(3) == ["receive", "complete_file", "receive"])
    // An hour at the desk on the 15th, a working day at home: accepted on Thursday the 16th at 10:00.
    #expect(run.state.accepted == (try RealDossiers.at("2026-07-16 10:00")))
    #expect(run.limit?.due?.day == Day(iso: "2026-07-27"))
  }

  @Test func silenceIsConsent() throws {
    let (run, graph) = try house { $0.outcomes = ["ask_planning": [.silence]] }
    #expect(run.end == .approved)
    let silent = run.state.history.filter { $0.what == .completed(outcome: 0, .silence) }
    #expect(silent.compactMap(\.node).map { graph.writtenName(of: $0) } == ["ask_planning"])
    // A desk that takes longer than its two working days is silent too, and nothing is lost by it.
    let (slow, _) = try house { $0.takes = ["ask_planning": [(try? Duration(5, .workingDays)) ?? .none(.days)]] }
    #expect(slow.state.ending == run.state.ending)
  }

  @Test func whatABranchCarriesDecidesAtTheJoin() throws {
    let (run, graph) = try house { $0.outcomes = ["ask_planning": [.named("disagreed")]] }
    #expect(run.end == .refused && path(run, graph).suffix(2) == ["ask_planning", "state_reasons"])
  }

  /// The tax office's five days run, and the limit of the procedure leaves them out while its stage counts them.
  @Test(arguments: [("normal", 8, "9", "9"), ("difficult", 18, "15", "13")])
  func theSignedTableComesOut(area: String, limit: Int, first: String, second: String) throws {
    let graph = try RealDossiers.graph("transfer_registration")
    let facts = try RealDossiers.facts(graph, ["area": area, "by_proxy": "no", "exempt": "no"])
    var script = DossierScript(Submission(at: try RealDossiers.at("2026-08-03 07:30"), facts: facts))
    script.waits = ["payment": [ScriptedAnswer(after: try Duration(2, .workingDays))]]
    let run = DossierDriver(try RealDossiers.interpreter(graph)).run(script)
    #expect(run.stop == nil && run.end == .approved)
    #expect(run.limit?.isLate == false)
    let sums = run.state.stays.map { stay in
      graph.stages[stay.stage].id
    }
    #expect(sums == ["determine", "certify"])
    #expect(run.stays.allSatisfy { !$0.isLate })
    // What the desks of each stage take on the timeline is the printed sum.
    let calendar = try #require(Rules.calendar)
    for (position, sum) in [first, second].enumerated() {
      let share = try Duration(try Rational(literal: sum), .workingDays)
      let nodes = run.path.indices.filter { graph.nodes[run.path[$0]].stages == [run.state.stays[position].stage] }
      let last = try #require(nodes.last)
      let finish = try #require(run.finishes[last])
      let begin = try #require(run.state.stays[position].clock.runs.first?.from)
      #expect(calendar.end(of: share, from: begin) == finish, "\(sum)")
    }
  }
}
