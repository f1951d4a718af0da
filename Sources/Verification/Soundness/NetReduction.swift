/// Makes a workflow net smaller without changing whether it is sound.
///
/// Fusion of places in series, of identical places and of identical transitions, and removal of transitions that change
/// nothing, preserve liveness and boundedness (Murata, Proceedings of the IEEE 77, 1989), which for a workflow net closed
/// from its sink to its source is soundness. What they leave of a free-choice net is taken apart by the shortcut rule
/// (Esparza and Hoffmann, arXiv 1601.01928): a transition that puts a token on a place from where nothing but a free choice
/// leads on may as well make the choice itself. Sound block-structured nets come down to one transition.
///
/// Every transition that is left remembers the transitions it stands for, in an order in which they can fire.
struct NetReduction {
  /// The places taken from, by transition; of transitions that are gone, empty.
  private(set) var before: [[Int32]]
  /// The places put on, by transition.
  private(set) var after: [[Int32]]
  /// By transition, whether it is still there.
  private(set) var isThere: [Bool]
  /// By place, the transitions that put on it, ascending; of the sink, where no rule asks, none.
  private var producers: [[Int32]]
  /// By place, the transitions that take from it, ascending; of the source none.
  private var consumers: [[Int32]]
  private var isPlaceThere: [Bool]
  /// By transition, its place in `history`.
  private var story: [Int32]
  private var history: FiringHistory
  private let source: Int32
  private let sink: Int32
  /// How many transitions more than there were at first the shortcut rule may make.
  private var allowance: Int

  /// Takes a net whose every place and transition lies on a way from the source to the sink.
  init(_ net: WorkflowNet) {
    before = net.before
    after = net.after
    isThere = Array(repeating: true, count: net.transitionCount)
    producers = Array(repeating: [], count: net.placeCount)
    consumers = Array(repeating: [], count: net.placeCount)
    isPlaceThere = Array(repeating: true, count: net.placeCount)
    for transition in 0..<Int32(net.transitionCount) {
      for place in net.before[Int(transition)] where place != net.source { consumers[Int(place)].append(transition) }
      for place in net.after[Int(transition)] where place != net.sink { producers[Int(place)].append(transition) }
    }
    history = FiringHistory()
    story = []
    source = net.source
    sink = net.sink
    allowance = 1000 + 2 * net.transitionCount
    for transition in 0..<Int32(net.transitionCount) { story.append(history.firing(transition)) }
  }

  /// True when one transition is left, from the source to the sink: a sound workflow.
  var isTrivial: Bool {
    var left: Int32?
    for transition in isThere.indices where isThere[transition] {
      guard left == nil else { return false }
      left = Int32(transition)
    }
    return left.map { before[Int($0)] == [source] && after[Int($0)] == [sink] } ?? false
  }

  /// Reduces as far as the rules go.
  mutating func run() {
    while true {
      var hasChanged = fuseSeries()
      hasChanged = dropIdle() || hasChanged
      hasChanged = fuseIdenticalTransitions() || hasChanged
      hasChanged = fuseIdenticalPlaces() || hasChanged
      // Choices are taken apart only when nothing else is left to do: what comes together again was one way.
      if !hasChanged, !fuseChoices(), !takeShortcut() { return }
    }
  }

  /// The transitions of the net that a transition stands for, in order.
  func firings(_ transition: Int32) -> [Int32] { history.firings(story[Int(transition)]) }

  // MARK: Rules

  /// A place with one consumer, which takes from nothing else: its producers do at once what the consumer would do.
  private mutating func fuseSeries() -> Bool {
    var hasChanged = false
    for place in 0..<Int32(producers.count) where isPlaceThere[Int(place)] && place != source && place != sink {
      guard consumers[Int(place)].count == 1, canShortcut(place) else { continue }
      shortcut(place)
      hasChanged = true
    }
    return hasChanged
  }

  /// A place with one producer, which puts on nothing else: it does at once what any of the consumers would do.
  private mutating func fuseChoices() -> Bool {
    var hasChanged = false
    for place in 0..<Int32(producers.count) where isPlaceThere[Int(place)] && place != source && place != sink {
      let makers = producers[Int(place)]
      guard makers.count == 1, after[Int(makers[0])].count == 1, canShortcut(place) else { continue }
      shortcut(place)
      hasChanged = true
    }
    return hasChanged
  }

  /// A transition that puts back what it takes.
  private mutating func dropIdle() -> Bool {
    var hasChanged = false
    for transition in 0..<Int32(before.count)
    where isThere[Int(transition)] && before[Int(transition)] == after[Int(transition)] {
      // Where nothing else takes from its places it is what keeps a case from ever being over.
      guard before[Int(transition)].allSatisfy({ consumers[Int($0)].count > 1 }) else { continue }
      // With several places it may be the only one to need them together, so it could be dead.
      guard isEnabledByAnother(transition) else { continue }
      remove(transition)
      hasChanged = true
    }
    return hasChanged
  }

  /// Whether another transition takes from the same places, so that one is dead only if the other is.
  private func isEnabledByAnother(_ transition: Int32) -> Bool {
    let places = before[Int(transition)]
    guard let first = places.first else { return false }
    return places.count == 1
      || consumers[Int(first)].contains { $0 != transition && places.allSatisfy(before[Int($0)].contains) }
  }

