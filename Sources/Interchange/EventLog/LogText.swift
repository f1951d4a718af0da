import Simulation
import WorkingTime

/// Words that all formats of event logs have in common.
enum LogText {
  /// A moment of a run in Vietnamese time: `2026-07-01T07:30:00.000+07:00`.
  static func time(_ milliseconds: Int64, from start: Instant) -> String {
    let instant = Instant(seconds: start.seconds + milliseconds / 1_000)
    let second = Int(instant.time.seconds)
    return "\(instant.day)T\(digits(second / 3_600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
      + ".\(digits(Int(milliseconds % 1_000), 3))+07:00"
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.utf8.count, 0)) + text
  }
}

extension LoggedEvent {
  /// The transition of the life cycle of XES that it is.
  var transition: String {
    switch happening {
    case .schedule: "schedule"
    case .start: "start"
    case .suspend: "suspend"
    case .resume: "resume"
    case .complete, .lapse: "complete"
    case .withdraw: "withdraw"
    case .abort: "ate_abort"
    }
  }
}

extension LoggedDossier {
  /// How it ended, in a word.
  var ending: String { end?.rawValue ?? "under_way" }
}
