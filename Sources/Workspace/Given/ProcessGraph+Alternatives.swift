import ProcessGraph

extension ProcessGraph {
  /// The papers of which a slot of alternatives takes one; none for what is no slot. In an interconnected procedure those
  /// of every member that calls a slot so.
  func alternatives(of slot: DocumentID) -> [DocumentID] {
    var found: [DocumentID] = []
    func search(_ requirement: DocumentRequirement) {
      switch requirement {
      case .paper: break
      case .anyOf(let name, _, _) where name == slot:
        for paper in requirement.papers where !found.contains(paper.document) { found.append(paper.document) }
      case .allOf(let parts, _), .anyOf(_, let parts, _): for part in parts { search(part) }
      }
    }
    for requirement in documentRequirements { search(requirement) }
    return found
  }
}
