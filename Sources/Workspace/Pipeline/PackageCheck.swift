public import Compiler
public import Messages
public import ProcessGraph
public import SourceText
public import Verification
public import WorkingTime

/// Everything that can be said about a package: what its files say wrong, and what is proved about its procedures.
public struct PackageCheck: Sendable {
  /// The package as built.
  public let build: PackageBuild
  /// What was found, in no order.
  public let findings: [Diagnostic]
  /// The worst case of every procedure without errors that was proved now, in the order of the graphs.
  public let worstCases: [WorstCase]
  /// The worst case of every interconnected procedure without errors that was proved now, in the order of the files.
  public let interconnections: [InterconnectionCheck]
  /// What the next check may remember; nil when this one was not asked to.
  public let memory: ProofMemory?
  /// The package's folder, as it was named.
  let folder: String
  /// What the package makes of remarks.
  private let settings: RuleSettings

  /// Checks the package in a folder, with what it depends on; worst cases are worked out in as much detail as asked for.
  ///
  /// With a day, only the editions in force then are proved; with a name, of the interconnected procedures only that one, since
  /// a large one takes longer than all procedures. With a memory, what it knows is not proved again: then the findings are the
  /// same, but only what was proved now has a worst case. The work is done side by side, with the same answers in the same
  /// order.
  public init(
    _ folder: String, _ provider: any FileProvider, detail: WorstCaseDetail = .findings, asOf: Day? = nil,
    workers: any Workers = OneWorker(), interconnected name: String? = nil, remembering earlier: ProofMemory? = nil
  ) {
    let build = PackageBuild(folder, provider, asOf: asOf, workers: workers, keepsItems: earlier != nil)
    var findings = build.findings
    var places = DeclaredPlaces(build.files, paths: build.paths(from: folder))
    let settings = RuleSettings(
      build.package == nil ? nil : build.packages?.last?.manifest, policies: build.package?.policies.map(\.id) ?? [],
      procedures: build.procedureNames, files: build.paths(from: folder), places: &places)
    let desk = ProofDesk(build, settings, detail, earlier)
    var policies = desk.policies

    let editions = desk.editions(workers)
    var endless: Set<String> = []
    var told = EditionFindings()
    for (procedure, proof) in editions {
      policies.add(proof.answer, of: procedure.identity.name)
      if proof.answer.findings.contains(where: { $0.code == VerificationMessage.endsNowhere.code }) {
        endless.insert(procedure.identity.name)
      }
      findings += told.own(proof.answer.findings, of: procedure)
    }
    let interconnections = desk.interconnections(named: name)
    for (plan, proof) in interconnections {
      policies.add(proof.answer, of: plan.bundle.identity.name)
      // What is wrong inside a member was told of the member, and what it leaves over concerns nobody here.
      let known = Set(findings.map { FindingPlace($0) })
      findings += proof.answer.findings.filter { finding in
        guard !known.contains(FindingPlace(finding)) else { return false }
        return finding.severity > .note || finding.span.map { plan.bundle.provenance.holds($0) } ?? true
      }
    }
    // What a test expects is for `thutuc test`; that it cannot be played at all is wrong in the files.
    // With a day they may be about other editions than those that are looked at.
    let tests = asOf == nil ? desk.tests() : []
    // A dossier of a procedure that comes to no end cannot be played either: that is told once.
    findings += tests.filter { !endless.contains($0.test.procedure) }.flatMap(\.proof.answer.findings)

    findings += policies.findings + settings.findings + build.advice { settings.level($0) != nil }
    var excuses = Excuses(settings)
    excuses.add(policies.outcomes)
    findings = excuses.apply(
      to: findings, isComplete: asOf == nil && !findings.contains { $0.severity == .error }, &places)
    self.settings = settings
    self.folder = folder
    self.build = build
    self.findings = findings
    worstCases = editions.compactMap(\.proof.worstCase)
    self.interconnections = interconnections.compactMap { plan, proof in
      guard let graph = proof.graph, let worstCase = proof.worstCase else { return nil }
      return InterconnectionCheck(plan: plan, graph: graph, worstCase: worstCase)
    }
    memory = earlier.map { $0.after(editions.map(\.proof) + interconnections.map(\.proof) + tests.map(\.proof)) }
  }

  /// A finding about the package with the weight that its manifest gives it; nil when it is not said.
  public func weighed(_ finding: Diagnostic) -> Diagnostic? { settings.weighed(finding) }

  /// The files that were read, by the index of their id.
  public var files: [SourceFile] { build.files }
}

/// An interconnected procedure in order, with its graph and its worst case.
public struct InterconnectionCheck: Sendable {
  /// The order.
  public let plan: InterconnectionPlan
  /// The merged graph.
  public let graph: ProcessGraph
  /// Its worst case.
  public let worstCase: WorstCase
}

extension Provenance {
  /// Whether a place lies in the lines that declare something.
  fileprivate func holds(_ span: SourceSpan) -> Bool {
    origin.map { $0.file == span.file.index && $0.start <= span.start && span.end <= $0.end } ?? false
  }
}

/// What makes two findings the same one.
private struct FindingPlace: Hashable {
  var code: MessageCode
  var span: SourceSpan?

  init(_ finding: Diagnostic) {
    code = finding.code
    span = finding.span
  }
}
