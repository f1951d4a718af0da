import Dossier
import JSON
import Numbers
public import Planning
import ProcessGraph
import WorkingTime

/// A plan for programs: the same as its page.
public enum PlanJSON {
  /// One object with sorted names: `format`, `goal`, `begin`, `told`, `shortest` and `cheapest` as positions in `routes`,
  /// `more_routes`, `may_be_cheaper`, `shortcuts`, `not_for_this_case`. A route has `done`, `dong`, `fees_not_known`,
  /// `procedures`, `visits`, `occasions`, `official`, `steps` and `papers`; moments are local, `2026-08-20T09:00`.
  public static func render(_ plan: CitizenPlan) -> String {
    let object: [String: JSONValue] = [
      "format": .string("thutuc-plan-1"), "goal": .string(plan.goal.name), "begin": .string(plan.start.description),
      "told": .integer(plan.told), "shortest": .integer(0), "cheapest": .integer(plan.cheapest),
      "more_routes": .bool(plan.hasMoreRoutes), "may_be_cheaper": .bool(plan.mayBeCheaper),
      "routes": .array(plan.routes.map(route)),
      "shortcuts": .array(
        plan.shortcuts.map { .object(["papers": names($0.papers), "route": route($0.route)]) }),
      "not_for_this_case": .array(
        plan.bystanders.map { one in
          .object([
            "name": .string(one.name), "paper": .string(one.paper), "reason": .string(PlanWords.reason(one.obstacle)),
          ])
        }),
    ]
    return String(decoding: JSONValue.object(object).canonicalBytes, as: UTF8.self) + "\n"
  }

  private static func names(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }

  private static func route(_ route: PlanRoute) -> JSONValue {
    var members: [String: JSONValue] = [
      "done": .string(route.finish.description), "dong": .integer(Int(route.cost.dong)),
      "fees_not_known": .integer(route.cost.open), "procedures": .integer(route.procedureCount),
      "visits": .integer(route.visits), "occasions": .integer(route.occasions),
      "steps": .array(route.steps.map(step)),
      "papers": .array(
        route.papersToBring.map { paper, steps in
          var members = describe(paper.asked)
          members["for"] = .array(steps.map { .integer($0) })
          members["had"] = .bool(paper.source == .had)
          return .object(members)
        }),
    ]
    members["official"] = route.officialTime.map(duration)
    return .object(members)
  }

  private static func duration(_ duration: Duration) -> JSONValue {
    .object(["amount": .string(duration.amount.description), "unit": .string(duration.unit.rawValue)])
  }

  private static func step(_ step: PlanStep) -> JSONValue {
    let run = step.course.run
    var members: [String: JSONValue] = [
      "name": .string(step.name), "kind": .string(step.kind.rawValue), "title": .string(step.graph.title),
      "hand_in": .string(step.submitted.description), "done": .string(step.finish.description),
      "critical": .bool(step.isCritical), "visits": .integer(step.visits), "occasions": .integer(step.occasions),
      "gives": names(step.serves), "papers": .array(step.papers.map(paper)),
      "fees": .array(step.fees.map { fee($0.fee, $0.amount, step.graph) }),
      "waits": .array(
        step.waits.map { wait in
          var members: [String: JSONValue] = [
            "name": .string(step.graph.writtenName(of: wait.node)), "from": .string(wait.since.description),
          ]
          members["to"] = wait.until.map { .string($0.description) }
          return .object(members)
        }),
      "not_verified": .array(
        PlanKnowledge.unverified(step).map { .object(["known": .string($0.word), "things": names($0.things)]) }),
    ]
    members["code"] = step.graph.code.map(JSONValue.string)
    members["from"] = step.graph.identity.from.map { .string($0.description) }
    members["waits_for"] = step.waitsFor.map { .integer($0) }
    members["received"] = .string(step.received.description)
    members["due"] = run.limit?.due.map { .string($0.instant.description) }
    if case .duration(let limit)? = run.limit?.value { members["limit"] = duration(limit) }
    return .object(members)
  }

  private static func describe(_ asked: AskedPaper) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["paper": .string(asked.id), "title": .string(asked.title)]
    members["form"] = asked.formName.map(JSONValue.string)
    if !asked.copies.isEmpty { members["copies"] = .string(PlanWords.copies(asked.copies)) }
    if !asked.heldBy.isEmpty { members["held_by"] = names(asked.heldBy) }
    return members
  }

  private static func paper(_ paper: PlannedPaper) -> JSONValue {
    var members = describe(paper.asked)
    switch paper.source {
    case .had: members["from"] = .string("had")
    case .brought: members["from"] = .string("brought")
    case .held: members["from"] = .string(paper.asked.registry ?? "registry")
    case .made(let step): members["made_by"] = .integer(step)
    }
    if !paper.alternatives.isEmpty { members["or"] = names(paper.alternatives) }
    return .object(members)
  }

  private static func fee(_ fee: FeeID, _ amount: FeeReckoning, _ graph: ProcessGraph) -> JSONValue {
    var members: [String: JSONValue] = [
      "fee": .string(graph.fees[fee].id), "kind": .string(graph.fees[fee].kind.rawValue),
    ]
    switch amount {
    case .amount(let dong): members["dong"] = .integer(Int(dong))
    case .unknown(let reason): members["unknown"] = .string(reason)
    case .notDecided: members["unknown"] = .string("not decided")
    }
    return .object(members)
  }
}
