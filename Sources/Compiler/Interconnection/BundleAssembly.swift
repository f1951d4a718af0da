import Language
import ProcessGraph
import WorkingTime

/// Writes an interconnected procedure as one procedure that calls its members: one intake, the members in their nested
/// order, the end of the clock, one delivery.
struct BundleAssembly {
  /// The package with the members as they run inside the bundle, and behind them the procedure that calls them.
  private(set) var package: ResolvedPackage
  /// The position of that procedure.
  let position: Int
  /// By part, the position of the trimmed member; nil for steps and waits of the bundle's own.
  private(set) var members: [Int?] = []

  /// By part, the steps and waits of a member that the whole does once for several, by the place of what stands for them.
  private(set) var standIns: [Int: [(name: String, place: Place)]] = [:]

  private let plan: InterconnectionPlan
  private var intakes: [(step: Step, procedure: Procedure, part: Int)] = []
  private var deliveries: [Int: Step] = [:]
  private var whole: Procedure

  init(_ plan: InterconnectionPlan, _ package: ResolvedPackage) {
    self.plan = plan
    self.package = package
    whole = Procedure(identity: plan.bundle.identity, title: plan.bundle.title, nameSpan: plan.bundle.nameSpan)
    position = package.procedures.count + plan.parts.count { $0.procedure != nil }
    trimMembers()
    write()
    self.package.procedures.append(whole)
  }

  private mutating func trimMembers() {
    var handedIn: [DocumentRequirement] = []
    for part in plan.parts.indices {
      let documents = HandedInDocuments(plan, part: part)
      for requirement in documents.requirements where plan.parts[part].procedure != nil {
        if !handedIn.contains(where: { $0.isSame(as: requirement) }) { handedIn.append(requirement) }
      }
      guard let original = plan.parts[part].procedure.map({ package.procedures[$0] }) else {
        members.append(nil)
        continue
      }
      let trimmed = TrimmedMember(original, documents, firstFee: whole.fees.count)
      intakes += trimmed.intakes.map { ($0, original, part) }
      deliveries[part] = trimmed.delivery
      for fee in original.fees {
        var own = fee
        own.id = original.identity.name + "." + fee.id
        if let condition = plan.parts[part].condition {
          own.freeWhen = fee.freeWhen.map { .any([.not(condition), $0]) } ?? .not(condition)
        }
        whole.fees.append(own)
      }
      for requirement in original.requirements where !whole.requirements.contains(requirement) {
        var own = requirement
        if let condition = plan.parts[part].condition {
          own.condition = .any([.not(condition), requirement.condition])
        }
        whole.requirements.append(own)
      }
      members.append(package.procedures.count)
      package.procedures.append(trimmed.procedure)
    }
    whole.documents = handedIn
  }

  private mutating func write() {
    let bundle = plan.bundle
    let procedures = plan.parts.compactMap { $0.procedure.map { package.procedures[$0] } }
    whole.code = bundle.code
    whole.subject = bundle.subject
    whole.timeLimit = bundle.timeLimit
    whole.reducedLimit = bundle.reducedLimit
    whole.provenance = bundle.provenance
    whole.channels = Self.common(procedures.map(\.channels))
    whole.applicants = Self.common(procedures.map(\.applicants))
    whole.identity.from = bundle.identity.from ?? procedures.compactMap(\.identity.from).max()
    whole.results = bundle.goals.map { goal in
      let issuers = plan.parts.indices.filter { part in
        plan.parts[part].issues.contains { $0.document == goal.document }
      }
      let conditions = issuers.map { plan.issuedWhen(goal.document, by: $0) }
      let isAlways = conditions.isEmpty || conditions.contains { $0 == nil }
      let validity = procedures.flatMap(\.results).first { $0.document == goal.document }?.validity
      return ProcedureResult(
        goal.document, validity: validity,
        when: isAlways ? nil : conditions.count == 1 ? conditions[0] : .any(conditions.compactMap { $0 }),
        provenance: Provenance(origin: goal.origin))
    }
    whole.placeCount = bundle.placeCount
    let submission = bundle.submission.map { submission in intake(at: submission) }
    whole.statements = [submission].compactMap { $0 } + (plan.arrangement.map { statements($0) } ?? [])
    whole.statements.append(.resolved(.none))
    if let last = plan.sequence.last(where: { deliveries[$0] != nil }), let step = deliveries[last] {
      var delivery = step
      delivery.place = nextPlace()
      for (part, own) in deliveries { standIns[part, default: []].append((own.name, delivery.place)) }
      delivery.arrows = step.arrows.filter { if case .end = $0.target { true } else { false } }
      delivery.task.outcomes = Self.outcomes(of: step, kept: delivery.arrows)
      delivery.arrows = Self.renumbered(delivery.arrows, step.task.outcomes, delivery.task.outcomes)
      delivery.task.silence = nil
      if let desk = bundle.submission { delivery.task.assignment = handedOut(step.task.assignment, handedInAt: desk) }
      whole.statements.append(.step(delivery))
    }
    whole.statements.append(.end(EndTask(.approved), .none))
  }