  private mutating func fuseIdenticalTransitions() -> Bool {
    var hasChanged = fuse(
      identical: before.indices.filter { isThere[$0] && before[$0].first == source }.map(Int32.init))
    for place in consumers.indices where consumers[place].count > 1 {
      // Each is looked at with those of its first place.
      hasChanged =
        fuse(identical: consumers[place].filter { before[Int($0)].first == Int32(place) }) || hasChanged
    }
    return hasChanged
  }

  /// Keeps one of those that take from and put on the same places.
  private mutating func fuse(identical transitions: [Int32]) -> Bool {
    guard transitions.count > 1 else { return false }
    let sorted = transitions.sorted { isOrdered(before, after, $0, $1) }
    var hasChanged = false
    var kept = sorted[0]
    for transition in sorted.dropFirst() {
      if before[Int(transition)] == before[Int(kept)], after[Int(transition)] == after[Int(kept)] {
        remove(transition)
        hasChanged = true
      } else {
        kept = transition
      }
    }
    return hasChanged
  }

  private mutating func fuseIdenticalPlaces() -> Bool {
    var hasChanged = false
    for transition in after.indices where after[transition].count > 1 {
      // Each is looked at with those of its first producer.
      let places = after[transition].filter { $0 != sink && producers[Int($0)].first == Int32(transition) }
      guard places.count > 1 else { continue }
      let sorted = places.sorted { isOrdered(producers, consumers, $0, $1) }
      var kept = sorted[0]
      for place in sorted.dropFirst() {
        if producers[Int(place)] == producers[Int(kept)], consumers[Int(place)] == consumers[Int(kept)] {
          drop(place)
          hasChanged = true
        } else {
          kept = place
        }
      }
    }
    return hasChanged
  }

  /// By the first list, then by the second, then by number.
  private func isOrdered(_ first: [[Int32]], _ second: [[Int32]], _ a: Int32, _ b: Int32) -> Bool {
    let (one, other) = (Int(a), Int(b))
    if first[one] != first[other] { return first[one].lexicographicallyPrecedes(first[other]) }
    if second[one] != second[other] { return second[one].lexicographicallyPrecedes(second[other]) }
    return a < b
  }

  /// Takes a place away that another does the work of.
  private mutating func drop(_ place: Int32) {
    for transition in producers[Int(place)] { after[Int(transition)].removeAll { $0 == place } }
    for transition in consumers[Int(place)] { before[Int(transition)].removeAll { $0 == place } }
    removePlace(place)
  }

  /// The shortcut rule at the place where it makes the fewest transitions; false when it can be taken nowhere.
  private mutating func takeShortcut() -> Bool {
    var best: (growth: Int, place: Int32)?
    for place in 0..<Int32(producers.count) where isPlaceThere[Int(place)] && place != source && place != sink {
      let (m, k) = (producers[Int(place)].count, consumers[Int(place)].count)
      let growth = m * k - m - k
      guard growth <= allowance, best.map({ growth < $0.growth }) ?? true, canShortcut(place) else { continue }
      best = (growth, place)
      // One producer or one consumer: nothing can be cheaper.
      if growth < 0 { break }
    }
    guard let best else { return false }
    allowance -= max(0, best.growth)
    shortcut(best.place)
    return true
  }

  // MARK: The shortcut

  /// Whether the producers of a place can take over what its consumers do: its consumers take from it alone, none of
  /// them is a producer, and no token would double.
  private func canShortcut(_ place: Int32) -> Bool {
    let (makers, takers) = (producers[Int(place)], consumers[Int(place)])
    guard !makers.isEmpty, !takers.isEmpty else { return false }
    for taker in takers {
      guard before[Int(taker)].count == 1, !after[Int(taker)].contains(place) else { return false }
      for maker in makers {
        for target in after[Int(taker)] where after[Int(maker)].contains(target) { return false }
      }
    }
    return true
  }

  private mutating func shortcut(_ place: Int32) {
    let (makers, takers) = (producers[Int(place)], consumers[Int(place)])
    for maker in makers {
      let others = after[Int(maker)].filter { $0 != place }
      for taker in takers {
        add(
          from: before[Int(maker)], to: others + after[Int(taker)],
          history.sequence(story[Int(maker)], story[Int(taker)]))
      }
    }
    removePlace(place)
    for transition in makers + takers { remove(transition) }
  }

  // MARK: The net

  private mutating func add(from: [Int32], to: [Int32], _ story: Int32) {
    let transition = Int32(before.count)
    before.append(from)
    after.append(WorkflowNet.set(to))
    isThere.append(true)
    self.story.append(story)
    for place in from where place != source { consumers[Int(place)].append(transition) }
    for place in after[Int(transition)] where place != sink { producers[Int(place)].append(transition) }
  }

  private mutating func remove(_ transition: Int32) {
    for place in before[Int(transition)] where place != source { consumers[Int(place)].removeAll { $0 == transition } }
    for place in after[Int(transition)] where place != sink { producers[Int(place)].removeAll { $0 == transition } }
    isThere[Int(transition)] = false
    before[Int(transition)] = []
    after[Int(transition)] = []
  }

  private mutating func removePlace(_ place: Int32) {
    isPlaceThere[Int(place)] = false
    producers[Int(place)] = []
    consumers[Int(place)] = []
  }
}
