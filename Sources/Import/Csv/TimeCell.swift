import SourceText

/// A time cell as read, before the table's unit is settled.
struct TimeCell {
  /// What it says.
  var reading: TimeReading
  /// As written.
  var cell: PlacedText

  init(_ cell: PlacedText) {
    self.cell = cell
    reading = VietnameseTime.read(cell.text)
  }

  /// The lengths it names.
  var times: [StatedTime] {
    switch reading {
    case .time(let time): [time]
    case .range(let low, let high): [low, high]
    case .several(let times): times
    default: []
    }
  }
}
