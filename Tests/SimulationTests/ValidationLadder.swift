import Numbers
import ProcessGraph
import WorkingTime

@testable import Simulation

/// Models whose answer is known by theory, from the simplest up, each run as an ordinary scenario over 20 fixed seeds.
enum ValidationLadder {
  /// A model, what theory says of it, and what came out.
  struct Rung {
    var model: String
    var quantity: String
    var source: String
    var theory: Double
    var values: [Double]

    /// How far the mean of the runs lies from theory, in its standard errors.
    var distance: Double { standardised(values, against: theory) }
    var estimate: Estimate { Estimate(values) }
  }

  static let seeds = 1...20

  /// Every rung; takes some seconds in an unoptimised build.
  static func rungs() throws -> [Rung] {
    try single() + priorities() + limited() + network() + calendars()
  }

  // MARK: - One desk

  private static func single() throws -> [Rung] {
    let open = try Office.roundTheClock()
    func run(perHour: Double, _ service: Distribution, people: Int?, days: Int) throws -> [ReplicationResult] {
      try seeds.map { seed in
        let (graph, step) = Office.counter()
        let load = ProcedureLoad(
          graph: 0, arrivals: Arrivals(.perOpenHour(perHour)), efforts: [NodeTime(step, VaryingTime(service))])
        let scenario = Scenario(
          name: "queue", from: Office.from, to: Office.day(days - 1), warmUpDays: 3, replications: 1,
          seed: UInt64(seed), loads: [load], staff: people.map { [StaffPool(id: "office", count: $0)] } ?? [])
        return try SimulationModel(scenario, graphs: [graph], calendars: [open]).run(replication: 0)
      }
    }
    func wait(_ results: [ReplicationResult]) -> [Double] {
      results.map { Double($0.nodes[1].waitedTicks) / Double($0.nodes[1].visits) / 60_000 }
    }
    func utilisation(_ results: [ReplicationResult]) -> [Double] {
      results.map { 100 * Double($0.pools[0].busyTicks) / Double($0.pools[0].presentTicks) }
    }
    let minute = 60.0
    let one = try run(perHour: 3, .exponential(mean: 10 * minute), people: 1, days: 270)
    let busy = try run(perHour: 4, .exponential(mean: 12 * minute), people: 1, days: 400)
    let three = try run(perHour: 12, .exponential(mean: 12 * minute), people: 3, days: 100)
    let fixed = try run(perHour: 3, .fixed(10 * minute), people: 1, days: 150)
    let wide = try run(perHour: 2, .lognormal(mean: 15 * minute, sd: 15 * minute), people: 1, days: 280)
    let free = try run(perHour: 6, .weibull(scale: 60 * minute / 0.886_226_925, shape: 2), people: nil, days: 100)
    return [
      Rung(
        model: "M/M/1, half busy", quantity: "wait, minutes", source: "Erlang C", theory: erlang(3, 10, people: 1),
        values: wait(one)),
      Rung(
        model: "M/M/1, half busy", quantity: "at work, %", source: "arrivals x effort", theory: 50,
        values: utilisation(one)),
      Rung(
        model: "M/M/1, four fifths busy", quantity: "wait, minutes", source: "Erlang C",
        theory: erlang(4, 12, people: 1), values: wait(busy)),
      Rung(
        model: "M/M/3, four fifths busy", quantity: "wait, minutes", source: "Erlang C",
        theory: erlang(12, 12, people: 3), values: wait(three)),
      Rung(
        model: "M/D/1, half busy", quantity: "wait, minutes", source: "Pollaczek and Khinchine",
        theory: pollaczek(3, 10, sd: 0), values: wait(fixed)),
      Rung(
        model: "M/G/1, lognormal, half busy", quantity: "wait, minutes", source: "Pollaczek and Khinchine",
        theory: pollaczek(2, 15, sd: 15), values: wait(wide)),
      Rung(
        model: "M/G/∞, Weibull", quantity: "under way, dossiers", source: "Little", theory: 6,
        values: free.map { Double($0.loads[0].underWayTicks) / Double(97 * 86_400_000) }),
    ]
  }

