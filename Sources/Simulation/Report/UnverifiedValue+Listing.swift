import ProcessGraph
import WorkingTime

extension UnverifiedValue {
  /// The values of a procedure that nobody has verified, each once, in the order of the procedure.
  ///
  /// What says nothing of its own is known as well as its clause, and a clause as well as its procedure. What the
  /// procedure's own mark says of all of them is listed once, as `procedure`; a value of which not even that is said has
  /// no mark.
  static func all(of graph: ProcessGraph, load: Int) -> [UnverifiedValue] {
    var values: [UnverifiedValue] = []
    func list(_ place: String, _ mark: SourceMark?, _ readIn: String?) {
      guard mark != .verified else { return }
      let value = UnverifiedValue(load: load, place: place, mark: mark, readIn: readIn)
      if !values.contains(value) { values.append(value) }
    }
    func note<Content>(_ place: String, _ clause: Provenance, _ table: Table<Content>?) {
      if clause.mark != nil { list(place, clause.mark, clause.readIn) }
      for row in table?.rows ?? [] {
        if row.provenance.mark != nil {
          list(place, row.provenance.mark, row.provenance.readIn)
        } else if clause.mark == nil, graph.provenance.mark == nil {
          list(place, nil, nil)
        }
      }
    }
    if graph.provenance.mark != nil { list("procedure", graph.provenance.mark, graph.provenance.readIn) }
    for (place, limit) in [("time limit", graph.timeLimit), ("reduced limit", graph.reducedLimit)] {
      if let limit { note(place, limit.provenance, limit.table) }
    }
    for fee in graph.fees {
      let place = fee.id == fee.kind.rawValue ? fee.id : fee.kind.rawValue + " " + fee.id
      note(place, fee.provenance, fee.table)
      note(place, fee.provenance, Table(fee.factors))
    }
    for stage in graph.stages { note("stage " + stage.id, stage.provenance, stage.limit) }
    for node in graph.nodes {
      switch node.kind {
      // The start is the procedure's own and has nothing of its own to be known.
      case .start: break
      case .step(let task): note(node.id, node.provenance, task.lengths)
      case .wait(let task): note(node.id, node.provenance, task.limit)
      default: note(node.id, node.provenance, Table<Duration>?.none)
      }
    }
    return values
  }
}

extension StepTask {
  /// What is said of how long it takes; nil when nothing is.
  fileprivate var lengths: Table<Duration>? {
    switch duration {
    case .within(let table): table
    case .lasts(let length): Table(length)
    case .unstated: effort.map { Table($0) }
    }
  }
}
