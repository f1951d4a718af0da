import SourceText

/// A row of a step table, told apart.
enum TableRow {
  /// A step with its cells.
  case step(StepRow)
  /// `Giai đoạn 1`, with its own time where that is printed.
  case stage(title: PlacedText, time: TimeCell?, difficult: TimeCell?)
  /// `Tổng cộng`; `ofStage` when it sums up a stage.
  case total(ofStage: Bool, label: PlacedText, time: TimeCell, difficult: TimeCell?)
  /// A row of one cell.
  case line(PlacedText)
}

/// The cells of a step.
struct StepRow {
  var name: PlacedText
  var desk: PlacedText?
  var time: TimeCell?
  var difficult: TimeCell?
  var result: PlacedText?
  /// Cells of columns about which rules say nothing: heading and text.
  var remarks: [(heading: String, text: PlacedText)] = []
}
