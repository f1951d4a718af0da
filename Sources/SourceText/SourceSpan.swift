/// Names one file of a run; ids are handed out by whoever reads the files, in the order of reading.
public struct FileID: Hashable, Comparable, Sendable {
  /// The position of the file in the run's list of files.
  public let index: Int32

  /// Makes the id of the file at a position in the run's list.
  public init(_ index: Int32) { self.index = index }

  /// Orders ids by the order of reading.
  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A run of bytes in one file: half open, in UTF-8 offsets from the start of the file.
public struct SourceSpan: Hashable, Comparable, Sendable {
  /// The file the bytes stand in.
  public var file: FileID
  /// Offset of the first byte.
  public var start: Int32
  /// Offset one past the last byte; equal to `start` for a place between two bytes.
  public var end: Int32

  /// Makes the span of the bytes `start..<end` of a file.
  public init(file: FileID, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The number of bytes covered.
  public var length: Int32 { end - start }

  /// The smallest span of the same file that covers both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: min(start, other.start), end: max(end, other.end))
  }

  /// Orders spans by file, then start, then end: the order in which messages are shown.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
