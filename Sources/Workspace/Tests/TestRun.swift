import Dossier
import Language
import Messages
import ProcessGraph
import SourceText
import WorkingTime

/// All tests of a package, played.
public struct TestRun: Sendable {
  /// What came of each test, in the order of files and lines.
  public private(set) var results: [TestResult] = []
  /// What they have touched, by edition in the order of the package; editions that no test followed among them.
  public private(set) var coverage: [TestCoverage] = []

  private let editions: [ProcessGraph]
  private let interpreters: [DossierInterpreter?]
  /// The positions of editions by the names of their procedures.
  private var positions: [String: [Int]] = [:]

  /// Plays the tests of a package, or those of one procedure; with a day, only those that an edition in force then decides.
  public init(_ build: PackageBuild, of procedure: String? = nil, asOf day: Day? = nil) {
    self.init(build, build.editions(ofProcedures: nil))
    for test in build.package?.tests ?? [] where procedure == nil || test.procedure == procedure {
      results.append(play(test))
    }
    guard let day else { return }
    results.removeAll { result in result.edition.map { !$0.isInForce(on: day) } ?? false }
    coverage.removeAll { !$0.procedure.isInForce(on: day) }
  }

  /// Plays some tests of procedures without errors.
  init(of tests: [DeclaredTest], in build: PackageBuild) {
    self.init(build, build.editions(ofProcedures: Set(tests.map(\.procedure))))
    // Interconnected procedures that cannot be ordered have no edition.
    for test in tests where positions[test.procedure] != nil { results.append(play(test)) }
  }

  private init(_ build: PackageBuild, _ tried: [(graph: ProcessGraph, isSound: Bool)]) {
    editions = tried.map(\.graph)
    interpreters = tried.map { graph, isSound in
      let calendars = build.calendars(of: graph).compactMap(\.self)
      guard isSound, calendars.count == graph.calendars.count else { return nil }
      return DossierInterpreter(graph, calendars: calendars)
    }
    coverage = editions.map { TestCoverage($0) }
    for (position, edition) in editions.enumerated() { positions[edition.identity.name, default: []].append(position) }
  }

  private mutating func play(_ test: DeclaredTest) -> TestResult {
    var result = TestResult(test: test, edition: nil, expectations: [], findings: [])
    let own = positions[test.procedure] ?? []
    func choose(accepted: Day) -> Int? {
      EditionInForce.position(in: own.map { editions[$0] }, submitted: test.day, accepted: accepted).map { own[$0] }
    }
    guard var chosen = choose(accepted: test.day) else {
      let from = own.compactMap { editions[$0].identity.from }.min() ?? test.day
      result.findings = [
        finding(.noEditionInForce, test, ["day": test.day.argument, "from": from.argument], at: test.submission)
      ]
      return result
    }
    // Acceptance fixes the edition: where it falls under another, the dossier is played again with that.
    for _ in 0...own.count {
      guard let interpreter = interpreters[chosen] else {
        result.findings = [finding(.procedureHasErrors, test, [:])]
        return result
      }
      var binder = TestBinder(test, interpreter)
      guard let script = binder.bind() else {
        result.findings = binder.findings
        return result
      }
      let run = DossierDriver(interpreter).run(script)
      if let problem = binder.problem(run) {
        result.findings = [problem]
        return result
      }
      if let accepted = run.state.accepted, let other = choose(accepted: accepted.day), other != chosen {
        chosen = other
        continue
      }
      coverage[chosen].add(run)
      result.edition = editions[chosen].identity
      result.expectations = TestJudge(binder: binder, run: run).expectations()
      result.findings = result.expectations.filter { !$0.isMet }.map { unmet in
        binder.finding(.notMet, ["expected": .code(unmet.expected), "actual": .code(unmet.actual)], at: unmet.origin)
      }
      return result
    }
    result.findings = [finding(.cannotBePlayed, test, ["place": .code("start")])]
    return result
  }

  private func finding(
    _ kind: TestFinding, _ test: DeclaredTest, _ arguments: [String: Argument], at origin: SourceOrigin? = nil
  ) -> Diagnostic {
    var arguments = arguments
    arguments["title"] = .code(test.title)
    arguments["procedure"] = .code(test.procedure)
    let place = origin ?? test.origin
    return Diagnostic(kind, at: SourceSpan(file: FileID(place.file), start: place.start, end: place.end), arguments)
  }
}
