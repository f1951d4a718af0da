import ProcessGraph
import WorkingTime

/// Finds when everything can be had at the earliest.
///
/// A part begins as soon as all it needs is there, and a paper is there as soon as the first of its issuers is over: with
/// "all of" and "any of", the earliest end of every part comes out in one pass in the order of time (Knuth, Information
/// Processing Letters 6, 1977). The end of each part is what the interpreter says from its own beginning on, so an issuer
/// that begins later must not be over earlier; that can fail only where editions change in between. Takes n log n steps
/// and one followed dossier a part.
struct Scheduler: Sendable {
  private(set) var network: PlanNetwork
  /// By part, whether alternatives that have to be brought from outside come into question.
  private(set) var isLenient: [Bool]
  /// How many dossiers were followed.
  private(set) var followed = 0

  private struct CourseKey: Hashable {
    var part: Int
    var moment: Instant
  }

  private var known: [CourseKey: PartCourse] = [:]
  /// By part, what it needs by the edition of the first day.
  private var firstTrees: [PaperTree] = []

  init(_ network: PlanNetwork) {
    self.network = network
    isLenient = network.parts.map { _ in false }
    firstTrees = network.parts.indices.map { firstTree($0) }
  }

  /// Opens alternatives from outside to parts that are out of reach without them, as far as needed.
  mutating func openAlternatives() {
    for _ in network.parts {
      let schedule = schedule()
      // A calendar that is too short is no reason to take another way: it is what has to be mended.
      guard schedule.goal == nil, !schedule.obstacles.contains(where: { $0?.isOfCalendar ?? false }) else { return }
      var isChanged = false
      for part in network.parts.indices where schedule.courses[part] == nil && !isLenient[part] {
        let strict = firstTrees[part]
        isLenient[part] = true
        firstTrees[part] = firstTree(part)
        if firstTrees[part] != strict { isChanged = true }
      }
      guard isChanged else { return }
    }
  }

  /// The same network for somebody who has more papers.
  func having(_ papers: [String]) -> Scheduler {
    var other = self
    other.network.have.formUnion(papers)
    other.firstTrees = network.parts.indices.map { other.firstTree($0) }
    return other
  }

  private func firstTree(_ part: Int) -> PaperTree {
    let own = network.parts[part]
    let edition = own.editions[own.edition(on: network.start.day) ?? 0]
    return tree(edition.needs(on: network.start.day, choosing: own.chosen), part)
  }

  private func tree(_ needs: [PaperNeed], _ part: Int) -> PaperTree {
    .all(needs.map { network.tree($0, of: part, isLenient: isLenient[part]) })
  }

  // MARK: Following

  /// A part gone through from a moment on; each is followed once.
  private mutating func course(_ part: Int, at moment: Instant) -> PartCourse? {
    let key = CourseKey(part: part, moment: moment)
    if let course = known[key] { return course }
    followed += 1
    let course = network.parts[part].course(at: moment)
    if let course { known[key] = course }
    return course
  }

  /// The first full minute from a moment on: nobody hands in on a second.
  private func minute(_ moment: Instant) -> Instant {
    let rest = moment.seconds % 60
    return rest == 0 ? moment : moment.advanced(seconds: rest > 0 ? 60 - rest : -rest) ?? moment
  }

  /// When everything can be had, using only some of the parts. With `stopsAtGoal` nothing is looked at that comes later.
  mutating func schedule(of allowed: [Bool]? = nil, stopsAtGoal: Bool = false) -> Schedule {
    var schedule = Schedule(parts: network.parts.count, papers: network.papers.count)
    schedule.trees = firstTrees
    var waiting = Array(repeating: [Int](), count: network.papers.count)
    var queue = EarliestFirst<Instant>()
    func wait(_ part: Int, _ tree: PaperTree, _ since: [Instant?]) {
      tree.forEachPaper { paper in
        if since[paper] == nil, waiting[paper].last != part { waiting[paper].append(part) }
      }
    }
    for part in network.parts.indices where allowed?[part] ?? true {
      wait(part, schedule.trees[part], schedule.since)
      begin(part, &schedule, &queue, wait)
    }
    while let (finish, number) = queue.pop() {
      let part = Int(number)
      guard let course = schedule.courses[part] else { continue }
      schedule.order.append(part)
      for paper in network.granted(part, course) where schedule.since[paper] == nil {
        schedule.since[paper] = finish
        schedule.supplier[paper] = part
        for next in waiting[paper] { begin(next, &schedule, &queue, wait) }
      }
      guard schedule.goal == nil else { continue }
      schedule.goal = network.goalTree.least(network.start) { schedule.since[$0] }
      if schedule.goal != nil, stopsAtGoal { break }
    }
    return schedule
  }

  /// Begins a part if all it needs is there.
  private mutating func begin(
    _ part: Int, _ schedule: inout Schedule, _ queue: inout EarliestFirst<Instant>,
    _ wait: (Int, PaperTree, [Instant?]) -> Void
  ) {
    guard schedule.courses[part] == nil else { return }
    // On the day on which it begins another edition may hold, which needs other papers.
    for _ in 0...network.parts[part].editions.count {
      let since = schedule.since
      guard let ready = schedule.trees[part].least(network.start, { since[$0] }) else { return }
      guard let course = course(part, at: minute(ready)) else {
        schedule.obstacles[part] = .notInForce(minute(ready).day)
        return
      }
      let tree = tree(course.needs, part)
      if tree == schedule.trees[part] {
        schedule.obstacles[part] = course.obstacle
        guard course.obstacle == nil else { return }
        schedule.courses[part] = course
        queue.push(Int32(part), at: course.finish)
        return
      }
      schedule.trees[part] = tree
      wait(part, tree, schedule.since)
    }
  }

  /// Why a part that has all it needs serves nobody from the first day on; nil when it would.
  mutating func obstacle(of part: Int) -> PlanObstacle? {
    let moment = minute(network.start)
    guard let course = course(part, at: moment) else { return .notInForce(moment.day) }
    return course.obstacle
  }
}
