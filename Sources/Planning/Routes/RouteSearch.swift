import ProcessGraph

/// Tries sets of parts that reach the goal.
///
/// What is needed and has one issuer is taken; of several issuers, or alternatives, each is tried in turn, the one whose
/// dearest need costs least first. A part that is taken already serves again for nothing; where that is a circle, further
/// issuers are tried. Sets that hold a part nobody needs may come up; the schedule of a set leaves it out.
struct RouteSearch {
  /// By part, what it needs; only parts that can be reached are looked at.
  let trees: [PaperTree]
  /// By paper, the parts that issue it.
  let issuers: [[Int]]
  /// By part.
  let costs: [RouteCost]
  /// By part, when it is over at the earliest, as a rank: parts are derived in this order.
  let ranks: [Int]
  /// What is wanted.
  let goal: PaperTree

  /// What was found.
  struct Found {
    /// Sets of parts, each in ascending order.
    var sets: [[Int]] = []
    /// Whether there may be others.
    var isCut = false
  }

  /// What is still to be met, shared between branches.
  private indirect enum Open {
    case none
    case need(PaperTree, owner: Int, Open)
  }

  private enum Choice {
    case part(Int)
    case need(PaperTree, owner: Int)
  }

  private struct Branch {
    var choices: [Choice]
    var next = 0
    var open: Open
    var taken: Int
  }

  private var isTaken: [Bool]
  private var taken: [Int] = []
  private var totals: [RouteCost] = []
  private var branches: [Branch] = []
  private var bounds: [RouteCost?]

  init(trees: [PaperTree], issuers: [[Int]], costs: [RouteCost], ranks: [Int], goal: PaperTree) {
    self.trees = trees
    self.issuers = issuers
    self.costs = costs
    self.ranks = ranks
    self.goal = goal
    isTaken = Array(repeating: false, count: trees.count)
    bounds = Self.bounds(trees, issuers, costs)
  }

  /// By part, a cost that it cannot be had for less: its own and that of its dearest need.
  private static func bounds(_ trees: [PaperTree], _ issuers: [[Int]], _ costs: [RouteCost]) -> [RouteCost?] {
    var bounds: [RouteCost?] = Array(repeating: nil, count: trees.count)
    var grants: [[Int]] = Array(repeating: [], count: trees.count)
    var least: [RouteCost?] = Array(repeating: nil, count: issuers.count)
    var waiting: [[Int]] = Array(repeating: [], count: issuers.count)
    for (paper, parts) in issuers.enumerated() { for part in parts { grants[part].append(paper) } }
    for part in trees.indices { trees[part].forEachPaper { waiting[$0].append(part) } }
    var queue = EarliestFirst<RouteCost>()
    func begin(_ part: Int) {
      guard let needed = trees[part].least(RouteCost(), { least[$0] }) else { return }
      queue.push(Int32(part), at: costs[part] + needed)
    }
    for part in trees.indices { begin(part) }
    while let (bound, number) = queue.pop() {
      let part = Int(number)
      guard bounds[part] == nil else { continue }
      bounds[part] = bound
      for paper in grants[part] where least[paper] == nil {
        least[paper] = bound
        for next in waiting[paper] where bounds[next] == nil { begin(next) }
      }
    }
    return bounds
  }

  private func bound(_ tree: PaperTree) -> RouteCost? {
    tree.least(RouteCost()) { paper in issuers[paper].compactMap { bounds[$0] }.min() }
  }

  // MARK: Searching

  /// Sets that reach the goal, no more than so many.
  mutating func sets(atMost limit: Int, steps: Int) -> Found {
    var found = Found()
    var seen: Set<[Int]> = []
    let isWhole = run(steps) { set, _ in
      if seen.insert(set).inserted {
        guard found.sets.count < limit else { return .stop }
        found.sets.append(set)
      }
      return .goOn
    }
    found.isCut = !isWhole
    return found
  }

  /// A set that reaches the goal and costs least.
  mutating func cheapest(steps: Int) -> Found {
    var found = Found()
    var best: RouteCost?
    let floor = bound(goal)
    func isTooDear(_ cost: RouteCost) -> Bool { best.map { $0 <= cost } ?? false }
    func note(_ set: [Int], _ cost: RouteCost) -> Verdict {
      found.sets = [set]
      best = cost
      return cost == floor ? .done : .goOn
    }
    let isWhole = run(steps, isTooDear: isTooDear, note)
    found.isCut = !isWhole
    return found
  }

  private enum Verdict { case goOn, done, stop }

