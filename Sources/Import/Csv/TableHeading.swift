import Messages
import SourceText

/// The row of headings of a step table.
struct TableHeading {
  /// What each column holds; nil for one whose heading is not known.
  var columns: [Column?]
  /// The headings as written.
  var cells: [PlacedText]
  /// True when the heading of the times says that they are working days.
  var saysWorking: Bool
  /// Columns named before, which cannot both be meant.
  var repeated: [(first: PlacedText, again: PlacedText)] = []

  /// No table of a decision has more columns.
  static let mostColumns = 100

  /// Reads a row; nil when it does not name at least the step and the time.
  init?(_ row: CSVRow) {
    // Every heading of a time has this word; asking first spares the rows of data a comparison with all headings.
    guard row.cells.count <= Self.mostColumns,
      row.cells.contains(where: { $0.span.length < 200 && $0.text.folded.contains("thoi") })
    else { return nil }
    var columns: [Column?] = []
    var places: [Column: Int] = [:]
    for (index, cell) in row.cells.enumerated() {
      // Data rows have numbers; headings have them in brackets at most.
      let isHeading = !cell.text.prefix { $0 != "(" }.contains(where: \.isNumber)
      var column = isHeading ? Column(heading: cell.text) : nil
      // `Bước` is the number beside a column of names, and the name where there is none.
      if column == .number, cell.text.foldedPhrase == "buoc", places[.number] != nil { column = .name }
      if let known = column {
        if let first = places[known] {
          repeated.append((row.cells[first], cell))
        } else {
          places[known] = index
        }
      }
      columns.append(column)
    }
    if places[.name] == nil, let number = places[.number], row.cells[number].text.foldedPhrase == "buoc" {
      columns[number] = .name
      places[.name] = number
    }
    guard places[.name] != nil, let time = places[.time] else { return nil }
    self.columns = columns
    cells = row.cells
    let words = row.cells[time].text.foldedPhrase
    saysWorking = words.contains("lam viec") || words.hasSuffix("nlv")
  }

  /// The cell of a column in a row.
  func cell(_ column: Column, of row: CSVRow) -> PlacedText? {
    columns.firstIndex(of: column).flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
  }

  /// True when a row says the same again, as tables do on every page.
  func isRepeated(by row: CSVRow) -> Bool {
    row.cells.map(\.text.foldedPhrase) == cells.map(\.text.foldedPhrase)
  }
}
