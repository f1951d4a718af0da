/// One value of a JSON text with its place, as a reader of files needs it to point at what is wrong.
public struct JSONNode: Hashable, Sendable {
  /// What the value is.
  public var content: JSONContent
  /// The bytes it stands in, quotation marks and brackets included.
  public var range: Range<Int>

  /// Puts a value and its place together.
  public init(_ content: JSONContent, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// What a JSON value is; numbers are kept as written, since nothing here may round them.
public indirect enum JSONContent: Hashable, Sendable {
  /// Members in the order written; names are unique.
  case object([JSONMember])
  /// Elements in order.
  case array([JSONNode])
  /// Text without its escapes.
  case string(String)
  /// The characters of a number.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null
}

/// A name and its value in an object.
public struct JSONMember: Hashable, Sendable {
  /// The name without its escapes.
  public var name: String
  /// The bytes of the name, quotation marks included.
  public var nameRange: Range<Int>
  /// The value.
  public var value: JSONNode
}

/// Bounds of what is read, so that no text can exhaust the stack or the memory.
public struct JSONLimits: Sendable {
  /// How deep objects and arrays may lie in each other.
  public var depth: Int
  /// How many values there may be in all.
  public var values: Int

  /// Takes bounds; the usual ones leave room for anything people write.
  public init(depth: Int = 64, values: Int = 1_000_000) {
    self.depth = depth
    self.values = values
  }
}

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
