import ProcessGraph

/// Says why a goal is out of reach.
struct GapSearch {
  private var scheduler: Scheduler
  private let schedule: Schedule
  private var gaps: [PlanGap] = []
  private var told: Set<Int> = []

  init(_ scheduler: Scheduler, _ schedule: Schedule) {
    self.scheduler = scheduler
    self.schedule = schedule
  }

  private var network: PlanNetwork { scheduler.network }

  /// The gaps from the goal down, or a circle when nothing but one stands in the way.
  mutating func outcome() -> PlanOutcome {
    explain(network.goalTree, needed: [], of: nil)
    if !gaps.contains(where: { $0.obstacle != nil }), let circle = circle() { return .circle(circle) }
    return .unreachable(gaps)
  }

  private mutating func explain(_ tree: PaperTree, needed: [AskedPaper], of part: Int?) {
    switch tree {
    case .there: break
    case .all(let parts), .any(let parts): for part_ in parts { explain(part_, needed: needed, of: part) }
    case .issued(let paper):
      guard schedule.since[Int(paper)] == nil else { return }
      let asked = needed.first { network.number(of: $0.id) == Int(paper) }
      let name = asked?.id ?? network.papers[Int(paper)]
      func gap(_ issuer: String?, _ obstacle: PlanObstacle?) -> PlanGap {
        PlanGap(
          part: part.map { network.parts[$0].name }, paper: name, origin: asked?.provenance.origin, issuer: issuer,
          obstacle: obstacle)
      }
      for one in network.excluded where one.issues.contains(name) { gaps.append(gap(one.name, one.obstacle)) }
      for issuer in network.issuers[Int(paper)] where issuer != part {
        if schedule.courses[issuer] != nil {
          gaps.append(gap(network.parts[issuer].name, .issuesNot))
        } else if let obstacle = schedule.obstacles[issuer] ?? scheduler.obstacle(of: issuer) {
          gaps.append(gap(network.parts[issuer].name, obstacle))
        } else {
          gaps.append(gap(network.parts[issuer].name, nil))
          guard told.insert(issuer).inserted, told.count < 50 else { continue }
          explain(schedule.trees[issuer], needed: papers(of: issuer), of: issuer)
        }
      }
    }
  }

  private func papers(of part: Int) -> [AskedPaper] {
    let own = network.parts[part]
    let edition = own.editions[own.edition(on: network.start.day) ?? 0]
    return edition.needs(on: network.start.day, choosing: own.chosen).flatMap(\.papers)
  }

  /// The shortest circle among the parts that cannot begin: each needs a paper of the next.
  private func circle() -> [PlanGap]? {
    let stuck = network.parts.indices.filter { schedule.courses[$0] == nil }
    var links: [Int: [(next: Int, paper: Int)]] = [:]
    for part in stuck {
      schedule.trees[part].forEachPaper { paper in
        guard schedule.since[paper] == nil else { return }
        for issuer in network.issuers[paper] where issuer != part && schedule.courses[issuer] == nil {
          links[part, default: []].append((issuer, paper))
        }
      }
    }
    var best: [(part: Int, paper: Int)]?
    for first in stuck.prefix(200) {
      var from: [Int: (part: Int, paper: Int)] = [:]
      var queue = [first]
      var head = 0
      while head < queue.count, from[first] == nil {
        let part = queue[head]
        head += 1
        for link in links[part] ?? [] where from[link.next] == nil {
          from[link.next] = (part, link.paper)
          queue.append(link.next)
        }
      }
      guard var step = from[first] else { continue }
      var circle = [step]
      while step.part != first, let before = from[step.part] {
        step = before
        circle.append(step)
      }
      if circle.count < best?.count ?? .max { best = circle.reversed() }
    }
    return best?.map { link in
      let name = network.papers[link.paper]
      return PlanGap(
        part: network.parts[link.part].name, paper: name,
        origin: papers(of: link.part).first { $0.id == name }?.provenance.origin, issuer: nil, obstacle: nil)
    }
  }
}
