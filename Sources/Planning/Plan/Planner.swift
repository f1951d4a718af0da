import ProcessGraph
import WorkingTime

/// Looks for the ways to a goal, and tells one.
///
/// The shortest way is exact (``Scheduler``). The cheapest is exact as long as the search ends within its steps, and the
/// plan says so when it does not: least cost with parts that serve twice is a hard problem. Other ways are compared up to
/// ``mostRoutes``.
public struct Planner: Sendable {
  /// Which way is told.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The one that is over first.
    case shortest
    /// The one that costs least.
    case cheapest
  }

  /// No more ways than these are compared.
  public static let mostRoutes = 12
  /// No more shortcuts than these are named.
  static let mostShortcuts = 4
  /// No more needs than these are looked at in a search.
  static let mostSteps = 200_000
  /// Beyond so many followed dossiers no further ways are compared.
  static let mostFollowed = 20_000

  private var scheduler: Scheduler
  private let choice: Choice
  private var network: PlanNetwork { scheduler.network }

  private let mostCompared: Int

  /// Prepares a search that compares up to so many ways beside the shortest and the cheapest.
  public init(
    _ network: PlanNetwork, telling choice: Choice = .shortest, comparing mostCompared: Int = Planner.mostRoutes
  ) {
    scheduler = Scheduler(network)
    self.choice = choice
    self.mostCompared = mostCompared
  }

  /// What the search comes to.
  public mutating func outcome() -> PlanOutcome {
    if case .document(let goal) = network.goal, network.have.contains(goal) { return .alreadyThere }
    scheduler.openAlternatives()
    let whole = scheduler.schedule()
    guard whole.goal != nil else {
      var gaps = GapSearch(scheduler, whole)
      return gaps.outcome()
    }
    var routes: [[Int]: PlanRoute] = [:]
    let shortest = used(in: whole)
    routes[shortest] = route(whole)
    var search = self.search(whole)
    let cheap = search.cheapest(steps: Self.mostSteps)
    let others = search.sets(atMost: mostCompared, steps: Self.mostSteps)
    var isCut = others.isCut
    for set in cheap.sets + others.sets {
      guard routes.count <= max(1, mostCompared), scheduler.followed < Self.mostFollowed else {
        isCut = true
        break
      }
      var allowed = Array(repeating: false, count: network.parts.count)
      for part in set { allowed[part] = true }
      let schedule = scheduler.schedule(of: allowed, stopsAtGoal: true)
      guard schedule.goal != nil else { continue }
      let used = used(in: schedule)
      if routes[used] == nil { routes[used] = route(schedule) }
    }
    let sorted = routes.sorted { Self.isShorter($0.value, $1.value) }.map(\.value)
    let cheapest = sorted.indices.min { Self.isCheaper(sorted[$0], sorted[$1]) } ?? 0
    let told = choice == .cheapest ? cheapest : 0
    return .plan(
      CitizenPlan(
        goal: network.goal, start: network.start, routes: sorted, cheapest: cheapest, told: told,
        hasMoreRoutes: isCut, mayBeCheaper: cheap.isCut, shortcuts: shortcuts(to: sorted[told]),
        bystanders: bystanders(of: sorted[told])))
  }

  private static func isShorter(_ left: PlanRoute, _ right: PlanRoute) -> Bool {
    if left.finish != right.finish { return left.finish < right.finish }
    if left.cost != right.cost { return left.cost < right.cost }
    return isSimpler(left, right)
  }

  private static func isCheaper(_ left: PlanRoute, _ right: PlanRoute) -> Bool {
    if left.cost != right.cost { return left.cost < right.cost }
    if left.finish != right.finish { return left.finish < right.finish }
    return isSimpler(left, right)
  }

  private static func isSimpler(_ left: PlanRoute, _ right: PlanRoute) -> Bool {
    if left.steps.count != right.steps.count { return left.steps.count < right.steps.count }
    return left.steps.map(\.name).lexicographicallyPrecedes(right.steps.map(\.name))
  }

  private func search(_ whole: Schedule) -> RouteSearch {
    var issuers: [[Int]] = Array(repeating: [], count: network.papers.count)
    var costs = Array(repeating: RouteCost(), count: network.parts.count)
    var ranks = Array(repeating: Int.max, count: network.parts.count)
    // A part that cannot be reached stands for nothing.
    var trees = Array(repeating: PaperTree.any([]), count: network.parts.count)
    for (rank, part) in whole.order.enumerated() {
      guard let course = whole.courses[part] else { continue }
      ranks[part] = rank
      trees[part] = whole.trees[part]
      costs[part] = course.cost
      for paper in network.granted(part, course) { issuers[paper].append(part) }
    }
    return RouteSearch(
      trees: trees, issuers: issuers.map { $0.sorted() }, costs: costs, ranks: ranks, goal: network.goalTree)
  }

  // MARK: Reading a schedule

  /// The parts that a schedule's goal rests on, in ascending order.
  private func used(in schedule: Schedule) -> [Int] {
    var isUsed = Array(repeating: false, count: network.parts.count)
    var open: [Int] = []
    func pick(_ tree: PaperTree) {
      switch tree {
      case .there: break
      case .issued(let paper):
        guard let part = schedule.supplier[Int(paper)], !isUsed[part] else { return }
        isUsed[part] = true
        open.append(part)
      case .all(let parts): for part in parts { pick(part) }
      case .any(let parts):
        if let first = best(parts, schedule) { pick(parts[first]) }
      }
    }
    pick(network.goalTree)
    while let part = open.popLast() { pick(schedule.trees[part]) }
    return isUsed.indices.filter { isUsed[$0] }
  }

  /// The alternative that is there first, of several the first written.
  private func best(_ trees: [PaperTree], _ schedule: Schedule) -> Int? {
    trees.indices.compactMap { position in
      trees[position].least(network.start) { schedule.since[$0] }.map { (moment: $0, position: position) }
    }.min { ($0.moment, $0.position) < ($1.moment, $1.position) }?.position
  }

  /// A schedule's way to the goal, with the papers of every step.
  private func route(_ schedule: Schedule) -> PlanRoute {
    let parts = used(in: schedule).sorted { left, right in
      let (one, other) = (schedule.courses[left]?.submitted, schedule.courses[right]?.submitted)
      return (one ?? network.start, left) < (other ?? network.start, right)
    }
    var number: [Int: Int] = [:]
    for (position, part) in parts.enumerated() { number[part] = position }
    var steps: [PlanStep] = []
    var asked: [Int: Set<String>] = [:]
    for part in parts {
      guard let planned = schedule.courses[part] else { continue }
      var papers: [PlannedPaper] = []
      for need in planned.needs { collect(need, part, schedule, number, &papers) }
      // Of alternatives another may be handed in than the first: once more, now with the papers that are.
      let course =
        planned.needs.contains(where: \.hasChoice)
        ? network.parts[part].course(at: planned.submitted, papers: papers.map(\.asked.id)) ?? planned : planned
      var last: (moment: Instant, step: Int)?
      for paper in papers {
        guard case .made(let step) = paper.source else { continue }
        asked[parts[step], default: []].insert(paper.asked.id)
        let moment = schedule.courses[parts[step]]?.finish ?? network.start
        if last.map({ ($0.moment, $0.step) < (moment, step) }) ?? true { last = (moment, step) }
      }
      steps.append(
        PlanStep(
          name: network.parts[part].name, kind: network.parts[part].kind,
          interpreter: network.parts[part].editions[course.edition].interpreter, course: course, papers: papers,
          serves: [], waitsFor: last?.step,
          isLengthGiven: !network.parts[part].editions[course.edition].script.waits.isEmpty))
    }
    for position in steps.indices {
      let results = steps[position].graph.results.map { steps[position].graph.documents[$0.document].id }
      let used = asked[parts[position]] ?? []
      steps[position].serves =
        results.filter { steps[position].course.results.contains($0) }
        + used.subtracting(results).sorted()
    }
    var critical = steps.indices.max { (steps[$0].finish, -$0) < (steps[$1].finish, -$1) }
    while let step = critical {
      steps[step].isCritical = true
      critical = steps[step].waitsFor
    }
    return PlanRoute(steps: steps, finish: schedule.goal ?? network.start)
  }

  private func collect(
    _ need: PaperNeed, _ part: Int, _ schedule: Schedule, _ number: [Int: Int], _ papers: inout [PlannedPaper],
    alternatives: [String] = []
  ) {
    switch need {
    case .paper(let paper):
      guard !papers.contains(where: { $0.asked == paper }) else { return }
      var source = PaperSource.brought
      if paper.isHeld {
        source = .held
      } else if network.have.contains(paper.id) {
        source = .had
      } else if network.isIssued(paper.id, besides: part), let from = network.number(of: paper.id),
        let supplier = schedule.supplier[from], let step = number[supplier]
      {
        source = .made(step)
      }
      papers.append(PlannedPaper(asked: paper, source: source, alternatives: alternatives))
    case .all(let needs):
      for need in needs { collect(need, part, schedule, number, &papers, alternatives: alternatives) }
    case .any(_, let needs):
      let open = network.options(needs, of: part, isLenient: scheduler.isLenient[part])
      let trees = open.map { network.tree(needs[$0], of: part, isLenient: scheduler.isLenient[part]) }
      guard let picked = best(trees, schedule) else { return }
      let others = needs.indices.filter { $0 != open[picked] }.compactMap { needs[$0].papers.first?.id }
      collect(needs[open[picked]], part, schedule, number, &papers, alternatives: others)
    }
  }

  // MARK: What else there is

  /// Alternatives that would have to be brought from outside, and the way if they were there.
  private mutating func shortcuts(to told: PlanRoute) -> [PlanShortcut] {
    var found: [PlanShortcut] = []
    var tried: Set<[String]> = []
    for step in told.steps {
      guard let part = network.parts.firstIndex(where: { $0.name == step.name }) else { continue }
      for papers in outside(step.course.needs, part) where found.count < Self.mostShortcuts {
        guard tried.insert(papers).inserted else { continue }
        var other = scheduler.having(papers)
        let schedule = other.schedule(stopsAtGoal: true)
        guard schedule.goal != nil else { continue }
        var planner = self
        planner.scheduler = other
        let route = planner.route(schedule)
        if (route.finish, route.cost) < (told.finish, told.cost) {
          found.append(PlanShortcut(papers: papers, route: route))
        }
      }
    }
    return found
  }

  /// By alternative that the plan leaves aside, the papers in it that nobody issues.
  private func outside(_ needs: [PaperNeed], _ part: Int) -> [[String]] {
    needs.flatMap { need -> [[String]] in
      switch need {
      case .paper: return []
      case .all(let inner): return outside(inner, part)
      case .any(_, let inner):
        return inner.compactMap { option in
          let brought = option.papers.filter { network.isBrought($0, by: part) }.map(\.id)
          return brought.isEmpty ? nil : brought
        }
      }
    }
  }

  /// Who issues a paper that the way asks for, or the goal, and does not serve.
  private func bystanders(of told: PlanRoute) -> [PlanBystander] {
    var papers: [String] = []
    if case .document(let goal) = network.goal { papers.append(goal) }
    var seen = Set(papers)
    for step in told.steps {
      for paper in step.course.needs.flatMap(\.papers) where seen.insert(paper.id).inserted { papers.append(paper.id) }
    }
    let bySaying = Set(
      told.steps.flatMap(\.papers).filter { $0.source == .had || $0.source == .held }.map(\.asked.id))
    let names = Set(told.steps.map(\.name))
    var scheduler = scheduler
    var result: [PlanBystander] = []
    for paper in papers where !bySaying.contains(paper) {
      for one in network.excluded where one.issues.contains(paper) && one.obstacle != .notChosen {
        guard !result.contains(where: { $0.name == one.name }) else { continue }
        result.append(PlanBystander(name: one.name, title: one.title, paper: paper, obstacle: one.obstacle))
      }
      guard let number = network.number(of: paper) else { continue }
      for part in network.issuers[number] {
        let name = network.parts[part].name
        guard !names.contains(name), !result.contains(where: { $0.name == name }),
          let obstacle = scheduler.obstacle(of: part), case .requirement = obstacle
        else { continue }
        result.append(
          PlanBystander(
            name: name, title: network.parts[part].editions[0].graph.title, paper: paper,
            obstacle: obstacle))
      }
    }
    return result
  }
}
