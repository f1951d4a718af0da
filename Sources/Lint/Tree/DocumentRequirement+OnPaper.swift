import ProcessGraph

extension DocumentRequirement {
  /// The papers that have to be handed in on paper: no alternative stands beside them, and no registry is read instead.
  var mandatoryOnPaper: [(document: DocumentID, provenance: Provenance)] {
    switch self {
    case .paper(let use, let copies, _, let registry, let provenance):
      let isRead = registry != nil || !copies.isEmpty && copies.allSatisfy { $0.form == .data }
      return isRead ? [] : [(use.document, provenance)]
    case .anyOf(_, let parts, _): return parts.count == 1 ? parts[0].mandatoryOnPaper : []
    case .allOf(let parts, _): return parts.flatMap { $0.mandatoryOnPaper }
    }
  }
}
