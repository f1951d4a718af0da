internal import SourceText

/// A stretch of one line of a file, cut into cells, so that bytes, letters and columns can be told apart.
///
/// Every cell is one letter with its marks, or one byte that is no UTF-8 (shown as U+FFFD).
struct SourceLine {
  /// One letter as shown.
  struct Cell {
    /// Offset of its first byte in the file.
    var start: Int
    /// Offset past its last byte.
    var end: Int
    /// What is printed.
    var text: String
    /// The columns it takes.
    var width: Int
  }

  /// The cells in order.
  private(set) var cells: [Cell] = []
  /// True when the line goes on before the first cell.
  var isCutBefore = false
  /// True when the line goes on after the last cell.
  var isCutAfter = false

  /// A tab moves to the next column that this divides.
  static let tabWidth = 4

  /// Reads the bytes `range` of a file, which hold no line ending.
  init(_ file: SourceFile, _ range: Range<Int>) {
    var offset = range.lowerBound
    var column = 0
    while offset < range.upperBound {
      let (scalar, length) = SourceLine.scalar(in: file.bytes, at: offset, end: range.upperBound)
      // A byte order mark is how the file was saved, not what it says.
      if offset == 0, scalar == "\u{FEFF}" {
        offset += length
        continue
      }
      var cell = Cell(start: offset, end: offset + length, text: "\u{FFFD}", width: 1)
      if scalar == "\t" {
        cell.width = SourceLine.tabWidth - column % SourceLine.tabWidth
        cell.text = String(repeating: " ", count: cell.width)
      } else if let scalar {
        let shown = VisibleText.replacement(for: scalar) ?? scalar
        cell.text = String(Character(shown))
        cell.width = DisplayWidth.columns(of: shown)
      }
      if cell.width == 0, let last = cells.indices.last {
        cells[last].end = cell.end
        cells[last].text.unicodeScalars.append(contentsOf: cell.text.unicodeScalars)
      } else {
        if cell.width == 0 {
          cell.text = " " + cell.text
          cell.width = 1
        }
        cells.append(cell)
        column += cell.width
      }
      offset += length
    }
  }

  /// Columns that all cells take.
  var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// The text as printed.
  var text: String {
    (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The first column, from 0, and the number of columns of what is shown of the bytes `start..<end`; a place without
  /// letters of its own takes one column.
  func columns(_ start: Int, _ end: Int) -> (first: Int, count: Int) {
    var first = isCutBefore ? 1 : 0
    var count = 0
    for cell in cells {
      if cell.end <= start { first += cell.width } else if cell.start < end { count += cell.width }
    }
    return (first, max(1, count))
  }

  /// Keeps at most `limit` columns around the bytes `start..<end`: their beginning, and some of what stands before.
  mutating func clip(around start: Int, _ end: Int, to limit: Int) {
    guard width > limit else { return }
    let room = max(1, limit - 2)
    let (first, count) = columns(start, end)
    let total = width
    let wanted = max(0, min(first - max(room / 4, room - count - room / 4), total - room))
    var column = 0
    var kept: [Cell] = []
    var keptWidth = 0
    for cell in cells {
      if column >= wanted, keptWidth + cell.width <= room {
        kept.append(cell)
        keptWidth += cell.width
      } else if column >= wanted {
        break
      }
      column += cell.width
    }
    isCutBefore = isCutBefore || kept.first?.start != cells.first?.start
    isCutAfter = isCutAfter || kept.last?.end != cells.last?.end
    cells = kept
  }

  /// The scalar that starts at an offset and its length in bytes; nil and one byte where there is no valid UTF-8.
  private static func scalar(in bytes: [UInt8], at offset: Int, end: Int) -> (Unicode.Scalar?, Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xc2...0xdf: (length, value) = (2, UInt32(first & 0x1f))
    case 0xe0...0xef: (length, value) = (3, UInt32(first & 0x0f))
    case 0xf0...0xf4: (length, value) = (4, UInt32(first & 0x07))
    default: return (nil, 1)
    }
    guard offset + length <= end else { return (nil, 1) }
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xc0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3f)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
