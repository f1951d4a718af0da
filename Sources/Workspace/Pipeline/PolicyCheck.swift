import Messages
import ProcessGraph
import Verification
import YAML

/// The policies of a package over its procedures, with what its manifest allows.
struct PolicyCheck: Sendable {
  /// What the policies come to for one graph.
  struct Answers: Sendable {
    var findings: [Diagnostic] = []
    /// The allowances that were looked at, and whether the procedure would break the policy without it.
    var allowances: [(number: Int, isNeeded: Bool)] = []
  }

  private let policies: [Policy]
  private let allowances: [Allowance]
  /// By allowance: whether a procedure would break its policy without it, and whether one was looked at.
  private var isNeeded: [Bool]
  private var isTried: [Bool]
  private(set) var findings: [Diagnostic] = []

  init(_ policies: [Policy], _ allowances: [Allowance]) {
    self.policies = policies
    self.allowances = allowances
    isNeeded = Array(repeating: false, count: allowances.count)
    isTried = isNeeded
  }

  /// Decides the policies for one edition of a procedure, or for interconnected procedures.
  func answers(for graph: ProcessGraph) -> Answers {
    var answers = Answers()
    guard !policies.isEmpty else { return answers }
    let own = allowances.indices.filter { allowances[$0].procedure.value == graph.identity.name }
    let asked = policies.filter { policy in !own.contains { allowances[$0].policy.value == policy.id } }
    answers.findings = PolicyProof(of: graph, asked).findings
    for allowance in own {
      let allowed = policies.filter { $0.id == allowances[allowance].policy.value }
      guard !allowed.isEmpty else { continue }
      answers.allowances.append((allowance, !PolicyProof(of: graph, allowed).findings.isEmpty))
    }
    return answers
  }

  /// Takes in what was found about one graph.
  mutating func add(_ answers: Answers) {
    findings += answers.findings
    for (allowance, needed) in answers.allowances {
      isTried[allowance] = true
      if needed { isNeeded[allowance] = true }
    }
  }

  /// Says of every allowance what it came to, once all procedures were looked at.
  mutating func finish(procedures: [String]) {
    for (position, allowance) in allowances.enumerated() {
      if !policies.contains(where: { $0.id == allowance.policy.value }) {
        tellUnknown(.unknownAllowedPolicy, allowance.policy, among: policies.map(\.id))
      } else if !procedures.contains(allowance.procedure.value) {
        tellUnknown(.unknownAllowedProcedure, allowance.procedure, among: procedures)
      } else if isTried[position] {
        let message: WorkspaceMessage = isNeeded[position] ? .policyNotKept : .needlessAllowance
        findings.append(
          Diagnostic(
            message, isNeeded[position] ? .note : .warning, at: allowance.policy.span,
            [
              "procedure": .code(allowance.procedure.value), "policy": .code(allowance.policy.value),
              "reason": .text(allowance.reason),
            ]))
      }
    }
  }

  private mutating func tellUnknown(_ message: WorkspaceMessage, _ name: Positioned<String>, among known: [String]) {
    let near = Suggestion.nearest(name.value, in: known)
    findings.append(
      Diagnostic(
        message, at: name.span,
        [
          "name": .code(name.value), "known": .codes(known),
          "suggestion": .phrase(near == nil ? "Workspace.noSuch" : "Workspace.meant"), "near": .code(near ?? ""),
        ]))
  }
}
