import Dossier
import Planning
import ProcessGraph
import WorkingTime

/// One step of a plan in lines: what to do, when, with what, what it costs, what one waits for and what comes of it.
enum PlanStepText {
  static func lines(_ number: Int, of route: PlanRoute) -> [String] {
    let step = route.steps[number]
    var rows = step.kind == .ownWork ? ownWork(step) : procedure(step)
    rows = rows.filter { !$0.text.isEmpty }
    var head = "\(number + 1). \(PlanWords.named(step.name, step.graph.title))"
    if let code = step.graph.code { head += " (\(code))" }
    if step.kind == .interconnected { head += ", interconnected" }
    let margin = "   "
    return [head]
      + rows.map { row in
        margin + row.label + String(repeating: " ", count: max(1, 9 - row.label.count)) + row.text
      }
  }

  private typealias Line = (label: String, text: String)

  private static func ownWork(_ step: PlanStep) -> [Line] {
    var lines: [Line] = [
      ("begin", "\(PlanWords.moment(step.submitted)): this is your own work")
    ]
    for (position, paper) in step.papers.enumerated() {
      lines.append((position == 0 ? "with" : "", self.paper(paper)))
    }
    let limit = step.graph.nodes.firstIndex { $0.isForApplicant }.map { NodeID($0) }
    let said = step.isLengthGiven ? ", as you said" : ", the whole time allowed for it"
    let mark = limit.map {
      PlanWords.mark(step.interpreter.limitProvenance(of: $0, in: step.course.run.state), step.graph)
    }
    lines.append(("until", PlanWords.moment(step.finish) + said + (step.isLengthGiven ? "" : mark ?? "")))
    lines.append(("get", step.serves.map { document($0, step) }.joined(separator: ", ")))
    return lines
  }

  private static func procedure(_ step: PlanStep) -> [Line] {
    let run = step.course.run
    var lines: [Line] = [("hand in", handIn(step))]
    for (position, paper) in step.papers.enumerated() {
      lines.append((position == 0 ? "with" : "", self.paper(paper)))
    }
    for (position, fee) in step.fees.enumerated() {
      lines.append((position == 0 ? "pay" : "", self.fee(fee.fee, fee.amount, step)))
    }
    if let reading = run.limit, let value = reading.value, let limit = step.graph.timeLimit {
      var text = "at most \(PlanWords.limit(value)) of official time"
      switch value {
      case .duration, .sameWorkingDay: break
      case .none, .unknown: text = "the time limit is " + PlanWords.limit(value)
      }
      if let due = reading.due { text += ", due \(PlanWords.moment(due.instant))" }
      if reading.isLate { text += "; by the times of its steps it is late" }
      lines.append(("wait", text + PlanWords.mark(limit.provenance, step.graph)))
    }
    for wait in step.waits { lines.append(("then", self.wait(wait, step))) }
    let results = step.serves.map { document($0, step) }.joined(separator: ", ")
    lines.append(("get", (results.isEmpty ? "the answer" : results) + " by " + PlanWords.moment(step.finish)))
    return lines
  }

  private static func handIn(_ step: PlanStep) -> String {
    var text = PlanWords.moment(step.submitted)
    if step.isOnline {
      text += ", online"
    } else if let desk = firstDesk(step) {
      text += " at \(desk)"
    }
    if step.received.day != step.submitted.day {
      text += "; it counts as received \(PlanWords.moment(step.received))"
    }
    return text
  }

  /// The desk that first has the dossier.
  private static func firstDesk(_ step: PlanStep) -> String? {
    let graph = step.graph
    guard let desk = step.course.run.state.history.first(where: { !$0.desks.isEmpty })?.desks.first else { return nil }
    let own = graph.desks[desk]
    let title = own.title.isEmpty ? own.id : own.title
    guard graph.agencies.indices.contains(own.agency.position) else { return title }
    let agency = graph.agencies[own.agency].title
    return agency.isEmpty || agency == title ? title : "\(title) (\(agency))"
  }

  /// A paper with its form and copies.
  static func paper(_ asked: AskedPaper) -> String {
    var text = PlanWords.named(asked.id, asked.title)
    if let form = asked.formName { text += ", \(form)" }
    let copies = PlanWords.copies(asked.copies)
    return copies.isEmpty ? text : text + ": " + copies
  }

  private static func paper(_ planned: PlannedPaper) -> String {
    switch planned.source {
    case .had, .brought: paper(planned.asked)
    case .made(let step): paper(planned.asked) + ", from \(step + 1)"
    case .held:
      PlanWords.named(planned.asked.id, planned.asked.title) + ": bring nothing, it is read from "
        + (planned.asked.registry ?? "a registry")
    }
  }

  private static func fee(_ fee: FeeID, _ amount: FeeReckoning, _ step: PlanStep) -> String {
    let declared = step.graph.fees[fee]
    var text = declared.id + ": " + PlanWords.amount(amount)
    if !declared.payable.isEmpty { text += ", \(PlanWords.list(declared.payable, "or"))" }
    if let before = declared.before { text += ", before \(step.graph.writtenName(of: before))" }
    return text + PlanWords.mark(declared.provenance, step.graph)
  }

  private static func wait(_ wait: PlannedWait, _ step: PlanStep) -> String {
    let node = step.graph.nodes[wait.node]
    var text = "\(PlanWords.named(step.graph.writtenName(of: wait.node), node.title)): your turn, from "
    text += PlanWords.moment(wait.since)
    if let until = wait.until { text += " until \(PlanWords.moment(until)) at the latest" }
    if case .wait(let task) = node.kind, let fee = task.pays { text += ", to pay \(step.graph.fees[fee].id)" }
    return text + PlanWords.mark(step.interpreter.limitProvenance(of: wait.node, in: step.course.run.state), step.graph)
  }

  /// A paper that comes of a step, with how long it is valid.
  private static func document(_ name: String, _ step: PlanStep) -> String {
    let document = step.graph.documents.first { $0.id == name }
    let validity =
      step.graph.results.first { step.graph.documents[$0.document].id == name }?.validity ?? document?.validity
    return PlanWords.named(name, document?.title ?? "") + (validity.map { " (valid \($0))" } ?? "")
  }
}
