public import WorkingTime

/// The form in which a document is handed in.
public enum DocumentForm: String, Sendable, CaseIterable {
  /// The original.
  case original
  /// A plain copy.
  case copy
  /// A certified copy.
  case certifiedCopy
  /// An electronic file.
  case electronic
  /// Data read from a registry; nothing is handed in.
  case data
  /// Shown at the desk, not handed in.
  case shown
}

/// A kind of document.
public struct Document: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// How long it is valid; nil when nobody said.
  public var validity: Duration?
  /// Ids of registries that hold it.
  public var heldBy: [String]
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a kind of document.
  public init(
    id: String, title: String, validity: Duration? = nil, heldBy: [String] = [], provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.validity = validity
    self.heldBy = heldBy
    self.provenance = provenance
  }
}

/// A document with the condition under which a step uses or makes it.
public struct DocumentUse: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// When; nil for always.
  public var condition: Expression?
  /// Where it is named; nil when nobody knows.
  public var origin: SourceOrigin?

  /// Says that a document is used or made.
  public init(_ document: DocumentID, when condition: Expression? = nil, at origin: SourceOrigin? = nil) {
    self.document = document
    self.condition = condition
    self.origin = origin
  }
}

/// How many of which form are handed in.
public struct DocumentCopies: Hashable, Sendable {
  /// How many; nil when nobody said.
  public var count: Int?
  /// In which form.
  public var form: DocumentForm

  /// Asks for a number of documents in a form.
  public init(count: Int?, form: DocumentForm) {
    self.count = count
    self.form = form
  }
}

/// What an applicant must hand in: a tree of papers, alternatives and groups.
public indirect enum DocumentRequirement: Hashable, Sendable {
  /// One paper, its copies, the number of its form ("Mẫu số 01"), and the registry that supplies it instead.
  case paper(DocumentUse, copies: [DocumentCopies], formName: String?, registry: String?, Provenance)
  /// One of several will do; `name` is what steps call the slot.
  case anyOf(name: DocumentID?, [DocumentRequirement], condition: Expression?)
  /// All of them.
  case allOf([DocumentRequirement], condition: Expression?)
}
