public import Numbers

/// How an amount of money is rounded.
public enum FeeRounding: Hashable, Sendable {
  /// Once, half up to the đồng.
  case halfUpToDong
  /// Down to a multiple of so many đồng.
  case down(toMultipleOf: Int64)
  /// Up to a multiple of so many đồng.
  case up(toMultipleOf: Int64)
}

/// How an amount comes about.
public enum FeeAmount: Hashable, Sendable {
  /// An expression in đồng.
  case expression(Expression)
  /// A share of a fact in đồng, linear between points (base in đồng, share of it), constant outside them.
  case interpolated(over: FactID, points: [InterpolationPoint])
  /// Nobody knows yet, for a stated reason.
  case unknown(because: String)
}

/// One point of an interpolated rate.
public struct InterpolationPoint: Hashable, Sendable {
  /// The base, in đồng.
  public var base: Rational
  /// The share of the base, 1 being all of it.
  public var rate: Rational

  /// States the rate at a base.
  public init(base: Rational, rate: Rational) {
    self.base = base
    self.rate = rate
  }
}

/// Fee (phí) and charge (lệ phí) are distinct in law.
public enum FeeKind: String, Sendable, CaseIterable {
  /// Phí: pays for a service.
  case fee
  /// Lệ phí: a fixed charge.
  case charge
}

/// Money the applicant pays.
public struct Fee: Hashable, Sendable {
  /// Stable id; `fee` or `charge` when it has no name.
  public var id: String
  /// Fee or charge.
  public var kind: FeeKind
  /// How much, by facts.
  public var table: Table<FeeAmount>
  /// Factors that apply when their condition holds.
  public var factors: [Row<Rational>]
  /// The least that is taken, in đồng.
  public var atLeast: Int64?
  /// The most that is taken, in đồng.
  public var atMost: Int64?
  /// How it is rounded.
  public var rounding: FeeRounding
  /// When nothing is taken.
  public var freeWhen: Expression?
  /// How it may be paid: `online`, `counter`.
  public var payable: [String]
  /// The step before which it is paid.
  public var before: NodeID?
  /// Where it is declared.
  public var provenance: Provenance

  /// States a fee.
  public init(
    id: String, kind: FeeKind, table: Table<FeeAmount>, factors: [Row<Rational>] = [], atLeast: Int64? = nil,
    atMost: Int64? = nil, rounding: FeeRounding = .halfUpToDong, freeWhen: Expression? = nil, payable: [String] = [],
    before: NodeID? = nil, provenance: Provenance = .none
  ) {
    self.id = id
    self.kind = kind
    self.table = table
    self.factors = factors
    self.atLeast = atLeast
    self.atMost = atMost
    self.rounding = rounding
    self.freeWhen = freeWhen
    self.payable = payable
    self.before = before
    self.provenance = provenance
  }
}
