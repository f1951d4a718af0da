/// A position for people: both numbers count from 1; the column counts characters as a reader sees them.
public struct LineColumn: Hashable, Sendable {
  /// Line number, from 1.
  public var line: Int
  /// Column number in user-perceived characters, from 1; a tab counts as one.
  public var column: Int

  /// Makes a position; both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a file start, so that an offset becomes a line and a column.
///
/// Lines end at LF, CR LF or CR, as editors count them.
public struct LineIndex: Sendable {
  private let file: SourceFile
  private let starts: [Int32]

  /// Scans a file once.
  public init(_ file: SourceFile) {
    self.file = file
    var starts: [Int32] = [0]
    let bytes = file.bytes
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r") && !(offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")))
      {
        starts.append(Int32(offset))
      }
    }
    self.starts = starts
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { starts.count }

  /// The number, from 1, of the line that holds an offset; offsets past the end belong to the last line.
  public func line(at offset: Int32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The span of a line, from 1, without its line ending.
  public func span(ofLine line: Int) -> SourceSpan {
    let index = min(max(line, 1), starts.count) - 1
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : Int32(file.bytes.count)
    while end > start, file.bytes[Int(end) - 1] == UInt8(ascii: "\n") || file.bytes[Int(end) - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return SourceSpan(file: file.id, start: start, end: end)
  }

  /// The position for people of an offset, which is clipped to the file.
  public func position(at offset: Int32) -> LineColumn {
    let clipped = min(max(0, offset), Int32(file.bytes.count))
    let line = line(at: clipped)
    // A byte order mark at the beginning of the file is no character of its first line.
    let mark: Int32 = line == 1 && file.bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let start = starts[line - 1] + mark
    let before = file.bytes[Int(start)..<Int(max(start, clipped))]
    let count = before.isASCII ? before.count : String(decoding: before, as: UTF8.self).count
    return LineColumn(line: line, column: count + 1)
  }
}

extension ArraySlice<UInt8> {
  /// True when every byte is a character by itself; many are looked at at a time, since lines may be long.
  fileprivate var isASCII: Bool {
    withUnsafeBufferPointer { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
  }
}
