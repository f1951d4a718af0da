import ProcessGraph
import SourceText

/// A step or a wait that makes or uses a document.
struct DocumentPlace {
  /// Where.
  let node: NodeID
  /// Which, under which condition.
  let use: DocumentUse
  /// True where it is signed.
  var isSigned = false

  /// The bytes that say so.
  func span(in graph: ProcessGraph) -> SourceSpan? { use.origin?.span ?? graph.nodes[node].provenance.span }

  /// True for two desks of one step, which is written only once.
  func isSameStep(as other: DocumentPlace, in graph: ProcessGraph) -> Bool {
    let origin = graph.nodes[node].provenance.origin
    return origin != nil && origin == graph.nodes[other.node].provenance.origin
  }

  /// Where a graph makes documents, in its order.
  static func makers(in graph: ProcessGraph) -> [DocumentPlace] {
    graph.nodes.indices.flatMap { node -> [DocumentPlace] in
      switch graph.nodes[node].kind {
      case .step(let task):
        task.issues.map { DocumentPlace(node: NodeID(node), use: $0, isSigned: task.signs.contains($0.document)) }
      case .wait(let task): task.issues.map { DocumentPlace(node: NodeID(node), use: $0) }
      default: []
      }
    }
  }

  /// Where it uses them, in its order.
  static func users(in graph: ProcessGraph) -> [DocumentPlace] {
    graph.nodes.indices.flatMap { node -> [DocumentPlace] in
      switch graph.nodes[node].kind {
      case .step(let task): task.uses.map { DocumentPlace(node: NodeID(node), use: $0) }
      case .wait(let task): task.uses.map { DocumentPlace(node: NodeID(node), use: $0) }
      default: []
      }
    }
  }
}
