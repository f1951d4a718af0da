import Dossier
import Messages
import Numbers
import ProcessGraph
import WorkingTime
import Workspace

/// A followed dossier, ready to be told.
struct TraceAnswer {
  let graph: ProcessGraph
  let interpreter: DossierInterpreter
  let run: DossierRun
  let wording: Wording

  init(_ trace: DossierTrace, _ wording: Wording) {
    graph = trace.graph
    interpreter = trace.interpreter
    run = trace.run
    self.wording = wording
  }

  var state: DossierState { run.state }

  /// The last moment that is known of.
  var moment: Instant { state.ending?.at ?? state.now ?? Instant(seconds: 0) }

  /// The readings of the procedure's limits, those there are, with where each comes from.
  var limits: [(name: String, reading: ClockReading, provenance: Provenance)] {
    var limits: [(name: String, reading: ClockReading, provenance: Provenance)] = []
    if let reading = run.limit, let limit = graph.timeLimit {
      limits.append(("statutory", reading, provenance(limit.table, reading, limit.provenance)))
    }
    if let reading = run.reducedLimit, let limit = graph.reducedLimit {
      limits.append(("reduced", reading, provenance(limit.table, reading, limit.provenance)))
    }
    for reading in run.stays {
      guard case .stay(let number) = reading.limit else { continue }
      let stage = graph.stages[state.stays[number].stage]
      limits.append(
        (stage.id, reading, stage.limit.map { provenance($0, reading, stage.provenance) } ?? stage.provenance))
    }
    return limits
  }

  /// Where the row of a limit comes from, or else its clause.
  private func provenance(_ table: Table<LimitValue>, _ reading: ClockReading, _ clause: Provenance) -> Provenance {
    guard let row = reading.row, table.rows.indices.contains(row) else { return clause }
    let own = table.rows[row].provenance
    return Provenance(
      origin: own.origin ?? clause.origin, basis: own.basis.isEmpty ? clause.basis : own.basis,
      mark: own.mark ?? clause.mark, readIn: own.readIn ?? clause.readIn)
  }

  /// How well something is known: by its own mark, or else the procedure's; nil when nobody said.
  func mark(_ provenance: Provenance) -> SourceMark? { provenance.mark ?? graph.provenance.mark }

  /// Desks as people know them: the role, and the agency that it belongs to by then.
  func desks(_ desks: [DeskID], at moment: Instant) -> String {
    let successor = successor(at: moment)
    let named = desks.map { desk in
      var owner = graph.desks[desk].agency
      if let successor, graph.authority?.row(for: state.facts)?.value == owner { owner = successor }
      let agency = graph.agencies.indices.contains(owner.position) ? graph.agencies[owner].title : ""
      let title = graph.desks[desk].title.isEmpty ? graph.desks[desk].id : graph.desks[desk].title
      return agency.isEmpty || agency == title ? title : "\(title) (\(agency))"
    }
    return named.joined(separator: ", ")
  }

  /// The agency that a change of the law has put in the place of the deciding one by a moment.
  private func successor(at moment: Instant) -> AgencyID? {
    state.history.reduce(nil) { known, entry in
      guard case .lawChanged(let rule) = entry.what, entry.at <= moment,
        case .goOn(let agency?) = graph.pending[rule].action
      else { return known }
      return agency
    }
  }

  /// An id as an analyst writes it: what belongs to a procedure inside this one stands behind its name and a point.
  func written(_ id: String) -> String { String(id.map { $0 == "/" ? "." : $0 }) }

  func papers(_ list: [DocumentID]) -> String { list.map { graph.documents[$0].id }.joined(separator: ", ") }
}

extension Citation {
  /// The citation as laws are cited in messages: `217/2026/NĐ-CP article 54 clause 1 point b`.
  var words: String {
    var text = number.isEmpty ? law : number
    for (word, part) in [("article", article), ("clause", clause), ("point", point)] {
      if let part { text += " \(word) \(part)" }
    }
    return text
  }
}
