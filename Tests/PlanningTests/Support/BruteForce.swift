import Dossier
import Planning
import ProcessGraph
import Testing
import WorkingTime

/// The shortest and the cheapest way by trying all sets of procedures, each time until nothing changes any more.
struct BruteForce {
  let all: [MadeUp]
  let goal: String
  let have: Set<String>
  let calendar: WorkCalendar

  /// The best of all sets that lead to the goal.
  struct Best {
    var finish: Instant
    var dong: Int64
  }

  func best() throws -> Best? {
    let interpreters = try all.map { made in
      try #require(DossierInterpreter(try Village.graph(made), calendars: [calendar]))
    }
    var finish: Instant?
    var dong: Int64?
    for set in 0..<(1 << all.count) {
      let chosen = all.indices.filter { set >> $0 & 1 == 1 }
      guard let reached = reach(chosen, interpreters, try Village.start()) else { continue }
      finish = finish.map { min($0, reached) } ?? reached
      let cost = chosen.reduce(Int64(0)) { $0 + all[$1].dong }
      dong = dong.map { min($0, cost) } ?? cost
    }
    guard let finish, let dong else { return nil }
    return Best(finish: finish, dong: dong)
  }

  /// When a set of procedures has led to the goal; nil when it never does.
  private func reach(_ chosen: [Int], _ interpreters: [DossierInterpreter], _ start: Instant) -> Instant? {
    var since: [String: Instant] = [:]
    var over: [Int: Instant] = [:]
    var isChanged = true
    while isChanged {
      isChanged = false
      for part in chosen {
        guard let ready = ready(all[part], since, start), let end = end(interpreters[part], ready) else { continue }
        if let known = over[part], known <= end { continue }
        over[part] = end
        isChanged = true
        for paper in all[part].gives where since[paper].map({ $0 > end }) ?? true { since[paper] = end }
      }
    }
    return since[goal]
  }

  private func ready(_ made: MadeUp, _ since: [String: Instant], _ start: Instant) -> Instant? {
    var latest = start
    for wish in made.asks {
      let groups: [[String]]
      switch wish {
      case .paper(let name): groups = [[name]]
      case .oneOf(let list):
        let inside = list.filter { group in !group.contains { isBrought($0, made) } }
        groups = inside.isEmpty ? Array(list.prefix(1)) : inside
      }
      let moments = groups.compactMap { group -> Instant? in
        let moments = group.map { have.contains($0) || isBrought($0, made) ? start : since[$0] }
        return moments.contains { $0 == nil } ? nil : moments.compactMap { $0 }.max() ?? start
      }
      guard let first = moments.min() else { return nil }
      latest = max(latest, first)
    }
    return latest
  }

  private func isBrought(_ paper: String, _ made: MadeUp) -> Bool {
    !have.contains(paper) && !all.contains { $0.name != made.name && $0.gives.contains(paper) }
  }

  private func end(_ interpreter: DossierInterpreter, _ moment: Instant) -> Instant? {
    let facts = FactValues(count: interpreter.graph.facts.count)
    return DossierDriver(interpreter).run(DossierScript(Submission(at: moment, facts: facts))).state.ending?.at
  }
}
