import Testing

@testable import Compiler

/// Random bundles of small numbers.
struct BundleRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// Up to six parts, each with up to three needs of up to three issuers.
  mutating func needs(outside: Bool) -> BundleNeeds {
    var needs = BundleNeeds()
    let parts = 1 + below(6)
    for part in 0..<parts {
      needs.addPart(weight: Int64(1 + below(5)))
      for _ in 0..<below(3) {
        var issuers: [Int32] = []
        for _ in 0...below(3) {
          let issuer = Int32(below(parts))
          if issuer != part, !issuers.contains(issuer) { issuers.append(issuer) }
        }
        if !issuers.isEmpty { needs.addNeed(issuedBy: issuers, isMetOutside: outside && below(3) == 0) }
      }
    }
    return needs
  }
}

/// The order of a bundle, held against trying everything.
@Suite struct BundleOrderTests {
  /// The earliest start of every part when every choice of issuers is tried; nil where no choice lets all begin.
  /// -1 in a choice meets a need from outside.
  private func bruteForce(_ needs: BundleNeeds) -> (possible: Bool, earliest: [Int64]) {
    var choice = Array(repeating: 0, count: needs.needCount)
    let options = (0..<needs.needCount).map { need in
      needs.issuers(of: need).map(Int.init) + (needs.isMetOutside[need] ? [-1] : [])
    }
    var earliest = Array(repeating: Int64.max, count: needs.partCount)
    var possible = false
    while true {
      if let starts = starts(needs, choice.indices.map { options[$0][choice[$0]] }) {
        possible = true
        for part in starts.indices { earliest[part] = min(earliest[part], starts[part]) }
      }
      guard let next = choice.indices.first(where: { choice[$0] + 1 < options[$0].count }) else { break }
      choice[next] += 1
      for lower in 0..<next { choice[lower] = 0 }
    }
    return (possible, earliest)
  }

  /// The starts that one choice gives; nil when it has a circle.
  private func starts(_ needs: BundleNeeds, _ choice: [Int]) -> [Int64]? {
    var starts = Array(repeating: Int64(0), count: needs.partCount)
    for round in 0...needs.partCount {
      var changed = false
      for part in 0..<needs.partCount {
        for need in needs.needs(of: part) where choice[need] >= 0 {
          let ready = starts[choice[need]] + needs.weights[choice[need]]
          if ready > starts[part] {
            starts[part] = ready
            changed = true
          }
        }
      }
      if !changed { return starts }
      if round == needs.partCount { return nil }
    }
    return nil
  }

  @Test func partsBeginAsEarlyAsAnyChoiceOfIssuersAllows() {
    var random = BundleRandom(seed: 7)
    var ordered = 0
    for _ in 0..<3_000 {
      let needs = random.needs(outside: false)
      let (isPossible, earliest) = bruteForce(needs)
      let order = BundleOrder(needs)
      #expect((order.sequence.count == needs.partCount) == isPossible)
      #expect(order.circles.isEmpty == isPossible)
      if isPossible {
        ordered += 1
        #expect(order.start == earliest)
      }
    }
    #expect(ordered > 500)
  }

  @Test func aBundleThatCanBeginWithPapersFromOutsideIsOrdered() {
    var random = BundleRandom(seed: 11)
    var opened = 0
    for _ in 0..<3_000 {
      let needs = random.needs(outside: true)
      let order = BundleOrder(needs)
      #expect((order.sequence.count == needs.partCount) == bruteForce(needs).possible)
      // Every issuer chosen has finished before, and only what may come from outside does.
      var finished: Set<Int32> = []
      for part in order.sequence {
        for need in needs.needs(of: Int(part)) {
          if order.chosen[need] >= 0 {
            #expect(finished.contains(order.chosen[need]))
          } else {
            opened += 1
            #expect(needs.isMetOutside[need])
          }
        }
        finished.insert(part)
      }
    }
    #expect(opened > 100)
  }

  /// The length of the shortest way from a part back to itself, among parts that wait for one another.
  private func shortestCircle(of needs: BundleNeeds, without done: [Int32], inKnotOf part: Int32) -> Int {
    let count = needs.partCount
    let far = 1_000
    func distances(_ isStrict: Bool) -> [[Int]] {
      var distance = Array(repeating: Array(repeating: far, count: count), count: count)
      for part in 0..<count where !done.contains(Int32(part)) {
        for need in needs.needs(of: part) where !needs.issuers(of: need).contains(where: done.contains) {
          if isStrict, needs.isMetOutside[need] { continue }
          for issuer in needs.issuers(of: need) { distance[part][Int(issuer)] = 1 }
        }
      }
      for middle in 0..<count {
        for from in 0..<count {
          for to in 0..<count {
            distance[from][to] = min(distance[from][to], distance[from][middle] + distance[middle][to])
          }
        }
      }
      return distance
    }
    let waiting = distances(false)
    let strict = distances(true)
    let knot = (0..<count).filter { $0 == Int(part) || waiting[$0][Int(part)] < far && waiting[Int(part)][$0] < far }
    return knot.map { strict[$0][$0] }.min() ?? far
  }

  @Test func everyCircleIsOneAndTheShortestOfItsKnot() {
    var random = BundleRandom(seed: 13)
    var longest = 0
    for _ in 0..<3_000 {
      let needs = random.needs(outside: true)
      let order = BundleOrder(needs)
      for circle in order.circles {
        longest = max(longest, circle.count)
        for (position, link) in circle.enumerated() {
          let next = circle[(position + 1) % circle.count].part
          #expect(needs.needs(of: Int(link.part)).contains(Int(link.need)))
          #expect(needs.issuers(of: Int(link.need)).contains(next))
          #expect(!needs.isMetOutside[Int(link.need)])
        }
        #expect(circle.count == shortestCircle(of: needs, without: order.sequence, inKnotOf: circle[0].part))
      }
    }
    #expect(longest > 2)
  }

  @Test func aNeedFromOutsideOpensACircleOnlyWhereThereIsOne() {
    var needs = BundleNeeds()
    // 0 may take a paper of its own instead of what 1 issues; 1 needs what 0 issues.
    needs.addPart(weight: 1)
    needs.addNeed(issuedBy: [1], isMetOutside: true)
    needs.addPart(weight: 1)
    needs.addNeed(issuedBy: [0])
    // 2 also could, but has no reason to.
    needs.addPart(weight: 1)
    needs.addNeed(issuedBy: [1], isMetOutside: true)
    let order = BundleOrder(needs)
    #expect(order.chosen == [-1, 0, 1])
    #expect(order.sequence == [0, 1, 2])
  }
}
