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

  /// Desks as people know them: the role, and the agency that it belongs to.
  func desks(_ desks: [DeskID]) -> String {
    let named = desks.map { desk in
      let agency =
        graph.agencies.indices.contains(graph.desks[desk].agency.position)
        ? graph.agencies[graph.desks[desk].agency].title : ""
      let title = graph.desks[desk].title.isEmpty ? graph.desks[desk].id : graph.desks[desk].title
      return agency.isEmpty || agency == title ? title : "\(title) (\(agency))"
    }
    return named.joined(separator: ", ")
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
