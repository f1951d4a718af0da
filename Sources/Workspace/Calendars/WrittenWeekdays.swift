import Messages
import WorkingTime
import YAML

/// Weekdays as a calendar writes them: `saturday`, `monday to friday`, `tuesday, thursday`.
enum WrittenWeekdays {
  static let names: [(word: String, value: Weekday)] = [
    ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
    ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
  ]

  /// The weekdays of a key, in order.
  static var shape: YAMLShape<[Weekday]> {
    YAMLShape<String>.text.map { text, value in
      var days: [Weekday] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let words = part.split(separator: " ")
        let ends = words.count == 3 && words[1] == "to" ? [words[0], words[2]] : words.count == 1 ? words : []
        let found = ends.compactMap { word in names.first { $0.word == word.lowercased() }?.value }
        guard !ends.isEmpty, found.count == ends.count, let first = found.first, let last = found.last,
          first <= last
        else {
          report(value, ends.first { word in !names.contains { $0.word == word.lowercased() } })
          return nil
        }
        days += Weekday.allCases.filter { first <= $0 && $0 <= last }
      }
      return days
    }
  }

  private static func report(_ value: YAMLValue, _ unknown: Substring?) {
    let nearest = unknown.flatMap { Suggestion.nearest(String($0), in: names.map(\.word)) }
    value.report(
      WorkspaceMessage.notWeekdays,
      [
        "suggestion": .phrase(nearest == nil ? "Workspace.weekdays" : "YAML.did-you-mean"),
        "nearest": .code(nearest ?? ""),
      ])
  }
}
