public import ProcessGraph

/// One way the facts can be, as far as a list of conditions can tell.
struct FactCase {
  /// By condition, whether it certainly holds.
  var holds: [Bool]
  /// The atom of each fact of the space.
  var atoms: [Int]
  /// One bit for each free variable.
  var free: Int
}

/// All cases that a list of conditions tells apart, under the assumptions of a graph.
struct CaseSpace: Sendable {
  /// No more different cases than this are told apart.
  static let mostCases = 4_096
  /// No more combinations than this are tried.
  static let mostEvaluations = 200_000

  /// All facts that the graph declares.
  let declarations: [Fact]
  /// The facts that matter, with their atoms.
  private(set) var facts: [FactAtoms] = []
  private var slots: [Int] = []
  private var conditions: [CaseCondition] = []
  private var assumptions: [CaseCondition] = []
  private var freeExpressions: [Expression] = []

  /// Cuts the facts of conditions into atoms.
  init(_ graph: borrowing ProcessGraph, _ expressions: [Expression]) {
    let declarations = graph.facts
    self.declarations = declarations
    let related = Self.related(graph.assumptions, to: expressions)
    slots = Array(repeating: -1, count: declarations.count)
    var constants: [[Value]] = Array(repeating: [], count: declarations.count)
    for expression in expressions { Self.collect(expression, &constants, &slots) }
    for expression in related { Self.collect(expression, &constants, &slots) }
    for position in declarations.indices where slots[position] == Self.isTested {
      let atoms = FactAtoms(FactID(position), declarations[position], constants: constants[position])
      slots[position] = atoms.values.isEmpty ? -1 : facts.count
      if !atoms.values.isEmpty { facts.append(atoms) }
    }
    conditions.reserveCapacity(expressions.count)
    for expression in expressions { conditions.append(compile(expression)) }
    for expression in related { assumptions.append(compile(expression)) }
  }

  /// The slot of a fact that is tested, before it has one of its own.
  private static let isTested = -2

  /// True when something in the conditions is not decided by the facts, so that a case is only possible.
  var hasFreeVariables: Bool { !freeExpressions.isEmpty }

  /// The assumptions that speak, directly or through one another, of the facts of conditions.
  private static func related(_ assumptions: [Expression], to expressions: [Expression]) -> [Expression] {
    guard !assumptions.isEmpty else { return [] }
    var facts: [FactID] = []
    for expression in expressions { expression.collectFacts(into: &facts) }
    var known = Set(facts)
    var isTaken = Array(repeating: false, count: assumptions.count)
    var grew = !known.isEmpty
    while grew {
      grew = false
      for (position, assumption) in assumptions.enumerated() where !isTaken[position] {
        var mentioned: [FactID] = []
        assumption.collectFacts(into: &mentioned)
        if mentioned.contains(where: known.contains) {
          isTaken[position] = true
          known.formUnion(mentioned)
          grew = true
        }
      }
    }
    return assumptions.indices.filter { isTaken[$0] }.map { assumptions[$0] }
  }

  private static func collect(_ expression: Expression, _ constants: inout [[Value]], _ slots: inout [Int]) {
    if let test = expression.singleFactTest {
      guard test.fact.position >= 0, test.fact.position < constants.count else { return }
      slots[test.fact.position] = isTested
      constants[test.fact.position] += test.constants
      return
    }
    switch expression {
    case .all(let parts), .any(let parts): for part in parts { collect(part, &constants, &slots) }
    case .not(let part): collect(part, &constants, &slots)
    default: break
    }
  }

  private mutating func compile(_ expression: Expression) -> CaseCondition {
    if let test = expression.singleFactTest, test.fact.position >= 0, test.fact.position < slots.count,
      slots[test.fact.position] >= 0
    {
      let slot = slots[test.fact.position]
      let truths = expression.truths(of: test.fact, among: declarations.count, facts[slot].values)
      return .byAtom(slot: slot, truths)
    }
    switch expression {
    case .all(let parts): return .all(parts.map { compile($0) })
    case .any(let parts): return .any(parts.map { compile($0) })
    case .not(let part): return .not(compile(part))
    default:
      if let constant = expression.constant { return .constant(CaseCondition.Truth(constant)) }
      if let known = freeExpressions.firstIndex(of: expression) { return .free(known) }
      freeExpressions.append(expression)
      return .free(freeExpressions.count - 1)
    }
  }

