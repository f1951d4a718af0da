import Messages
import SourceText

/// One table of a file: the lines above it, its heading, and its rows.
struct RawTable {
  /// Lines between the table before and this one's heading: title, code, limit.
  var lines: [PlacedText]
  var heading: TableHeading
  var rows: [TableRow] = []
  /// True when rows were refused: what follows from their absence is then no finding.
  var isDamaged = false
}

/// Cuts a file into its tables: a heading below lines of one cell begins the next, a heading without them is that of a
/// new page.
enum TableSplit {
  static func tables(in rows: [CSVRow], findings: inout [Diagnostic]) -> [RawTable] {
    var tables: [RawTable] = []
    var lines: [PlacedText] = []
    var reader: TableRows?
    for row in rows {
      if reader.map({ $0.heading.isRepeated(by: row) && lines.isEmpty }) ?? false { continue }
      if let heading = TableHeading(row) {
        close(reader, &tables, &findings)
        tables.append(RawTable(lines: lines, heading: heading))
        lines = []
        reader = TableRows(heading)
        continue
      }
      guard reader != nil else {
        // Before the first heading any row is a line: titles are often spread over the columns.
        lines += row.cells.filter { !$0.isBlank }
        continue
      }
      switch reader?.read(row) {
      case .line(let line)?: lines.append(line)
      case let told?:
        tables[tables.count - 1].rows += lines.map(TableRow.line) + [told]
        lines = []
      case nil: break
      }
    }
    close(reader, &tables, &findings)
    if !tables.isEmpty { tables[tables.count - 1].rows += lines.map(TableRow.line) }
    for table in tables { findings += doubts(about: table.heading) }
    return tables
  }

  private static func close(_ reader: TableRows?, _ tables: inout [RawTable], _ findings: inout [Diagnostic]) {
    guard let reader, !tables.isEmpty else { return }
    findings += reader.findings
    tables[tables.count - 1].isDamaged = !reader.findings.isEmpty
  }

  private static func doubts(about heading: TableHeading) -> [Diagnostic] {
    var findings = heading.repeated.map { first, again in
      Diagnostic(
        ImportMessage.headingTwice, at: again.span,
        ["heading": .code(again.text.onOneLine), "other": .code(first.text.onOneLine)],
        secondary: [SecondaryLabel(first.span, "first")])
    }
    for (column, cell) in zip(heading.columns, heading.cells) where column == nil && !cell.isBlank {
      findings.append(
        Diagnostic(
          ImportMessage.unknownHeading, .warning, at: cell.span,
          ["heading": .code(cell.text.onOneLine), "known": .codes(Column.allCases.map(\.title))]))
    }
    if !heading.columns.contains(.desk), let first = heading.cells.first {
      findings.append(
        Diagnostic(
          ImportMessage.noDeskColumn, .warning, at: first.span.union(heading.cells.last?.span ?? first.span),
          ["column": .code(Column.desk.title)]))
    }
    return findings
  }
}
