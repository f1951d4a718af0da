import ProcessGraph

/// The outcomes that branches carry to their joins, each a bit of a word.
///
/// A join sees how every step of its branches last came out: a step that can come again has bits of its own, which it takes
/// back when it is left another way; all others share one bit for each outcome. Bits are told apart within one fork only.
struct CarriedBits {
  private struct Bit {
    /// The fork whose branch it stands in; -1 outside of branches.
    var fork: Int32
    /// The step or inner join that can come again; -1 for all others.
    var node: Int32
    var outcome: String
    var number: Int32
  }

  private let forkOfNode: [Int32]
  private var isRepeated: [NodeID: Bool] = [:]
  private var bits: [Bit] = []
  /// A node whose branch carries more than a word has bits for.
  private(set) var overflow: NodeID?

  init(_ graph: ProcessGraph, _ index: GraphIndex) {
    // A graph drawn without regions has its branches told apart by nothing.
    forkOfNode = graph.nodes.map { node in
      graph.regions.indices.contains(node.region.position) ? graph.regions[node.region].fork?.raw ?? -1 : -1
    }
    for edge in graph.edges {
      guard let outcome = edge.carries, graph.nodes.indices.contains(edge.from.position) else { continue }
      let isRepeated = isRepeated(edge.from, index)
      add(Bit(fork: forkOfNode[edge.from.position], node: isRepeated ? edge.from.raw : -1, outcome: outcome, number: 0))
      if let last = bits.last, last.number > 31 { overflow = overflow ?? edge.from }
    }
  }

  private mutating func add(_ bit: Bit) {
    if bits.contains(where: { $0.fork == bit.fork && $0.node == bit.node && $0.outcome == bit.outcome }) { return }
    bits.append(bit)
    bits[bits.count - 1].number = Int32(bits.count { $0.fork == bit.fork }) - 1
  }

  /// Whether a way leads from a node back to it.
  private mutating func isRepeated(_ node: NodeID, _ index: GraphIndex) -> Bool {
    if let known = isRepeated[node] { return known }
    var isSeen = Array(repeating: false, count: index.nodeCount)
    var open = [node]
    while let place = open.popLast() {
      for edge in index.edges(from: place) {
        let target = Int(index.target[Int(edge)])
        if !isSeen[target] {
          isSeen[target] = true
          open.append(NodeID(target))
        }
      }
    }
    isRepeated[node] = isSeen[node.position]
    return isSeen[node.position]
  }

  /// The bits that an edge sets, and those that it takes back.
  func bits(of edge: Edge) -> (sets: UInt32, clears: UInt32) {
    guard forkOfNode.indices.contains(edge.from.position) else { return (0, 0) }
    let isOwn = isRepeated[edge.from] ?? false
    let own = bits.filter { $0.fork == forkOfNode[edge.from.position] && $0.node == (isOwn ? edge.from.raw : -1) }
    let sets = edge.carries.map { outcome in Self.word(own.filter { $0.outcome == outcome }) } ?? 0
    return (sets, isOwn ? Self.word(own) : 0)
  }

  /// The bits that an `on any` of a join asks for.
  func bits(asking outcome: String, joinOf fork: NodeID) -> UInt32 {
    let hasRegions = bits.contains { $0.fork == fork.raw }
    return Self.word(bits.filter { $0.fork == (hasRegions ? fork.raw : -1) && $0.outcome == outcome })
  }

  private static func word(_ bits: [Bit]) -> UInt32 {
    bits.reduce(0) { $0 | 1 << UInt32(truncatingIfNeeded: $1.number) }
  }
}
