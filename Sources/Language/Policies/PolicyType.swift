import Messages
import ProcessGraph

/// What kind of value a policy speaks of.
enum PolicyType {
  case number
  case money
  case time
  case text
  case agency

  /// That of a measure.
  init(_ kind: Measure.Kind) {
    switch kind {
    case .time: self = .time
    case .count: self = .number
    case .money: self = .money
    }
  }

  /// The words for it.
  var words: Argument {
    switch self {
    case .number: .phrase("language.policy.number")
    case .money: .phrase("language.policy.money")
    case .time: .phrase("language.policy.time")
    case .text: .phrase("language.policy.text")
    case .agency: .phrase("language.policy.agency")
    }
  }

  /// True for values of which one may be smaller than another.
  var hasOrder: Bool { self == .number || self == .money || self == .time }
}

/// A value with its kind.
struct TypedPolicyValue {
  var value: PolicyValue
  var type: PolicyType
}
