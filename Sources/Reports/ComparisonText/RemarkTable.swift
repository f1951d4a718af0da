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
  private var whole: [Change] = []
  private let labels: ComparisonLabels

  init(_ changes: [Change], _ labels: ComparisonLabels) {
    self.labels = labels
    for change in changes {
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
    return whole.isEmpty ? lines : lines + ChangeTable(whole, labels).lines
  }
}