  /// Who hands out the results: the desk of the member's delivery where it is of the agency that received the dossier,
  /// else the desk that received it, since one comes back to where one has handed in.
  private func handedOut(_ delivery: Assignment, handedInAt desk: DeskOption) -> Assignment {
    func agencies(_ option: DeskOption) -> [AgencyID] {
      option.desk.rows.map { package.desks[$0.value.position].agency }
    }
    let receiving = Set(agencies(desk))
    let isThere = !delivery.options.isEmpty && delivery.options.allSatisfy { receiving.isSuperset(of: agencies($0)) }
    return isThere ? delivery : .anyOf([desk])
  }

  private mutating func nextPlace() -> Place {
    whole.placeCount += 1
    return Place(whole.placeCount - 1)
  }

  /// What all members allow; where they have nothing in common, what any of them does.
  private static func common(_ lists: [[String]]) -> [String] {
    let stated = lists.filter { !$0.isEmpty }
    guard let first = stated.first else { return [] }
    let common = first.filter { word in stated.allSatisfy { $0.contains(word) } }
    if !common.isEmpty { return common }
    var all: [String] = []
    for word in stated.joined() where !all.contains(word) { all.append(word) }
    return all
  }

  // MARK: The one intake

  /// The intake of the bundle: it looks for what every member's intake looks for, and takes as long as the longest.
  private mutating func intake(at desk: DeskOption) -> Statement {
    let model = intakes.first?.step
    let place = nextPlace()
    var step = Step(
      place: place, name: model?.name ?? "submit", title: model?.title ?? plan.bundle.title,
      task: StepTask(assignment: .anyOf([desk]), tags: [StepTask.intakeTag]),
      provenance: model?.provenance ?? plan.bundle.provenance)
    step.task.checksAllDocuments = true
    var longest: Int64 = -1
    // By outcome: the wait in which the applicant completes the dossier after it.
    var waits: [String: Place] = [:]
    for (one, procedure, part) in intakes {
      standIns[part, default: []].append((one.name, place))
      if case .within(let table) = one.task.duration {
        let length = PartWeight.longest(table.rows.map(\.value))
        if length > longest {
          longest = length
          step.task.duration = one.task.duration
        }
      }
      for use in one.task.issues where !step.task.issues.contains(where: { $0.document == use.document }) {
        step.task.issues.append(use)
      }
      for arrow in one.arrows {
        let outcome = one.task.outcomes[arrow.outcome]
        if let known = waits[outcome.id], let aside = procedure.wait(behind: arrow) {
          standIns[part, default: []].append((aside.name, known))
        }
        guard arrow.outcome > 0, !step.task.outcomes.contains(where: { $0.id == outcome.id }),
          let target = target(arrow.target, of: procedure, from: one.place, to: place)
        else { continue }
        if case .place(let copy, _) = target, let aside = procedure.wait(behind: arrow) {
          waits[outcome.id] = copy
          standIns[part, default: []].append((aside.name, copy))
        }
        step.task.outcomes.append(outcome)
        step.arrows.append(
          Arrow(outcome: step.task.outcomes.count - 1, target: target, provenance: arrow.provenance))
      }
    }
    return .step(step)
  }

