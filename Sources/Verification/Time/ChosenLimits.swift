import Numbers
import ProcessGraph
import WorkingTime

/// One limit as it holds in one case.
struct ChosenLimit {
  var kind: LimitKind
  var value: LimitValue?
  /// Position of the row in its table.
  var row: Int?
  var start: LimitStart
  /// The longest extension that may be granted in this case.
  var extensionLength: ExtensionLength?
}

/// The limits of a procedure as they hold in one case.
struct ChosenLimits {
  let list: [ChosenLimit]

  /// Takes limits that were chosen before.
  init(list: [ChosenLimit]) { self.list = list }

  /// Takes the rows that hold in a case.
  init(_ graph: borrowing ProcessGraph, in one: FactCase, _ rows: LimitRows) {
    var list: [ChosenLimit] = []
    for (kind, limit, rows) in [
      (LimitKind.statutory, graph.timeLimit, rows.statutory), (.reduced, graph.reducedLimit, rows.reduced),
    ] {
      guard let limit else { continue }
      let row = rows.table.first(in: one)
      let granted = rows.extensions.first(in: one).map { limit.extensions[$0] }
      list.append(
        ChosenLimit(
          kind: kind, value: row.map { limit.table.rows[$0].value }, row: row, start: limit.start,
          extensionLength: granted?.length))
    }
    for (position, stage) in graph.stages.enumerated() {
      let row = rows.stages[position].first(in: one)
      let value = row.flatMap { stage.limit?.rows[$0].value }
      list.append(
        ChosenLimit(kind: .stage(StageID(position)), value: value, row: row, start: .acceptance, extensionLength: nil))
    }
    self.list = list
  }

  /// Takes of every table the rows that the others are kept with, for cases that were not told apart.
  init(shortestOf graph: borrowing ProcessGraph, _ scale: TimeScale) {
    var list: [ChosenLimit] = []
    for (kind, limit) in [(LimitKind.statutory, graph.timeLimit), (.reduced, graph.reducedLimit)] {
      guard let limit else { continue }
      for row in scale.strictest(limit.table) {
        list.append(ChosenLimit(kind: kind, value: limit.table.rows[row].value, row: row, start: limit.start))
      }
    }
    for (position, stage) in graph.stages.enumerated() {
      let kind = LimitKind.stage(StageID(position))
      guard let table = stage.limit, !table.rows.isEmpty else {
        list.append(ChosenLimit(kind: kind, start: .acceptance))
        continue
      }
      for row in scale.strictest(table) {
        list.append(ChosenLimit(kind: kind, value: table.rows[row].value, row: row, start: .acceptance))
      }
    }
    self.list = list
  }
}

extension TimeScale {
  /// The rows that no other row is sure to be kept with: the shortest of each family of units, since days and working days
  /// cannot be told apart without a date, and every rule of the same day; the first row when there are none.
  func strictest(_ table: Table<LimitValue>) -> [Int] {
    var shortest: [(row: Int, duration: Duration)] = []
    var others: [Int] = []
    for (position, row) in table.rows.enumerated() {
      switch row.value {
      case .duration(let duration):
        let known = shortest.firstIndex { $0.duration.compare(to: duration, hoursPerDay: hoursPerDay) != nil }
        guard let known else {
          shortest.append((position, duration))
          continue
        }
        if duration.compare(to: shortest[known].duration, hoursPerDay: hoursPerDay) == .shorter {
          shortest[known] = (position, duration)
        }
      case .sameWorkingDay:
        if !others.contains(where: { table.rows[$0].value == row.value }) { others.append(position) }
      case .none, .unknown: break
      }
    }
    let rows = (shortest.map(\.row) + others).sorted()
    return rows.isEmpty && !table.rows.isEmpty ? [0] : rows
  }
}
