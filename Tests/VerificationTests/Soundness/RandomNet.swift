import TestSupport
import Verification

/// Workflow nets made by chance: sound ones by steps that keep soundness, and broken ones by damaging those.
struct RandomNet {
  var random: SplitMix64
  private(set) var before: [[Int32]] = [[0]]
  private(set) var after: [[Int32]] = [[1]]
  private(set) var places: Int32 = 2

  /// A sound net after so many steps.
  init(seed: UInt64, steps: Int) {
    random = SplitMix64(seed: seed)
    for _ in 0..<steps { grow() }
  }

  var net: WorkflowNet {
    var net = WorkflowNet()
    while net.placeCount < Int(places) { net.addPlace() }
    for transition in before.indices { net.addTransition(from: before[transition], to: after[transition]) }
    return net
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  private mutating func newPlace() -> Int32 {
    places += 1
    return places - 1
  }

  private mutating func add(_ from: [Int32], _ to: [Int32]) {
    before.append(from)
    after.append(to)
  }

  private mutating func grow() {
    let transition = pick(before.count)
    switch pick(6) {
    case 0, 1:
      // A transition becomes two in series.
      let place = newPlace()
      add([place], after[transition])
      after[transition] = [place]
    case 2:
      // Another way to do the same.
      add(before[transition], after[transition])
    case 3:
      // A way back to where one stands.
      guard places > 2 else { return }
      let place = 2 + Int32(pick(Int(places) - 2))
      add([place], [place])
    case 4:
      // Something side by side: a place beside another, with the same neighbours.
      guard places > 2 else { return }
      let (place, twin) = (2 + Int32(pick(Int(places) - 2)), newPlace())
      for other in before.indices {
        if before[other].contains(place) { before[other].append(twin) }
        if after[other].contains(place) { after[other].append(twin) }
      }
    default:
      // One transition that does at once what two do one after the other.
      guard let second = before.indices.first(where: { Set(before[$0]).isSubset(of: after[transition]) }) else {
        return
      }
      let left = after[transition].filter { !before[second].contains($0) }
      guard Set(left).isDisjoint(with: after[second]) else { return }
      add(before[transition], left + after[second])
    }
  }

  /// Takes an arc away, draws one more, or leads one elsewhere.
  mutating func damage() {
    let transition = pick(before.count)
    let place = Int32(pick(Int(places)))
    switch pick(5) {
    case 0 where after[transition].count > 1: after[transition].remove(at: pick(after[transition].count))
    case 1 where before[transition].count > 1: before[transition].remove(at: pick(before[transition].count))
    case 2: after[transition].append(place)
    case 3: before[transition].append(place)
    default: after[transition][pick(after[transition].count)] = place
    }
  }
}
