import Compiler
import Dossier
import Language
public import Messages
public import Planning
import ProcessGraph
public import SourceText
import WorkingTime
import YAML

/// What an applicant wants and what is given, read, looked up in a package and planned.
public struct PlanBuild: Sendable {
  /// The files of the package and the given one, by the index of their id.
  public private(set) var files: [SourceFile]
  /// What stands in the way; what is wrong with the package, the package's build says.
  public private(set) var findings: [Diagnostic] = []
  /// The plan; nil after an error.
  public private(set) var plan: CitizenPlan?

  /// Plans the way to a paper, a procedure or an interconnected procedure, with what the file at a path gives.
  ///
  /// The package's build decides which editions are looked at: with a day of its own, those in force then hold throughout.
  public init(
    _ goal: String, given path: String, of package: PackageBuild, _ provider: any FileProvider,
    telling choice: Planner.Choice = .shortest
  ) {
    files = package.files
    guard let resolved = package.package else { return }
    do throws(FileProblem) {
      let bytes = try provider.read(path, atMost: SourceFile.largestSize)
      files.append(SourceFile(id: FileID(Int32(clamping: files.count)), path: path, bytes: bytes))
    } catch {
      findings.append(SourceFiles.finding(error, path: path, askedAt: nil))
      return
    }
    guard let source = files.last, let given = GivenFile.read(source, for: .plan, findings: &findings) else { return }
    let facts = PlanFacts(given, resolved)
    findings += facts.findings
    var candidates = PlanCandidates(package, resolved, given, facts, asOf: package.asOf)
    check(given, resolved, candidates)
    guard let goal = resolve(goal, package, resolved, candidates), findings.isEmpty else { return }
    candidates.gather(goal)
    findings += candidates.findings
    checkWaits(given, candidates, package)
    askForFacts(candidates, given)
    guard findings.isEmpty else { return }
    let calendar = package.packages?.last?.calendar.calendar
    let network = PlanNetwork(
      parts: candidates.taken.compactMap(\.part), excluded: candidates.excluded,
      start: given.submitted.value.instant(calendar), have: Set(given.have.map(\.value)), goal: goal,
      from: Dictionary(given.from.map { ($0.key.value, $0.value.value) }) { first, _ in first })
    var planner = Planner(network, telling: choice)
    switch planner.outcome() {
    case .plan(let plan): self.plan = plan
    case .alreadyThere:
      let span = given.have.first { $0.value == goal.name }?.span
      findings.append(Diagnostic(PlanMessage.alreadyThere, at: span, ["name": .code(goal.name)]))
    case .unreachable(let gaps): findings.append(PlanGaps.unreachable(goal, gaps, at: given.factsSpan))
    case .circle(let gaps): findings.append(PlanGaps.circle(goal, gaps))
    }
  }

  // MARK: - What is wanted

  private mutating func resolve(
    _ name: String, _ package: PackageBuild, _ resolved: ResolvedPackage, _ candidates: PlanCandidates
  ) -> PlanGoal? {
    let procedures = package.editions.map(\.identity.name)
    if procedures.contains(name) { return .procedure(name) }
    if let plan = package.interconnections.first(where: { $0.bundle.identity.name == name }) {
      return .interconnected(name, goals: plan.bundle.goals.map { resolved.documents[$0.document].id })
    }
    let isPaper = resolved.documents.contains { $0.id == name }
    if isPaper, !candidates.issuers(of: name).isEmpty { return .document(name) }
    let others = procedures + package.interconnections.map(\.bundle.identity.name)
    let nearest = Suggestion.nearest(name, in: candidates.issuedPapers + others)
    findings.append(
      Diagnostic(
        isPaper ? PlanMessage.nobodyIssues : PlanMessage.unknownGoal, at: nil,
        [
          "name": .code(name), "package": .code(resolved.name), "nearest": .code(nearest ?? ""),
          "suggestion": .phrase(nearest == nil ? "Plan.known" : "Plan.near"),
          "known": .codes(isPaper ? candidates.issuedPapers : Set(others).sorted()),
        ]))
    return nil
  }

  // MARK: - What is given

