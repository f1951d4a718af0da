import Verification

/// Soundness by its definition: all markings that can be reached, one after the other, in sets.
struct SoundnessByMarkings {
  /// Nil when there are more markings than so many, or tokens pile up.
  let isSound: Bool?

  init(_ net: WorkflowNet, atMost limit: Int = 4000) {
    var next: [[Int32]: Set<[Int32]>] = [:]
    var open: [[Int32]] = [[net.source]]
    var fired: Set<Int32> = []
    while let marking = open.popLast() {
      guard next[marking] == nil else { continue }
      guard next.count < limit, marking.count < 60 else {
        isSound = nil
        return
      }
      var reached: Set<[Int32]> = []
      for transition in 0..<Int32(net.transitionCount) {
        var rest = marking
        var isEnabled = true
        for place in net.before[Int(transition)] {
          guard let position = rest.firstIndex(of: place) else {
            isEnabled = false
            break
          }
          rest.remove(at: position)
        }
        guard isEnabled else { continue }
        fired.insert(transition)
        reached.insert((rest + net.after[Int(transition)]).sorted())
      }
      next[marking] = reached
      open += reached
    }
    var over: Set<[Int32]> = next[[net.sink]] == nil ? [] : [[net.sink]]
    while true {
      let more = next.filter { !over.contains($0.key) && !$0.value.isDisjoint(with: over) }.map(\.key)
      if more.isEmpty { break }
      over.formUnion(more)
    }
    let hasLeftovers = next.keys.contains { $0.contains(net.sink) && $0 != [net.sink] }
    isSound = over.count == next.count && !hasLeftovers && fired.count == net.transitionCount
  }
}
