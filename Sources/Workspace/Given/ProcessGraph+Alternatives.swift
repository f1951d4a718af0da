import ProcessGraph

extension ProcessGraph {
  /// The papers of which a slot of alternatives takes one; none for what is no slot. In an interconnected procedure those
  /// of every member that calls a slot so.
  func alternatives(of slot: DocumentID) -> [DocumentID] {
    var found: [DocumentID] = []
    func search(_ requirement: DocumentRequirement, isInside: Bool) {
      switch requirement {
      case .paper(let use, _, _, _, _): if isInside, !found.contains(use.document) { found.append(use.document) }
      case .allOf(let parts, _): for part in parts { search(part, isInside: isInside) }
      case .anyOf(let name, let parts, _): for part in parts { search(part, isInside: isInside || name == slot) }
      }
    }
    for requirement in documentRequirements { search(requirement, isInside: false) }
    return found
  }
}
