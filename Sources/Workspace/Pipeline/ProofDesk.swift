import Compiler
import Language
import ProcessGraph
import Verification

/// Proves the parts of a package one by one, each unless an earlier check has proved it already.
struct ProofDesk: Sendable {
  let build: PackageBuild
  let policies: PolicyCheck
  private let detail: WorstCaseDetail
  private let isAdvised: Bool
  private let memory: ProofMemory?
  /// What the proofs depend on; nil when nobody remembers them.
  private let subjects: ProofSubjects?

  init(_ build: PackageBuild, _ settings: RuleSettings, _ detail: WorstCaseDetail, _ memory: ProofMemory?) {
    self.build = build
    self.detail = detail
    self.memory = memory
    policies = PolicyCheck(build.package?.policies ?? [], settings)
    isAdvised = DocumentAdvice.kinds.contains { settings.level($0.code) != nil }
    let question = "\(detail) \(isAdvised)"
    subjects = memory == nil ? nil : build.package.map { ProofSubjects(build, $0, question: question) }
  }

  /// The editions without errors, in the order of the files.
  func editions(_ workers: any Workers) -> [(procedure: Procedure, proof: SubjectProof)] {
    guard let package = build.package else { return [] }
    let (compiler, positions) = (Compiler(package), build.soundPositions)
    let pieces = workers.pieces(of: positions.count) { range in
      var kept = KeptLimits()
      return range.map { number -> SubjectProof in
        let position = positions[number]
        let name = package.procedures[position].identity.name
        let subject = subjects?.edition(at: position, policies.settings(of: name))
        return known(subject) ?? prove(compiler.graph(ofProcedure: position), subject, &kept)
      }
    }
    return Array(zip(positions.map { package.procedures[$0] }, pieces.joined()))
  }

  private func prove(_ graph: ProcessGraph, _ subject: ProofSubject?, _ kept: inout KeptLimits) -> SubjectProof {
    let proofs = verify(graph, &kept)
    var answer = ProofAnswer(
      findings: proofs.findings + Omissions(of: graph).findings + EndedAgencies(of: graph).findings
        + (isAdvised ? DocumentAdvice(of: graph).findings : []))
    policies.decide(graph, &answer)
    var proof = SubjectProof(answer, of: subject)
    proof.worstCase = proofs.worstCase
    return proof
  }

  /// The interconnected procedures without errors, in themselves and in their members, in the order of the files; with a name
  /// only that one.
  func interconnections(named name: String?) -> [(plan: InterconnectionPlan, proof: SubjectProof)] {
    guard let package = build.package else { return [] }
    let compiler = Compiler(package)
    var kept = KeptLimits()
    return build.soundInterconnections.compactMap { position in
      let plan = build.interconnections[position]
      let own = plan.bundle.identity.name
      guard name == nil || own == name else { return nil }
      let subject = subjects?.interconnection(at: position, policies.settings(of: own))
      if let proof = known(subject) { return (plan, proof) }
      guard let graph = compiler.graph(of: plan) else { return nil }
      let proofs = verify(graph, &kept)
      var answer = ProofAnswer(findings: proofs.findings)
      policies.decide(graph, &answer)
      var proof = SubjectProof(answer, of: subject)
      proof.graph = graph
      proof.worstCase = proofs.worstCase
      return (plan, proof)
    }
  }

  /// The tests of procedures without errors, with why they cannot be played.
  func tests() -> [(test: DeclaredTest, proof: SubjectProof)] {
    let unsound = build.unsoundNames
    let tests = (build.package?.tests ?? []).filter { !unsound.contains($0.procedure) }
    var proofs: [(test: DeclaredTest, proof: SubjectProof)] = []
    var open: [DeclaredTest] = []
    for test in tests {
      if let proof = known(subjects?.playing(test)) { proofs.append((test, proof)) } else { open.append(test) }
    }
    guard !open.isEmpty else { return proofs }
    for result in TestRun(of: open, in: build).results {
      let findings = result.expectations.isEmpty ? result.findings : []
      proofs.append(
        (result.test, SubjectProof(ProofAnswer(findings: findings), of: subjects?.playing(result.test))))
    }
    return proofs
  }

  private func verify(_ graph: ProcessGraph, _ kept: inout KeptLimits) -> Verification {
    let calendars = build.calendars(of: graph)
    return Verification(
      of: graph, calendars: calendars, days: graph.acceptingDays(calendars.first ?? nil), detail: detail,
      remembering: &kept)
  }

  private func known(_ subject: ProofSubject?) -> SubjectProof? {
    guard let subject, let answer = memory?.answer(of: subject) else { return nil }
    return SubjectProof(answer, of: subject)
  }
}
