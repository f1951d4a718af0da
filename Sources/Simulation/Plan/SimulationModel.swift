public import ProcessGraph
public import WorkingTime

/// A calendar under the name by which graphs and scenarios know it.
public struct NamedCalendar: Sendable {
  /// The name.
  public var name: CalendarName
  /// The calendar.
  public var calendar: WorkCalendar

  /// Names a calendar.
  public init(_ name: CalendarName, _ calendar: WorkCalendar) {
    self.name = name
    self.calendar = calendar
  }
}

/// A scenario checked against its graphs and calendars and made ready to run.
public struct SimulationModel: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The graphs that its loads name by position.
  public let graphs: [ProcessGraph]
  /// What is taken for granted because nobody said.
  public let assumptions: [Assumption]
  /// The desks that dossiers can lie at, each once.
  public let desks: [SimulatedDesk]
  /// The calendars by which it works.
  let calendars: [NamedCalendar]
  let plan: Plan
  /// Owns what the plan points at.
  let arena: Arena

  /// Checks a scenario and makes it ready; throws everything that is wrong with it.
  public init(
    _ scenario: Scenario, graphs: [ProcessGraph], calendars: [NamedCalendar]
  ) throws(InvalidScenario) {
    var compiler = PlanCompiler(scenario, graphs, calendars)
    compiler.compile()
    guard compiler.issues.isEmpty else { throw InvalidScenario(issues: compiler.issues) }
    self.scenario = scenario
    self.graphs = graphs
    self.calendars = calendars
    assumptions = compiler.assumptions
    desks = compiler.plan.holders.map { SimulatedDesk($0, in: graphs) }
    arena = compiler.arena
    plan = Plan(compiler.plan, in: compiler.arena)
  }

  /// The same with another scenario on the same graphs and calendars; throws everything that is wrong with that one.
  public func with(_ change: (inout Scenario) -> Void) throws(InvalidScenario) -> SimulationModel {
    var changed = scenario
    change(&changed)
    return try SimulationModel(changed, graphs: graphs, calendars: calendars)
  }

  /// Makes one replication, numbered from 0. The same number gives the same result, wherever and whenever it is made.
  public func run(replication: Int) -> ReplicationResult {
    withExtendedLifetime(arena) {
      var engine = Engine(plan, replication: replication, watch: SilentWatch())
      return engine.run()
    }
  }
}
