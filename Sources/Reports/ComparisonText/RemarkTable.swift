import Comparison

/// What is said otherwise without bearing on a dossier: what became of the same is told once, with all that it is said of.
struct RemarkTable {
  /// One thing that is said otherwise of several subjects.
  private struct Group {
    var aspect: String
    var before: String
    var after: String
    var subjects: [String]
  }

  private var groups: [Group] = []
  /// How many only say where something was read that is known as well as before, and are left to the data.
  private(set) var leftOut = 0
  private var whole: [Change] = []
  private let labels: ComparisonLabels

  init(_ changes: [Change], _ labels: ComparisonLabels) {
    self.labels = labels
    let isWorthless = changes.map(Self.isSameMark)
    for (position, change) in changes.enumerated() {
      if isWorthless[position], isWorthless.contains(false) {
        leftOut += 1
        continue
      }
      guard case .altered(let before, let after) = change.kind, let trait = before ?? after else {
        whole.append(change)
        continue
      }
      let (was, becomes) = (ComparisonWords.value(before), ComparisonWords.value(after))
      let subject = ComparisonWords.subject(change.subject)
      if let known = groups.firstIndex(where: {
        $0.aspect == trait.aspect.rawValue && $0.before == was && $0.after == becomes
      }) {
        if !groups[known].subjects.contains(subject) { groups[known].subjects.append(subject) }
      } else {
        groups.append(Group(aspect: trait.aspect.rawValue, before: was, after: becomes, subjects: [subject]))
      }
    }
  }

  /// True for another note of where something was read that is known as well as before.
  private static func isSameMark(_ change: Change) -> Bool {
    guard case .altered(let before?, let after?) = change.kind, before.aspect == .source else { return false }
    return before.mark == after.mark
  }

  /// The lines of the tables; none without remarks.
  var lines: [String] {
    var lines: [String] = []
    if !groups.isEmpty {
      var table = TextTable(["", labels.before, labels.after, "of"], alignsRight: [false, false, false, false])
      for group in groups {
        table.add(
          wrapped: [group.aspect, group.before, group.after, group.subjects.joined(separator: ", ")], atMost: 46)
      }
      lines += table.lines(indent: "  ")
    }
    for change in whole {
      let subject = ComparisonWords.subject(change.subject)
      switch change.kind {
      case .added(let traits): lines.append("  \(subject): \(ComparisonWords.summary(traits)) (\(labels.after) only)")
      case .removed(let traits):
        lines.append("  \(subject): \(ComparisonWords.summary(traits)) (\(labels.before) only)")
      case .order: lines.append("  \(subject): the same, listed in another order")
      case .altered: break
      }
    }
    return lines
  }
}
