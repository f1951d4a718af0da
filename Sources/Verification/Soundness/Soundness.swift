/// Decides whether a workflow net is sound: first by making it smaller, then by looking at every marking of what is left.
///
/// A net that the reduction brings down to one transition is sound. Otherwise the search decides, and its trace is the
/// counterexample: the shortest one, where the whole net can be searched, else one told by what the reduction left.
struct Soundness {
  let net: WorkflowNet
  /// How many markings are looked at.
  let cap: Int

  init(_ net: WorkflowNet, cap: Int) {
    self.net = net
    self.cap = cap
  }

  func verdict() -> SoundnessVerdict {
    let stray = StrayParts(net)
    guard stray.isWorkflow else { return withoutReduction(stray) }
    var reduction = NetReduction(net)
    reduction.run()
    if reduction.isTrivial { return .sound }
    let residue = search(reduction.before, reduction.after, reduction.isThere)
    guard case .unsound(let fault) = residue else { return residue }
    // The shortest trace is one of the whole net; a net that is much larger than the fault needs is not searched twice.
    if case .unsound(let shortest) = search(net.before, net.after, nil, cap: min(cap, 20_000)) {
      return .unsound(shortest)
    }
    return .unsound(
      UnsoundWorkflow(
        fault.fault, trace: fault.trace.flatMap(reduction.firings),
        transition: fault.transition.map { reduction.firings($0)[0] }))
  }

  /// A net of which parts lie on no way from the source to the sink is never sound, so that only the trace is looked for.
  private func withoutReduction(_ stray: StrayParts) -> SoundnessVerdict {
    let found = search(net.before, net.after, nil)
    if case .undecided = found, let fault = stray.fault { return .unsound(fault) }
    return found
  }

  private func search(_ before: [[Int32]], _ after: [[Int32]], _ isThere: [Bool]?, cap: Int? = nil) -> SoundnessVerdict
  {
    var search = MarkingSearch(
      before: before, after: after, isThere: isThere ?? Array(repeating: true, count: before.count), source: net.source,
      sink: net.sink, places: net.placeCount, cap: cap ?? self.cap)
    return search.run()
  }
}

extension WorkflowNet {
  /// Whether every case can be over at any time, nothing is left then, and everything can happen in some case.
  ///
  /// Proved by reduction where that is enough, else by looking at up to so many markings of what the reduction left; beyond
  /// them it is not decided. The trace of a fault is replayed by ``marking(after:firing:)`` from `[source]`.
  public func soundness(lookingAt markings: Int = 200_000) -> SoundnessVerdict {
    Soundness(self, cap: markings).verdict()
  }
}
