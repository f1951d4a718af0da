public import Dossier
import ProcessGraph
public import WorkingTime

/// A part gone through from a moment on: every step takes its whole `within` and comes out normally.
public struct PartCourse: Sendable {
  /// The edition that holds for it, by position in the part's.
  public let edition: Int
  /// When it was handed in.
  public let submitted: Instant
  /// What happened.
  public let run: DossierRun
  /// What it asks for on that day.
  public let needs: [PaperNeed]
  /// Papers that it makes.
  public let issued: Set<String>
  /// Papers that it hands over as its results.
  public let results: Set<String>
  /// Why it serves nobody; nil when it ends approved.
  public let obstacle: PlanObstacle?

  /// When it ends.
  let finish: Instant
}

extension PlanPart {
  /// Goes through the part from a moment on, with the edition that holds for it.
  func course(at moment: Instant, papers: [String]? = nil) -> PartCourse? {
    let found = EditionInForce.following(
      editions.map(\.graph), submitted: moment.day, accepted: { (run: DossierRun) in run.state.accepted?.day },
      play: { editions[$0].run(at: moment, papers: papers) })
    guard let found else { return nil }
    let edition = editions[found.position]
    let (graph, run) = (edition.graph, found.course)
    var made: Set<String> = []
    for entry in run.state.history where entry.what != .submitted {
      for document in entry.documents { made.insert(graph.documents[document].id) }
    }
    var results: Set<String> = []
    for result in graph.results where result.condition.map({ $0.holds(for: run.state.facts) }) ?? true {
      results.insert(graph.documents[result.document].id)
    }
    return PartCourse(
      edition: found.position, submitted: moment, run: run,
      needs: edition.needs(on: moment.day, choosing: chosen), issued: made.union(results), results: results,
      obstacle: Self.obstacle(run, edition), finish: finish(run, edition) ?? moment)
  }

  /// When it is over. Nobody receives what comes of own work: that is there as soon as it is done.
  private func finish(_ run: DossierRun, _ edition: PlanEdition) -> Instant? {
    kind == .ownWork ? run.finishes.last ?? nil : run.state.ending?.at
  }

  private static func obstacle(_ run: DossierRun, _ edition: PlanEdition) -> PlanObstacle? {
    let graph = edition.graph
    // What is known when the dossier is handed in; what officers settle later is no ground to stay away.
    if let day = run.state.submitted?.day,
      let unmet = edition.interpreter.unmet(by: edition.facts(on: day)).first
    {
      return .requirement(unmet.text, unmet.provenance)
    }
    switch run.stop {
    case nil: break
    case .problem(.outsideCalendar(let moment), _)?: return .beyondCalendar(moment.day)
    case .beyondCalendar(_, let since)?: return .beyondCalendar(since.day)
    case .stuck(let node)?: return .stuck(graph.writtenName(of: node))
    case .problem?, .endless?: return .errors
    }
    return run.end == .approved ? nil : .ends(run.end ?? .stopped)
  }
}
