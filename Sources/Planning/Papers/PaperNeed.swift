public import ProcessGraph

/// One paper that a part asks for.
public struct AskedPaper: Hashable, Sendable {
  /// Its name.
  public var id: String
  /// What people call it.
  public var title: String
  /// How many of which form.
  public var copies: [DocumentCopies]
  /// The number of its form, such as "Mẫu số 01".
  public var formName: String?
  /// The registry that supplies it instead.
  public var registry: String?
  /// Registries that hold it, though it is asked for.
  public var heldBy: [String]
  /// Where it is asked for.
  public var provenance: Provenance

  /// Whether it is read from a registry, so that nobody brings it.
  public var isHeld: Bool { registry != nil || copies.contains { $0.form == .data } }
}

/// What a part asks for with the facts given: papers, all of several, any of several.
public indirect enum PaperNeed: Hashable, Sendable {
  /// One paper.
  case paper(AskedPaper)
  /// All of these.
  case all([PaperNeed])
  /// One of these; the slot is what steps call it.
  case any(slot: String?, [PaperNeed])

  /// Reads what a graph asks for; of alternatives one that was chosen is the only one.
  public init(_ requirement: DocumentRequirement, _ graph: ProcessGraph, choosing chosen: Set<String>) {
    switch requirement {
    case .paper(let use, let copies, let formName, let registry, let provenance):
      let document = graph.documents[use.document]
      self = .paper(
        AskedPaper(
          id: document.id, title: document.title, copies: copies, formName: formName, registry: registry,
          heldBy: document.heldBy, provenance: provenance))
    case .allOf(let parts, _): self = .all(parts.map { PaperNeed($0, graph, choosing: chosen) })
    case .anyOf(let name, let parts, _):
      let needs = parts.map { PaperNeed($0, graph, choosing: chosen) }
      let picked = needs.first { need in need.papers.contains { chosen.contains($0.id) } }
      self = .any(slot: name.map { graph.documents[$0].id }, picked.map { [$0] } ?? needs)
    }
  }

  /// Whether there are alternatives in it.
  var hasChoice: Bool {
    switch self {
    case .paper: false
    case .all(let parts): parts.contains(where: \.hasChoice)
    case .any(_, let parts): parts.count > 1
    }
  }

  /// The papers in it, in the order written.
  public var papers: [AskedPaper] {
    switch self {
    case .paper(let paper): [paper]
    case .all(let parts), .any(_, let parts): parts.flatMap(\.papers)
    }
  }
}