  /// Erlang C: the mean wait in minutes.
  private static func erlang(_ perHour: Double, _ mean: Double, people: Int) -> Double {
    let load = perHour * mean / 60
    var blocked = 1.0
    for number in 1...people { blocked = load * blocked / (Double(number) + load * blocked) }
    let share = load / Double(people)
    return blocked / (1 - share + share * blocked) * mean / (Double(people) - load)
  }

  /// Pollaczek and Khinchine: the mean wait of one officer in minutes.
  private static func pollaczek(_ perHour: Double, _ mean: Double, sd: Double) -> Double {
    let rate = perHour / 60
    return rate * (mean * mean + sd * sd) / (2 * (1 - rate * mean))
  }

  // MARK: - Some first

  private static func priorities() throws -> [Rung] {
    let open = try Office.roundTheClock()
    let graphs = ["usual", "urgent"].map { name in
      var builder = GraphBuilder(name)
      let step = builder.step("serve")
      builder.chain(builder.start, step, builder.end())
      return builder.build()
    }
    let rates = [8.0, 4.0]
    let waits = try seeds.map { seed in
      let loads = rates.indices.map { load in
        ProcedureLoad(
          graph: load, arrivals: Arrivals(.perOpenHour(rates[load])),
          efforts: [NodeTime(NodeID(1), VaryingTime(.exponential(mean: 720)))])
      }
      let scenario = Scenario(
        name: "priorities", from: Office.from, to: Office.day(99), warmUpDays: 3, replications: 1, seed: UInt64(seed),
        loads: loads, staff: [StaffPool(id: "office", count: 3, first: [1])])
      let nodes = try SimulationModel(scenario, graphs: graphs, calendars: [open]).run(replication: 0).nodes
      return [1, graphs[0].nodes.count + 1].map { Double(nodes[$0].waitedTicks) / Double(nodes[$0].visits) / 60_000 }
    }
    // What a newcomer waits for when nobody goes before him: Erlang's wait without the queue.
    let (urgent, all) = (4 * 12 / 60.0 / 3, 12 * 12 / 60.0 / 3)
    let base = erlang(12, 12, people: 3) * (1 - all)
    return [
      Rung(
        model: "M/M/3 with priorities", quantity: "wait of the first, minutes", source: "Cobham",
        theory: base / (1 - urgent), values: waits.map { $0[1] }),
      Rung(
        model: "M/M/3 with priorities", quantity: "wait of the others, minutes", source: "Cobham",
        theory: base / ((1 - urgent) * (1 - all)), values: waits.map { $0[0] }),
    ]
  }

  // MARK: - A stay with a limit

  /// Silence takes a dossier out of the queue or off the desk when its limit ends: the work that lies there is that of an M/M/1
  /// queue up to the limit and never more. The share that is not done in time is P(0) e^-(μ-λ)τ.
  private static func limited() throws -> [Rung] {
    let open = try Office.roundTheClock()
    var builder = GraphBuilder("silence")
    let desk = builder.desk("office")
    let task = StepTask(
      assignment: .anyOf([DeskOption(Table(desk))]), duration: .within(Table(try Duration(1, .workingHours))),
      outcomes: [Outcome("agreed"), Outcome("silent")], silence: 1)
    let ask = builder.node("ask", .step(task))
    builder.edge(builder.start, ask)
    builder.edge(ask, builder.end(), .outcome(0))
    builder.edge(ask, builder.end(.refused), .outcome(1))
    let graph = builder.build()
    let shares = try seeds.map { seed in
      let load = ProcedureLoad(
        graph: 0, arrivals: Arrivals(.perOpenHour(4)), efforts: [NodeTime(ask, VaryingTime(.exponential(mean: 720)))])
      let scenario = Scenario(
        name: "limited", from: Office.from, to: Office.day(149), warmUpDays: 3, replications: 1, seed: UInt64(seed),
        loads: [load], staff: [StaffPool(id: "office", desks: ["office"], count: 1)])
      let node = try SimulationModel(scenario, graphs: [graph], calendars: [open]).run(replication: 0).nodes[
        ask.position]
      return 100 * Double(node.timeouts) / Double(node.visits)
    }
    // By the hour: four come, five can be done, one hour is the limit.
    let (arrivals, served) = (4.0, 5.0)
    let decay = Elementary.exp(-(served - arrivals))
    let empty = 1 / (1 + arrivals / (served - arrivals) * (1 - decay))
    return [
      Rung(
        model: "M/M/1 with a limit on the stay", quantity: "decided by silence, %", source: "level crossing",
        theory: 100 * empty * decay, values: shares)
    ]
  }

