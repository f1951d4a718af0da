import Verification

/// One line of the table: a limit and what the steps need, with a case in which that is so.
///
/// Cases that come to the same figures for a limit are one row, shown with the first of them.
struct WorstCaseRow {
  let result: LimitResult
  let facts: String

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
        let isKnown = rows[start...].contains { known in
          known.result.limit == result.limit && known.result.sum == result.sum && known.result.verdict == result.verdict
        }
        if !isKnown {
          rows.append(WorstCaseRow(result: result, facts: result.facts.isEmpty ? one.facts : result.facts))
        }
      }
    }
    return rows
  }
}
