import Foundation
import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// The search for the least staff against all staffings there are, on small offices.
@Suite struct StaffingSearchTests {
  /// Makes replications one after the other.
  struct OneByOne: ReplicationRunner {
    func results(of model: SimulationModel, _ replications: Range<Int>) async -> [ReplicationResult] {
      replications.reversed().map { model.run(replication: $0) }
    }
  }

  /// Desks one behind the other, with the minutes that each works on a dossier, and what a person there costs.
  struct Small: Sendable, CustomTestStringConvertible {
    var minutes: [Double]
    var perDay: Double
    var limitHours: Int
    var seed: UInt64
    var costs: [Int64] = []
    var target = 0.9
    var testDescription: String { "\(minutes) \(perDay) a day within \(limitHours) hours, \(costs), seed \(seed)" }

    func model() throws -> SimulationModel {
      var builder = GraphBuilder("office")
      let desks = minutes.indices.map { builder.desk("desk\($0)") }
      let steps = desks.enumerated().map { builder.step("step\($0.offset)", by: $0.element) }
      builder.chain([builder.start] + steps + [builder.end()])
      builder.graph.timeLimit = TimeLimit(
        Table(.duration(try Duration(Rational(Int64(limitHours)), .workingHours))))
      let load = ProcedureLoad(
        graph: 0, arrivals: Arrivals(.perWorkingDay(perDay)),
        efforts: zip(steps, minutes).map { NodeTime($0, VaryingTime(.exponential(mean: 60 * $1))) })
      let scenario = Scenario(
        name: "small", from: Office.from, to: Office.day(20), replications: 8, seed: seed, loads: [load],
        staff: minutes.indices.map { pool in
          StaffPool(
            id: "desk\(pool)", count: 1, yearlyCost: costs.isEmpty ? nil : Money(dong: costs[pool]))
        })
      return try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
    }
  }

  static let replications = 8
  /// One-sided, so that the limit is the lower end of the usual interval.
  static let confidence = 0.975

  static func question(_ target: Double, atMost: Int? = nil) -> StaffingQuestion {
    StaffingQuestion(target: target, confidence: confidence, atMost: atMost, replications: replications)
  }

  /// Whether a staffing keeps the target, worked out apart from the search: in a first row and in a second one.
  static func isEnough(_ model: SimulationModel, _ people: [Int], target: Double) throws -> Bool {
    let model = try model.with { scenario in
      for pool in people.indices { scenario.staff[pool].count = people[pool] }
    }
    return [0, replications].allSatisfy { first in
      let counts = (first..<first + replications).map { model.run(replication: $0).loads[0].limit }
      let due = counts.map { Double($0.onTime + $0.late + $0.overdue) }
      let estimate = Estimate(zip(counts, due).map { Double($0.onTime) / $1 })
      guard let mean = estimate.mean, let half = estimate.halfWidth else { return false }
      if mean == 1 { return pow(1 - confidence, 1 / due.reduce(0, +)) >= target }
      return mean - half >= target
    }
  }

  @Test(arguments: [
    Small(minutes: [30, 45], perDay: 20, limitHours: 4, seed: 1),
    Small(minutes: [50, 50], perDay: 16, limitHours: 5, seed: 2, target: 0.8),
    Small(minutes: [25, 40], perDay: 24, limitHours: 3, seed: 3, costs: [5, 1]),
    Small(minutes: [40, 40], perDay: 22, limitHours: 3, seed: 4, costs: [1, 4], target: 0.85),
    Small(minutes: [40, 20, 35], perDay: 16, limitHours: 6, seed: 5),
    Small(minutes: [40, 20, 35], perDay: 16, limitHours: 4, seed: 6, costs: [3, 2, 4], target: 0.8),
  ])
  func theAnswerIsTheBestOfAll(office: Small) async throws {
    let model = try office.model()
    let weights = office.costs.isEmpty ? office.minutes.map { _ in 1 } : office.costs
    // The work that comes beside what can be done, by hand.
    let least = office.minutes.map { Int(office.perDay * $0 / 60 / 8) + 1 }
    var best: (weight: Int64, all: [[Int]]) = (.max, [])
    var open: [[Int]] = [[]]
    for pool in least.indices {
      open = open.flatMap { head in (least[pool]...least[pool] + 4).map { head + [$0] } }
    }
    for people in open {
      let weight = zip(people, weights).reduce(0) { $0 + Int64($1.0) * $1.1 }
      guard weight <= best.weight, try Self.isEnough(model, people, target: office.target) else { continue }
      best = weight < best.weight ? (weight, [people]) : (weight, best.all + [people])
    }
    try #require(!best.all.isEmpty)
    #expect(best.weight > zip(least, weights).reduce(0) { $0 + Int64($1.0) * $1.1 }, "nothing to look for")
    var search = StaffingSearch(model, Self.question(office.target), OneByOne())
    let answer = await search.answer()
    let found = try #require(answer.found)
    #expect(best.all.contains(found.people), "\(found.people), best \(best.all)")
    #expect(found.isEnough && answer.obstacle == nil && answer.pools.map(\.least) == least)
    #expect(try #require(found.onTime.lowerLimit) >= office.target)
    #expect(found.yearlyCost == (office.costs.isEmpty ? nil : best.weight))
    for (pool, staffed) in answer.pools.enumerated() {
      switch staffed.fewer {
      case .differs(let pair, let isEnough): #expect(!isEnough && pair.verdict != .more, "desk\(pool)")
      case .overloaded: #expect(found.people[pool] == least[pool])
      case .notPossible: Issue.record("desk\(pool) may have fewer")
      }
    }
    #expect(answer.frontier.contains { $0.people == found.people })
    #expect(zip(answer.frontier, answer.frontier.dropFirst()).allSatisfy { $0.total < $1.total || answer.isPriced })
  }

