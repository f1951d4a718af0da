/// What is known of one dossier: a value or nothing for every fact of a graph, and the steps it went through.
public struct FactValues: Hashable, Sendable {
  /// A value by fact; nil when it is absent or not yet settled.
  public var values: [Value?]
  /// By node, whether the dossier went through it; empty means through none.
  public var passed: [Bool]

  /// Knows nothing about `count` facts.
  public init(count: Int) {
    values = Array(repeating: nil, count: count)
    passed = []
  }

  /// The value of a fact.
  public subscript(fact: FactID) -> Value? {
    get { fact.position < values.count ? values[fact.position] : nil }
    set { if fact.position < values.count { values[fact.position] = newValue } }
  }
}

extension Expression {
  /// What the expression amounts to for a dossier; nil when an absent fact leaves it open, or when exact arithmetic
  /// leaves the range of 128-bit fractions or divides by zero.
  public func value(for facts: FactValues) -> Value? {
    switch self {
    case .literal(let value): return value
    case .fact(let fact): return facts[fact]
    case .isAbsent(let fact): return .yesNo(facts[fact] == nil)
    case .passed(let node): return .yesNo(node.position < facts.passed.count && facts.passed[node.position])
    case .compare(let comparison, let left, let right):
      guard let left = left.value(for: facts), let right = right.value(for: facts) else { return nil }
      return comparison.holds(left, right).map(Value.yesNo)
    case .isIn(let one, let others):
      guard let one = one.value(for: facts) else { return nil }
      var isOpen = false
      for other in others {
        guard let other = other.value(for: facts) else {
          isOpen = true
          continue
        }
        if other == one { return .yesNo(true) }
      }
      return isOpen ? nil : .yesNo(false)
    case .all(let parts): return Self.fold(parts, facts, stopsAt: false)
    case .any(let parts): return Self.fold(parts, facts, stopsAt: true)
    case .not(let part):
      guard case .yesNo(let holds) = part.value(for: facts) else { return nil }
      return .yesNo(!holds)
    case .arithmetic(let operation, let left, let right):
      guard case .number(let left) = left.value(for: facts), case .number(let right) = right.value(for: facts) else {
        return nil
      }
      return operation.apply(left, right).map(Value.number)
    }
  }

  /// True when the condition certainly holds for a dossier.
  public func holds(for facts: FactValues) -> Bool { value(for: facts) == .yesNo(true) }

  private static func fold(_ parts: [Expression], _ facts: FactValues, stopsAt decisive: Bool) -> Value? {
    var isOpen = false
    for part in parts {
      guard case .yesNo(let holds) = part.value(for: facts) else {
        isOpen = true
        continue
      }
      if holds == decisive { return .yesNo(decisive) }
    }
    return isOpen ? nil : .yesNo(!decisive)
  }
}

extension Comparison {
  /// Whether two values compare so; nil for values of unlike kinds or without an order.
  public func holds(_ left: Value, _ right: Value) -> Bool? {
    switch self {
    case .equal: return left == right
    case .unequal: return left != right
    case .less, .atMost, .greater, .atLeast: break
    }
    switch (left, right) {
    case (.number(let left), .number(let right)): return orders(left, right)
    case (.date(let left), .date(let right)): return orders(left, right)
    default: return nil
    }
  }

  private func orders<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .unequal: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}

extension Table {
  /// The row that holds for a dossier; nil when none certainly does.
  public func row(for facts: FactValues) -> Row<Content>? {
    rows.first { $0.condition?.holds(for: facts) ?? true }
  }
}
