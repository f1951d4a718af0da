import Dossier
import Numbers
import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// What is proved of all dossiers holds for those that chance brings: a limit proved kept is never missed by a dossier whose
/// steps keep their own, whatever day it is handed in, however its steps come out and how long applicants take.
///
/// Two readings of the design part here, and are left out: sums of like units take a pause to cost nothing, while on dates the
/// day of a request counts whole; and they take a wait during which the clock runs by its share, while its deadline goes to the
/// close of the last day.
@Suite struct DossierProofTests {
  /// A dossier that keeps every step's limit: often to the last moment, sometimes a part of it.
  private static func script(
    _ graph: ProcessGraph, on days: DayRange, _ random: inout SplitMix64
  ) throws -> DossierScript {
    let count = Int(days.last.number) - Int(days.first.number) + 1
    let day = try #require(days.first.advanced(days: Int64(random.below(max(count, 1)))))
    let moment = Instant(seconds: Instant(day, .midnight).seconds + Int64(random.below(86_400)))
    var script = DossierScript(Submission(at: moment, facts: RealDossiers.facts(graph, &random)))
    for (position, fact) in graph.facts.enumerated() where fact.origin == .established {
      script.settled.append(SettledFact(FactID(position), RealDossiers.value(of: fact, &random)))
    }
    for position in graph.nodes.indices {
      let name = graph.writtenName(of: NodeID(position))
      switch graph.nodes[position].kind {
      case .step(let task):
        let open = task.outcomes.indices.filter { task.outcomes[$0].condition == nil }
        if !open.isEmpty, open.count == task.outcomes.count {
          script.outcomes[name] = (0..<6).map { _ in
            if task.silence != nil, random.chance(15) { return .silence }
            return .named(task.outcomes[random.chance(55) ? 0 : open[random.below(open.count)]].id)
          }
        }
        guard case .within(let table) = task.duration, random.chance(40) else { continue }
        // A part of the smallest share keeps every row.
        let least = table.rows.map(\.value).filter { !$0.unit.isWhole }.min { $0.amount < $1.amount }
        guard let least, least.unit == table.rows[0].value.unit else { continue }
        let part = try least.amount * Rational(Int128(random.below(9)), 8)
        script.takes[name] = [try Duration(part, least.unit)]
      case .wait:
        script.waits[name] = (0..<6).map { _ in
          if random.chance(15) { return .timeout }
          if random.chance(30) { return ScriptedAnswer() }
          return ScriptedAnswer(after: (try? Duration(Rational(random.below(30)), .workingHours)))
        }
      default: break
      }
    }
    return script
  }

  /// True when a limit is kept in every case, on every path and every date.
  private static func isProved(_ kind: LimitKind, _ worst: WorstCase) -> Bool {
    guard !worst.cases.isEmpty, worst.undecided == nil else { return false }
    return worst.cases.allSatisfy { one in
      one.limits.contains { result in
        guard result.kind == kind else { return false }
        switch result.verdict {
        case .kept, .keptOnEveryDate, .noLimit: return true
        default: return false
        }
      }
    }
  }

  /// Plays dossiers against the proof; says how many were judged by a limit proved kept.
  private static func judge(
    _ graph: ProcessGraph, _ worst: WorstCase, _ calendar: WorkCalendar, on days: DayRange, dossiers: Int,
    _ random: inout SplitMix64
  ) throws -> Int {
    let interpreter = try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
    let (statutory, reduced) = (isProved(.statutory, worst), isProved(.reduced, worst))
    let stages = graph.stages.indices.map { isProved(.stage(StageID($0)), worst) }
    guard !graph.nodes.contains(where: \.partsReadings) else { return 0 }
    var judged = 0
    for _ in 0..<dossiers {
      let run = DossierDriver(interpreter).run(try script(graph, on: days, &random))
      let note = Comment(
        "\(graph.identity.name), \(String(describing: run.state.submitted)): \(run.path.map { graph.nodes[$0].id })")
      if statutory, let reading = run.limit, reading.state == .ended {
        judged += 1
        #expect(!reading.isLate, note)
      }
      if reduced, let reading = run.reducedLimit, reading.state == .ended {
        judged += 1
        #expect(!reading.isLate, note)
      }
      for reading in run.stays {
        guard case .stay(let number) = reading.limit, stages[run.state.stays[number].stage.position] else { continue }
        judged += 1
        #expect(!reading.isLate, "\(note), stage \(graph.stages[run.state.stays[number].stage].id)")
      }
    }
    return judged
  }

  @Test func realProceduresKeepWhatIsProved() throws {
    let real = try #require(Rules.real)
    let calendar = try #require(Rules.calendar)
    var random = SplitMix64(seed: 91)
    var judged = 0
    for (graph, proof) in zip(real.graphs, real.proofs) {
      let first = max(calendar.first, graph.identity.from ?? calendar.first)
      let days = DayRange(first, through: try #require(Day(iso: "2027-06-30")))
      judged += try Self.judge(graph, proof.worstCase, calendar, on: days, dossiers: 20, &random)
    }
    #expect(judged > 100, "\(judged)")
  }

  @Test func madeUpProceduresKeepWhatIsProved() throws {
    let calendar = try #require(Rules.calendar)
    var random = SplitMix64(seed: 92)
    var judged = 0
    for _ in 0..<200 {
      var procedures = MadeUpProcedures(SplitMix64(seed: random.next()))
      let graph = try procedures.procedure()
      // Around Tết.
      let days = DayRange(try #require(Day(iso: "2026-01-19")), through: try #require(Day(iso: "2026-03-06")))
      let proof = Verification(of: graph, calendars: graph.calendars.map { _ in calendar }, days: days)
      judged += try Self.judge(graph, proof.worstCase, calendar, on: days, dossiers: 10, &random)
    }
    #expect(judged > 100, "\(judged)")
  }
}

extension Node {
  /// True for a pause that a clock goes on from, and for a wait during which it runs.
  fileprivate var partsReadings: Bool {
    switch kind {
    case .step(let task): task.clock == .pauses
    case .wait(let task): task.clock != .restarts
    default: false
    }
  }
}
