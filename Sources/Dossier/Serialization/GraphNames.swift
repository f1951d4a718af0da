import ProcessGraph

/// The names by which a graph's things are written: their ids, with a number behind those that are taken.
struct GraphNames {
  let nodes: UniqueNames
  let facts: UniqueNames
  let counters: UniqueNames
  let documents: UniqueNames
  let desks: UniqueNames
  let fees: UniqueNames
  /// The positions of rules for dossiers under way, which have no names.
  let pendingRules: Range<Int>

  init(_ graph: ProcessGraph) {
    nodes = UniqueNames(graph.nodes.map(\.id))
    facts = UniqueNames(graph.facts.map(\.id))
    counters = UniqueNames(graph.counters.map(\.id))
    documents = UniqueNames(graph.documents.map(\.id))
    desks = UniqueNames(graph.desks.map(\.id))
    fees = UniqueNames(graph.fees.map(\.id))
    pendingRules = graph.pending.indices
  }
}

/// A list of names without repetitions, there and back.
struct UniqueNames {
  private let names: [String]
  private let positions: [String: Int]

  init(_ ids: [String]) {
    var names: [String] = []
    var positions: [String: Int] = [:]
    for (position, id) in ids.enumerated() {
      var name = id
      var number = 1
      while positions[name] != nil {
        number += 1
        name = "\(id)#\(number)"
      }
      positions[name] = position
      names.append(name)
    }
    self.names = names
    self.positions = positions
  }

  subscript(position: Int) -> String { names.indices.contains(position) ? names[position] : "" }

  func position(of name: String) -> Int? { positions[name] }
}
