import Numbers
import ProcessGraph
import WorkingTime

/// By limit and row, the least that any case so far leaves over.
struct LeastSlacks {
  private struct Place: Hashable {
    var kind: LimitKind
    var row: Int?
  }

  private var least: [Place: Duration] = [:]

  /// Takes in what a case leaves over; false when a case before it leaves over as little.
  mutating func take(_ slack: Duration, of kind: LimitKind, row: Int?, hoursPerDay: Rational) -> Bool {
    let place = Place(kind: kind, row: row)
    if let known = least[place], known.compare(to: slack, hoursPerDay: hoursPerDay) != .longer { return false }
    least[place] = slack
    return true
  }
}