  /// All combinations of truth that can occur, each with its first witness; nil when there are too many to tell.
  func cases() -> [FactCase]? {
    var combinations = 1
    for fact in facts {
      let (product, overflow) = combinations.multipliedReportingOverflow(by: fact.values.count)
      guard !overflow, product <= Self.mostEvaluations else { return nil }
      combinations = product
    }
    guard freeExpressions.count < 16, combinations << freeExpressions.count <= Self.mostEvaluations else { return nil }
    // Combinations are numbered, the free variables in the lowest bits and the last fact above them.
    let number = combinations << freeExpressions.count
    var strides = facts.map { (stride: 1, atoms: $0.values.count) }
    var stride = 1 << freeExpressions.count
    for slot in facts.indices.reversed() {
      strides[slot].stride = stride
      stride *= strides[slot].atoms
    }
    let reaches = number > 64 ? reaches(strides) : []
    var found: [FactCase] = []
    var seen = SeenTruths(count: conditions.count)
    // The conditions that hold for some of 64 combinations, and for which.
    var holding: [(condition: Int, bits: UInt64)] = []
    for start in Swift.stride(from: 0, to: number, by: 64) {
      var open = TruthBits.range(0, min(64, number - start))
      for assumption in assumptions { open &= ~assumption.truths(from: start, strides).no }
      guard open != 0 else { continue }
      holding.removeAll(keepingCapacity: true)
      for position in conditions.indices {
        if !reaches.isEmpty, start >= reaches[position].upperBound || start + 64 <= reaches[position].lowerBound {
          continue
        }
        let bits = conditions[position].truths(from: start, strides).yes
        if bits & open != 0 { holding.append((position, bits)) }
      }
      while open != 0 {
        let bit = open.trailingZeroBitCount
        open &= open - 1
        guard seen.insert(holding, bit) else { continue }
        guard found.count < Self.mostCases else { return nil }
        var holds = Array(repeating: false, count: conditions.count)
        for one in holding where one.bits >> UInt64(bit) & 1 == 1 { holds[one.condition] = true }
        let combination = start + bit
        found.append(
          FactCase(
            holds: holds, atoms: strides.map { combination / $0.stride % $0.atoms },
            free: combination & (1 << freeExpressions.count - 1)))
      }
    }
    return found
  }

  /// By condition, the combinations outside of which it never holds, by the fact whose atoms stay longest: of the rows of a
  /// long table each holds for few.
  private func reaches(_ strides: [(stride: Int, atoms: Int)]) -> [Range<Int>] {
    guard let outer = strides.first else { return [] }
    return conditions.map { condition in
      let atoms = condition.reach(slot: 0, atoms: outer.atoms)
      return atoms.lowerBound * outer.stride..<atoms.upperBound * outer.stride
    }
  }

  /// Calls with every combination of atoms that the assumptions allow, whatever the free variables, and with what the
  /// conditions say of it for each value of those.
  func forEachCombination(_ body: ([Int], [[Bool]]) -> Void) {
    var atoms = Array(repeating: 0, count: facts.count)
    repeat {
      var truths: [[Bool]] = []
      for free in 0..<(1 << freeExpressions.count) where assumptions.allSatisfy({ $0.truth(atoms, free) != .no }) {
        truths.append(conditions.map { $0.truth(atoms, free) == .yes })
      }
      if !truths.isEmpty { body(atoms, truths) }
    } while advance(&atoms)
  }

  /// The next combination of atoms; the last fact turns fastest.
  private func advance(_ atoms: inout [Int]) -> Bool {
    for slot in facts.indices.reversed() {
      atoms[slot] += 1
      if atoms[slot] < facts[slot].values.count { return true }
      atoms[slot] = 0
    }
    return false
  }

