import Messages

/// What is found of one edition of a procedure, of interconnected procedures, or of a test, by itself.
struct ProofAnswer: Sendable {
  /// What its proofs found.
  var findings: [Diagnostic] = []
  /// What the package's policies find.
  var policyFindings: [Diagnostic] = []
  /// Of the allowances for its name, in their order, whether it would break the policy without them.
  var neededAllowances: [Bool] = []
}
