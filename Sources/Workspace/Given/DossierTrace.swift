public import Dossier
public import Messages
public import ProcessGraph
public import SourceText
import WorkingTime

/// A dossier followed through the edition of its procedure that holds for it.
public struct DossierTrace: Sendable {
  /// The edition.
  public let graph: ProcessGraph
  /// Who followed it.
  public let interpreter: DossierInterpreter
  /// What happened.
  public let run: DossierRun
}

/// What is given of a dossier, read, looked up in a package and played.
public struct TraceBuild: Sendable {
  /// The files of the package and the given one, by the index of their id.
  public private(set) var files: [SourceFile]
  /// What is wrong with what is given; what is wrong with the package, the package's build says.
  public private(set) var findings: [Diagnostic] = []
  /// The dossier; nil after an error.
  public private(set) var trace: DossierTrace?

  /// Plays what the file at a path gives, with a procedure of a package.
  public init(_ procedure: String, given path: String, of package: PackageBuild, _ provider: any FileProvider) {
    files = package.files
    let editions = package.graphs().filter {
      $0.identity.name == procedure || "\($0.identity.package).\($0.identity.name)" == procedure
    }
    if editions.isEmpty, package.packages != nil {
      findings.append(Self.unknown(procedure, package))
      return
    }
    do throws(FileProblem) {
      let bytes = try provider.read(path, atMost: SourceFile.largestSize)
      files.append(SourceFile(id: FileID(Int32(clamping: files.count)), path: path, bytes: bytes))
    } catch {
      findings.append(SourceFiles.finding(error, path: path, askedAt: nil))
      return
    }
    guard let source = files.last, let given = GivenFile.read(source, findings: &findings), !editions.isEmpty else {
      return
    }
    play(given, editions, package)
  }

  /// Plays with the edition in force on handing in; where the dossier is accepted under another, again with that.
  private mutating func play(_ given: GivenFile, _ editions: [ProcessGraph], _ package: PackageBuild) {
    let day = given.submitted.value.day
    guard EditionInForce.position(in: editions, submitted: day, accepted: day) != nil else {
      let from = editions.compactMap(\.identity.from).min() ?? day
      report(
        .noEditionInForce, given.submitted.span,
        ["procedure": .code(editions[0].identity.name), "day": day.argument, "from": from.argument])
      return
    }
    trace =
      EditionInForce.following(
        editions, submitted: day, accepted: { (trace: DossierTrace) in trace.run.state.accepted?.day },
        play: { follow(given, editions[$0], package) })?.course
  }

  private mutating func follow(
    _ given: GivenFile, _ graph: ProcessGraph, _ package: PackageBuild
  ) -> DossierTrace? {
    let name = Argument.code(graph.identity.name)
    if package.hasErrors(graph.identity) {
      findings.append(Diagnostic(GivenMessage.procedureHasErrors, at: nil, ["procedure": name]))
      return nil
    }
    let calendars = package.calendars(of: graph)
    for (calendar, known) in zip(graph.calendars, calendars) where known == nil {
      findings.append(
        Diagnostic(GivenMessage.calendarNotGiven, at: nil, ["procedure": name, "name": .code(calendar.id)]))
      return nil
    }
    var binder = GivenBinder(given, graph, calendars.compactMap { $0 })
    let script = binder.bind()
    findings += binder.findings
    guard let script, let interpreter = DossierInterpreter(graph, calendars: binder.calendars) else { return nil }
    let run = DossierDriver(interpreter).run(script)
    let problems = binder.findings(about: run)
    findings += problems
    return problems.isEmpty ? DossierTrace(graph: graph, interpreter: interpreter, run: run) : nil
  }

  private mutating func report(_ message: GivenMessage, _ span: SourceSpan, _ arguments: [String: Argument]) {
    findings.append(Diagnostic(message, at: span, arguments))
  }

  private static func unknown(_ name: String, _ package: PackageBuild) -> Diagnostic {
    let names = package.procedureNames
    let known = Suggestion.nearest(name, in: names).map { [$0] } ?? names
    return Diagnostic(
      GivenMessage.unknownProcedure, at: nil,
      [
        "name": .code(name), "known": .codes(known),
        "package": .code(package.packages?.last?.manifest.name.value ?? "."),
      ])
  }
}
