/// A file as it was read: its name for messages and its bytes, which need not be valid UTF-8.
public struct SourceFile: Sendable {
  /// The id that spans of this file carry.
  public let id: FileID
  /// The path as the user gave or would give it; shown in messages.
  public let path: String
  /// The whole content.
  public let bytes: [UInt8]

  /// Holds a file's bytes under an id.
  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// The largest file any reader accepts, in bytes; larger ones are refused before they are read whole.
  public static let largestSize = 256 << 20

  /// The text of a span, with invalid bytes replaced by U+FFFD; the span is clipped to the file.
  public func text(_ span: SourceSpan) -> String {
    let start = min(max(0, Int(span.start)), bytes.count)
    let end = min(max(start, Int(span.end)), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The span of the whole file.
  public var span: SourceSpan { SourceSpan(file: id, start: 0, end: Int32(bytes.count)) }
}
