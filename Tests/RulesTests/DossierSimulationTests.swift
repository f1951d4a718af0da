import Dossier
import Numbers
import ProcessGraph
import Simulation
import TestSupport
import Testing
import WorkingTime

/// One dossier alone in an office with hands enough goes the same way in the simulator as with the interpreter: two programs,
/// one reading of the clock.
@Suite struct DossierSimulationTests {
  /// What by chance happens to a dossier: every visit of a place the same.
  struct Course {
    var facts: FactValues
    var settled: [SettledFact] = []
    /// By node: whole minutes of work or waiting, in working time.
    var minutes: [Int]
    /// By node: how it comes out.
    var outcome: [Int]

    init(_ graph: ProcessGraph, _ random: inout SplitMix64) {
      facts = RealDossiers.facts(graph, &random)
      for (position, fact) in graph.facts.enumerated() where fact.origin == .established {
        if let value = RealDossiers.value(of: fact, &random) { settled.append(SettledFact(FactID(position), value)) }
      }
      var byName: [String: Int] = [:]
      minutes = []
      for position in graph.nodes.indices {
        // The copies of a wait that stands at several steps are one name in a script.
        let name = graph.writtenName(of: NodeID(position))
        let known = byName[name] ?? (random.chance(70) ? random.below(500) : random.below(5_000))
        byName[name] = known
        minutes.append(known)
      }
      outcome = graph.nodes.map { node in
        let open: [Int]
        switch node.kind {
        case .step(let task): open = task.outcomes.indices.filter { task.outcomes[$0].condition == nil }
        default: open = [0]
        }
        return random.chance(65) || open.isEmpty ? 0 : open[random.below(open.count)]
      }
    }
  }

  private static func simulate(
    _ graph: ProcessGraph, _ course: Course, _ calendar: WorkCalendar, from: Day, to: Day
  ) throws -> ReplicationResult {
    var load = ProcedureLoad(graph: 0, arrivals: .none, backlog: 1)
    for (position, fact) in graph.facts.enumerated() where fact.origin != .builtIn {
      let settled = course.settled.first { $0.fact.position == position }
      load.facts.append(
        FactDistribution(FactID(position), [.init(settled?.value ?? course.facts.values[position], weight: 1)]))
    }
    for position in graph.nodes.indices {
      let node = NodeID(position)
      let time = NodeTime(node, VaryingTime(.fixed(Double(course.minutes[position]) * 60)))
      switch graph.nodes[position].kind {
      case .step(let task):
        if case .lasts = task.duration {} else { load.efforts.append(time) }
        if course.outcome[position] > 0 {
          load.outcomes.append(OutcomeShare(node, outcome: course.outcome[position], share: 1))
        }
      case .wait: load.waits.append(time)
      default: break
      }
    }
    let scenario = Scenario(name: "one", from: from, to: to, replications: 1, loads: [load])
    let calendars = graph.calendars.map { NamedCalendar($0, calendar) }
    return try SimulationModel(scenario, graphs: [graph], calendars: calendars).run(replication: 0)
  }

  private static func follow(
    _ graph: ProcessGraph, _ course: Course, _ calendar: WorkCalendar, from: Day
  ) throws -> DossierRun {
    // The simulator takes the first channel and kind of applicant where nobody says.
    var script = DossierScript(Submission(at: Instant(from, .midnight), facts: course.facts), settled: course.settled)
    script.submission.channel = firstWord("channel", graph)
    script.submission.applicant = firstWord("applicant", graph)
    for position in graph.nodes.indices {
      let name = graph.writtenName(of: NodeID(position))
      let length = try Duration(Rational(Int128(course.minutes[position]), 60), .workingHours)
      switch graph.nodes[position].kind {
      case .step(let task):
        if case .lasts = task.duration {} else { script.takes[name] = [length] }
        let outcome = task.outcomes[course.outcome[position]].id
        let decided = task.outcomes.contains { $0.condition != nil }
        // Where conditions have a say, the normal outcome is what they leave.
        if !(decided && course.outcome[position] == 0) {
          script.outcomes[name] = Array(repeating: .named(outcome), count: 60)
        }
      case .wait: script.waits[name] = Array(repeating: ScriptedAnswer(after: length), count: 60)
      default: break
      }
    }
    let interpreter = try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
    return DossierDriver(interpreter).run(script)
  }

  private static func firstWord(_ id: String, _ graph: ProcessGraph) -> String? {
    guard let fact = graph.facts.first(where: { $0.id == id && $0.origin == .builtIn }),
      case .choice(let choices) = fact.type
    else { return nil }
    return choices.first?.id
  }