  /// The case in the analyst's words, such as `area = difficult, money_duty = yes`: only facts that matter to it.
  func words(_ one: FactCase) -> String {
    facts.indices.filter { matters($0, in: one) }.map { words(of: $0, one) }.joined(separator: ", ")
  }

  /// The case in the analyst's words, with only as many facts as tell cases of a set from all others.
  ///
  /// The set holds cases by what ``FactCase/holds`` says of them, the case among them.
  func words(_ one: FactCase, distinguishing cases: Set<[Bool]>) -> String {
    var others: [[Int]] = []
    var atoms = Array(repeating: 0, count: facts.count)
    repeat {
      guard assumptions.allSatisfy({ $0.truth(atoms, one.free) != .no }) else { continue }
      if !cases.contains(conditions.map { $0.truth(atoms, one.free) == .yes }) { others.append(atoms) }
      guard others.count <= Self.mostCases else { return words(one) }
    } while advance(&atoms)
    // Facts are left out one after another as long as no other case agrees with those that stay.
    var stays = Array(repeating: true, count: facts.count)
    for slot in facts.indices {
      stays[slot] = false
      stays[slot] = others.contains { other in facts.indices.allSatisfy { !stays[$0] || other[$0] == one.atoms[$0] } }
    }
    return facts.indices.filter { stays[$0] }.map { words(of: $0, one) }.joined(separator: ", ")
  }

  private func words(of slot: Int, _ one: FactCase) -> String {
    let declaration = declarations[facts[slot].fact]
    guard let value = facts[slot].values[one.atoms[slot]] else { return "\(declaration.id) is absent" }
    return "\(declaration.id) = \(value.words(in: declaration))"
  }

  /// Whether another value of one fact alone would be another case.
  private func matters(_ slot: Int, in one: FactCase) -> Bool {
    var atoms = one.atoms
    for atom in facts[slot].values.indices where atom != one.atoms[slot] {
      atoms[slot] = atom
      for (position, condition) in conditions.enumerated()
      where (condition.truth(atoms, one.free) == .yes) != one.holds[position] { return true }
    }
    return false
  }
}

/// The combinations of truth that were met.
private struct SeenTruths {
  /// Of up to six conditions, by the number that their truths make: whether it was met.
  private var small: UInt64 = 0
  /// Of more conditions, their truths as words of bits.
  private var large: Set<[UInt64]> = []
  private var key: [UInt64] = []

  init(count: Int) {
    if count > 6 { key = Array(repeating: 0, count: (count + 63) / 64) }
  }

  /// Takes in the conditions that hold for one of 64 combinations; false when they were met before.
  mutating func insert(_ holding: [(condition: Int, bits: UInt64)], _ bit: Int) -> Bool {
    if key.isEmpty {
      var number: UInt64 = 0
      for one in holding { number |= (one.bits >> UInt64(bit) & 1) << UInt64(one.condition) }
      defer { small |= 1 << number }
      return small >> number & 1 == 0
    }
    for word in key.indices { key[word] = 0 }
    for one in holding { key[one.condition / 64] |= (one.bits >> UInt64(bit) & 1) << UInt64(one.condition % 64) }
    return large.insert(key).inserted
  }
}

extension CaseCondition.Truth {
  /// What a value says as a condition.
  init(_ value: Value?) {
    switch value {
    case .yesNo(true): self = .yes
    case .yesNo(false): self = .no
    default: self = .open
    }
  }
}

extension Value {
  /// The value as the analyst writes it.
  public func words(in fact: Fact) -> String {
    switch self {
    case .yesNo(let holds): return holds ? "yes" : "no"
    case .number(let number):
      if case .decimal(let unit, _, _) = fact.type, !unit.isEmpty { return "\(number) \(unit)" }
      if case .money = fact.type { return "\(number) VND" }
      return number.description
    case .date(let day): return day.description
    case .text(let text): return "\"\(text)\""
    case .choice(let position):
      guard case .choice(let choices) = fact.type, choices.indices.contains(position) else { return "?" }
      return choices[position].id
    }
  }
}
