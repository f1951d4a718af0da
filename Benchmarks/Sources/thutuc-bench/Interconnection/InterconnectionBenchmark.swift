import Compiler

/// The order of large bundles by their documents, and the search for circles, against one pass over the same arrays.
enum InterconnectionBenchmark {
  static let parts = 2_000
  static let runs = 20

  static func run() {
    let ordered = bundle(isCircular: false)
    let circular = bundle(isCircular: true)
    print(
      "interconnection: a bundle of \(parts) procedures, \(ordered.needCount) documents, \(ordered.issuers.count) issuers"
    )
    let floor = least { ordered.issuers.reduce(0) { $0 &+ Int($1) } }
    let order = least { BundleOrder(ordered).sequence.count }
    let circle = least { BundleOrder(circular).circles.first?.count ?? 0 }
    print(
      "  ordered in \(milliseconds(order)) ms, a circle among them found in \(milliseconds(circle)) ms (aim: 100 ms)")
    Baseline.report("order_to_one_pass", order / floor, "times one pass over all issuers")
    let plan = BundleOrder(ordered)
    let predecessors = (0..<parts).map { part -> [Int32] in
      let needs = Int(ordered.needStart[part])..<Int(ordered.needStart[part + 1])
      return needs.map { plan.chosen[$0] }.filter { $0 >= 0 }
    }
    let nested = least(of: 3) {
      Arranger(weights: ordered.weights, predecessors: predecessors, sequence: plan.sequence).added.count
    }
    print("  nested in \(milliseconds(nested)) ms, one knot of all of them")
  }

  /// Procedures that need documents of a few before them, each issued by up to three.
  private static func bundle(isCircular: Bool) -> BundleNeeds {
    var state: UInt64 = 2_026
    func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var needs = BundleNeeds()
    for part in 0..<parts {
      needs.addPart(weight: Int64(1 + below(20)))
      if isCircular { needs.addNeed(issuedBy: [Int32((part + parts - 1) % parts)]) }
      guard part > 0 else { continue }
      for _ in 0..<3 {
        let near = max(0, part - 200)
        needs.addNeed(issuedBy: (0...below(3)).map { _ in Int32(near + below(part - near)) })
      }
    }
    return needs
  }

  /// The least computing time of some runs, in seconds.
  private static func least(of runs: Int = runs, _ work: () -> Int) -> Double {
    var least = Double.infinity
    var kept = 0
    for _ in 0..<runs {
      let start = Measure.threadSeconds()
      kept &+= work()
      least = min(least, Measure.threadSeconds() - start)
    }
    return kept == Int.min ? 0 : max(least, 1e-9)
  }

  private static func milliseconds(_ seconds: Double) -> String { Measure.fixed(seconds * 1_000, 2) }
}
