public import Dossier
public import ProcessGraph
public import WorkingTime

/// Where a paper comes from.
public enum PaperSource: Hashable, Sendable {
  /// The applicant said that it is there already.
  case had
  /// The applicant writes it, buys it or has it: nobody in the package issues it.
  case brought
  /// A registry supplies it.
  case held
  /// A step of the plan makes it, by position.
  case made(Int)
}

/// A paper of a step, with where it comes from.
public struct PlannedPaper: Hashable, Sendable {
  /// The paper.
  public var asked: AskedPaper
  /// Where it comes from.
  public var source: PaperSource
  /// Papers that would do instead, each the first of an alternative.
  public var alternatives: [String]
}

/// A time in which the applicant is waited for while a step of the plan goes on.
public struct PlannedWait: Hashable, Sendable {
  /// The wait.
  public var node: NodeID
  /// From when.
  public var since: Instant
  /// Until when at the latest.
  public var until: Instant?
}

/// One step of a plan: a procedure gone through, or own work.
public struct PlanStep: Sendable {
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: PlanPart.Kind
  /// Who followed it.
  public var interpreter: DossierInterpreter
  /// How it goes.
  public var course: PartCourse
  /// The papers that are handed in, or that own work rests on.
  public var papers: [PlannedPaper]
  /// Papers that it hands over and that the plan is about or that another step uses.
  public var serves: [String]
  /// The step on whose end its beginning waits; nil when it can begin at once.
  public var waitsFor: Int?
  /// Whether what is given says how long it takes, for own work.
  public var isLengthGiven: Bool
  /// Whether the whole plan would be over later if this step were.
  public var isCritical = false

  /// Its graph.
  public var graph: ProcessGraph { interpreter.graph }
  /// When it is handed in.
  public var submitted: Instant { course.submitted }
  /// When the receiving desk counts it as handed in; later than ``submitted`` outside its hours.
  public var received: Instant { course.run.state.history.first { $0.what == .began }?.at ?? submitted }
  /// When it is over.
  public var finish: Instant { course.finish }

  /// Fees and charges with their amounts for this case; those that are nothing are left out.
  public var fees: [(fee: FeeID, amount: FeeReckoning)] {
    zip(graph.fees.indices, course.run.charges).filter { $0.1 != .amount(0) }.map { (FeeID($0.0), $0.1) }
  }

  /// What it costs.
  public var cost: RouteCost { course.cost }

  /// The times in which the applicant is waited for, in order.
  public var waits: [PlannedWait] {
    guard kind != .ownWork else { return [] }
    return course.run.state.visits(in: graph).filter { graph.nodes[$0.node].isForApplicant }
      .map { PlannedWait(node: $0.node, since: $0.since, until: $0.until) }
  }

  /// Occasions on which the applicant acts: handing in, being waited for, taking the result.
  public var occasions: Int { kind == .ownWork ? 0 : 1 + (graph.results.isEmpty ? 0 : 1) + waits.count }

  /// Occasions for which the applicant goes there: none where all of it is online.
  public var visits: Int { isOnline ? 0 : occasions }

  /// Whether everything is done online.
  public var isOnline: Bool {
    let channel = course.run.channel(in: graph)
    return graph.service == .fullOnline && (channel ?? "online") == "online"
  }
}

/// One way to the goal.
public struct PlanRoute: Sendable {
  /// Its steps in the order in which they begin, and then by name.
  public var steps: [PlanStep]
  /// When the goal is reached.
  public var finish: Instant

  /// What it costs.
  public var cost: RouteCost { steps.reduce(RouteCost()) { $0 + $1.cost } }
  /// How many procedures are gone through; own work is none.
  public var procedureCount: Int { steps.count { $0.kind != .ownWork } }
  /// Occasions for which the applicant goes there.
  public var visits: Int { steps.reduce(0) { $0 + $1.visits } }
  /// Occasions on which the applicant acts.
  public var occasions: Int { steps.reduce(0) { $0 + $1.occasions } }

  /// The papers that the applicant brings or has, each once: those of one name and form number are one.
  public var papersToBring: [(paper: PlannedPaper, steps: [Int])] {
    var list: [(paper: PlannedPaper, steps: [Int])] = []
    for (number, step) in steps.enumerated() {
      for paper in step.papers where paper.source == .brought || paper.source == .had {
        let known = list.firstIndex {
          $0.paper.asked.id == paper.asked.id && $0.paper.asked.formName == paper.asked.formName
        }
        if let known {
          if list[known].steps.last != number { list[known].steps.append(number) }
        } else {
          list.append((paper, [number]))
        }
      }
    }
    return list
  }

  /// The official time along the critical path: the limits that hold added up; nil when one has no number or units are mixed.
  public var officialTime: Duration? {
    var sum: Duration?
    for step in steps where step.isCritical && step.kind != .ownWork {
      guard case .duration(let limit)? = step.course.run.limit?.value else { return nil }
      guard let known = sum else {
        sum = limit
        continue
      }
      guard let more = try? known.adding(limit, hoursPerDay: step.graph.hoursInWorkingDay) else { return nil }
      sum = more
    }
    return sum
  }
}

/// A paper that would make another way, if the applicant had it.
public struct PlanShortcut: Sendable {
  /// The papers.
  public var papers: [String]
  /// The way then.
  public var route: PlanRoute
}

/// A procedure that issues a paper of the plan and serves nobody here.
public struct PlanBystander: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its title.
  public var title: String
  /// The paper.
  public var paper: String
  /// Why it does not serve.
  public var obstacle: PlanObstacle
}

/// How an applicant comes to a paper.
public struct CitizenPlan: Sendable {
  /// What is wanted.
  public var goal: PlanGoal
  /// When the applicant begins.
  public var start: Instant
  /// The ways that were compared: the shortest first, then by when they are over.
  public var routes: [PlanRoute]
  /// The position of the way that costs least.
  public var cheapest: Int
  /// The position of the way that is told.
  public var told: Int
  /// Whether there are more ways than were compared.
  public var hasMoreRoutes: Bool
  /// Whether a way that was not looked at may cost less.
  public var mayBeCheaper: Bool
  /// Papers that would shorten it.
  public var shortcuts: [PlanShortcut]
  /// Procedures that do not serve.
  public var bystanders: [PlanBystander]

  /// The way that is told.
  public var route: PlanRoute { routes[told] }
}

extension DossierRun {
  /// The channel over which it was handed in.
  func channel(in graph: ProcessGraph) -> String? {
    guard let fact = graph.facts.firstIndex(where: { $0.id == "channel" && $0.origin == .builtIn }),
      case .choice(let choices) = graph.facts[fact].type, case .choice(let position)? = state.facts[FactID(fact)],
      choices.indices.contains(position)
    else { return nil }
    return choices[position].id
  }
}

extension PartCourse {
  /// What it costs.
  var cost: RouteCost {
    run.charges.reduce(RouteCost()) { sum, charge in
      if case .amount(let dong) = charge { sum + RouteCost(dong: dong) } else { sum + RouteCost(open: 1) }
    }
  }
}
