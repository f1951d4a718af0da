import Language
import ProcessGraph

/// A member of an interconnected procedure without the intake and the delivery that the bundle does once for all.
///
/// A delivery that `resolved` follows is work that the limit counts, such as connecting a meter: it stays, and so does one
/// that makes a document or settles a fact. An intake to which an arrow leads back stays as a moment without a desk, since
/// the arrow needs its place; and so does one from which an arrow leads into the member, with that outcome: the one intake
/// accepts, and the member goes on by it.
struct TrimmedMember {
  /// What is left.
  private(set) var procedure: Procedure
  /// Its intakes, in reading order.
  private(set) var intakes: [Step] = []
  /// Its delivery, when it is left out.
  private(set) var delivery: Step?

  init(_ original: Procedure, _ handedIn: HandedInDocuments, firstFee: Int) {
    procedure = original
    var places: [(place: Place, isIntake: Bool)] = []
    var last: Step?
    Self.walk(original.statements) { statement in
      switch statement {
      case .step(let step) where step.task.tags.contains(StepTask.intakeTag):
        intakes.append(step)
        places.append((step.place, true))
      case .step(let step) where step.task.tags.contains("delivery"):
        last = step.task.issues.isEmpty && step.task.establishes.isEmpty ? step : nil
      case .resolved: last = nil
      default: break
      }
    }
    delivery = last
    let inside = intakes.flatMap { original.arrowsInside(from: $0) }
    let reached = placesReached(places.map(\.place), inside)
    procedure.statements = original.statements.mapped { step in
      if step.place == last?.place { return nil }
      if step.task.tags.contains(StepTask.intakeTag) {
        let inside = original.arrowsInside(from: step)
        guard reached.contains(step.place) || !inside.isEmpty else { return nil }
        return Self.moment(step, inside)
      }
      var own = step
      own.task.uses = handedIn.uses(step.task.uses)
      return own
    } wait: { wait in
      Self.own(wait, handedIn, firstFee)
    }
    procedure.asideWaits = original.asideWaits.map { Self.own($0, handedIn, firstFee) }
  }

  private static func own(_ wait: Wait, _ handedIn: HandedInDocuments, _ firstFee: Int) -> Wait {
    var own = wait
    own.task.uses = handedIn.uses(wait.task.uses)
    own.task.pays = wait.task.pays.map { FeeID($0.position + firstFee) }
    return own
  }

  /// A step that takes no time and does nothing, but for coming out so that an arrow leads elsewhere.
  private static func moment(_ step: Step, _ arrows: [Arrow]) -> Step {
    var moment = step
    moment.task = .moment
    moment.arrows = []
    for arrow in arrows {
      moment.task.outcomes.append(step.task.outcomes[arrow.outcome])
      moment.arrows.append(
        Arrow(outcome: moment.task.outcomes.count - 1, target: arrow.target, provenance: arrow.provenance))
    }
    moment.isForEachDesk = false
    return moment
  }

  /// The places to which arrows lead from what stays: from steps that are no intake, and from the waits they raise.
  private func placesReached(_ intakes: [Place], _ inside: [Arrow]) -> Set<Place> {
    var reached: Set<Place> = []
    var open: [Place] = []
    func reach(_ target: Target?) {
      guard case .place(let place, let bound)? = target else { return }
      if reached.insert(place).inserted { open.append(place) }
      reach(bound?.then)
    }
    func reach(_ wait: Wait) {
      for arrow in wait.arrows { reach(arrow.target) }
      reach(wait.onTimeout)
      reach(wait.bound?.then)
      if case .at(let place) = wait.resumption { reach(.place(place, bound: nil)) }
    }
    for arrow in inside { reach(arrow.target) }
    Self.walk(procedure.statements) { statement in
      switch statement {
      case .step(let step) where !intakes.contains(step.place): for arrow in step.arrows { reach(arrow.target) }
      case .wait(let wait): reach(wait)
      case .parallel(let block): for rule in block.rules { reach(rule.target) }
      default: break
      }
    }
    while let next = open.popLast() {
      for wait in procedure.asideWaits where wait.place == next { reach(wait) }
    }
    return reached
  }

  private static func walk(_ statements: [Statement], _ visit: (Statement) -> Void) {
    for statement in statements {
      visit(statement)
      switch statement {
      case .stage(_, let inner): walk(inner, visit)
      case .parallel(let block): for branch in block.branches { walk(branch.statements, visit) }
      case .choose(let block): for option in block.options { walk(option.statements, visit) }
      default: break
      }
    }
  }
}

extension Procedure {
  /// The arrows of an intake that lead into the procedure, and not to an end, nor to a wait after which the intake looks again.
  func arrowsInside(from intake: Step) -> [Arrow] {
    intake.arrows.filter { arrow in
      guard arrow.outcome > 0, case .place(let place, _) = arrow.target else { return false }
      guard let wait = asideWaits.first(where: { $0.place == place }) else { return true }
      switch wait.resumption {
      case .there: return false
      case .at(let resumed): return resumed != intake.place
      case .onward: return true
      }
    }
  }
}

extension StepTask {
  /// A place where nothing is done and no time passes.
  static var moment: StepTask {
    var task = StepTask(assignment: .system, duration: .within(Table(.none(.workingHours))))
    task.isMoment = true
    return task
  }
}
