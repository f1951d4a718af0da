import Messages
import WorkingTime

/// A date as people type it: `2026-08-20` or `20/08/2026`.
enum DateText {
  /// The day; what is none is refused with what to write.
  static func read(_ text: String) throws(Unusable) -> Day {
    if let day = Day(iso: text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), parts[2].count == 4,
      let number = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      let day = Day(year: year, month: month, day: number)
    {
      return day
    }
    throw Unusable(DueMessage.notADate, ["text": .code(text)])
  }
}
