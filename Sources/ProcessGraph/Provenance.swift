public import WorkingTime

/// A place in a law that a value rests on.
public struct Citation: Hashable, Sendable {
  /// Stable id of the law.
  public var law: String
  /// What people call it, such as "217/2026/NĐ-CP"; its id when it has no number.
  public var number: String
  /// Article, as printed, such as "54".
  public var article: String?
  /// Clause of the article.
  public var clause: String?
  /// Point of the clause.
  public var point: String?

  /// Cites a law or a place in it.
  public init(law: String, number: String, article: String? = nil, clause: String? = nil, point: String? = nil) {
    self.law = law
    self.number = number
    self.article = article
    self.clause = clause
    self.point = point
  }
}

/// Bytes of a source file, by the file's number among the package's files.
public struct SourceOrigin: Hashable, Sendable {
  /// Number of the file in the package.
  public var file: Int32
  /// Offset of the first byte.
  public var start: Int32
  /// Offset past the last byte.
  public var end: Int32

  /// Points at the bytes `start..<end` of a file.
  public init(file: Int32, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }
}

/// Where something comes from: its line, the law it rests on, and how well it is known.
public struct Provenance: Hashable, Sendable {
  /// The lines that declare it.
  public var origin: SourceOrigin?
  /// The law it rests on.
  public var basis: [Citation]
  /// How well it is known; nil when nobody said.
  public var mark: SourceMark?
  /// Where it was read, in the analyst's words.
  public var readIn: String?

  /// Says where something comes from.
  public init(origin: SourceOrigin? = nil, basis: [Citation] = [], mark: SourceMark? = nil, readIn: String? = nil) {
    self.origin = origin
    self.basis = basis
    self.mark = mark
    self.readIn = readIn
  }

  /// The provenance of things nobody wrote, such as the start of a procedure.
  public static let none = Provenance()
}