  @Test func whereTheWorkItselfIsTooLongNoNumberHelps() async throws {
    let office = Small(minutes: [120, 120], perDay: 4, limitHours: 2, seed: 8)
    var search = StaffingSearch(try office.model(), Self.question(0.9), OneByOne())
    let answer = await search.answer()
    guard case .workItself(let best)? = answer.obstacle else {
      Issue.record("\(String(describing: answer.obstacle))")
      return
    }
    // Two exponential times of two hours each are done within two hours in 1 - 2/e of all cases, nobody waiting.
    let share = try #require(best.share.mean)
    #expect(abs(share - (1 - 2 / exp(1))) < 2 * (try #require(best.share.halfWidth)))
    #expect(answer.found == nil)
  }

  @Test func whatIsNotAllowedIsSaid() async throws {
    let office = Small(minutes: [30, 100], perDay: 20, limitHours: 6, seed: 9)
    var search = StaffingSearch(try office.model(), Self.question(0.9, atMost: 4), OneByOne())
    #expect(await search.answer().obstacle == .tooFewAllowed([1]))
    search = StaffingSearch(try office.model(), Self.question(0.95, atMost: 5), OneByOne())
    guard case .outOfReach? = await search.answer().obstacle else {
      Issue.record("five are too few")
      return
    }
    search = StaffingSearch(try office.model(), Self.question(0.8, atMost: 9), OneByOne())
    let found = try #require(await search.answer().found)
    #expect(found.people.allSatisfy { $0 <= 9 })
  }

  @Test func fewDossiersShowNoHighShare() async throws {
    let office = Small(minutes: [1, 1], perDay: 1, limitHours: 40, seed: 10)
    var search = StaffingSearch(try office.model(), Self.question(0.999), OneByOne())
    guard case .notEnoughData(let best, let replications?)? = await search.answer().obstacle else {
      Issue.record("not one late of a hundred is no proof of 99.9 %")
      return
    }
    #expect(best.late == 0 && best.due < 800 && replications > 150)
  }

  /// Not one is late whoever works: how many happen to be due by the end must not decide.
  @Test func whereFewComeMoreReplicationsAreMade() async throws {
    let office = Small(minutes: [1, 1], perDay: 1, limitHours: 40, seed: 10)
    var search = StaffingSearch(try office.model(), Self.question(0.98), OneByOne())
    let answer = await search.answer()
    let found = try #require(answer.found)
    #expect(found.people == [1, 1] && found.onTime.late == 0)
    #expect(answer.question.replications > Self.replications && found.onTime.due > 300)
  }

  @Test func aPoolToWhichNothingComesIsLeftAsItIs() async throws {
    var builder = GraphBuilder("office")
    let desks = [builder.desk("busy"), builder.desk("idle")]
    let work = builder.step("work", by: desks[0], outcomes: [Outcome("done"), Outcome("asked")])
    let ask = builder.step("ask", by: desks[1])
    let end = builder.end()
    builder.chain(builder.start, work, end)
    builder.edge(work, ask, .outcome(1))
    builder.edge(ask, end)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(4, .workingHours))))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(20)),
      efforts: [work, ask].map { NodeTime($0, VaryingTime(.exponential(mean: 1_800))) },
      outcomes: [OutcomeShare(work, outcome: 1, share: 0)])
    let scenario = Scenario(
      name: "small", from: Office.from, to: Office.day(20), replications: 8, seed: 3, loads: [load],
      staff: [StaffPool(id: "busy", count: 1), StaffPool(id: "idle", count: 7)])
    let model = try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
    var search = StaffingSearch(model, Self.question(0.9), OneByOne())
    let answer = await search.answer()
    #expect(answer.pools.map(\.isIdle) == [false, true])
    #expect(answer.found?.people[1] == 7 && answer.found?.total == answer.found?.people[0])
  }
}
