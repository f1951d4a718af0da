import Messages
import SourceText

/// A row of cells.
struct CSVRow {
  /// The cells in order; never empty.
  var cells: [PlacedText]
  /// All of its bytes, without the end of the line.
  var span: SourceSpan

  /// True when no cell says anything.
  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// Reads separated values as RFC 4180 lays them down, strictly, with any one byte as the separator.
///
/// A cell in quotation marks may hold separators, breaks, and marks written twice; blanks before its first mark are
/// skipped. In any other cell a quotation mark stands for itself. Lines end at LF, CR LF or CR.
struct CSVReader {
  private let file: SourceFile
  private let separator: UInt8
  private var position: Int
  private let most: Int
  private(set) var findings: [Diagnostic] = []

  /// The rows of a file, at most so many.
  static func read(_ file: SourceFile, separator: UInt8, most: Int = .max) -> (rows: [CSVRow], findings: [Diagnostic]) {
    var reader = CSVReader(file, separator, most)
    let rows = reader.rows()
    return (rows, reader.findings)
  }

  private init(_ file: SourceFile, _ separator: UInt8, _ most: Int) {
    self.file = file
    self.separator = separator
    self.most = most
    position = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private var next: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: file.id, start: Int32(clamping: start), end: Int32(clamping: end))
  }

  private mutating func rows() -> [CSVRow] {
    var rows: [CSVRow] = []
    while position < file.bytes.count, rows.count < most { rows.append(row()) }
    return rows
  }

  private mutating func row() -> CSVRow {
    let start = position
    var cells = [cell()]
    while next == separator {
      position += 1
      cells.append(cell())
    }
    let end = position
    if let byte = next {
      position += 1
      if byte == 0x0D, next == 0x0A { position += 1 }
    }
    return CSVRow(cells: cells, span: span(start, end))
  }

  private mutating func cell() -> PlacedText {
    let start = position
    while next == 0x20 { position += 1 }
    if next == UInt8(ascii: "\"") { return quoted() }
    position = start
    while let byte = next, byte != separator, !Self.isBreak(byte) { position += 1 }
    return PlacedText(
      text: String(decoding: file.bytes[start..<position], as: UTF8.self), span: span(start, position))
  }

  private mutating func quoted() -> PlacedText {
    let start = position
    let quote = UInt8(ascii: "\"")
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      guard byte == quote else {
        text.append(byte)
        continue
      }
      if next == quote {
        text.append(quote)
        position += 1
        continue
      }
      let end = position
      while next == 0x20 { position += 1 }
      let loose = position
      while let byte = next, byte != separator, !Self.isBreak(byte) { position += 1 }
      if position > loose {
        findings.append(Diagnostic(ImportMessage.textAfterQuote, at: span(loose, position)))
      }
      return PlacedText(text: String(decoding: text, as: UTF8.self), span: span(start, end))
    }
    findings.append(Diagnostic(ImportMessage.unclosedQuote, at: span(start, start + 1)))
    return PlacedText(text: String(decoding: text, as: UTF8.self), span: span(start, position))
  }
}
