public import Numbers

/// A comparison of two values.
public enum Comparison: String, Sendable, CaseIterable {
  /// The same.
  case equal = "="
  /// Not the same.
  case unequal = "!="
  /// Smaller, earlier.
  case less = "<"
  /// Not greater.
  case atMost = "<="
  /// Greater, later.
  case greater = ">"
  /// Not smaller.
  case atLeast = ">="
}

/// One of the four operations on numbers; money and plain numbers share them, units are settled before compiling.
public enum Arithmetic: String, Sendable, CaseIterable {
  /// Sum.
  case add = "+"
  /// Difference.
  case subtract = "-"
  /// Product; percentages are products too.
  case multiply = "*"
  /// Quotient.
  case divide = "/"
}

/// A condition or a value as data: names resolved, units converted to base units, types checked.
///
/// A condition over an absent optional fact is neither true nor false; every construct that asks treats that as not
/// holding. Only ``isAbsent(_:)`` turns absence into an answer.
public indirect enum Expression: Hashable, Sendable {
  /// A value that stands as it is.
  case literal(Value)
  /// The value of a fact.
  case fact(FactID)
  /// True when the fact has no value.
  case isAbsent(FactID)
  /// True on paths that went through a step.
  case passed(NodeID)
  /// A comparison.
  case compare(Comparison, Expression, Expression)
  /// True when the first is one of the others.
  case isIn(Expression, [Expression])
  /// True when all are.
  case all([Expression])
  /// True when one is.
  case any([Expression])
  /// True when it is not.
  case not(Expression)
  /// A computed number.
  case arithmetic(Arithmetic, Expression, Expression)
}

extension Expression {
  /// A condition that always holds.
  public static let always = Expression.literal(.yesNo(true))
}

extension Arithmetic {
  /// The exact result; nil when it leaves the range of exact numbers or divides by zero.
  public func apply(_ left: Rational, _ right: Rational) -> Rational? {
    switch self {
    case .add: try? left + right
    case .subtract: try? left - right
    case .multiply: try? left * right
    case .divide: try? left / right
    }
  }
}
