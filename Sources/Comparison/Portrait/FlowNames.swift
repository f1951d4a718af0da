import ProcessGraph

/// Names of the nodes of two graphs under which they are compared: the analyst's own names, and for places without one what
/// they stand for.
///
/// A block of branches is known by a branch that it shares with one of the other graph, a choice by the step before it, an
/// end by its kind and its notices: their numbers shift with everything that is put in before them.
struct FlowNames {
  /// By node of the first graph.
  let before: [String]
  /// By node of the second graph.
  let after: [String]

  init(_ before: ProcessGraph, _ after: ProcessGraph) {
    let own = Self.blocks(of: before, known: [])
    let other = Self.blocks(of: after, known: own)
    self.before = Self.names(before, own)
    self.after = Self.names(after, other)
  }

  /// A block of branches: its fork, the names of its branches, the name that it goes by.
  private struct Block {
    var fork: Int
    var branches: [String]
    var name: String
  }

  private static func blocks(of graph: ProcessGraph, known: [Block]) -> [Block] {
    var blocks: [Block] = []
    for position in graph.nodes.indices {
      guard case .fork = graph.nodes[position].kind else { continue }
      let branches = graph.regions.filter { $0.fork == NodeID(position) }.map(\.id)
      let twin = known.first { one in
        one.branches.contains(where: branches.contains) && !blocks.contains { $0.name == one.name }
      }
      var name = twin?.name ?? branches.joined(separator: ", ")
      var number = 1
      let wanted = name
      while blocks.contains(where: { $0.name == name }) || twin == nil && known.contains(where: { $0.name == name }) {
        number += 1
        name = "\(wanted) #\(number)"
      }
      blocks.append(Block(fork: position, branches: branches, name: name))
    }
    return blocks
  }

  private static func names(_ graph: ProcessGraph, _ blocks: [Block]) -> [String] {
    var names = graph.nodes.map(\.id)
    var taken: Set<String> = []
    let index = GraphIndex(graph)
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .fork: if let block = blocks.first(where: { $0.fork == position }) { names[position] = block.name }
      case .join(let fork):
        if let block = blocks.first(where: { $0.fork == fork.position }) { names[position] = block.name }
      case .end(let task):
        let notices = task.issues.map { graph.documents[$0].id }.sorted()
        names[position] = task.kind.rawValue + (notices.isEmpty ? "" : " issuing " + notices.joined(separator: ", "))
      case .choice:
        let wanted = "after " + (source(of: position, graph, index) ?? "start")
        var name = wanted
        var number = 1
        while !taken.insert(name).inserted {
          number += 1
          name = "\(wanted) #\(number)"
        }
        names[position] = name
      default: break
      }
    }
    return names
  }

  /// The step or wait from which a place is come to first.
  private static func source(of position: Int, _ graph: ProcessGraph, _ index: GraphIndex) -> String? {
    var seen: Set<Int> = [position]
    var open = [position]
    while let next = open.first {
      open.removeFirst()
      for edge in index.edges(to: NodeID(next)) {
        let from = Int(index.source[Int(edge)])
        guard seen.insert(from).inserted else { continue }
        switch graph.nodes[from].kind {
        case .step, .wait: return graph.nodes[from].id
        default: open.append(from)
        }
      }
    }
    return nil
  }
}