  /// Goes through the choices; false when it was stopped or out of steps before all were tried.
  private mutating func run(
    _ steps: Int, isTooDear: (RouteCost) -> Bool = { _ in false }, _ body: ([Int], RouteCost) -> Verdict
  ) -> Bool {
    for part in taken { isTaken[part] = false }
    (taken, totals, branches) = ([], [], [])
    var open = Open.need(goal, owner: -1, .none)
    var left = steps
    while true {
      var isDead = false
      descent: while case .need(let tree, let owner, let rest) = open {
        left -= 1
        if left < 0 { return false }
        open = rest
        var choices: [Choice] = []
        switch tree {
        case .there: continue descent
        case .all(let parts):
          for part in parts.reversed() { open = .need(part, owner: owner, open) }
          continue descent
        case .issued(let paper):
          let serving = issuers[Int(paper)].filter { $0 != owner && bounds[$0] != nil }
          if serving.contains(where: { isTaken[$0] }) { continue descent }
          choices = sorted(serving).map(Choice.part)
        case .any(let parts):
          if parts.contains(where: { isMet($0, owner) }) { continue descent }
          choices = parts.map { ($0, bound($0)) }.filter { $0.1 != nil }.enumerated()
            .sorted { ($0.element.1 ?? RouteCost(), $0.offset) < ($1.element.1 ?? RouteCost(), $1.offset) }
            .map { .need($0.element.0, owner: owner) }
        }
        guard let first = choices.first else {
          isDead = true
          break descent
        }
        if choices.count > 1 { branches.append(Branch(choices: choices, next: 1, open: open, taken: taken.count)) }
        take(first, &open)
        if isTooDear(total) {
          isDead = true
          break descent
        }
      }
      if !isDead {
        let missing = underivedIssuers()
        if missing.isEmpty {
          switch body(taken.sorted(), total) {
          case .goOn: break
          case .done: return true
          case .stop: return false
          }
        } else if missing != [-1] {
          branches.append(Branch(choices: missing.map(Choice.part), open: .none, taken: taken.count))
        }
      }
      guard let next = backtrack() else { return true }
      open = next
      if isTooDear(total) { open = .need(.any([]), owner: -1, .none) }
    }
  }

  private var total: RouteCost { totals.last ?? RouteCost() }

  private func sorted(_ parts: [Int]) -> [Int] {
    parts.sorted { (bounds[$0] ?? RouteCost(), $0) < (bounds[$1] ?? RouteCost(), $1) }
  }

  private func isMet(_ tree: PaperTree, _ owner: Int) -> Bool {
    tree.isMet { paper in issuers[paper].contains { $0 != owner && isTaken[$0] } }
  }

  private mutating func take(_ choice: Choice, _ open: inout Open) {
    switch choice {
    case .need(let tree, let owner): open = .need(tree, owner: owner, open)
    case .part(let part):
      totals.append(total + costs[part])
      taken.append(part)
      isTaken[part] = true
      open = .need(trees[part], owner: part, open)
    }
  }

  /// Goes back to the last place where something else can be tried; nil when there is none.
  private mutating func backtrack() -> Open? {
    while var branch = branches.popLast() {
      while taken.count > branch.taken {
        isTaken[taken.removeLast()] = false
        totals.removeLast()
      }
      guard branch.next < branch.choices.count else { continue }
      let choice = branch.choices[branch.next]
      branch.next += 1
      var open = branch.open
      if branch.next < branch.choices.count { branches.append(branch) }
      take(choice, &open)
      return open
    }
    return nil
  }

  /// Nothing when every taken part gets what it needs from those before it. Where they wait for one another in a circle,
  /// the further issuers that could open it, or -1 alone when there are none.
  private func underivedIssuers() -> [Int] {
    var isDerived = Array(repeating: false, count: trees.count)
    var waiting = taken.sorted { ranks[$0] < ranks[$1] }
    while true {
      let left = waiting.filter { part in
        let isReady = trees[part].isMet { paper in issuers[paper].contains { isDerived[$0] } }
        if isReady { isDerived[part] = true }
        return !isReady
      }
      if left.isEmpty { return [] }
      if left.count == waiting.count { break }
      waiting = left
    }
    var further: Set<Int> = []
    for part in waiting {
      trees[part].forEachPaper { paper in
        for issuer in issuers[paper] where issuer != part && !isTaken[issuer] && bounds[issuer] != nil {
          further.insert(issuer)
        }
      }
    }
    return further.isEmpty ? [-1] : sorted(Array(further))
  }
}
