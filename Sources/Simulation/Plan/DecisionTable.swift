import ProcessGraph

/// What a dossier's conditions depend on, one word of its state each.
enum DecisionVariable: Hashable {
  /// A fact.
  case fact(Int)
  /// Whether it went through a node.
  case passed(Int)
}

/// Conditions and tables worked out beforehand for every combination of what they depend on.
///
/// The answer is a look-up at the sum of `value × stride` over the terms; it costs a few additions and no evaluation.
struct DecisionTable {
  /// A word of the case and how far apart its values stand.
  struct Term {
    var word: Int32
    var isVisit: Bool
    var stride: Int32
  }

  /// Where a decision's terms and answers stand.
  struct Decision {
    var terms: PlanRange
    var answers: Int32
  }

  private(set) var decisions: [Decision] = []
  private(set) var terms: [Term] = []
  private(set) var answers: [UInt8] = []

  /// The answer when no row certainly holds.
  static let none: UInt8 = 255
  /// The most combinations that one decision is laid out for.
  static let most = 1 << 20

  /// Lays a decision out and gives its number, or nil when there are too many combinations.
  ///
  /// - Parameters:
  ///   - variables: the words it depends on and how many values each has.
  ///   - answer: the answer for one value of each.
  mutating func add(
    _ variables: [(word: Int32, isVisit: Bool, count: Int)], _ answer: ([Int]) -> UInt8
  ) -> Int32? {
    var size = 1
    for variable in variables {
      let (product, overflow) = size.multipliedReportingOverflow(by: variable.count)
      guard !overflow, product <= Self.most, answers.count + product < Int(Int32.max) else { return nil }
      size = product
    }
    let firstTerm = Int32(terms.count)
    var stride = 1
    for variable in variables {
      terms.append(Term(word: variable.word, isVisit: variable.isVisit, stride: Int32(stride)))
      stride *= variable.count
    }
    decisions.append(
      Decision(terms: PlanRange(first: firstTerm, end: Int32(terms.count)), answers: Int32(answers.count)))
    var values = Array(repeating: 0, count: variables.count)
    for _ in 0..<size {
      answers.append(answer(values))
      for position in values.indices {
        values[position] += 1
        if values[position] < variables[position].count { break }
        values[position] = 0
      }
    }
    return Int32(decisions.count - 1)
  }
}

/// The decisions of a model as a run asks them.
struct Decisions: Sendable {
  private let decisions: Flat<DecisionTable.Decision>
  private let terms: Flat<DecisionTable.Term>
  private let answers: Flat<UInt8>

  init(_ table: DecisionTable, in arena: Arena) {
    decisions = arena.keep(table.decisions)
    terms = arena.keep(table.terms)
    answers = arena.keep(table.answers)
  }

  /// The answer for the case whose words begin at an offset.
  @inline(__always)
  func decide(_ number: Int32, _ words: Slab<Int32>, _ offset: Int) -> UInt8 {
    let decision = decisions[number]
    var index = Int(decision.answers)
    for position in decision.terms.first..<decision.terms.end {
      let term = terms[position]
      let word = words[offset &+ Int(term.word)]
      index &+= Int(term.isVisit ? min(word, 1) : word) &* Int(term.stride)
    }
    return answers[index]
  }

  /// What a decision depends on.
  func terms(of number: Int32) -> [DecisionTable.Term] {
    let range = decisions[number].terms
    return (range.first..<range.end).map { terms[$0] }
  }
}

extension Expression {
  /// Adds what the expression depends on, in the order of its text.
  func collect(_ variables: inout [DecisionVariable]) {
    switch self {
    case .literal: break
    case .fact(let fact), .isAbsent(let fact): Self.add(.fact(fact.position), to: &variables)
    case .passed(let node): Self.add(.passed(node.position), to: &variables)
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.collect(&variables)
      right.collect(&variables)
    case .isIn(let one, let others):
      one.collect(&variables)
      for other in others { other.collect(&variables) }
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(&variables) }
    case .not(let part): part.collect(&variables)
    }
  }

  private static func add(_ variable: DecisionVariable, to variables: inout [DecisionVariable]) {
    if !variables.contains(variable) { variables.append(variable) }
  }
}