  /// Plays one course in both and compares everything that both count; nil when conditions contradict the course.
  private static func compare(
    _ graph: ProcessGraph, _ course: Course, _ calendar: WorkCalendar, _ round: Int
  ) throws -> EndKind? {
    let (from, to) = (try #require(Day(iso: "2026-07-13")), calendar.last)
    let run = try follow(graph, course, calendar, from: from)
    if case .problem(.outcomeDecided, _)? = run.stop { return nil }
    let result = try simulate(graph, course, calendar, from: from, to: to)
    let load = result.loads[0]
    let note = Comment("\(graph.identity.name), round \(round): \(run.path.map { graph.nodes[$0].id })")
    guard let ending = run.state.ending else {
      #expect(load.ended.allSatisfy { $0 == 0 }, "\(note), stopped: \(String(describing: run.stop))")
      return nil
    }
    guard let kind = load.ended.firstIndex(of: 1) else {
      // What the simulated days do not reach is not simulated.
      #expect(ending.at.day > to, note)
      return nil
    }
    #expect(EndKind.allCases[kind] == ending.kind, note)
    // An answer at closing time is received at the next opening; the simulator goes on at once.
    let simulated = Instant(seconds: Instant(from, .midnight).seconds + load.elapsedTicks / 1_000)
    #expect(simulated == ending.at || calendar.reception(of: simulated) == ending.at, note)
    for (reading, counts) in [(run.limit, load.limit), (run.reducedLimit, load.reducedLimit)] {
      guard let reading, reading.state == .ended, let value = reading.value else {
        #expect(counts.onTime + counts.late + counts.undecided == 0, note)
        continue
      }
      switch value {
      case .none: #expect(counts.onTime + counts.late == 0, note)
      case .unknown: #expect(counts.undecided == 1, note)
      case .duration, .sameWorkingDay:
        // What is accepted at the very moment at which another branch ends the whole may not be judged any more.
        if counts.onTime + counts.late == 0, run.state.accepted != nil,
          let last = run.state.history.last(where: { $0.what == .accepted }), last.at == ending.at
        {
          continue
        }
        #expect((counts.onTime, counts.late) == (reading.isLate ? (0, 1) : (1, 0)), note)
      }
    }
    for position in graph.nodes.indices {
      let done = zip(run.path, run.finishes).filter { $0.0.position == position }.compactMap(\.1)
      // What is done at the very moment at which another branch ends the whole may come before or after that.
      let before = done.count { $0 < min(simulated, ending.at) }
      #expect((before...done.count).contains(Int(result.nodes[position].visits)), note)
    }
    return ending.kind
  }

  @Test(arguments: 0..<(Rules.real?.graphs.count ?? 1)) func realProceduresComeToTheSame(number: Int) throws {
    var graph = try #require(Rules.real?.graphs[number])
    let calendar = try #require(Rules.calendar)
    // Who may hand in how is not the simulator's to check.
    graph.channels = []
    graph.applicants = []
    var random = SplitMix64(seed: UInt64(number) &* 31 &+ 5)
    var ends: [EndKind] = []
    for round in 0..<12 {
      if let end = try Self.compare(graph, Course(graph, &random), calendar, round) { ends.append(end) }
    }
    #expect(ends.count >= 6 && Set(ends).count > 1, "\(graph.identity.name): \(ends)")
  }

  /// An office that opens at midnight, when the simulator hands in what lies there from the start.
  private static func earlyOffice() throws -> WorkCalendar {
    func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
    let covered = DayRange(
      try #require(Day(iso: "2026-01-01")), through: try #require(Day(iso: "2028-12-31")))
    let sessions = [Session(try time("00:00"), try time("04:00")), Session(try time("06:00"), try time("10:00"))]
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    return try WorkCalendar(CalendarDefinition(name: "early", covered: covered, weeks: [week], daysOff: []))
  }

  @Test func madeUpProceduresComeToTheSame() throws {
    let calendar = try Self.earlyOffice()
    var random = SplitMix64(seed: 2026)
    var ends: [EndKind] = []
    for number in 0..<40 {
      var procedures = MadeUpProcedures(SplitMix64(seed: random.next()))
      let graph = try procedures.procedure()
      for _ in 0..<3 {
        if let end = try Self.compare(graph, Course(graph, &random), calendar, number) { ends.append(end) }
      }
    }
    #expect(ends.count > 80 && Set(ends).count == 3)
  }
}
