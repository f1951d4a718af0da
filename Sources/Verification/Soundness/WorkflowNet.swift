/// A Petri net with one place where a case begins and one where it is over (van der Aalst 1998).
///
/// Places and transitions are numbers from 0. A transition takes one token from every place before it and puts one on every
/// place behind it; a case begins with one token on `source`. Any net may be written down: what is wrong with it as a
/// workflow comes out as a fault.
public struct WorkflowNet: Hashable, Sendable {
  /// The number of places.
  public private(set) var placeCount = 0
  /// By transition, the places it takes from: ascending, each once.
  public private(set) var before: [[Int32]] = []
  /// By transition, the places it puts on: ascending, each once.
  public private(set) var after: [[Int32]] = []
  /// Where a case begins.
  public private(set) var source: Int32 = 0
  /// Where it is over.
  public private(set) var sink: Int32 = 0

  /// Makes a net with its source and its sink and nothing else.
  public init() {
    source = addPlace()
    sink = addPlace()
  }

  /// The number of transitions.
  public var transitionCount: Int { before.count }

  /// Adds a place and gives its number.
  @discardableResult
  public mutating func addPlace() -> Int32 {
    placeCount += 1
    return Int32(placeCount - 1)
  }

  /// Adds a transition and gives its number; a place named twice counts once.
  @discardableResult
  public mutating func addTransition(from before: [Int32], to after: [Int32]) -> Int32 {
    self.before.append(Self.set(before))
    self.after.append(Self.set(after))
    return Int32(transitionCount - 1)
  }

  /// Every place of a list once, ascending.
  static func set(_ places: [Int32]) -> [Int32] {
    guard places.count > 1 else { return places }
    var result: [Int32] = []
    for place in places.sorted() where result.last != place { result.append(place) }
    return result
  }

  /// The marking after a transition fires, or nil when it cannot; markings list the places of their tokens, ascending.
  public func marking(after marking: [Int32], firing transition: Int32) -> [Int32]? {
    Self.marking(after: marking, taking: before[Int(transition)], putting: after[Int(transition)])
  }

  /// The marking after tokens are taken, if they are there, and others put.
  static func marking(after marking: [Int32], taking: [Int32], putting: [Int32]) -> [Int32]? {
    var result: [Int32] = []
    result.reserveCapacity(marking.count + putting.count)
    var (taken, put) = (0, 0)
    for place in marking {
      if taken < taking.count, taking[taken] == place {
        taken += 1
        continue
      }
      while put < putting.count, putting[put] <= place {
        result.append(putting[put])
        put += 1
      }
      result.append(place)
    }
    guard taken == taking.count else { return nil }
    result += putting[put...]
    return result
  }
}
