import Messages
import WorkingTime
import YAML

/// Opening hours as a calendar writes them: `07:30-11:30`, or `07:30-11:30 receive-only`.
enum WrittenSession {
  static let receiveOnly = "receive-only"

  /// One session; an opening that is not before the closing is left to the calendar's own check.
  static var shape: YAMLShape<Session> {
    YAMLShape<String>.text.map { text, value in
      let words = text.split(separator: " ")
      // An en dash is what word processors make of a hyphen between figures.
      let times = words.first?.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" } ?? []
      guard (1...2).contains(words.count), times.count == 2, let opens = time(times[0]), let closes = time(times[1])
      else {
        value.report(WorkspaceMessage.notASession)
        return nil
      }
      guard words.count == 1 || words[1] == receiveOnly else {
        value.report(WorkspaceMessage.notASession)
        return nil
      }
      return Session(opens, closes, counts: words.count == 1)
    }
  }

  private static func time(_ text: Substring) -> TimeOfDay? {
    YAMLTime(String(text)).flatMap { TimeOfDay(seconds: $0.minutes * 60) }
  }
}
