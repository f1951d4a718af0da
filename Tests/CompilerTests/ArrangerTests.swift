import Testing

@testable import Compiler

/// Nesting never loses order, and adds waiting only where no nesting says the order exactly.
@Suite struct ArrangerTests {
  private struct Order {
    var weights: [Int64]
    var predecessors: [[Int32]]
    var sequence: [Int32]

    /// By part, all that comes before it.
    var closure: [Set<Int32>] {
      var before: [Set<Int32>] = Array(repeating: [], count: weights.count)
      for part in sequence {
        for earlier in predecessors[Int(part)] {
          before[Int(part)].formUnion(before[Int(earlier)])
          before[Int(part)].insert(earlier)
        }
      }
      return before
    }
  }

  private func random(_ random: inout BundleRandom, parts: Int, density: Int) -> Order {
    var predecessors: [[Int32]] = []
    for part in 0..<parts { predecessors.append((0..<Int32(part)).filter { _ in random.below(10) < density }) }
    return Order(
      weights: (0..<parts).map { _ in Int64(1 + random.below(9)) }, predecessors: predecessors,
      sequence: (0..<Int32(parts)).map { $0 })
  }

  private func before(_ form: Arrangement, parts: Int) -> [Set<Int32>] {
    var before: [Set<Int32>] = Array(repeating: [], count: parts)
    func walk(_ form: Arrangement, after earlier: Set<Int32>) {
      switch form {
      case .part(let part): before[Int(part)] = earlier
      case .parallel(let inner): for one in inner { walk(one, after: earlier) }
      case .sequence(let inner):
        var all = earlier
        for one in inner {
          walk(one, after: all)
          all.formUnion(one.parts)
        }
      }
    }
    walk(form, after: [])
    return before
  }

  private func length(_ form: Arrangement, _ weights: [Int64]) -> Int64 {
    switch form {
    case .part(let part): weights[Int(part)]
    case .sequence(let inner): inner.reduce(0) { $0 + length($1, weights) }
    case .parallel(let inner): inner.map { length($0, weights) }.max() ?? 0
    }
  }

  @Test func everyPartIsThereOnceAndBehindAllItWaitsFor() throws {
    var generator = BundleRandom(seed: 3)
    for round in 0..<200 {
      let order = random(&generator, parts: 1 + generator.below(14), density: 1 + round % 5)
      let arranger = Arranger(weights: order.weights, predecessors: order.predecessors, sequence: order.sequence)
      let form = try #require(arranger.arrangement)
      #expect(form.parts.sorted() == order.sequence)
      let nested = before(form, parts: order.weights.count)
      let asked = order.closure
      var added = 0
      for part in nested.indices {
        #expect(nested[part].isSuperset(of: asked[part]))
        added += nested[part].count - asked[part].count
      }
      #expect(arranger.added.count == added)
    }
  }

