import Messages
import Verification

/// The kinds of finding that speak of a policy.
enum PolicyFindings {
  /// Their codes.
  static let codes = Set(PolicyFinding.allCases.map(\.code))
}