  // MARK: - Desks in a row, and back again

  private static func network() throws -> [Rung] {
    let open = try Office.roundTheClock()
    var builder = GraphBuilder("network")
    let receive = builder.step("receive", by: builder.desk("a"), outcomes: [Outcome("on"), Outcome("again")])
    let decide = builder.step("decide", by: builder.desk("b"), outcomes: [Outcome("done"), Outcome("back")])
    builder.chain(builder.start, receive)
    builder.edge(receive, decide, .outcome(0))
    builder.edge(receive, receive, .outcome(1))
    builder.edge(decide, builder.end(), .outcome(0))
    builder.edge(decide, receive, .outcome(1))
    let graph = builder.build()
    let results = try seeds.map { seed in
      let load = ProcedureLoad(
        graph: 0, arrivals: Arrivals(.perOpenHour(5)),
        efforts: [
          NodeTime(receive, VaryingTime(.exponential(mean: 600))),
          NodeTime(decide, VaryingTime(.exponential(mean: 360))),
        ],
        outcomes: [OutcomeShare(receive, outcome: 1, share: 0.3), OutcomeShare(decide, outcome: 1, share: 0.2)])
      let scenario = Scenario(
        name: "network", from: Office.from, to: Office.day(119), warmUpDays: 3, replications: 1, seed: UInt64(seed),
        loads: [load],
        staff: [
          StaffPool(id: "a", desks: ["a"], count: 2), StaffPool(id: "b", desks: ["b"], count: 1),
        ])
      return try SimulationModel(scenario, graphs: [graph], calendars: [open]).run(replication: 0)
    }
    // All that come to each desk, an hour: a = 5 + 0.3 a + 0.2 b, b = 0.7 a.
    let atFirst = 5 / (1 - 0.3 - 0.14)
    let atSecond = 0.7 * atFirst
    let stay = (atFirst * (erlang(atFirst, 10, people: 2) + 10) + atSecond * (erlang(atSecond, 6, people: 1) + 6)) / 5
    return [
      Rung(
        model: "Jackson network with feedback", quantity: "visits of the first desk", source: "traffic equations",
        theory: atFirst / 5, values: results.map { Double($0.nodes[receive.position].visits) / Double($0.loads[0].out) }
      ),
      Rung(
        model: "Jackson network with feedback", quantity: "from end to end, minutes", source: "Jackson", theory: stay,
        values: results.map { Double($0.loads[0].elapsedTicks) / Double($0.loads[0].out) / 60_000 }),
    ]
  }

  // MARK: - Office hours

  /// Arrivals and people share one calendar: in working time nothing can tell it from an office that never closes.
  private static func calendars() throws -> [Rung] {
    let usual = try Office.usual(days: 1_200)
    let waits = try seeds.map { seed in
      let model = try Office.queue(
        usual, perHour: 12, service: .exponential(mean: 720), people: 3, days: 420, warmUp: 14, seed: UInt64(seed))
      let node = model.run(replication: 0).nodes[1]
      return Double(node.waitedTicks) / Double(node.visits) / 60_000
    }
    return [
      Rung(
        model: "M/M/3 in office hours", quantity: "wait, working minutes", source: "Erlang C",
        theory: erlang(12, 12, people: 3), values: waits)
    ]
  }
}
