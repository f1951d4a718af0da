import Messages
import SourceText

/// Finds out how a file of separated values is laid out: which byte separates, and which row has the headings.
enum TableLayout {
  /// Titles and signatures stand before the headings, but not a book of them.
  private static let rowsLookedAt = 40
  private static let separators: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// The rows of a file, read with the separator under which most headings are known; nil after findings.
  static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> [CSVRow]? {
    var best: (known: Int, separator: UInt8)?
    var widest: (row: CSVRow, known: Int)?
    for separator in separators {
      let (rows, _) = CSVReader.read(file, separator: separator, most: rowsLookedAt)
      for row in rows where row.cells.count <= TableHeading.mostColumns {
        if let heading = TableHeading(row) {
          let known = heading.columns.filter { $0 != nil }.count
          if best.map({ known > $0.known }) ?? true { best = (known, separator) }
        }
        let known = row.cells.filter { $0.span.length < 200 && Column(heading: $0.text) != nil }.count
        let isWider = widest.map { (known, row.cells.count) > ($0.known, $0.row.cells.count) }
        if isWider ?? !row.isBlank { widest = (row, known) }
      }
    }
    guard let best else {
      let found = (widest?.row.cells ?? []).filter { !$0.isBlank }.map(\.text.onOneLine)
      findings.append(
        Diagnostic(
          ImportMessage.noHeadings, at: widest?.row.span,
          [
            "found": .codes(found.prefix(8).map { String($0.prefix(40)) }), "name": .code(Column.name.title),
            "time": .code(Column.time.title),
            "known": .codes(Column.allCases.map(\.title)),
          ]))
      return nil
    }
    let (rows, problems) = CSVReader.read(file, separator: best.separator)
    findings += problems
    let tooLarge = rows.flatMap(excess)
    findings += tooLarge
    return tooLarge.isEmpty ? rows : nil
  }
  /// What of a row is more than is read.
  private static func excess(_ row: CSVRow) -> [Diagnostic] {
    guard row.cells.count > TableHeading.mostColumns else { return row.cells.compactMap { TextCheck.problem($0.span) } }
    return [
      Diagnostic(
        ImportMessage.rowTooWide, at: row.cells[0].span,
        ["count": .number(row.cells.count), "limit": .number(TableHeading.mostColumns)])
    ]
  }
}