  /// Knots cut by rule lose no order, are never shorter than the best way, and say that they may not be it.
  @Test func whatIsCutByRuleIsRightIfPerhapsNotShortest() throws {
    var generator = BundleRandom(seed: 11)
    var longer = 0
    for round in 0..<150 {
      let order = random(&generator, parts: 4 + generator.below(6), density: 1 + round % 4)
      func arranger(_ size: Int) -> Arranger {
        Arranger(weights: order.weights, predecessors: order.predecessors, sequence: order.sequence, exactSize: size)
      }
      let (best, ruled) = (arranger(10), arranger(3))
      let (bestForm, form) = (try #require(best.arrangement), try #require(ruled.arrangement))
      let nested = before(form, parts: order.weights.count)
      for (part, asked) in order.closure.enumerated() { #expect(nested[part].isSuperset(of: asked)) }
      #expect(length(form, order.weights) >= length(bestForm, order.weights))
      if length(form, order.weights) > length(bestForm, order.weights) { longer += 1 }
      #expect(best.partsCutByRule == 0)
      #expect(ruled.partsCutByRule > 0 || ruled.arrangement == best.arrangement)
    }
    #expect(longer > 0, "else saying so would be for nothing")
    // Eleven parts and more, with nothing asked.
    for parts in [11, 20, 60] {
      let order = random(&generator, parts: parts, density: 3)
      let arranger = Arranger(weights: order.weights, predecessors: order.predecessors, sequence: order.sequence)
      let form = try #require(arranger.arrangement)
      let nested = before(form, parts: parts)
      for (part, asked) in order.closure.enumerated() { #expect(nested[part].isSuperset(of: asked)) }
      #expect(arranger.partsCutByRule > 10 || parts < 60)
    }
  }

  /// A nested form, made from below.
  private func form(_ random: inout BundleRandom, _ parts: ArraySlice<Int32>) -> Arrangement {
    guard parts.count > 1 else { return .part(parts[parts.startIndex]) }
    let middle = parts.startIndex + 1 + random.below(parts.count - 1)
    let halves = [form(&random, parts[..<middle]), form(&random, parts[middle...])]
    return random.below(2) == 0 ? .sequence(halves) : .parallel(halves)
  }

  @Test func whatIsNestedAlreadyStaysAsItIs() throws {
    var generator = BundleRandom(seed: 5)
    for _ in 0..<1_000 {
      let parts = 1 + generator.below(20)
      let given = form(&generator, (0..<Int32(parts))[...].map { $0 }[...])
      let closure = before(given, parts: parts)
      let arranger = Arranger(
        weights: Array(repeating: 1, count: parts), predecessors: closure.map { $0.sorted() },
        sequence: (0..<Int32(parts)).map { $0 })
      #expect(arranger.added.isEmpty)
      #expect(before(try #require(arranger.arrangement), parts: parts) == closure)
    }
  }

  /// The shortest that any nesting of an order can be, by trying every cut of every set, series or not.
  private func shortest(_ order: Order, _ set: Set<Int32>, _ known: inout [Set<Int32>: Int64]) -> Int64 {
    if let found = known[set] { return found }
    if set.count == 1 { return order.weights[Int(set.first ?? 0)] }
    let closure = order.closure
    let parts = set.sorted()
    var best = Int64.max
    for mask in 1..<(1 << parts.count) - 1 {
      let first = Set(parts.indices.filter { mask >> $0 & 1 == 1 }.map { parts[$0] })
      let rest = set.subtracting(first)
      let isDownward = first.allSatisfy { closure[Int($0)].intersection(rest).isEmpty }
      guard isDownward else { continue }
      let one = shortest(order, first, &known)
      let other = shortest(order, rest, &known)
      best = min(best, one + other)
      if rest.allSatisfy({ closure[Int($0)].intersection(first).isEmpty }) { best = min(best, max(one, other)) }
    }
    known[set] = best
    return best
  }

  @Test func aKnotIsCutSoThatNoNestingIsShorter() throws {
    var generator = BundleRandom(seed: 9)
    var knots = 0
    for _ in 0..<60 {
      let order = random(&generator, parts: 4 + generator.below(3), density: 3)
      let arranger = Arranger(weights: order.weights, predecessors: order.predecessors, sequence: order.sequence)
      if !arranger.added.isEmpty { knots += 1 }
      var known: [Set<Int32>: Int64] = [:]
      #expect(
        length(try #require(arranger.arrangement), order.weights) == shortest(order, Set(order.sequence), &known))
    }
    #expect(knots > 5)
  }

  /// Parts that hang together may be many, as long as few of them stand to the others each in its own way.
  @Test func aLargeKnotOfFewWholesIsCutInTheBestWay() throws {
    // 0 before 1 and 2; 3 before 1; 1 and 2 and 4 before 5; 4 before 6; and behind 5 a chain that waits for it.
    var order = Order(
      weights: [17, 58, 15, 10, 50, 10, 30], predecessors: [[], [0, 3], [0], [], [], [1, 2, 4], [4]], sequence: [])
    for part in 7..<16 {
      order.weights.append(5)
      order.predecessors.append([part == 7 ? 5 : Int32(part - 1)])
    }
    order.sequence = (0..<16).map { Int32($0) }
    let arranger = Arranger(weights: order.weights, predecessors: order.predecessors, sequence: order.sequence)
    let form = try #require(arranger.arrangement)
    #expect(form.parts.sorted() == order.sequence)
    // No longer than the order itself: 17 + 58 + 10, and the chain.
    #expect(length(form, order.weights) == 85 + 45)
    let nested = before(form, parts: order.weights.count)
    for part in order.sequence.map(Int.init) { #expect(nested[part].isSuperset(of: order.closure[part])) }
  }
}
