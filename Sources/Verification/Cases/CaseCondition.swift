import ProcessGraph

/// A condition ready to be tried on cases: single-fact comparisons became runs of atoms, the rest free variables.
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
  case byAtom(slot: Int, AtomTruths)
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

extension CaseCondition {
  /// What it says of 64 combinations in a row, from a multiple of 64 on; `strides` are, by slot of the space, for how many
  /// combinations an atom stays, and how many atoms there are.
  func truths(from start: Int, _ strides: [(stride: Int, atoms: Int)]) -> TruthBits {
    switch self {
    case .constant(let truth): return TruthBits(yes: truth == .yes ? .max : 0, no: truth == .no ? .max : 0)
    case .byAtom(let slot, let truths):
      return truths.truths(from: start, stride: strides[slot].stride, atoms: strides[slot].atoms)
    case .free(let variable):
      let yes = variable < 6 ? Self.alternating[variable] : start >> variable & 1 == 1 ? .max : 0
      return TruthBits(yes: yes, no: ~yes)
    case .all(let parts):
      var bits = TruthBits(yes: .max, no: 0)
      for part in parts {
        let own = part.truths(from: start, strides)
        bits.yes &= own.yes
        bits.no |= own.no
      }
      return bits
    case .any(let parts):
      var bits = TruthBits(yes: 0, no: .max)
      for part in parts {
        let own = part.truths(from: start, strides)
        bits.yes |= own.yes
        bits.no &= own.no
      }
      return bits
    case .not(let part):
      let bits = part.truths(from: start, strides)
      return TruthBits(yes: bits.no, no: bits.yes)
    }
  }

  /// The atoms of the fact at a position of the space outside of which it never holds; all where that is not plain.
  func reach(slot: Int, atoms count: Int) -> Range<Int> {
    switch self {
    case .byAtom(slot, let truths): return truths.reach
    case .all(let parts): return parts.reduce(0..<count) { $0.clamped(to: $1.reach(slot: slot, atoms: count)) }
    case .byAtom, .constant, .free, .any, .not: return 0..<count
    }
  }

  /// By variable, the bits of the numbers 0 to 63 at its position.
  private static let alternating: [UInt64] = [
    0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
  ]
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
  func truths(of fact: FactID, among count: Int, _ values: [Value?]) -> AtomTruths {
    // Nearly all tests compare a fact with what is written: those need no values of all facts.
    if case .compare(let comparison, .fact, .literal(let constant)) = self {
      if let truths = AtomTruths(of: comparison, constant, amongOrdered: values) { return truths }
      return AtomTruths(values) { value in
        CaseCondition.Truth(value.flatMap { comparison.holds($0, constant) }.map(Value.yesNo))
      }
    }
    var known = FactValues(count: count)
    return AtomTruths(values) { value in
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
