import ProcessGraph

/// A condition ready to be tried on cases: single-fact comparisons became tables by atom, the rest free variables.
indirect enum CaseCondition: Sendable {
  /// True, false, or neither (an absent value).
  enum Truth: UInt8 {
    case no
    case yes
    case open
  }

  /// The same in every case.
  case constant(Truth)
  /// By atom of the fact at a position of the space.
  case byAtom(slot: Int, [Truth])
  /// Something nobody cuts into atoms, such as one fact against another: may be either.
  case free(Int)
  /// All hold.
  case all([CaseCondition])
  /// One holds.
  case any([CaseCondition])
  /// It does not hold.
  case not(CaseCondition)

  /// Whether it holds for one case.
  func truth(_ atoms: [Int], _ free: Int) -> Truth {
    switch self {
    case .constant(let truth): return truth
    case .byAtom(let slot, let truths): return truths[atoms[slot]]
    case .free(let variable): return free >> variable & 1 == 1 ? .yes : .no
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        let truth = part.truth(atoms, free)
        if truth == .no { return .no }
        if truth == .open { result = .open }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        let truth = part.truth(atoms, free)
        if truth == .yes { return .yes }
        if truth == .open { result = .open }
      }
      return result
    case .not(let part):
      switch part.truth(atoms, free) {
      case .no: return .yes
      case .yes: return .no
      case .open: return .open
      }
    }
  }
}

extension Expression {
  /// The facts that the expression asks for, in order of appearance, with repetitions.
  func collectFacts(into facts: inout [FactID]) {
    switch self {
    case .literal, .passed: break
    case .fact(let fact), .isAbsent(let fact): facts.append(fact)
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.collectFacts(into: &facts)
      right.collectFacts(into: &facts)
    case .isIn(let one, let others):
      one.collectFacts(into: &facts)
      for other in others { other.collectFacts(into: &facts) }
    case .all(let parts), .any(let parts): for part in parts { part.collectFacts(into: &facts) }
    case .not(let part): part.collectFacts(into: &facts)
    }
  }

  /// The value of an expression without facts.
  var constant: Value? {
    if case .literal(let value) = self { return value }
    return asksForFacts ? nil : value(for: FactValues(count: 0))
  }

  /// Whether a fact or a step that was passed bears on it.
  private var asksForFacts: Bool {
    switch self {
    case .passed, .fact, .isAbsent: true
    case .literal: false
    case .compare(_, let left, let right), .arithmetic(_, let left, let right): left.asksForFacts || right.asksForFacts
    case .isIn(let one, let others): one.asksForFacts || others.contains(where: \.asksForFacts)
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForFacts)
    case .not(let part): part.asksForFacts
    }
  }

  /// Whether it asks for a fact.
  func asks(for fact: FactID) -> Bool {
    switch self {
    case .literal, .passed: false
    case .fact(let other), .isAbsent(let other): other == fact
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.asks(for: fact) || right.asks(for: fact)
    case .isIn(let one, let others): one.asks(for: fact) || others.contains { $0.asks(for: fact) }
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: fact) }
    case .not(let part): part.asks(for: fact)
    }
  }

  /// What a test of one fact, as ``singleFactTest`` knows it, amounts to by the values of that fact; `count` is how many
  /// facts there are.
  func truths(of fact: FactID, among count: Int, _ values: [Value?]) -> [CaseCondition.Truth] {
    // Nearly all tests compare a fact with what is written: those need no values of all facts.
    if case .compare(let comparison, .fact, .literal(let constant)) = self {
      return values.map { value in
        CaseCondition.Truth(value.flatMap { comparison.holds($0, constant) }.map(Value.yesNo))
      }
    }
    var known = FactValues(count: count)
    return values.map { value in
      known[fact] = value
      return CaseCondition.Truth(self.value(for: known))
    }
  }

  /// The fact and the constants of a comparison that cuts one fact's domain; nil for any other expression.
  var singleFactTest: (fact: FactID, constants: [Value])? {
    switch self {
    case .fact(let fact), .isAbsent(let fact): return (fact, [])
    case .compare(_, .fact(let fact), let other), .compare(_, let other, .fact(let fact)):
      return other.constant.map { (fact, [$0]) }
    case .isIn(.fact(let fact), let others):
      let constants = others.compactMap(\.constant)
      return constants.count == others.count ? (fact, constants) : nil
    default: return nil
    }
  }
}
