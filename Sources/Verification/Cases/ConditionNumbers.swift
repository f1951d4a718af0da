import ProcessGraph

/// Conditions by number, each once, in the order in which they were met.
struct ConditionNumbers {
  /// So many are compared one by one, which is quicker than making hashes of them; most procedures have fewer.
  private static let few = 8

  private(set) var expressions: [Expression] = []
  /// Filled once there are more than a few.
  private var numbers: [Expression: Int] = [:]

  /// The number of a condition; nil for one that was not met.
  func number(of expression: Expression) -> Int? {
    expressions.count <= Self.few ? expressions.firstIndex(of: expression) : numbers[expression]
  }

  /// Gives a condition that was not met before the next number; true when it was not.
  mutating func insert(_ expression: Expression) -> Bool {
    if number(of: expression) != nil { return false }
    expressions.append(expression)
    if expressions.count > Self.few {
      if numbers.isEmpty {
        for (number, known) in expressions.enumerated() { numbers[known] = number }
      } else {
        numbers[expression] = expressions.count - 1
      }
    }
    return true
  }
}
