import Dossier
import Planning
import ProcessGraph
import WorkingTime

/// What of a step of a plan is not verified, by how it is known.
enum PlanKnowledge {
  /// Things by the word for how they are known, the best known first; what nobody said a source of comes last.
  static func unverified(_ step: PlanStep) -> [(word: String, things: [String])] {
    let graph = step.graph
    var found: [(mark: SourceMark?, thing: String)] = []
    func note(_ thing: String, _ provenance: Provenance) {
      let mark = provenance.mark ?? graph.provenance.mark
      guard mark != .verified, !found.contains(where: { $0.mark == mark && $0.thing == thing }) else { return }
      found.append((mark, thing))
    }
    if let limit = graph.timeLimit, let reading = step.course.run.limit {
      let row = reading.row.flatMap { limit.table.rows.indices.contains($0) ? limit.table.rows[$0].provenance : nil }
      note("time limit", row?.mark == nil ? limit.provenance : row ?? limit.provenance)
    }
    for fee in step.fees { note(graph.fees[fee.fee].id, graph.fees[fee.fee].provenance) }
    for paper in step.papers { note(paper.asked.id, paper.asked.provenance) }
    let times = step.kind == .ownWork ? "its time" : "times of steps"
    for node in step.course.run.path {
      note(times, step.interpreter.limitProvenance(of: node, in: step.course.run.state))
    }
    var groups: [(word: String, things: [String])] = []
    for mark in SourceMark.allCases.map(Optional.some) + [nil] {
      let things = found.filter { $0.mark == mark }.map(\.thing)
      if !things.isEmpty { groups.append((mark?.rawValue ?? "source not said", things)) }
    }
    return groups
  }
}
