import Dossier
public import ProcessGraph

/// What tests have touched of one edition of a procedure.
public struct TestCoverage: Sendable {
  /// So many of so many, and the names of those that are missing.
  public struct Share: Sendable {
    /// How many were touched.
    public var touched: Int
    /// How many there are.
    public var all: Int
    /// What was not, in the order of the procedure.
    public var missing: [String]

    fileprivate init(_ names: [(name: String, isTouched: Bool)]) {
      touched = names.count(where: \.isTouched)
      all = names.count
      missing = names.filter { !$0.isTouched }.map(\.name)
    }
  }

  /// Which edition.
  public let procedure: ProcedureIdentity
  private let graph: ProcessGraph
  private var isVisited: [Bool]
  /// By node and outcome; behind the outcomes of a step with tacit consent silence, behind those of a wait that it came to
  /// pass and that it ran out.
  private var isOutcome: [[Bool]]
  private var tables: [(name: String, rows: [Expression?], isTaken: [Bool])]

  /// Nothing is touched yet.
  init(_ graph: ProcessGraph) {
    procedure = graph.identity
    self.graph = graph
    isVisited = Array(repeating: false, count: graph.nodes.count)
    isOutcome = graph.nodes.map { node in
      switch node.kind {
      case .step(let task): Array(repeating: false, count: task.outcomes.count + (task.silence == nil ? 0 : 1))
      case .wait(let task): Array(repeating: false, count: task.outcomes.count + 2)
      default: []
      }
    }
    tables = []
    addTables()
  }

  private mutating func addTables() {
    func add<Content>(_ name: String, _ table: Table<Content>?) {
      guard let table, table.rows.count > 1 else { return }
      tables.append((name, table.rows.map(\.condition), Array(repeating: false, count: table.rows.count)))
    }
    add("time limit", graph.timeLimit?.table)
    add("reduced to", graph.reducedLimit?.table)
    for fee in graph.fees { add(fee.id, fee.table) }
    add("authority", graph.authority)
    for node in graph.nodes {
      switch node.kind {
      case .step(let task): if case .within(let table) = task.duration { add(node.id.writtenBehindMember, table) }
      case .wait(let task): add(node.id.writtenBehindMember, task.limit)
      default: break
      }
    }
  }

  /// Takes in what one dossier came by.
  mutating func add(_ run: DossierRun) {
    for entry in run.state.history {
      guard let node = entry.node?.position else { continue }
      switch entry.what {
      case .began: isVisited[node] = true
      case .completed(_, .silence): isOutcome[node][isOutcome[node].count - 1] = true
      case .completed(let outcome, _): isOutcome[node][outcome] = true
      case .answered(let outcome): isOutcome[node][outcome ?? isOutcome[node].count - 2] = true
      case .timedOut: isOutcome[node][isOutcome[node].count - 1] = true
      default: break
      }
    }
    for table in tables.indices {
      let row = tables[table].rows.firstIndex { $0?.holds(for: run.state.facts) ?? true }
      if let row { tables[table].isTaken[row] = true }
    }
  }

  /// Steps and waits that a dossier came to.
  public var steps: Share {
    Share(
      graph.nodes.indices.compactMap { node in
        switch graph.nodes[node].kind {
        case .step(let task) where task.isMoment: nil
        case .step, .wait: (graph.nodes[node].id.writtenBehindMember, isVisited[node])
        default: nil
        }
      })
  }

  /// Ways in which steps and waits came out.
  public var outcomes: Share {
    Share(
      graph.nodes.indices.flatMap { node -> [(String, Bool)] in
        let id = graph.nodes[node].id.writtenBehindMember
        switch graph.nodes[node].kind {
        // Of a place that no analyst wrote, only what leads elsewhere.
        case .step(let task) where task.isMoment:
          return zip(task.outcomes.map { "\(id): \($0.id)" }, isOutcome[node]).dropFirst().map { ($0, $1) }
        case .step(let task):
          let names = task.outcomes.map { "\(id): \($0.id)" } + (task.silence == nil ? [] : ["\(id): silence"])
          return zip(names, isOutcome[node]).map { ($0, $1) }
        case .wait(let task):
          // What nobody waits for without end cannot run out, and what has outcomes comes out as one of them.
          var names = task.outcomes.map { "\(id): \($0.id)" }
          names += ["\(id): came", "\(id): timeout"]
          return zip(names, isOutcome[node]).map { ($0, $1) }
        default: return []
        }
      })
  }

  /// Rows of tables that held.
  public var rows: Share {
    Share(
      tables.flatMap { table in
        table.isTaken.enumerated().map { ("\(table.name), row \($0 + 1)", $1) }
      })
  }
}

extension String {
  /// An id as an analyst writes it: a member's steps behind its name and a point.
  fileprivate var writtenBehindMember: String { String(map { $0 == "/" ? "." : $0 }) }
}
