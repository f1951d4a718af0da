/// Why a text is no JSON, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// No value can begin with what stands there.
    case notAValue
    /// A name in quotation marks, or the end of the object, is missing.
    case nameMissing
    /// The `:` behind a name is missing.
    case colonMissing
    /// `,` or the closing bracket is missing.
    case commaMissing
    /// A `,` stands before a closing bracket.
    case commaTooMany
    /// A text in quotation marks is not closed on its line, or a control character stands in it.
    case controlInText
    /// `\` is followed by something that it does not change.
    case wrongEscape
    /// A number is not written as JSON writes numbers.
    case wrongNumber
    /// Something stands behind the end of the value.
    case afterEnd
    /// A name stands twice in one object.
    case nameTwice(String)
    /// More levels than are read.
    case tooDeep(limit: Int)
    /// More values than are read.
    case tooManyValues(limit: Int)
  }

  /// What is wrong.
  public var kind: Kind
  /// The bytes at which it shows; empty at the end of the text.
  public var range: Range<Int>
}
