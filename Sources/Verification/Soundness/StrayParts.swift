import ProcessGraph

/// Places and transitions of a net that lie on no way from its source to its sink.
struct StrayParts {
  /// True when every place and transition lies on such a way, nothing leads to the source and nothing from the sink.
  let isWorkflow: Bool
  /// What is certainly wrong; nil where only a search can tell.
  let fault: UnsoundWorkflow?

  init(_ net: WorkflowNet) {
    // Places first, then transitions.
    let places = net.placeCount
    let count = places + net.transitionCount
    var (source, target): ([Int32], [Int32]) = ([], [])
    for transition in 0..<net.transitionCount {
      for place in net.before[transition] {
        source.append(place)
        target.append(Int32(places + transition))
      }
      for place in net.after[transition] {
        source.append(Int32(places + transition))
        target.append(place)
      }
    }
    let reached = Self.reached(GraphIndex(nodeCount: count, source: source, target: target), from: net.source)
    let leading = Self.reached(GraphIndex(nodeCount: count, source: target, target: source), from: net.sink)
    let isPlain = !target.contains(net.source) && !source.contains(net.sink)
    isWorkflow = isPlain && (0..<count).allSatisfy { reached[$0] && leading[$0] }
    let lost = (0..<net.transitionCount).first { !reached[places + $0] }
    let endless = (0..<count).first { reached[$0] && !leading[$0] }
    if let lost {
      fault = UnsoundWorkflow(.dead, transition: Int32(lost))
    } else {
      fault = endless == nil ? nil : UnsoundWorkflow(.livelock)
    }
  }

  private static func reached(_ index: GraphIndex, from start: Int32) -> [Bool] {
    var isReached = Array(repeating: false, count: index.nodeCount)
    isReached[Int(start)] = true
    var open = [start]
    while let node = open.popLast() {
      for arrow in index.edges(from: NodeID(Int(node))) where !isReached[Int(index.target[Int(arrow)])] {
        isReached[Int(index.target[Int(arrow)])] = true
        open.append(index.target[Int(arrow)])
      }
    }
    return isReached
  }
}
