import Numbers
import ProcessGraph
import WorkingTime

/// By limit and row, the least that any case so far leaves over.
struct LeastSlacks {
  private var list: [(kind: LimitKind, row: Int?, slack: Duration)] = []

  /// Takes in what a case leaves over; false when a case before it leaves over as little.
  mutating func take(_ slack: Duration, of kind: LimitKind, row: Int?, hoursPerDay: Rational) -> Bool {
    guard let known = list.firstIndex(where: { $0.row == row && $0.kind == kind }) else {
      list.append((kind, row, slack))
      return true
    }
    guard list[known].slack.compare(to: slack, hoursPerDay: hoursPerDay) == .longer else { return false }
    list[known].slack = slack
    return true
  }
}
