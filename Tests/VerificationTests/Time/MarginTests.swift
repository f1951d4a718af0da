import Numbers
import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// What each step has to spare, and the tightest day of each year.
@Suite struct MarginTests {
  private static func hours(_ random: inout SplitMix64) -> Duration { workingHours(String(random.below(9))) }

  /// The largest sum of all cases, by walking every path; nil where there are too many.
  private func largest(_ graph: ProcessGraph) -> Rational? {
    var largest: Rational = -1
    for bits in 0..<4 {
      var facts = FactValues(count: 2)
      facts[FactID(0)] = .yesNo(bits & 1 == 1)
      facts[FactID(1)] = .yesNo(bits & 2 == 2)
      let judge = SumsByWalking(graph, facts)
      guard judge.budget > 0 else { return nil }
      largest = max(largest, judge.largest)
    }
    return largest
  }

  /// The graph with one step or wait that may take longer.
  private func with(_ more: Duration, at node: NodeID, _ graph: ProcessGraph) throws -> ProcessGraph {
    func longer(_ table: Table<Duration>) throws -> Table<Duration> {
      Table(try table.rows.map { Row(when: $0.condition, try $0.value.adding(more), provenance: $0.provenance) })
    }
    var graph = graph
    switch graph.nodes[node].kind {
    case .step(var task):
      if case .within(let table) = task.duration { task.duration = .within(try longer(table)) }
      graph.nodes[node].kind = .step(task)
    case .wait(var task):
      task.limit = try task.limit.map(longer)
      graph.nodes[node].kind = .wait(task)
    default: break
    }
    return graph
  }

  /// With all that it has to spare a step keeps the limit, with an hour more no longer.
  @Test(arguments: 0..<10)
  func aStepMayTakeAllItHasToSpareAndNoMore(_ seed: UInt64) throws {
    var judged = 0
    for round in 0..<10 as Range<UInt64> {
      var generator = RandomProcedures(
        SplitMix64(seed: seed &* 1_000 + round), stepLimit: Self.hours, waitLimit: Self.hours)
      let drawn = generator.procedure(limit: workingHours("1000"), length: 4)
      guard let sum = largest(drawn), sum >= 0 else { continue }
      var graph = drawn
      let limit = try sum + Rational(Int64(round % 4) * 7)
      graph.timeLimit = TimeLimit(try Duration(limit, .workingHours))
      let worst = Verification(of: graph, detail: .margins).worstCase
      guard !worst.isUpperBound else { continue }
      for margin in try #require(worst.margins) {
        let spent = try with(margin.spare, at: margin.node, graph)
        let overspent = try with(try margin.spare.adding(workingHours("1")), at: margin.node, graph)
        guard let kept = largest(spent), let broken = largest(overspent) else { continue }
        #expect(kept <= limit, "seed \(seed), \(round), \(graph.nodes[margin.node].id)")
        #expect(broken > limit, "seed \(seed), \(round), \(graph.nodes[margin.node].id)")
        judged += 1
      }
    }
    #expect(judged >= 8)
  }

  @Test func marginsAreNotWorkedOutUnasked() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("5"))
    let step = builder.step("look", within(workingDays("2")))
    builder.chain([builder.start, step, builder.end()])
    let graph = builder.build()
    #expect(Verification(of: graph, detail: .whole).worstCase.margins == [])
    let margins = Verification(of: graph, detail: .margins).worstCase.margins
    #expect(margins?.map(\.node) == [step])
    #expect(margins?.map(\.spare) == [workingDays("3")])
    #expect(margins?.map(\.limit) == [.statutory])
  }

  /// Against every day of two years, one after another; also where the limit is broken on some.
  @Test(arguments: ["12", "13", "15", "19"])
  func theTightestDayOfAYearIsThatOfAllItsDays(_ limit: String) throws {
    let first = try #require(Day(iso: "2025-03-03"))
    let covered = DayRange(first, through: try #require(first.advanced(days: 600)))
    let week = WeekPattern(
      covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday],
      [Session(try #require(TimeOfDay(text: "08:00")), try #require(TimeOfDay(text: "16:00")))])
    let holidays = DayRange(try #require(Day(iso: "2026-02-16")), through: try #require(Day(iso: "2026-02-20")))
    let calendar = try WorkCalendar(
      CalendarDefinition(
        name: "two years", covered: covered, weeks: [week], daysOff: [DaysOff(holidays, "Tết", source: .verified)]))
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(days(limit))
    let steps = [builder.step("look", within(workingDays("3"))), builder.step("sign", within(workingDays("5.5")))]
    builder.chain([builder.start] + steps + [builder.end()])
    let proof = Verification(of: builder.build(), calendars: [calendar], detail: .margins)
    var tightest: [Int: Int64] = [:]
    for number in covered.first.number...covered.last.number {
      guard let day = Day(number: Int64(number)), let moment = calendar.lastReception(on: day),
        let finish = calendar.end(of: workingDays("8.5"), from: moment),
        let due = try? calendar.deadline(from: moment, limit: days(limit))
      else { continue }
      let lateness = finish.seconds - due.instant.seconds
      tightest[day.civil.year] = max(tightest[day.civil.year] ?? lateness, lateness)
    }
    let found = try #require(proof.result(.statutory)).tightestDays
    #expect(found.map(\.year) == [2025, 2026])
    for day in found { #expect(day.lateness == tightest[day.year], "\(day)") }
    #expect((proof.result(.statutory)?.verdict == .keptOnEveryDate) == tightest.values.allSatisfy { $0 <= 0 })
  }
}
