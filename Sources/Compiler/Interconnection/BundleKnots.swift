/// Parts that wait for one another, when no other part can go on.
struct BundleKnots {
  /// One part of every knot that can be opened: all it still waits for can be met from outside.
  private(set) var released: [Int32] = []
  /// The shortest circle of every knot that cannot.
  private(set) var circles: [[BundleOrder.Link]] = []

  private let needs: BundleNeeds
  private let isDone: [Bool]
  private let isMet: [Bool]

  init(_ needs: BundleNeeds, isDone: [Bool], isMet: [Bool]) {
    self.needs = needs
    self.isDone = isDone
    self.isMet = isMet
    let components = Components(partCount: needs.partCount) { part, visit in
      guard !isDone[part] else { return }
      for need in needs.needs(of: part) where !isMet[need] {
        for issuer in needs.issuers(of: need) { visit(Int(issuer)) }
      }
    }
    // A knot waits for nobody outside it; what merely waits for a knot is not looked at.
    var waitsOutside = Array(repeating: false, count: components.count)
    var first = Array(repeating: Int32(-1), count: components.count)
    var opener = first
    for part in 0..<needs.partCount where !isDone[part] {
      let own = Int(components.ofPart[part])
      if first[own] < 0 { first[own] = Int32(part) }
      var canOpen = true
      for need in needs.needs(of: part) where !isMet[need] {
        if !needs.isMetOutside[need] { canOpen = false }
        for issuer in needs.issuers(of: need) where components.ofPart[Int(issuer)] != components.ofPart[part] {
          waitsOutside[own] = true
        }
      }
      if canOpen, opener[own] < 0 { opener[own] = Int32(part) }
    }
    let knots = (0..<components.count).filter { first[$0] >= 0 && !waitsOutside[$0] }
    released = knots.map { opener[$0] }.filter { $0 >= 0 }.sorted()
    guard released.isEmpty else { return }
    var members: [[Int]] = Array(repeating: [], count: components.count)
    for part in 0..<needs.partCount where !isDone[part] { members[Int(components.ofPart[part])].append(part) }
    circles = knots.sorted { first[$0] < first[$1] }.map { shortestCircle(members[$0]) }
  }

  /// The shortest circle through parts that wait for one another: of several, the one that begins first.
  ///
  /// From every part the ways are followed in widening rings, no further than the best circle so far is long; a part once
  /// tried is left out afterwards, since all circles through it are known.
  private func shortestCircle(_ parts: [Int]) -> [BundleOrder.Link] {
    var edges = StrictEdges(partCount: needs.partCount)
    for part in parts {
      for need in needs.needs(of: part) where !isMet[need] && !needs.isMetOutside[need] {
        for issuer in needs.issuers(of: need) { edges.add(from: part, to: issuer, need: Int32(need)) }
      }
    }
    edges.finish()
    var best: [BundleOrder.Link] = []
    var cameFrom = Array(repeating: BundleOrder.Link(part: -1, need: -1), count: needs.partCount)
    var seenBy = Array(repeating: Int32(-1), count: needs.partCount)
    var ring: [Int32] = []
    var next: [Int32] = []
    for origin in parts.map(Int32.init) {
      ring.removeAll(keepingCapacity: true)
      ring.append(origin)
      var length = 1
      search: while !ring.isEmpty, best.isEmpty || length < best.count {
        next.removeAll(keepingCapacity: true)
        for part in ring {
          for edge in edges.range(of: Int(part)) {
            let issuer = edges.targets[edge]
            guard seenBy[Int(issuer)] != origin, !edges.isTried[Int(issuer)] else { continue }
            seenBy[Int(issuer)] = origin
            cameFrom[Int(issuer)] = BundleOrder.Link(part: part, need: edges.needs[edge])
            if issuer == origin {
              best = circle(to: Int(origin), cameFrom)
              break search
            }
            next.append(issuer)
          }
        }
        swap(&ring, &next)
        length += 1
      }
      edges.isTried[Int(origin)] = true
    }
    return best
  }

  private func circle(to origin: Int, _ cameFrom: [BundleOrder.Link]) -> [BundleOrder.Link] {
    var links: [BundleOrder.Link] = []
    var part = origin
    repeat {
      links.append(cameFrom[part])
      part = Int(cameFrom[part].part)
    } while part != origin
    return links.reversed()
  }
}

/// From every part of a knot to what issues its needs, parts in the order in which they are added.
private struct StrictEdges {
  private var start: [Int32]
  private(set) var targets: [Int32] = []
  private(set) var needs: [Int32] = []
  private var last = -1
  /// By part: whether its circles are known.
  var isTried: [Bool]

  init(partCount: Int) {
    start = Array(repeating: 0, count: partCount + 1)
    isTried = Array(repeating: false, count: partCount)
  }

  /// Adds an edge; parts come in rising order.
  mutating func add(from part: Int, to target: Int32, need: Int32) {
    while last < part {
      last += 1
      start[last] = Int32(targets.count)
    }
    targets.append(target)
    needs.append(need)
  }

  mutating func finish() {
    while last < start.count - 1 {
      last += 1
      start[last] = Int32(targets.count)
    }
  }

  func range(of part: Int) -> Range<Int> { Int(start[part])..<Int(start[part + 1]) }
}

/// Strongly connected components (Tarjan, SIAM Journal on Computing 1, 1972), without recursion.
private struct Components {
  private(set) var ofPart: [Int32]
  private(set) var count = 0

  init(partCount: Int, _ successors: (Int, (Int) -> Void) -> Void) {
    ofPart = Array(repeating: -1, count: partCount)
    var number = Array(repeating: -1, count: partCount)
    var low = number
    var open: [Int] = []
    var isOpen = Array(repeating: false, count: partCount)
    var clock = 0
    for root in 0..<partCount where number[root] < 0 {
      var walk: [(part: Int, targets: [Int], next: Int)] = []
      func enter(_ part: Int) {
        number[part] = clock
        low[part] = clock
        clock += 1
        open.append(part)
        isOpen[part] = true
        var targets: [Int] = []
        successors(part) { targets.append($0) }
        walk.append((part, targets, 0))
      }
      enter(root)
      while let (part, targets, next) = walk.last {
        guard next < targets.count else {
          walk.removeLast()
          if let parent = walk.last?.part { low[parent] = min(low[parent], low[part]) }
          if low[part] == number[part] {
            while let last = open.popLast() {
              isOpen[last] = false
              ofPart[last] = Int32(count)
              if last == part { break }
            }
            count += 1
          }
          continue
        }
        walk[walk.count - 1].next += 1
        let target = targets[next]
        if number[target] < 0 {
          enter(target)
        } else if isOpen[target] {
          low[part] = min(low[part], number[target])
        }
      }
    }
  }
}
