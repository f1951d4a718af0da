/// A kind of finding that says something is doubtful or could be better: the rules hold all the same, and each package
/// decides how much it matters.
public struct Remark: Hashable, Sendable {
  /// Its code.
  public var code: MessageCode
  /// Its short name, such as `no-limit-stated`.
  public var name: String
  /// How much it matters where a package does not say; nil for advice, which is given only where it is asked for.
  public var level: Severity?
}

extension MessageSet {
  /// The kinds of finding that are remarks, each with its level where a package says nothing; nil for advice. Everything
  /// else is wrong whatever a package says.
  public static var remarks: [(kind: Self, level: Severity?)] { [] }
}
