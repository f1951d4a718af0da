import Messages
import ProcessGraph
import SourceText

extension Provenance {
  /// The bytes that declare something, for messages.
  var span: SourceSpan? { origin?.span }
}

extension SourceOrigin {
  /// The bytes, for messages.
  var span: SourceSpan { SourceSpan(file: FileID(file), start: start, end: end) }
}

extension Node {
  /// What the analyst calls the node.
  var label: Argument {
    switch kind {
    case .start: .code("start")
    // A member's steps stand behind its name, as tests write them.
    case .step, .wait, .end, .resolved: .code(String(id.map { $0 == "/" ? "." : $0 }))
    case .choice, .fork, .join, .bound: .code(title.isEmpty ? id : title)
    }
  }

  /// True for what takes part in a trail: what the analyst named.
  var isNamed: Bool {
    switch kind {
    case .step, .wait, .end: true
    case .start, .choice, .fork, .join, .bound, .resolved: false
    }
  }
}

extension ProcessGraph {
  /// Lines for the named nodes of a path.
  func trail(_ path: [NodeID]) -> [TrailLine] {
    path.compactMap { id in
      let node = nodes[id]
      guard node.isNamed else { return nil }
      return TrailLine("verification.passes", ["name": node.label], at: node.provenance.span)
    }
  }

  /// The names of a path's named nodes.
  func names(_ path: [NodeID]) -> String {
    path.filter { nodes[$0].isNamed }.map { "`\(nodes[$0].id)`" }.joined(separator: ", ")
  }

  /// Who does a step, in words.
  func deskWords(of node: NodeID) -> Argument {
    guard case .step(let task) = nodes[node].kind else { return .text("") }
    switch task.assignment {
    case .system: return .phrase("verification.system")
    case .anyOf(let options), .allOf(let options):
      var names: [String] = []
      for option in options {
        for row in option.desk.rows where row.value.position < desks.count {
          let name = desks[row.value].title
          if !names.contains(name) { names.append(name) }
        }
      }
      return .text(names.joined(separator: ", "))
    }
  }
}
