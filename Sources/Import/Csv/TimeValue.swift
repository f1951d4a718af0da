import Messages
import SourceText
import WorkingTime

/// What a time cell comes to once its unit is settled.
struct TimeValue {
  /// The time; nil where there is none to take.
  var duration: Duration?
  /// How well it is known.
  var mark = Mark.taken
  /// What is kept as a comment.
  var comment: String?
  /// True when the paper says that the time is not counted.
  var isNotCounted = false

  /// Takes a reading, and reports what was taken for it or why nothing was.
  ///
  /// - Parameter unitIsSaid: false where nothing says that open units are working time, which is then an assumption.
  init(_ cell: TimeCell, openIsWorking: Bool, unitIsSaid: Bool = true, findings: inout [Diagnostic]) {
    if openIsWorking, !unitIsSaid, cell.times.contains(where: { $0.isOpen && $0.amount != 0 }) {
      mark = .assumed("không ghi \"làm việc\", hiểu là thời gian làm việc")
    }
    let text = cell.cell.text.onOneLine
    func report(_ message: ImportMessage, _ arguments: [String: Argument] = [:]) {
      findings.append(
        Diagnostic(message, .warning, at: cell.cell.span, arguments.merging(["text": .code(text)]) { own, _ in own }))
    }
    switch cell.reading {
    case .blank: report(.noTime)
    case .time(let time):
      duration = time.duration(openIsWorking: openIsWorking)
      if duration == nil { report(.timeNotUnderstood) }
      if let words = time.otherInWords {
        report(.wordsDisagree, ["digits": .text(time.amount.description), "words": .number(words)])
        mark = .assumed("số và chữ khác nhau, lấy số")
      }
    case .range(let low, let high):
      duration = Self.longest([low, high], openIsWorking)
      if let duration {
        report(.rangeTaken, ["taken": duration.argument])
        mark = .assumed("khoảng \(text), lấy mức dài hơn")
      } else {
        report(.timeNotUnderstood)
      }
    case .several(let times):
      duration = Self.longest(times, openIsWorking)
      if let duration {
        report(.severalTimes, ["count": .number(times.count), "taken": duration.argument])
        mark = .assumed("nhiều mức thời gian, lấy mức dài nhất")
      } else {
        report(.timeNotUnderstood)
      }
    case .notCounted:
      report(.notCounted)
      isNotCounted = true
    case .notLaidDown, .sameDay, .unclear: report(.timeNotUnderstood)
    }
    let isPlain = if case .time = cell.reading { duration != nil } else { cell.reading == .blank }
    if !isPlain { comment = "Thời gian: " + text }
  }

  /// The longest of lengths of like units; nil where only a calendar could compare them.
  static func longest(_ times: [StatedTime], _ openIsWorking: Bool) -> Duration? {
    var longest: Duration?
    for time in times {
      guard let duration = time.duration(openIsWorking: openIsWorking) else { return nil }
      guard let known = longest else {
        longest = duration
        continue
      }
      guard let order = duration.compare(to: known) else { return nil }
      if order == .longer { longest = duration }
    }
    return longest
  }
}