  /// Where an arrow of a member's intake leads in the bundle: to the same end, or to a copy of the wait in which the
  /// applicant completes the dossier. Nil for what only makes sense inside the member.
  private mutating func target(
    _ target: Target, of procedure: Procedure, from intake: Place, to place: Place
  ) -> Target? {
    guard case .place(let aside, let bound) = target else { return target }
    guard var wait = procedure.asideWaits.first(where: { $0.place == aside }) else { return nil }
    switch wait.resumption {
    case .there: break
    case .at(let resumed):
      guard resumed == intake else { return nil }
      wait.resumption = .at(place)
    case .onward: return nil
    }
    func end(_ target: Target?) -> Target? {
      if case .end? = target { return target }
      return target == nil ? nil : .end(EndTask(.notAccepted), .none)
    }
    wait.onTimeout = end(wait.onTimeout)
    wait.bound = wait.bound.map { Bound(limit: $0.limit, then: end($0.then) ?? $0.then, provenance: $0.provenance) }
    wait.arrows = wait.arrows.compactMap { arrow in
      end(arrow.target).map { Arrow(outcome: arrow.outcome, target: $0, provenance: arrow.provenance) }
    }
    wait.task.pays = nil
    wait.place = nextPlace()
    whole.asideWaits.append(wait)
    let kept = bound.map { Bound(limit: $0.limit, then: end($0.then) ?? $0.then, provenance: $0.provenance) }
    return .place(wait.place, bound: kept)
  }

  /// The normal outcome, and those that arrows take.
  private static func outcomes(of step: Step, kept: [Arrow]) -> [Outcome] {
    step.task.outcomes.enumerated().filter { position, _ in
      position == 0 || kept.contains { $0.outcome == position }
    }.map(\.element)
  }

  private static func renumbered(_ arrows: [Arrow], _ old: [Outcome], _ new: [Outcome]) -> [Arrow] {
    arrows.compactMap { arrow in
      new.firstIndex { $0.id == old[arrow.outcome].id }.map {
        Arrow(outcome: $0, target: arrow.target, provenance: arrow.provenance)
      }
    }
  }

  // MARK: The members in their order

  private func statements(_ form: Arrangement) -> [Statement] {
    switch form {
    case .sequence(let inner): return inner.flatMap { statements($0) }
    case .part(let number):
      let part = plan.parts[Int(number)]
      guard let condition = part.condition else { return content(Int(number)) }
      let provenance = Provenance(origin: part.origin)
      return [
        .choose(
          ChooseBlock(
            options: [
              .init(condition: condition, statements: content(Int(number)), provenance: provenance),
              .init(condition: nil, statements: [], provenance: provenance),
            ], isFirstMatch: false, provenance: provenance))
      ]
    case .parallel(let inner):
      return [
        .parallel(
          ParallelBlock(
            branches: inner.map { branch($0) }, provenance: plan.bundle.provenance))
      ]
    }
  }

  private func branch(_ form: Arrangement) -> ParallelBlock.Branch {
    if case .part(let number) = form {
      let part = plan.parts[Int(number)]
      return ParallelBlock.Branch(
        name: part.name, title: part.title, condition: part.condition, statements: content(Int(number)),
        provenance: Provenance(origin: part.origin))
    }
    let first = plan.parts[Int(form.parts[0])]
    return ParallelBlock.Branch(
      name: first.name, title: first.title, condition: nil, statements: statements(form),
      provenance: Provenance(origin: first.origin))
  }

  private func content(_ part: Int) -> [Statement] {
    let provenance = Provenance(origin: plan.parts[part].origin)
    if let member = members[part] { return [.call(procedure: member, provenance)] }
    return plan.parts[part].statement.map { [$0] } ?? []
  }
}

extension Procedure {
  /// The wait standing aside to which an arrow leads.
  fileprivate func wait(behind arrow: Arrow) -> Wait? {
    guard case .place(let place, _) = arrow.target else { return nil }
    return asideWaits.first { $0.place == place }
  }
}

extension DocumentRequirement {
  /// Whether it asks for the same papers in the same way, so that handing them in once serves both.
  func isSame(as other: DocumentRequirement) -> Bool {
    switch (self, other) {
    case (.paper(let use, _, let form, let registry, _), .paper(let otherUse, _, let otherForm, let otherRegistry, _)):
      use.document == otherUse.document && use.condition == otherUse.condition && form == otherForm
        && registry == otherRegistry
    case (.anyOf(let name, let inner, let condition), .anyOf(let otherName, let otherInner, let otherCondition)):
      name == otherName && condition == otherCondition && inner.count == otherInner.count
        && zip(inner, otherInner).allSatisfy { $0.isSame(as: $1) }
    case (.allOf(let inner, let condition), .allOf(let otherInner, let otherCondition)):
      condition == otherCondition && inner.count == otherInner.count
        && zip(inner, otherInner).allSatisfy { $0.isSame(as: $1) }
    default: false
    }
  }
}
