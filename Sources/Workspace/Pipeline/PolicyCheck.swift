import Messages
import ProcessGraph
import Verification

/// The policies of a package over its procedures, with what its manifest allows.
struct PolicyCheck: Sendable {
  /// What the policies come to for one graph.
  struct Answers: Sendable {
    var findings: [Diagnostic] = []
    /// The allowances that were looked at, and whether the procedure would break the policy without it.
    var allowances: [(number: Int, isNeeded: Bool)] = []
  }

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
  func answers(for graph: ProcessGraph) -> Answers {
    var answers = Answers()
    guard !policies.isEmpty else { return answers }
    let own = allowed.filter { $0.procedure == graph.identity.name }
    let asked = policies.filter { policy in !own.contains { $0.policy == policy.id } }
    answers.findings = PolicyProof(of: graph, asked).findings
    for allowance in own {
      let excused = policies.filter { $0.id == allowance.policy }
      answers.allowances.append((allowance.number, !PolicyProof(of: graph, excused).findings.isEmpty))
    }
    return answers
  }

  /// Takes in what was found about one graph.
  mutating func add(_ answers: Answers) {
    findings += answers.findings
    outcomes += answers.allowances
  }
}
