import Messages
import ProcessGraph
import Verification

/// The policies of a package over its procedures, with what its manifest allows.
struct PolicyCheck: Sendable {
  /// A policy that a procedure need not keep: the number of its allowance, and the names.
  struct Allowed: Sendable {
    var number: Int
    var policy: String
    var procedure: String
  }

  private let policies: [Policy]
  private let allowed: [Allowed]
  private(set) var findings: [Diagnostic] = []
  /// The allowances that were looked at, once for each graph.
  private(set) var outcomes: [(number: Int, isNeeded: Bool)] = []

  init(_ policies: [Policy], _ settings: RuleSettings) {
    self.policies = policies
    allowed = settings.entries.enumerated().compactMap { number, entry in
      guard case .policy(let policy) = entry.rule, let procedure = entry.allowance.procedure else { return nil }
      return Allowed(number: number, policy: policy, procedure: procedure.value)
    }
  }

  /// Decides the policies for one edition of a procedure, or for interconnected procedures.
  func decide(_ graph: ProcessGraph, _ answer: inout ProofAnswer) {
    guard !policies.isEmpty else { return }
    let own = allowances(of: graph.identity.name)
    let asked = policies.filter { policy in !own.contains { $0.policy == policy.id } }
    answer.policyFindings = PolicyProof(of: graph, asked).findings
    answer.neededAllowances = own.map { allowance in
      !PolicyProof(of: graph, policies.filter { $0.id == allowance.policy }).findings.isEmpty
    }
  }

  /// Takes in what was found about a graph of a procedure.
  mutating func add(_ answer: ProofAnswer, of procedure: String) {
    findings += answer.policyFindings
    outcomes += zip(allowances(of: procedure), answer.neededAllowances).map { ($0.number, $1) }
  }

  /// The policies that a procedure need not keep, as text.
  func settings(of procedure: String) -> String {
    allowances(of: procedure).map(\.policy).joined(separator: " ")
  }

  private func allowances(of procedure: String) -> [Allowed] { allowed.filter { $0.procedure == procedure } }
}
