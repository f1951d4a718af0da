import Dossier
import Language
import Messages
import ProcessGraph
import SourceText
import WorkingTime

/// Turns a test into a script for one edition of its procedure.
struct TestBinder {
  /// The test, with steps and waits as the graph calls them.
  private(set) var test: DeclaredTest
  let graph: ProcessGraph
  let interpreter: DossierInterpreter
  private(set) var findings: [Diagnostic] = []
  private var facts: FactValues
  private var settled: [SettledFact] = []

  init(_ test: DeclaredTest, _ interpreter: DossierInterpreter) {
    self.test = test
    self.interpreter = interpreter
    graph = interpreter.graph
    facts = FactValues(count: graph.facts.count)
  }

  /// How a test says that nobody answers within the limit of a step with tacit consent.
  private static let silence = "silence"

  /// The facts on handing in, the dossier's own among them.
  var known: FactValues { interpreter.facts(on: test.day, channel: test.channel, applicant: test.applicant, facts) }

  /// The papers that are asked for.
  var papers: [DocumentID] { interpreter.documentsAsked(of: known, choosing: chosen) }

  private var chosen: [DocumentID] { test.papers.compactMap { document($0.content) } }

  private func document(_ name: String) -> DocumentID? {
    graph.documents.firstIndex { $0.id == name }.map { DocumentID($0) }
  }

  /// The script; nil when the test does not fit the procedure.
  mutating func bind() -> DossierScript? {
    test.outcomes = test.outcomes.map { renamed($0, coming: $0.content) }
    test.takes = test.takes.map { renamed($0) }
    test.waits = test.waits.map { renamed($0) }
    for position in test.expectations.indices {
      guard case .path(let names) = test.expectations[position].content else { continue }
      let origin = test.expectations[position].origin
      let renamed = names.map { written($0, at: origin) }
      guard renamed != names else { continue }
      test.expectations[position].content = .path(renamed)
      test.expectations[position].name = "path " + renamed.joined(separator: ", ")
    }
    for fact in test.facts {
      // A fact of the subject that this procedure does not ask for says nothing to it.
      guard let position = graph.facts.firstIndex(where: { $0.id == fact.name }) else { continue }
      switch graph.facts[position].origin {
      case .builtIn: break
      case .established: settled.append(SettledFact(FactID(position), fact.content))
      default: facts.values[position] = fact.content
      }
    }
    for fact in graph.askedFacts where graph.facts[fact].origin == .declared && !graph.facts[fact].isOptional {
      guard facts.values[fact.position] == nil else { continue }
      let id = graph.facts[fact].id
      // Facts of other subjects than the whole's own are written with their subject.
      let name = graph.members.isEmpty ? id.split(separator: ".").last.map(String.init) ?? id : id
      tell(.factMissing, at: test.origin, ["fact": .code(id), "name": .text(name)])
    }
    checkPapers()
    checkOutcomes()
    guard findings.isEmpty else { return nil }
    let submission = Submission(
      at: Instant(test.day, test.time), channel: test.channel, applicant: test.applicant, facts: facts,
      documents: chosen.isEmpty ? nil : papers)
    func runs<Content>(_ list: [Named<Content>]) -> [String: Content] {
      Dictionary(list.map { ($0.name, $0.content) }) { first, _ in first }
    }
    return DossierScript(
      submission, outcomes: runs(test.outcomes).mapValues { $0.map { $0 == Self.silence ? .silence : .named($0) } },
      takes: runs(test.takes),
      waits: runs(test.waits).mapValues { answers in
        answers.map { $0.map { ScriptedAnswer(after: $0) } ?? .timeout }
      }, settled: settled)
  }

  /// The same with the name that the graph has for its step or wait, for one that comes out so.
  private mutating func renamed<Content>(_ run: Named<Content>, coming outcomes: [String] = []) -> Named<Content> {
    var run = run
    run.name = written(run.name, coming: outcomes, at: run.origin)
    return run
  }

  /// The name that the graph has for what a test names; what may be several things is told.
  private mutating func written(_ name: String, coming outcomes: [String] = [], at origin: SourceOrigin) -> String {
    switch graph.place(named: name, comingOut: outcomes) {
    case .place(let written): return written
    case .nothing:
      if !graph.members.isEmpty { tell(.placeLeftOut, at: origin, ["place": .code(name)]) }
      return name
    case .several(let known):
      tell(.ambiguousPlace, at: origin, ["place": .code(name), "known": .codes(known)])
      return name
    }
  }

