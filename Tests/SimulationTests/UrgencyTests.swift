import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Queues in which some dossiers go before others, worked out by hand: they lie there on Monday at 0:00, one officer takes
/// each up at once and works from 7:30 to 11:30 and 13:00 to 17:00.
@Suite struct UrgencyTests {
  static let hour: Int64 = 3_600_000

  /// A counter whose procedure has a limit of so many working days.
  func counter(_ name: String, limit days: Int64?) throws -> ProcessGraph {
    var builder = GraphBuilder(name)
    let step = builder.step("serve")
    builder.chain(builder.start, step, builder.end())
    if let days { builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(Rational(days), .workingDays)))) }
    return builder.build()
  }

  /// Working hours that the two dossiers of each procedure lie in the queue; each takes one hour.
  func waits(_ graphs: [ProcessGraph], _ pool: StaffPool) throws -> [Double] {
    let scenario = Scenario(
      name: "trace", from: Office.from, to: Office.day(13), replications: 1,
      loads: graphs.indices.map { graph in
        ProcedureLoad(
          graph: graph, arrivals: .none, backlog: 2, efforts: [NodeTime(NodeID(1), VaryingTime(.fixed(3_600)))])
      }, staff: [pool])
    let result = try SimulationModel(scenario, graphs: graphs, calendars: [Office.usual()]).run(replication: 0)
    var first = 0
    return graphs.map { graph in
      defer { first += graph.nodes.count }
      return Double(result.nodes[first + 1].waitedTicks) / Double(Self.hour)
    }
  }

  @Test func whoComesFirstGoesFirst() throws {
    let graphs = [try counter("a", limit: 9), try counter("b", limit: nil), try counter("c", limit: 3)]
    #expect(try waits(graphs, StaffPool(id: "office", count: 1)) == [0 + 1, 2 + 3, 4 + 5])
  }

  @Test func namedProceduresGoBeforeAllOthersInTheirOrder() throws {
    let graphs = [try counter("a", limit: 9), try counter("b", limit: nil), try counter("c", limit: 3)]
    // The first of `a` is taken up before anybody else is there, and is not interrupted.
    #expect(try waits(graphs, StaffPool(id: "office", count: 1, first: [2, 1])) == [0 + 5, 3 + 4, 1 + 2])
    #expect(try waits(graphs, StaffPool(id: "office", count: 1, first: [1])) == [0 + 3, 1 + 2, 4 + 5])
  }

  @Test func theEarliestDeadlineGoesFirstAndNoneLast() throws {
    let graphs = [try counter("a", limit: 9), try counter("b", limit: nil), try counter("c", limit: 3)]
    let pool = StaffPool(id: "office", count: 1, order: .earliestDeadline)
    #expect(try waits(graphs, pool) == [0 + 3, 4 + 5, 1 + 2])
  }

  @Test func deadlinesDecideAmongThoseOfOneRank() throws {
    let graphs = [try counter("a", limit: nil), try counter("b", limit: 5), try counter("c", limit: 3)]
    let pool = StaffPool(id: "office", count: 1, first: [0], order: .earliestDeadline)
    #expect(try waits(graphs, pool) == [0 + 1, 4 + 5, 2 + 3])
  }

  @Test func nobodyGoesBeforeWhatAnAbsentOfficerHasBegun() throws {
    let graphs = [try counter("a", limit: nil), try counter("b", limit: nil)]
    let scenario = { (first: [Int]) in
      Scenario(
        name: "absence", from: Office.from, to: Office.day(200), replications: 1, seed: 5,
        loads: [0, 1].map { graph in
          ProcedureLoad(
            graph: graph, arrivals: Arrivals(.perWorkingDay(2), pattern: .even),
            efforts: [NodeTime(NodeID(1), VaryingTime(.fixed(3_600)))])
        }, staff: [StaffPool(id: "office", count: 2, absence: 0.5, first: first)])
    }
    let calendars = [try Office.usual()]
    let usual = try SimulationModel(scenario([]), graphs: graphs, calendars: calendars).run(replication: 0)
    let urgent = try SimulationModel(scenario([1]), graphs: graphs, calendars: calendars).run(replication: 0)
    // The order changes who waits, never how much is worked and waited together.
    #expect(usual.pools[0].busyTicks == urgent.pools[0].busyTicks)
    #expect(usual.loads.map(\.out) == urgent.loads.map(\.out))
    #expect(urgent.nodes[4].waitedTicks < usual.nodes[4].waitedTicks)
    #expect(usual.pools[0].queuedTicks == urgent.pools[0].queuedTicks)
  }
}
