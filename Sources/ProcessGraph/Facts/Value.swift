public import Numbers
public import WorkingTime

/// What a fact or an expression amounts to.
public enum Value: Hashable, Sendable {
  /// Yes or no.
  case yesNo(Bool)
  /// An exact number in the base unit of the fact: integers, decimals, and money in đồng.
  case number(Rational)
  /// A civil date.
  case date(Day)
  /// Free text.
  case text(String)
  /// One of a closed list, by position in the fact's list.
  case choice(Int)
}
