import ProcessGraph

extension DocumentRequirement {
  /// Whether it asks for a document, by its own name or that of the slot it stands in.
  func names(_ document: DocumentID) -> Bool {
    switch self {
    case .paper(let use, _, _, _, _): use.document == document
    case .anyOf(let name, let parts, _): name == document || parts.contains { $0.names(document) }
    case .allOf(let parts, _): parts.contains { $0.names(document) }
    }
  }

  /// Whether one of some documents stands for it: one of alternatives is enough, and the slot's name.
  func isServed(by documents: Set<DocumentID>) -> Bool {
    switch self {
    case .paper(let use, _, _, _, _): documents.contains(use.document)
    case .anyOf(let name, let parts, _):
      name.map(documents.contains) ?? false || parts.contains { $0.isServed(by: documents) }
    case .allOf(let parts, _): parts.contains { $0.isServed(by: documents) }
    }
  }
}
