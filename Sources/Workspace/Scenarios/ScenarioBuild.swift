public import Messages
public import ProcessGraph
public import Simulation
public import SourceText
import WorkingTime

/// A scenario read, looked up in its package and made ready to run.
public struct ScenarioBuild: Sendable {
  /// The files of the package and the scenario's own, by the index of their id.
  public private(set) var files: [SourceFile]
  /// What is wrong with the scenario; what is wrong with the package, the package's build says.
  public private(set) var findings: [Diagnostic] = []
  /// The editions that hold on the scenario's day.
  public private(set) var graphs: [ProcessGraph] = []
  /// The scenario as written; nil when it could not be read.
  public private(set) var file: ScenarioFile?
  /// What can be run; nil after an error.
  public private(set) var model: SimulationModel?

  /// Reads the scenario at a path against a package.
  public init(_ path: String, of package: PackageBuild, _ provider: any FileProvider) {
    self.init(path, of: package, provider, after: package.files, editions: nil)
  }

  /// The same behind files that were read already, with the editions where they are compiled already.
  init(
    _ path: String, of package: PackageBuild, _ provider: any FileProvider, after files: [SourceFile],
    editions known: [ProcessGraph]?
  ) {
    self.files = files
    do throws(FileProblem) {
      let bytes = try provider.read(path, atMost: SourceFile.largestSize)
      self.files.append(SourceFile(id: FileID(Int32(clamping: files.count)), path: path, bytes: bytes))
    } catch {
      findings.append(SourceFiles.finding(error, path: path, askedAt: nil))
    }
    guard findings.isEmpty, let source = self.files.last else { return }
    file = ScenarioFile.read(source, findings: &findings)
    // Without a package there is nothing to look names up in, and its own finding says why.
    guard let file, package.packages != nil else { return }
    let editions = known ?? package.graphs()
    graphs = Self.editions(of: editions, on: file.asOf.value)
    let without = Self.proceduresWithoutEdition(file, editions, held: graphs)
    guard without.isEmpty else {
      // Their steps, desks and facts are not known on that day either: nothing more is looked up.
      findings += without
      return
    }
    let calendars = Self.calendars(of: editions, package)
    guard let bound = file.bind(to: graphs, calendars: calendars.map(\.name.id), findings: &findings) else { return }
    do throws(InvalidScenario) {
      let model = try SimulationModel(bound.scenario, graphs: graphs, calendars: calendars)
      findings += bound.warnings(about: model)
      self.model = model
    } catch {
      findings += bound.diagnostics(error, graphs: graphs)
    }
  }

  /// The editions in force on a day, the latest of each procedure.
  private static func editions(of graphs: [ProcessGraph], on day: Day) -> [ProcessGraph] {
    var held: [ProcessGraph] = []
    for graph in graphs {
      let identity = graph.identity
      guard identity.isInForce(on: day) else { continue }
      let same = held.firstIndex { $0.identity.name == identity.name && $0.identity.package == identity.package }
      guard let same else {
        held.append(graph)
        continue
      }
      if (held[same].identity.from ?? .first) < (identity.from ?? .first) { held[same] = graph }
    }
    return held
  }

  /// A finding for each procedure to which dossiers come and that has editions, but none on the scenario's day.
  private static func proceduresWithoutEdition(
    _ file: ScenarioFile, _ graphs: [ProcessGraph], held: [ProcessGraph]
  ) -> [Diagnostic] {
    var names: [String] = []
    for name in file.arrivals.map(\.key.value) + file.backlog.map(\.key.value) where !names.contains(name) {
      names.append(name)
    }
    func isMeant(_ name: String, _ graph: ProcessGraph) -> Bool {
      graph.identity.name == name || "\(graph.identity.package).\(graph.identity.name)" == name
    }
    return names.compactMap { name in
      let editions = graphs.filter { isMeant(name, $0) }
      guard !editions.isEmpty, !held.contains(where: { isMeant(name, $0) }),
        let first = editions.compactMap(\.identity.from).min() ?? editions.compactMap(\.identity.to).min()
      else { return nil }
      return Diagnostic(
        ScenarioMessage.noEditionInForce, at: file.asOf.span,
        ["procedure": .code(name), "day": file.asOf.value.argument, "from": first.argument])
    }
  }

  /// Every calendar of the package under the names that its graphs and its manifest know it by, each name once.
  private static func calendars(of graphs: [ProcessGraph], _ package: PackageBuild) -> [NamedCalendar] {
    var calendars: [NamedCalendar] = []
    func add(_ name: CalendarName, _ calendar: WorkCalendar?) {
      guard let calendar, !calendars.contains(where: { $0.name == name }) else { return }
      calendars.append(NamedCalendar(name, calendar))
    }
    for graph in graphs {
      for (name, calendar) in zip(graph.calendars, package.calendars(of: graph)) { add(name, calendar) }
    }
    for contents in (package.packages ?? []).reversed() {
      for named in contents.calendars { add(CalendarName(named.name), named.calendar.calendar) }
    }
    return calendars
  }
}
