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
  init(_ graph: ProcessGraph, in one: FactCase, _ conditions: FlowConditions) {
    var list: [ChosenLimit] = []
    for (kind, limit) in [(LimitKind.statutory, graph.timeLimit), (.reduced, graph.reducedLimit)] {
      guard let limit else { continue }
      let row = limit.table.rows.firstIndex { row in row.condition.map { conditions.holds($0, one) } ?? true }
      let granted = limit.extensions.first { granted in granted.condition.map { conditions.holds($0, one) } ?? true }
      list.append(
        ChosenLimit(
          kind: kind, value: row.map { limit.table.rows[$0].value }, row: row, start: limit.start,
          extensionLength: granted?.length))
    }
    for (position, stage) in graph.stages.enumerated() {
      let row = stage.limit?.rows.firstIndex { row in row.condition.map { conditions.holds($0, one) } ?? true }
      let value = row.flatMap { stage.limit?.rows[$0].value }
      list.append(
        ChosenLimit(kind: .stage(StageID(position)), value: value, row: row, start: .acceptance, extensionLength: nil))
    }
    self.list = list
  }

  /// Takes the shortest row of every table, for cases that were not told apart.
  init(shortestOf graph: ProcessGraph, _ scale: TimeScale) {
    var list: [ChosenLimit] = []
    for (kind, limit) in [(LimitKind.statutory, graph.timeLimit), (.reduced, graph.reducedLimit)] {
      guard let limit else { continue }
      let row = scale.shortest(limit.table)
      list.append(
        ChosenLimit(kind: kind, value: row.map { limit.table.rows[$0].value }, row: row, start: limit.start))
    }
    for (position, stage) in graph.stages.enumerated() {
      let row = stage.limit.flatMap { scale.shortest($0) }
      let value = row.flatMap { stage.limit?.rows[$0].value }
      list.append(ChosenLimit(kind: .stage(StageID(position)), value: value, row: row, start: .acceptance))
    }
    self.list = list
  }
}

extension TimeScale {
  /// The row with the shortest duration; the first row when there is none.
  func shortest(_ table: Table<LimitValue>) -> Int? {
    var shortest: (row: Int, duration: Duration)?
    for (position, row) in table.rows.enumerated() {
      guard case .duration(let duration) = row.value else { continue }
      if let known = shortest, duration.compare(to: known.duration, hoursPerDay: hoursPerDay) != .shorter { continue }
      shortest = (position, duration)
    }
    return shortest?.row ?? (table.rows.isEmpty ? nil : 0)
  }
}
