import Messages
import SourceText

/// Tells the rows below a heading apart, and finds cells that stand in the wrong column.
struct TableRows {
  let heading: TableHeading
  private(set) var findings: [Diagnostic] = []

  init(_ heading: TableHeading) { self.heading = heading }

  /// The row told apart; nil for one that says nothing, and for one with a finding.
  mutating func read(_ row: CSVRow) -> TableRow? {
    guard !row.isBlank else { return nil }
    let filled = row.cells.filter { !$0.isBlank }
    if filled.count == 1, let only = filled.first, row.cells.count == 1 || !Self.isStepName(only, heading, row) {
      return heading.cell(.time, of: row) == only
        ? loose(row) : Self.isStage(only.text) ? stage(only, row) : .line(only)
    }
    guard let row = squared(row) else { return nil }
    let label = [heading.cell(.number, of: row), heading.cell(.name, of: row), heading.cell(.desk, of: row)]
      .compactMap { $0 }.first { !$0.isBlank }
    if let label, Self.isTotal(label.text), let time = heading.cell(.time, of: row) {
      let words = label.text.foldedPhrase
      return .total(
        ofStage: words.contains("giai doan"), label: label, time: TimeCell(time),
        difficult: heading.cell(.difficultTime, of: row).map(TimeCell.init))
    }
    if let label, Self.isStage(label.text), heading.cell(.desk, of: row)?.isBlank ?? true {
      let name = heading.cell(.name, of: row).flatMap { $0.isBlank || $0 == label ? nil : $0 }
      let title = PlacedText(
        text: [label.text, name?.text].compactMap { $0 }.joined(separator: ": "), span: label.span)
      return stage(title, row)
    }
    return step(row)
  }

  private static func isStepName(_ cell: PlacedText, _ heading: TableHeading, _ row: CSVRow) -> Bool {
    heading.cell(.name, of: row) == cell && row.cells.count == heading.columns.count && heading.columns.count > 1
      && !(heading.cell(.number, of: row)?.isBlank ?? true)
  }

  private func stage(_ title: PlacedText, _ row: CSVRow) -> TableRow {
    func time(_ column: Column) -> TimeCell? {
      heading.cell(column, of: row).flatMap { $0.isBlank || $0 == title ? nil : TimeCell($0) }
    }
    return .stage(title: title, time: time(.time), difficult: time(.difficultTime))
  }

  static func isStage(_ text: String) -> Bool {
    let words = text.foldedPhrase
    return words.hasPrefix("giai doan") || words.hasPrefix("gd ")
  }

  static func isTotal(_ text: String) -> Bool {
    let words = text.foldedPhrase
    return ["tong cong", "tong so", "tong thoi gian", "tong thoi han", "cong giai doan", "tong giai doan"]
      .contains { words.hasPrefix($0) } || words == "tong" || words == "cong"
  }

  /// The row with as many cells as there are headings: empty ones at its end may be missing or too many.
  private mutating func squared(_ row: CSVRow) -> CSVRow? {
    var row = row
    let wanted = heading.columns.count
    while row.cells.count > wanted, row.cells.last?.isBlank ?? false { row.cells.removeLast() }
    guard row.cells.count != wanted else { return row }
    let isLabelled = row.cells.first { !$0.isBlank }.map { Self.isTotal($0.text) } ?? false
    findings.append(
      Diagnostic(
        ImportMessage.cellCount, at: row.span,
        [
          "count": .number(row.cells.count), "wanted": .number(wanted),
          "reason": .phrase(
            row.cells.count > wanted ? "import.cells.many" : isLabelled ? "import.cells.total" : "import.cells.few"),
        ], secondary: heading.cells.first.map { [SecondaryLabel($0.span, "headings")] } ?? []))
    return nil
  }

  private mutating func loose(_ row: CSVRow) -> TableRow? {
    findings.append(Diagnostic(ImportMessage.stepWithoutName, at: row.span, ["column": .code(Column.name.title)]))
    return nil
  }

  private mutating func step(_ row: CSVRow) -> TableRow? {
    guard let name = heading.cell(.name, of: row), !name.isBlank else { return loose(row) }
    if name.text.contains(where: \.isNumber), !name.text.contains(where: \.isLetter) {
      findings.append(
        Diagnostic(
          ImportMessage.numberAsStep, at: name.span,
          ["text": .code(name.text.onOneLine), "column": .code(Column.name.title)]))
      return nil
    }
    let time = heading.cell(.time, of: row).map(TimeCell.init)
    let desk = heading.cell(.desk, of: row)
    if let desk, !desk.isBlank, Self.isTimeAlone(desk.text) {
      findings.append(
        Diagnostic(
          ImportMessage.timeInDeskColumn, at: desk.span,
          ["text": .code(desk.text.onOneLine), "column": .code(Column.desk.title)],
          secondary: time.map { $0.cell.isBlank ? [] : [SecondaryLabel($0.cell.span, "time")] } ?? []))
      return nil
    }
    var step = StepRow(name: name, desk: desk, time: time)
    step.difficult = heading.cell(.difficultTime, of: row).map(TimeCell.init)
    step.result = heading.cell(.result, of: row)
    for (column, cell) in zip(heading.columns, row.cells).enumerated().map({ ($0.element.0, ($0.offset, $0.element.1)) }
    )
    where (column == nil || column == .cooperation || column == .note) && !cell.1.isBlank {
      step.remarks.append((heading.cells[cell.0].text.onOneLine, cell.1))
    }
    return .step(step)
  }

  /// True for `2 giờ làm việc`, which is nobody's desk; false for a desk with a number in its name.
  private static func isTimeAlone(_ text: String) -> Bool {
    if case .time(let time) = VietnameseTime.read(text) { return time.unit == nil || text.foldedWords.count <= 5 }
    if case .range = VietnameseTime.read(text) { return text.foldedWords.count <= 7 }
    return false
  }
}
