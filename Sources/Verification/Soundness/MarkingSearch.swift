import ProcessGraph

/// Looks at every marking that a case can come to, nearest first, up to a number of markings.
struct MarkingSearch {
  private let before: [[Int32]]
  private let after: [[Int32]]
  /// By place, the transitions whose first place it is: each is looked at once a marking.
  private let beginning: [[Int32]]
  private let source: Int32
  private let sink: Int32
  private let cap: Int

  private var markings: [[Int32]] = []
  private var number: [[Int32]: Int32] = [:]
  /// By marking, the one it was first reached from, and the transition that fired; -1 at the beginning.
  private var parent: [Int32] = []
  private var via: [Int32] = []
  /// By marking, the fewest tokens on the way to it: a marking that holds another holds more tokens.
  private var fewest: [Int] = []
  /// Every firing, by the markings it leads between.
  private var from: [Int32] = []
  private var to: [Int32] = []
  private var hasFired: [Bool]

  /// Prepares a search of a net without transitions that are gone.
  init(before: [[Int32]], after: [[Int32]], isThere: [Bool], source: Int32, sink: Int32, places: Int, cap: Int) {
    self.before = before
    self.after = after
    self.source = source
    self.sink = sink
    self.cap = cap
    // What is gone never fires, and is not dead for that.
    hasFired = isThere.map { !$0 }
    var beginning = Array(repeating: [Int32](), count: places)
    for transition in isThere.indices where isThere[transition] {
      if let first = before[transition].first { beginning[Int(first)].append(Int32(transition)) }
    }
    self.beginning = beginning
  }

  /// The verdict, its trace in transitions of the net searched.
  mutating func run() -> SoundnessVerdict {
    if let free = before.indices.first(where: { !hasFired[$0] && before[$0].isEmpty }) {
      return .unsound(UnsoundWorkflow(.unbounded, trace: [Int32(free), Int32(free)]))
    }
    _ = add([source], parent: -1, via: -1)
    var next: Int32 = 0
    while Int(next) < markings.count {
      guard markings.count <= cap else { return .undecided(markings: cap) }
      if let fault = visit(next) { return .unsound(fault) }
      next += 1
    }
    return atTheEnd()
  }

  /// Fires whatever a marking allows.
  private mutating func visit(_ number: Int32) -> UnsoundWorkflow? {
    let marking = markings[Int(number)]
    if marking.count > 1, marking.contains(sink) { return UnsoundWorkflow(.leftover, trace: trace(to: number)) }
    var isStuck = marking != [sink]
    var last: Int32 = -1
    for place in marking where place != last {
      last = place
      for transition in beginning[Int(place)] {
        guard let reached = fire(transition, marking) else { continue }
        isStuck = false
        hasFired[Int(transition)] = true
        let (known, isNew) = add(reached, parent: number, via: transition)
        from.append(number)
        to.append(known)
        if isNew, growsFromAnEarlierOne(known) { return UnsoundWorkflow(.unbounded, trace: trace(to: known)) }
      }
    }
    return isStuck ? UnsoundWorkflow(.deadlock, trace: trace(to: number)) : nil
  }

  /// What only the whole of all markings tells.
  private func atTheEnd() -> SoundnessVerdict {
    if let stuck = firstThatIsNeverOver() { return .unsound(UnsoundWorkflow(.livelock, trace: trace(to: stuck))) }
    if let dead = hasFired.firstIndex(of: false) {
      return .unsound(UnsoundWorkflow(.dead, transition: Int32(dead)))
    }
    return .sound
  }

  private func fire(_ transition: Int32, _ marking: [Int32]) -> [Int32]? {
    WorkflowNet.marking(after: marking, taking: before[Int(transition)], putting: after[Int(transition)])
  }

  private mutating func add(_ marking: [Int32], parent: Int32, via: Int32) -> (number: Int32, isNew: Bool) {
    if let known = number[marking] { return (known, false) }
    let added = Int32(markings.count)
    markings.append(marking)
    number[marking] = added
    self.parent.append(parent)
    self.via.append(via)
    fewest.append(parent < 0 ? marking.count : min(fewest[Int(parent)], marking.count))
    return (added, true)
  }

  /// Whether a marking holds all tokens of one on the way to it, and more: then the way can be gone again without end.
  private func growsFromAnEarlierOne(_ number: Int32) -> Bool {
    let marking = markings[Int(number)]
    guard marking.count > fewest[Int(number)] else { return false }
    var earlier = parent[Int(number)]
    while earlier >= 0 {
      let smaller = markings[Int(earlier)]
      if smaller.count < marking.count,
        WorkflowNet.marking(after: marking, taking: smaller, putting: []) != nil
      {
        return true
      }
      earlier = parent[Int(earlier)]
    }
    return false
  }

  private func firstThatIsNeverOver() -> Int32? {
    let backwards = GraphIndex(nodeCount: markings.count, source: to, target: from)
    var canBeOver = Array(repeating: false, count: markings.count)
    var open: [Int32] = []
    if let over = number[[sink]] {
      canBeOver[Int(over)] = true
      open.append(over)
    }
    while let marking = open.popLast() {
      for arrow in backwards.edges(from: NodeID(Int(marking))) {
        let earlier = backwards.target[Int(arrow)]
        guard !canBeOver[Int(earlier)] else { continue }
        canBeOver[Int(earlier)] = true
        open.append(earlier)
      }
    }
    return canBeOver.firstIndex(of: false).map(Int32.init)
  }

  private func trace(to number: Int32) -> [Int32] {
    var trace: [Int32] = []
    var current = Int(number)
    while via[current] >= 0 {
      trace.append(via[current])
      current = Int(parent[current])
    }
    return trace.reversed()
  }
}
