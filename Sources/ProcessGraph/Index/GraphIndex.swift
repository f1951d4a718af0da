/// A graph lowered to flat arrays of integers: the one form that proofs, the interpreter and the simulator walk.
///
/// Edges of node `n`: `out[outStart[n]..<outStart[n + 1]]`, edge numbers in the order of the graph; likewise `into`.
public struct GraphIndex: Sendable {
  /// Offsets into `out`, one more than there are nodes.
  public let outStart: [Int32]
  /// Numbers of leaving edges, grouped by source.
  public let out: [Int32]
  /// Offsets into `into`, one more than there are nodes.
  public let intoStart: [Int32]
  /// Numbers of arriving edges, grouped by target.
  public let into: [Int32]
  /// Source node by edge.
  public let source: [Int32]
  /// Target node by edge.
  public let target: [Int32]

  /// Lowers a graph; edges that name nodes outside the graph are left out.
  public init(_ graph: ProcessGraph) {
    self.init(nodeCount: graph.nodes.count, source: graph.edges.map(\.from.raw), target: graph.edges.map(\.to.raw))
  }

  /// Lowers edges given by the numbers of their nodes; those that name nodes outside are left out.
  public init(nodeCount count: Int, source: [Int32], target: [Int32]) {
    self.source = source
    self.target = target
    (outStart, out) = Self.group(source, alongside: target, count: count)
    (intoStart, into) = Self.group(target, alongside: source, count: count)
  }

  /// The number of nodes.
  @inlinable public var nodeCount: Int { outStart.count - 1 }

  /// The edges that leave a node, in the order of the graph.
  @inlinable public func edges(from node: NodeID) -> ArraySlice<Int32> {
    out[Int(outStart[node.position])..<Int(outStart[node.position + 1])]
  }

  /// The edges that arrive at a node, in the order of the graph.
  @inlinable public func edges(to node: NodeID) -> ArraySlice<Int32> {
    into[Int(intoStart[node.position])..<Int(intoStart[node.position + 1])]
  }

  private static func group(_ keys: [Int32], alongside others: [Int32], count: Int) -> ([Int32], [Int32]) {
    func isValid(_ edge: Int) -> Bool {
      keys[edge] >= 0 && Int(keys[edge]) < count && others[edge] >= 0 && Int(others[edge]) < count
    }
    var starts = Array(repeating: Int32(0), count: count + 1)
    for edge in keys.indices where isValid(edge) { starts[Int(keys[edge]) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var cursor = starts
    var grouped = Array(repeating: Int32(0), count: Int(starts[count]))
    for edge in keys.indices where isValid(edge) {
      let key = Int(keys[edge])
      grouped[Int(cursor[key])] = Int32(edge)
      cursor[key] += 1
    }
    return (starts, grouped)
  }
}
