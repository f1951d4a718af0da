public import Numbers
public import ProcessGraph
public import WorkingTime

/// Why a policy cannot be decided, or a measure is no one value.
public enum PolicyDoubt: Hashable, Sendable {
  /// Too many cases of the facts to tell apart.
  case tooManyCases
  /// A value that nobody knows yet, for the reason the analyst gives.
  case unknown(because: String)
  /// Durations that no number compares.
  case unlikeUnits
  /// A step without a limit of its own.
  case noLimit(NodeID)
  /// An amount that depends on a fact with many values.
  case dependsOn(FactID)
  /// No path of the case leads on.
  case paths
  /// Facts are compared with facts, so that a case is only possible.
  case opaque
  /// Numbers beyond exact arithmetic.
  case tooFine
}

/// What a value of a policy, or a measure, comes to in one case.
public enum PolicyAnswer: Hashable, Sendable {
  /// A plain number, or đồng.
  case number(Rational)
  /// A length of time: so many of a unit.
  case time(Rational, DurationUnit)
  /// A text, or the id of an agency.
  case text(String)
  /// What the members of interconnected procedures say: it is all of these.
  case texts([String])
  /// There is none.
  case missing
  /// It is not known.
  case doubtful(PolicyDoubt)
}

/// Whether a condition of a policy holds in one case.
enum PolicyTruth {
  case yes
  case no
  case open(PolicyDoubt)

  /// Both hold.
  static func && (left: PolicyTruth, right: PolicyTruth) -> PolicyTruth {
    switch (left, right) {
    case (.no, _), (_, .no): .no
    case (.open, _): left
    case (_, .open): right
    default: .yes
    }
  }

  /// One holds.
  static func || (left: PolicyTruth, right: PolicyTruth) -> PolicyTruth {
    switch (left, right) {
    case (.yes, _), (_, .yes): .yes
    case (.open, _): left
    case (_, .open): right
    default: .no
    }
  }

  /// It does not hold.
  static prefix func ! (truth: PolicyTruth) -> PolicyTruth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .open: truth
    }
  }
}