  private mutating func check(_ given: GivenFile, _ resolved: ResolvedPackage, _ candidates: PlanCandidates) {
    let papers = resolved.documents.map(\.id)
    for paper in given.have where !papers.contains(paper.value) { report(.unknownPaper, paper, among: papers) }
    for entry in given.from {
      let known = candidates.issuers(of: entry.key.value)
      if !papers.contains(entry.key.value) {
        report(.unknownPaper, entry.key, among: papers)
      } else if !known.contains(entry.value.value) {
        report(
          .notTheIssuer, entry.value, among: known,
          [
            "paper": .code(entry.key.value), "list": .phrase(known.isEmpty ? "Plan.no-issuers" : "Plan.issuers"),
          ])
      }
    }
    for (word, id, message) in [
      (given.channel, "channel", PlanMessage.unknownChannel),
      (given.applicant, "applicant", PlanMessage.unknownApplicant),
    ] {
      guard let word, case .choice(let choices)? = resolved.facts.first(where: { $0.id == id })?.type,
        !choices.contains(where: { $0.id == word.value })
      else { continue }
      report(message, word, among: choices.map(\.id))
    }
  }

  /// Waits of procedures that are not on the way may stand there, like facts of other subjects.
  private mutating func checkWaits(_ given: GivenFile, _ candidates: PlanCandidates, _ package: PackageBuild) {
    var known: [String] = []
    for wait in candidates.taken.flatMap(\.waits) where !known.contains(wait) { known.append(wait) }
    let unknown = given.waits.filter { !known.contains($0.key.value) }
    let graphs = unknown.isEmpty ? [] : package.graphs()
    for entry in unknown {
      let isElsewhere = graphs.contains { graph in
        graph.places(named: entry.key.value).contains { if case .wait = graph.nodes[$0].kind { true } else { false } }
      }
      if isElsewhere { continue }
      report(
        .unknownWait, entry.key, among: known, ["list": .phrase(known.isEmpty ? "Plan.no-waits" : "Plan.waits")])
    }
  }

  private mutating func report(
    _ message: PlanMessage, _ name: Positioned<String>, among known: [String], _ more: [String: Argument] = [:]
  ) {
    let nearest = Suggestion.nearest(name.value, in: known)
    var arguments: [String: Argument] = [
      "name": .code(name.value), "nearest": .code(nearest ?? ""), "known": .codes(known),
      "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
    ]
    arguments.merge(more) { $1 }
    let fixes = nearest.map { [Fix([TextEdit(name.span, $0)], isSafe: false)] } ?? []
    findings.append(Diagnostic(message, at: name.span, arguments, fixes: fixes))
  }

  /// Asks for all facts that are missing at once, each with its type, its range and a line to paste.
  private mutating func askForFacts(_ candidates: PlanCandidates, _ given: GivenFile) {
    var facts: [(fact: Fact, askedBy: [String])] = []
    for one in candidates.taken {
      for fact in one.missing {
        if let known = facts.firstIndex(where: { $0.fact.id == fact.id }) {
          facts[known].askedBy.append(one.name)
        } else {
          facts.append((fact, [one.name]))
        }
      }
    }
    for (fact, askedBy) in facts.sorted(by: { $0.fact.id < $1.fact.id }) {
      var arguments: [String: Argument] = [
        "fact": .code(fact.id), "title": .text(fact.title.isEmpty ? fact.id : fact.title),
        "procedures": .codes(askedBy.sorted()), "form": .code("\(fact.id): \(FactForm.example(fact, given))"),
        "instead": .phrase("Plan.none"), "from": .phrase("Plan.none"),
      ]
      arguments.merge(FactForm.type(fact)) { $1 }
      if let subject = PlanFacts.subject(of: fact.id), let choice = candidates.oneOf[subject],
        Set(choice.subjects).count > 1
      {
        arguments["instead"] = .phrase("Plan.instead")
        arguments["subjects"] = .codes(Array(Set(choice.subjects)).sorted())
        arguments["paper"] = .code(choice.paper)
        // Who has chosen the procedure is asked for its facts alone.
        arguments["from"] = .phrase("Plan.from")
        arguments["choice"] = .code("\(choice.paper): \(askedBy.sorted()[0])")
      }
      findings.append(Diagnostic(PlanMessage.factMissing, at: given.factsSpan, arguments))
    }
  }
}
