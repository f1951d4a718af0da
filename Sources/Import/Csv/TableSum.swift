import Messages
import SourceText
import WorkingTime

/// What the steps of a table, or of one stage of it, add up to in one column.
struct TableSum {
  /// A step's part of it.
  struct Part {
    var step: String
    var duration: Duration
    var span: SourceSpan
  }

  /// Longer lists of steps help nobody to see which one is wrong.
  private static let longestTrail = 40
  private(set) var parts: [Part] = []
  private(set) var total: Duration?
  /// The first step whose time is not known or cannot be added.
  private(set) var gap: SourceSpan?

  /// Adds a step's time; nil makes the sum unknown.
  mutating func add(_ duration: Duration?, step: String, at span: SourceSpan) {
    guard let duration else {
      gap = gap ?? span
      return
    }
    parts.append(Part(step: step, duration: duration, span: span))
    guard let sum = total else {
      total = duration
      return
    }
    guard let next = try? sum.adding(duration) else {
      gap = gap ?? span
      return
    }
    total = next
  }

  /// What is wrong between the sum and a printed total; nil when they agree.
  func finding(against printed: Duration?, at span: SourceSpan, of what: String, column: String) -> Diagnostic? {
    guard let printed else { return nil }
    if let gap {
      return Diagnostic(
        ImportMessage.sumNotChecked, .warning, at: span, ["total": printed.argument],
        secondary: [SecondaryLabel(gap, "gap")])
    }
    guard let total, total.compare(to: printed) != .equal else { return nil }
    return Diagnostic(
      ImportMessage.sumDiffers, .warning, at: span,
      [
        "sum": Self.sum(total, like: printed).argument, "total": printed.argument, "what": .phrase(what),
        "column": .phrase(column),
      ],
      trail: parts.prefix(Self.longestTrail).map { part in
        TrailLine(
          "import.sum.part", ["step": .text(part.step), "time": part.duration.argument], at: part.span)
      })
  }

  /// The sum in the unit of what it is compared with.
  private static func sum(_ sum: Duration, like other: Duration) -> Duration {
    guard let amount = sum.amount(in: other.unit), let same = try? Duration(amount, other.unit) else { return sum }
    return same
  }
}
