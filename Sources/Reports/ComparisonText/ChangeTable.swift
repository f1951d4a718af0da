import Comparison

/// Changes as a table: of what, in which respect, what was said and what is.
struct ChangeTable {
  private var table: TextTable

  init(_ changes: [Change], _ labels: ComparisonLabels) {
    table = TextTable(["of", "in", labels.before, labels.after], alignsRight: [false, false, false, false])
    var last: Subject?
    for row in Self.rows(changes) {
      add(row.subject == last ? "" : ComparisonWords.subject(row.subject), row.respect, row.before, row.after)
      last = row.subject
    }
  }

  /// One line: of what, in which respect, what was said and what is.
  fileprivate struct Line {
    var subject: Subject
    var respect: String
    var before: String
    var after: String
  }

  private static func rows(_ changes: [Change]) -> [Line] {
    var lines: [Line] = []
    var told: Set<Int> = []
    for (position, change) in changes.enumerated() where told.insert(position).inserted {
      switch change.kind {
      case .added(let traits): lines.append(Line(change.subject, "new", "–", ComparisonWords.summary(traits)))
      case .removed(let traits): lines.append(Line(change.subject, "removed", ComparisonWords.summary(traits), "–"))
      case .order: lines.append(Line(change.subject, "order", "as listed", "the same, listed in another order"))
      case .altered(let before, let after):
        guard let trait = before ?? after else { continue }
        let rest = changes.indices.filter { changes[$0].isRow(of: change.subject, trait.aspect) }
        let isTable = rest.contains { changes[$0].isOneSided }
        guard trait.aspect.isTable, rest.count > 1, isTable else {
          lines.append(
            Line(
              change.subject, ComparisonWords.respect(trait), ComparisonWords.value(before),
              ComparisonWords.value(after)))
          continue
        }
        // Rows that have no counterpart are told as the tables they make.
        told.formUnion(rest)
        lines.append(
          Line(
            change.subject, trait.aspect.rawValue, table(rest.compactMap { changes[$0].before }),
            table(rest.compactMap { changes[$0].after })))
      }
    }
    return lines
  }

  private static func table(_ rows: [Trait]) -> String {
    rows.isEmpty
      ? "–"
      : rows.map { ($0.item.isEmpty ? "" : $0.item + ": ") + ComparisonWords.value($0) }.joined(separator: "; ")
  }

  /// The lines of the table.
  var lines: [String] { table.lines(indent: "  ") }

  private mutating func add(_ cells: String...) { table.add(wrapped: cells) }
}

extension ChangeTable.Line {
  fileprivate init(_ subject: Subject, _ respect: String, _ before: String, _ after: String) {
    self.init(subject: subject, respect: respect, before: before, after: after)
  }
}

extension Change {
  /// What was said before, of something that is said otherwise.
  fileprivate var before: Trait? { if case .altered(let before, _) = kind { before } else { nil } }
  /// What is said after.
  fileprivate var after: Trait? { if case .altered(_, let after) = kind { after } else { nil } }
  fileprivate var isOneSided: Bool { (before == nil) != (after == nil) }

  fileprivate func isRow(of subject: Subject, _ aspect: Aspect) -> Bool {
    self.subject == subject && (before ?? after)?.aspect == aspect
  }
}

extension Aspect {
  /// True for values that stand in the rows of a table.
  fileprivate var isTable: Bool { self == .allows || self == .within || self == .amount || self == .authority }
}
