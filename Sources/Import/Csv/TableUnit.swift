import Messages
import SourceText

/// Settles what `ngày` and `giờ` without `làm việc` count in one table.
struct TableUnit {
  /// True when they are working time.
  let openIsWorking: Bool
  /// What settled it, as a key of the words of messages.
  private let reason: String
  private let heading: TableHeading

  /// Looks at the heading, the limit, the totals and the steps of a table.
  init(_ table: RawTable, limit: TimeCell?) {
    heading = table.heading
    var totals: [TimeCell] = []
    var steps: [TimeCell] = []
    for row in table.rows {
      switch row {
      case .step(let step): steps += [step.time, step.difficult].compactMap { $0 }
      case .stage(_, let time, let difficult): totals += [time, difficult].compactMap { $0 }
      case .total(_, _, let time, let difficult): totals += [time, difficult].compactMap { $0 }
      case .line: break
      }
    }
    let times = (steps + totals).flatMap(\.times)
    if heading.saysWorking {
      (openIsWorking, reason) = (true, "import.unit.heading")
    } else if limit?.times.contains(where: \.isWorking) ?? false {
      (openIsWorking, reason) = (true, "import.unit.limit")
    } else if totals.flatMap(\.times).contains(where: \.isWorking) {
      (openIsWorking, reason) = (true, "import.unit.total")
    } else if times.contains(where: \.isWorking) {
      (openIsWorking, reason) = (true, "import.unit.others")
    } else if times.contains(where: { $0.unit == .hours || $0.unit == .minutes }) {
      (openIsWorking, reason) = (true, "import.unit.hours")
    } else if times.contains(where: { ($0.unit == .days || $0.unit == nil) && !$0.amount.isInteger }) {
      (openIsWorking, reason) = (true, "import.unit.fractions")
    } else if !times.isEmpty, times.allSatisfy({ $0.unit == nil }) {
      (openIsWorking, reason) = (true, "import.unit.none")
    } else {
      (openIsWorking, reason) = (false, "import.unit.calendar")
    }
  }

  /// One finding for all cells that leave the unit open; none when the heading names it.
  func finding(_ cells: [TimeCell]) -> Diagnostic? {
    let open = cells.filter { $0.times.contains { $0.isOpen && $0.amount != 0 } }
    guard !heading.saysWorking, let first = open.first else { return nil }
    return Diagnostic(
      ImportMessage.unitAssumed, .warning, at: first.cell.span,
      [
        "count": .number(open.count), "text": .code(first.cell.text.onOneLine), "reason": .phrase(reason),
        "taken": .phrase(openIsWorking ? "import.unit.working" : "import.unit.days"),
      ], secondary: open.dropFirst().prefix(3).map { SecondaryLabel($0.cell.span, "too") })
  }
}