  /// A slot that this procedure does not ask for says nothing to it.
  private mutating func checkPapers() {
    for paper in test.papers {
      guard let known = document(paper.name).map({ graph.alternatives(of: $0).map { graph.documents[$0].id } }),
        !known.isEmpty, !known.contains(paper.content)
      else { continue }
      tell(
        .notAnAlternative, at: paper.origin,
        ["slot": .code(paper.name), "name": .code(paper.content), "known": .codes(known)])
    }
  }

  private mutating func checkOutcomes() {
    for run in test.outcomes {
      guard let place = graph.places(named: run.name).first, case .step(let task) = graph.nodes[place].kind else {
        continue
      }
      let known = task.outcomes.map(\.id) + (task.silence == nil ? [] : [Self.silence])
      for outcome in run.content where !known.contains(outcome) {
        tell(
          .unknownOutcome, at: run.origin,
          ["step": .code(run.name), "name": .code(outcome), "known": .codes(known)])
      }
    }
  }

  /// Why a run of the test came to no end; nil when it did.
  func problem(_ run: DossierRun) -> Diagnostic? {
    switch run.stop {
    case nil: return nil
    case .stuck(let node): return finding(.cannotBePlayed, ["place": .code(graph.writtenName(of: node))])
    case .beyondCalendar(_, let since): return finding(DossierProblem.outsideCalendar(since))
    case .endless: return finding(.cannotBePlayed, ["place": .code("start")])
    case .problem(let problem, _): return finding(problem)
    }
  }

  private func finding(_ problem: DossierProblem) -> Diagnostic {
    switch problem {
    case .outsideCalendar(let moment):
      let covered = interpreter.calendars[0].definition.covered
      // A moment of the last day from which no time can be counted leads to the first day that is missing.
      let day =
        moment.day < covered.first ? moment.day : max(moment.day, covered.last.advanced(days: 1) ?? covered.last)
      return finding(
        .outsideCalendar,
        ["day": day.argument, "first": covered.first.argument, "last": covered.last.argument],
        at: test.submission)
    case .channelNotOffered(let word):
      return finding(
        .channelNotOffered, ["name": .code(word), "known": .codes(graph.channels)], at: test.submission)
    case .applicantNotServed(let word):
      return finding(.applicantNotServed, ["name": .code(word), "known": .codes(graph.applicants)])
    case .factOutOfRange(let fact):
      let declared = graph.facts[fact]
      let given = test.facts.first { $0.name == declared.id }
      let (range, from, to) = GivenBinder.range(of: declared.type)
      return finding(
        .factOutOfRange,
        [
          "fact": .code(declared.id), "value": .code(given.map { "\(words($0.content))" } ?? ""),
          "range": .phrase(range), "from": .text(from), "to": .text(to),
        ], at: given?.origin ?? test.origin)
    case .outcomeDecided(let node, let outcome):
      let name = graph.writtenName(of: node)
      var decided = ""
      if case .step(let task) = graph.nodes[node].kind, task.outcomes.indices.contains(outcome) {
        decided = task.outcomes[outcome].id
      }
      return finding(
        .outcomeDecided, ["step": .code(name), "decided": .code(decided)],
        at: test.outcomes.first { $0.name == name }?.origin ?? test.origin)
    case .noWayOn(let node), .endless(let node), .notHere(let node), .otherKind(let node), .noSuchOutcome(let node),
      .notBegun(let node, _), .lastsUntil(let node, _), .unpaid(_, let node):
      return finding(.cannotBePlayed, ["place": .code(graph.writtenName(of: node))])
    default: return finding(.cannotBePlayed, ["place": .code("start")])
    }
  }

  private func words(_ value: Value) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .date(let day): "\(day)"
    default: "\(value)"
    }
  }

  private mutating func tell(_ kind: TestFinding, at origin: SourceOrigin, _ arguments: [String: Argument]) {
    findings.append(finding(kind, arguments, at: origin))
  }

  func finding(
    _ kind: TestFinding, _ arguments: [String: Argument], at origin: SourceOrigin? = nil
  ) -> Diagnostic {
    var arguments = arguments
    arguments["title"] = .code(test.title)
    arguments["procedure"] = .code(graph.identity.name)
    let place = origin ?? test.origin
    return Diagnostic(kind, at: SourceSpan(file: FileID(place.file), start: place.start, end: place.end), arguments)
  }
}
