import Verification

/// One line of the table: a limit and what the steps need, with a case in which that is so.
///
/// Cases that come to the same figures for a limit are one row, shown with the first of them.
struct WorstCaseRow {
  let result: LimitResult
  let facts: String
  /// Of each year the tightest day of all its cases, each with a case in which that is so.
  var tightest: [(day: TightDay, facts: String)] = []

  static func rows(of worst: WorstCase) -> [WorstCaseRow] {
    var rows: [WorstCaseRow] = []
    var kinds: [LimitKind] = []
    for limit in worst.cases.first?.limits ?? [] where kinds.last != limit.kind { kinds.append(limit.kind) }
    for kind in kinds {
      let start = rows.count
      for (one, result) in worst.cases.flatMap({ one in one.limits.filter { $0.kind == kind }.map { (one, $0) } }) {
        if case .noLimit = result.verdict { continue }
        // A stage that this case never enters needs nothing of its limit.
        if result.path.isEmpty, result.sum == nil, case .kept = result.verdict { continue }
        let facts = result.facts.isEmpty ? one.facts : result.facts
        let known = rows[start...].firstIndex { known in
          known.result.limit == result.limit && known.result.sum == result.sum && known.result.verdict == result.verdict
        }
        if known == nil { rows.append(WorstCaseRow(result: result, facts: facts)) }
        for day in result.tightestDays { rows[known ?? rows.count - 1].take(day, facts) }
      }
    }
    return rows
  }

  private mutating func take(_ day: TightDay, _ facts: String) {
    guard let known = tightest.firstIndex(where: { $0.day.year == day.year }) else {
      return tightest.append((day, facts))
    }
    if day.lateness > tightest[known].day.lateness { tightest[known] = (day, facts) }
  }
}
