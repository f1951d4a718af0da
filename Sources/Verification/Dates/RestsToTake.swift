import Numbers
import WorkingTime

/// What may be left of a limit behind a stop, from one slot through another, taken slot by slot: of all that hold in a slot the
/// least that is left.
struct RestsToTake {
  /// What is left when a stop ends in any of some slots.
  struct Rest {
    var from: Int
    var through: Int
    var remaining: Duration
    /// When the stop was asked for.
    var request: Int64
    /// The latest moment at which it is over.
    var end: Int64
    /// The slot of the stop before, or the run from which it comes.
    var before: Int
    /// True when it is an upper bound.
    var isLoose: Bool
  }

  private var rests: [Rest] = []
  /// The rests that hold in the current slot, as a heap with the least first; ended ones are dropped when they come up.
  private var open: [Int] = []
  private var next = 0

  var isEmpty: Bool { rests.isEmpty }

  mutating func removeAll() {
    rests.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    next = 0
  }

  mutating func add(_ rest: Rest) { rests.append(rest) }

  /// Puts the rests in order, once all are there; gives the first slot.
  mutating func start() -> Int {
    // Of equals, those that came first.
    rests = rests.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    return rests.first?.from ?? 0
  }

  /// The least that is left in a slot; nil where nothing holds. Slots are asked for in order.
  mutating func least(in slot: Int) -> Rest? {
    while next < rests.count, rests[next].from <= slot {
      push(next)
      next += 1
    }
    while let top = open.first, rests[top].through < slot { dropFirst() }
    return open.first.map { rests[$0] }
  }

  /// The slot to ask for after one: the next, or the one in which the next rest begins; nil behind all.
  func slot(after slot: Int) -> Int? {
    if !open.isEmpty { return slot + 1 }
    return next < rests.count ? max(slot + 1, rests[next].from) : nil
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (rests[left], rests[right])
    if one.remaining.amount != other.remaining.amount { return one.remaining.amount < other.remaining.amount }
    if one.isLoose != other.isLoose { return other.isLoose }
    return (-one.end, left) < (-other.end, right)
  }

  private mutating func push(_ rest: Int) {
    open.append(rest)
    var place = open.count - 1
    while place > 0, isBefore(open[place], open[(place - 1) / 2]) {
      open.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func dropFirst() {
    open.swapAt(0, open.count - 1)
    open.removeLast()
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < open.count && isBefore(open[child], open[least]) {
        least = child
      }
      if least == place { return }
      open.swapAt(place, least)
      place = least
    }
  }
}
