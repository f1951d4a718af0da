/// A paper that is asked for, by itself or as one of several.
public struct RequiredPaper: Hashable, Sendable {
  /// The document, and when it is asked for by its own condition.
  public let use: DocumentUse
  /// How many copies, in which form.
  public let copies: [DocumentCopies]
  /// The number of its form, such as "Mẫu số 01".
  public let formName: String?
  /// The registry that supplies it instead.
  public let registry: String?
  /// Where it is asked for, and by which article.
  public let provenance: Provenance

  /// The document.
  public var document: DocumentID { use.document }
}

extension DocumentRequirement {
  /// Every paper in it, those of groups and of alternatives included, in the order written.
  public var papers: [RequiredPaper] {
    switch self {
    case .paper(let use, let copies, let formName, let registry, let provenance):
      [RequiredPaper(use: use, copies: copies, formName: formName, registry: registry, provenance: provenance)]
    case .anyOf(_, let parts, _), .allOf(let parts, _): parts.flatMap(\.papers)
    }
  }
}
