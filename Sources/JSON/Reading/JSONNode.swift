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
