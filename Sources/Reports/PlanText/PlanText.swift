import Dossier
public import Planning
import ProcessGraph
import WorkingTime

/// A plan as a page that an applicant can follow: a summary, numbered steps with dates, papers to collect, papers that
/// come on the way, the ways compared, and what is not verified.
public enum PlanText {
  /// No more ways than these steps are named in a line of the comparison.
  private static let mostNames = 6

  /// The page, lines ended by a newline.
  public static func render(_ plan: CitizenPlan) -> String {
    var blocks: [[String]] = [heading(plan), summary(plan), occasions(plan)]
    blocks += plan.route.steps.indices.map { PlanStepText.lines($0, of: plan.route) }
    blocks.append(toBring(plan.route))
    blocks.append(onTheWay(plan.route))
    blocks.append(critical(plan.route))
    blocks.append(ways(plan))
    blocks.append(shortcuts(plan))
    blocks.append(bystanders(plan))
    blocks.append(unverified(plan.route))
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  // MARK: What it comes to

  private static func heading(_ plan: CitizenPlan) -> [String] {
    let name = plan.goal.name
    var title = ""
    for step in plan.route.steps.reversed() where title.isEmpty {
      if step.name == name { title = step.graph.title }
      title = step.graph.documents.first { $0.id == name }?.title ?? title
    }
    return [PlanWords.named(name, title)]
  }

  private static func summary(_ plan: CitizenPlan) -> [String] {
    let route = plan.route
    let works = route.steps.count { $0.kind == .ownWork }
    let bundles = route.steps.count { $0.kind == .interconnected }
    var parts: [String] = []
    let single = route.procedureCount - bundles
    if single > 0 { parts.append(PlanWords.count(single, "procedure", "procedures")) }
    if bundles > 0 {
      parts.append(PlanWords.count(bundles, "interconnected procedure", "interconnected procedures"))
    }
    if works > 0 { parts.append(PlanWords.count(works, "piece of work of your own", "pieces of work of your own")) }
    let first = "You go through " + PlanWords.list(parts)
    let days = Int(route.finish.day.number - plan.start.day.number)
    let second =
      "Begin on \(PlanWords.day(plan.start.day)): it is done by \(PlanWords.moment(route.finish)), "
      + (days == 0 ? "the same day" : "\(PlanWords.count(days, "day", "days")) later")
      + ", if every desk takes its full time."
    var third = "It costs \(PlanWords.cost(route.cost)). "
    third +=
      route.visits == 0 && route.occasions > 0
      ? "You act \(times(route.occasions)), all of it online: you go nowhere."
      : "You go there \(times(route.visits))."
    return [first + ".", second, third]
  }

  /// Where several procedures issue what is wanted, which of them is meant decides more than which is shorter.
  private static func occasions(_ plan: CitizenPlan) -> [String] {
    guard case .document(let goal) = plan.goal else { return [] }
    var names: [String] = []
    for route in plan.routes {
      let last = route.steps.last { $0.kind == .procedure && $0.serves.contains(goal) }
      if let name = last?.name, !names.contains(name) { names.append(name) }
    }
    guard names.count > 1 else { return [] }
    return [
      "\(names.count) procedures issue \(goal), each for an occasion of its own: \(PlanWords.list(names.sorted())).",
      "This page tells one of them; say which is yours with `from: {\(goal): \(names.sorted()[0])}`.",
    ]
  }

  private static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  // MARK: Papers

  private static func toBring(_ route: PlanRoute) -> [String] {
    var lines: [String] = []
    for (paper, steps) in route.papersToBring {
      var line = "  " + PlanStepText.paper(paper.asked)
      line += ", for \(PlanWords.list(steps.map { "\($0 + 1)" }))"
      if paper.source == .had { line += "; you have it" }
      if !paper.asked.heldBy.isEmpty { line += "; \(PlanWords.list(paper.asked.heldBy)) holds it too" }
      if paper.source == .brought, !paper.alternatives.isEmpty {
        line += "; or else \(PlanWords.list(paper.alternatives, "or"))"
      }
      lines.append(line)
    }
    for (number, step) in route.steps.enumerated() {
      for wait in step.waits {
        guard case .wait(let task) = step.graph.nodes[wait.node].kind else { continue }
        for use in task.issues {
          let document = step.graph.documents[use.document]
          lines.append(
            "  \(PlanWords.named(document.id, document.title)), while \(number + 1) goes on, at \(step.graph.writtenName(of: wait.node))"
          )
        }
      }
    }
    return lines.isEmpty ? [] : ["Papers that you bring, each once:"] + lines
  }

  private static func onTheWay(_ route: PlanRoute) -> [String] {
    var rows: [(paper: PlannedPaper, steps: [Int])] = []
    for (number, step) in route.steps.enumerated() {
      for paper in step.papers {
        switch paper.source {
        case .brought, .had: continue
        case .held, .made: break
        }
        if let known = rows.firstIndex(where: { $0.paper.asked.id == paper.asked.id && $0.paper.source == paper.source }
        ) {
          if rows[known].steps.last != number { rows[known].steps.append(number) }
        } else {
          rows.append((paper, [number]))
        }
      }
    }
    let lines = rows.map { row in
      let name = "  " + PlanWords.named(row.paper.asked.id, row.paper.asked.title)
      let use = ", for \(PlanWords.list(row.steps.map { "\($0 + 1)" }))"
      if case .made(let step) = row.paper.source { return name + use + ": from \(step + 1), \(route.steps[step].name)" }
      return name + use + ": read from " + (row.paper.asked.registry ?? "a registry") + ", nobody brings it"
    }
    return lines.isEmpty ? [] : ["Papers that come on the way:"] + lines
  }

  // MARK: Time and ways

  private static func critical(_ route: PlanRoute) -> [String] {
    let path = route.steps.indices.filter { route.steps[$0].isCritical }
    guard route.steps.count > 1 || route.officialTime != nil else { return [] }
    var line = "What decides the end: " + path.map { "\($0 + 1)" }.joined(separator: " → ")
    let procedures = path.filter { route.steps[$0].kind != .ownWork }
    if let official = route.officialTime {
      line += "; the official limits on this path are \(official)" + (procedures.count > 1 ? " in all" : "")
    } else if !procedures.isEmpty {
      line += "; the official limits on this path cannot be added up"
    }
    return [line + "."]
  }

  private static func ways(_ plan: CitizenPlan) -> [String] {
    guard plan.routes.count > 1 else {
      return plan.hasMoreRoutes ? [more(plan)] : []
    }
    var table = TextTable(
      ["way", "done by", "procedures", "fees", "visits", ""], alignsRight: [false, false, true, true, true, false])
    for (position, route) in plan.routes.enumerated() {
      var names = route.steps.map(\.name)
      let more = names.count - mostNames
      if more > 0 { names = Array(names.prefix(mostNames)) + ["… \(more) more"] }
      var marks: [String] = []
      if position == 0 { marks.append("shortest") }
      if position == plan.cheapest { marks.append("cheapest") }
      if position == plan.told { marks.append("told above") }
      table.add([
        names.joined(separator: ", "), PlanWords.moment(route.finish), "\(route.procedureCount)",
        PlanWords.cost(route.cost), "\(route.visits)", marks.joined(separator: ", "),
      ])
    }
    var lines = ["Ways compared:"] + table.lines(indent: "  ")
    if plan.routes[plan.cheapest].cost.open > 0 || plan.routes.contains(where: { $0.cost.open > 0 }) {
      lines.append("Fees not known are left out where ways are compared by what they cost.")
    }
    if plan.hasMoreRoutes { lines.append(more(plan)) }
    return lines
  }

  private static func more(_ plan: CitizenPlan) -> String {
    "There are more ways than the \(plan.routes.count) compared (at most \(Planner.mostRoutes)): none is shorter"
      + (plan.mayBeCheaper ? ", but one may be cheaper." : " or cheaper.")
  }

  private static func shortcuts(_ plan: CitizenPlan) -> [String] {
    plan.shortcuts.map { one in
      "If you had \(PlanWords.list(one.papers)) (put it under `have`): \(PlanWords.list(one.route.steps.map(\.name))), "
        + "done by \(PlanWords.day(one.route.finish.day)), costs \(PlanWords.cost(one.route.cost))."
    }
  }

  private static func bystanders(_ plan: CitizenPlan) -> [String] {
    let lines = plan.bystanders.map { one in
      "  \(PlanWords.named(one.name, one.title)), leads to \(one.paper): \(PlanWords.reason(one.obstacle))"
    }
    return lines.isEmpty ? [] : ["Not looked at:"] + lines
  }

  private static func unverified(_ route: PlanRoute) -> [String] {
    let lines = route.steps.enumerated().flatMap { number, step in
      PlanKnowledge.unverified(step).map { group in
        "  \(number + 1) \(step.name), \(group.word): \(group.things.joined(separator: ", "))"
      }
    }
    return lines.isEmpty ? [] : ["Not verified:"] + lines
  }
}
