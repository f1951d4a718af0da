public import Messages
import Numbers
public import ProcessGraph
import Simulation
import SourceText
import YAML

extension ScenarioFile {
  /// Looks up every name of the scenario in compiled procedures; nil when one of them is not there, all of which are
  /// among the findings.
  ///
  /// - Parameters:
  ///   - graphs: the editions that hold on the scenario's day, at most one of each procedure.
  ///   - calendars: the names under which the package knows calendars, besides those that the graphs name.
  public func bind(
    to graphs: [ProcessGraph], calendars: [String] = [], findings: inout [Diagnostic]
  ) -> BoundScenario? {
    var binder = ScenarioBinder(self, graphs, calendars)
    let bound = binder.bind()
    findings += binder.findings
    return binder.findings.contains { $0.severity == .error } ? nil : bound
  }
}

/// Resolves the names of a scenario, entry by entry, and goes on after each that cannot be.
struct ScenarioBinder {
  let file: ScenarioFile
  let graphs: [ProcessGraph]
  let calendars: [String]
  var findings: [Diagnostic] = []
  var loads: [ProcedureLoad] = []
  var places: BoundScenario.Places
  /// The finding about each name that is no procedure's.
  private var unknownProcedures: [String: Int] = [:]
  /// How many further places of one name its finding shows.
  private static let shownPlaces = 6
  /// True after an entry of `arrivals` that names no procedure: to which one dossiers should come is then not known.
  private var hasUnknownArrivals = false

  init(_ file: ScenarioFile, _ graphs: [ProcessGraph], _ calendars: [String]) {
    self.file = file
    self.graphs = graphs
    self.calendars = calendars + graphs.flatMap { $0.calendars.map(\.id) }
    places = BoundScenario.Places(period: file.period.span, replications: file.replications.span)
  }

  mutating func bind() -> BoundScenario {
    bindArrivals()
    bindFacts()
    for entry in file.effort { bindTime(entry, isWait: false) }
    for entry in file.waits { bindTime(entry, isWait: true) }
    for entry in file.outcomes { bindOutcomes(entry) }
    let staff = bindStaff()
    let period = file.period.value
    let scenario = Scenario(
      name: file.name, from: period.from, to: period.to, warmUpDays: period.warmUpDays,
      replications: file.replications.value, seed: file.seed, loads: loads, staff: staff,
      findsWarmUp: period.findsWarmUp,
      precision: file.precision.map { $0.percent.approximate / 100 })
    if period.findsWarmUp, let entry = file.backlog.first(where: { $0.value.value > 0 }) {
      findings.append(
        Diagnostic(ScenarioMessage.warmUpWithBacklog, at: file.period.span, ["procedure": .code(entry.key.value)]))
    }
    return BoundScenario(scenario: scenario, places: places)
  }

  // MARK: - Procedures

  private mutating func bindArrivals() {
    for entry in file.arrivals {
      guard let graph = graph(entry.key) else {
        hasUnknownArrivals = true
        continue
      }
      let load = add(graph, entry.key)
      let written = entry.value
      let rate = written.rate.approximate
      loads[load].arrivals = Arrivals(
        written.unit == .workingDay ? .perWorkingDay(rate) : .perOpenHour(rate),
        hourWeights: written.profile == .morningHeavy ? Arrivals.morningHeavy : [],
        calendar: calendar(written.calendar), pattern: written.pattern == .even ? .even : .random)
      places.loads[load].arrivals = entry.key.span
      bindWords("channel", written.channel, load: load)
      bindWords("applicant", written.applicant, load: load)
    }
    for entry in file.backlog {
      guard let graph = graph(entry.key) else { continue }
      let load = loads.firstIndex { $0.graph == graph } ?? add(graph, entry.key)
      loads[load].backlog = entry.value.value
    }
  }

  private mutating func add(_ graph: Int, _ key: Positioned<String>) -> Int {
    loads.append(ProcedureLoad(graph: graph, arrivals: .none))
    places.loads.append(BoundScenario.Places.Load(procedure: key.value, arrivals: key.span))
    return loads.count - 1
  }

  /// The graph of a procedure called by its name, alone or after its package's.
  mutating func graph(_ name: Positioned<String>) -> Int? {
    let found = graphs.firstIndex {
      $0.identity.name == name.value || "\($0.identity.package).\($0.identity.name)" == name.value
    }
    if found == nil, !isReported(name) {
      let known = graphs.map(\.identity.name)
      let list = known.isEmpty ? "Scenario.no-procedures" : "Scenario.procedures"
      report(.unknownProcedure, name, among: known, ["known": .codes(known), "list": .phrase(list)])
    }
    return found
  }

  /// True for the name of a procedure that was not found before: its finding shows this place too. From the first place
  /// on, the next finding is the one about it.
  private mutating func isReported(_ name: Positioned<String>) -> Bool {
    guard let first = unknownProcedures[name.value] else {
      unknownProcedures[name.value] = findings.count
      return false
    }
    if findings[first].secondary.count < Self.shownPlaces {
      findings[first].secondary.append(SecondaryLabel(name.span, "also"))
    }
    return true
  }

  /// The load of a procedure and the name of its step or wait, from `procedure.step`.
  mutating func load(of path: Positioned<String>) -> (load: Int, node: String)? {
    guard let dot = path.value.lastIndex(of: "."), dot != path.value.startIndex else {
      findings.append(Diagnostic(ScenarioMessage.notAStepName, at: path.span, ["name": .code(path.value)]))
      return nil
    }
    let procedure = Positioned(String(path.value[..<dot]), at: path.span)
    guard let graph = graph(procedure) else { return nil }
    let node = String(path.value[path.value.index(after: dot)...])
    if let load = loads.firstIndex(where: { $0.graph == graph }) { return (load, node) }
    // The name that is wrong under `arrivals` may be this one, and it is reported already.
    if hasUnknownArrivals { return nil }
    findings.append(
      Diagnostic(ScenarioMessage.nothingArrives, .warning, at: path.span, ["procedure": .code(procedure.value)]))
    return nil
  }

  // MARK: - Names

  /// A calendar by its name; nil without one and after a finding.
  mutating func calendar(_ name: Positioned<String>?) -> CalendarName? {
    guard let name else { return nil }
    if calendars.contains(name.value) { return CalendarName(name.value) }
    report(.unknownCalendar, name, among: calendars)
    return nil
  }

  /// Reports a name that is not among those known, with the nearest of them.
  mutating func report(
    _ message: ScenarioMessage, _ name: Positioned<String>, among known: [String],
    _ more: [String: Argument] = [:]
  ) {
    let nearest = Suggestion.nearest(name.value, in: known)
    var arguments: [String: Argument] = [
      "name": .code(name.value), "nearest": .code(nearest ?? ""),
      "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
    ]
    arguments.merge(more) { $1 }
    findings.append(Diagnostic(message, at: name.span, arguments))
  }
}

extension YAMLDecimal {
  /// The number as a binary fraction, for what is counted by chance anyhow.
  var approximate: Double {
    var power = 1.0
    for _ in 0..<scale { power *= 10 }
    return Double(coefficient) / power
  }
}
