import ProcessGraph
import SourceText

/// A paper that some part asks for, with its line.
struct AskedPaper {
  var part: Int
  var use: DocumentUse
  var copies: [DocumentCopies]
  var form: String?
  var registry: String?
  var span: SourceSpan?
  /// The part that issues it instead; nil when it comes from outside.
  var issuer: Int?
  /// Whether it is one of several that will do.
  var isAlternative: Bool

  /// Whether the applicant has to bring it, and not a registry.
  var isAskedOnPaper: Bool { registry == nil && !copies.contains { $0.form == .data } }

  /// Whether handing it in once serves both.
  func isSame(as other: AskedPaper) -> Bool {
    isAskedOnPaper && !isAlternative && issuer == nil && part != other.part && use.document == other.use.document
      && form == other.form
  }
}
