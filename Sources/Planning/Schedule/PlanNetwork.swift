public import WorkingTime

/// A procedure that is no part of a network, although it may issue papers.
public struct ExcludedPart: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its title.
  public var title: String
  /// Papers that it issues.
  public var issues: Set<String>
  /// Why it serves nobody.
  public var obstacle: PlanObstacle

  /// Leaves a procedure out.
  public init(_ name: String, title: String, issues: Set<String>, because obstacle: PlanObstacle) {
    self.name = name
    self.title = title
    self.issues = issues
    self.obstacle = obstacle
  }

  /// Whether it is for other applicants.
  var servesOthers: Bool { if case .applicant = obstacle { true } else { false } }
}

/// Who issues what and who needs what: all that a search for a plan looks at.
///
/// Parts are sorted by name, so that nothing depends on the order of the files. A paper is issued by those whose result it
/// is: what a step makes inside a procedure is handed over to nobody, and is looked at only where it is the goal and no
/// procedure's result. What a part issues anew itself, the applicant brings to it.
public struct PlanNetwork: Sendable {
  /// The parts, by name.
  public let parts: [PlanPart]
  /// Procedures that cannot be parts.
  public let excluded: [ExcludedPart]
  /// When the applicant begins.
  public let start: Instant
  /// Papers that the applicant has.
  public internal(set) var have: Set<String>
  /// What is wanted.
  public let goal: PlanGoal

  /// Papers that parts issue, by number.
  private(set) var papers: [String] = []
  private var number: [String: Int] = [:]
  /// By paper, the parts that may issue it.
  private(set) var issuers: [[Int]] = []
  /// By paper, whether it counts where it is no result.
  private var isMadeOnly: [Bool] = []
  /// By part, the papers that it may issue, and for the goals of an interconnected procedure the paper that has to be there.
  private(set) var grants: [[(paper: Int, ifIssues: String?)]] = []
  /// What meets the goal.
  private(set) var goalTree = PaperTree.any([])

  /// Puts parts together. `from` names for a paper the procedure that is to issue it.
  public init(
    parts: [PlanPart], excluded: [ExcludedPart], start: Instant, have: Set<String>, goal: PlanGoal,
    from: [String: String] = [:]
  ) {
    self.parts = parts.sorted { $0.name < $1.name }
    self.excluded = excluded.sorted { $0.name < $1.name }
    self.start = start
    self.have = have
    self.goal = goal
    grants = self.parts.map { _ in [] }
    let may = self.parts.map(\.mayIssue)
    let results = may.reduce(into: Set<String>()) { $0.formUnion($1.results) }
    for (part, own) in may.enumerated() {
      for paper in own.results.sorted() { add(paper, part, from[paper]) }
      if case .document(let paper) = goal, own.made.contains(paper), !results.contains(paper) {
        add(paper, part, from[paper], isMade: true)
      }
    }
    // What only others issue has a number too, so that it is known to be issued.
    for one in self.excluded { for paper in one.issues.sorted() { _ = self.paper(paper) } }
    setGoal()
  }

  private mutating func paper(_ name: String) -> Int {
    if let known = number[name] { return known }
    number[name] = papers.count
    papers.append(name)
    issuers.append([])
    isMadeOnly.append(false)
    return papers.count - 1
  }

  private mutating func add(_ name: String, _ part: Int, _ only: String?, isMade: Bool = false) {
    let paper = paper(name)
    isMadeOnly[paper] = isMade
    if let only, parts[part].name != only, !parts[part].members.contains(only) { return }
    issuers[paper].append(part)
    grants[part].append((paper, nil))
  }

  /// A goal that is no paper is a paper that nobody asks for.
  private mutating func setGoal() {
    func isOver(_ name: String) -> Int {
      let paper = paper("§" + name)
      for part in parts.indices where parts[part].name == name || parts[part].members.contains(name) {
        issuers[paper].append(part)
        grants[part].append((paper, nil))
      }
      return paper
    }
    switch goal {
    case .document(let name): goalTree = .issued(Int32(paper(name)))
    case .procedure(let name): goalTree = .issued(Int32(isOver(name)))
    case .interconnected(let name, let goals):
      let whole = isOver(name)
      let members = parts.first { $0.name == name }?.members ?? []
      var single: [PaperTree] = []
      for goal in goals {
        let paper = paper("§\(name) \(goal)")
        for part in issuers[self.paper(goal)] where members.contains(parts[part].name) {
          issuers[paper].append(part)
          grants[part].append((paper, goal))
        }
        single.append(.issued(Int32(paper)))
      }
      goalTree = .any([.issued(Int32(whole))] + (single.isEmpty ? [] : [.all(single)]))
    }
  }

  /// The papers that a part gone through hands over, by number.
  func granted(_ part: Int, _ course: PartCourse) -> [Int] {
    grants[part].filter { grant in
      let paper = grant.ifIssues ?? papers[grant.paper]
      if paper.hasPrefix("§") { return true }
      return isMadeOnly[grant.paper] ? course.issued.contains(paper) : course.results.contains(paper)
    }.map(\.paper)
  }

  /// Whether somebody other than a part issues a paper, though perhaps not in this case. Who serves other applicants issues
  /// nothing to this one.
  func isIssued(_ name: String, besides part: Int?) -> Bool {
    if let paper = number[name], issuers[paper].contains(where: { $0 != part }) { return true }
    let own = part.map { parts[$0].name }
    return excluded.contains { $0.issues.contains(name) && $0.name != own && !$0.servesOthers }
  }

  /// Whether a paper comes of nothing but the applicant's own work, which an interconnected procedure describes: whoever
  /// cannot go about it so brings the paper all the same.
  private func isOwnWork(_ name: String) -> Bool {
    guard let paper = number[name], !excluded.contains(where: { $0.issues.contains(name) && !$0.servesOthers })
    else { return false }
    return issuers[paper].allSatisfy { parts[$0].kind == .ownWork }
  }

  /// Whether the applicant has to bring a paper from outside.
  func isBrought(_ paper: AskedPaper, by part: Int) -> Bool {
    !have.contains(paper.id) && !paper.isHeld && !isIssued(paper.id, besides: part)
  }

  /// Which of alternatives come into question. One of which something has to be brought from outside does only where all
  /// others are out of reach (`isLenient`); where all are such, the first does.
  func options(_ needs: [PaperNeed], of part: Int, isLenient: Bool) -> [Int] {
    let inside = needs.indices.filter { position in !needs[position].papers.contains { isBrought($0, by: part) } }
    if isLenient { return inside + needs.indices.filter { !inside.contains($0) } }
    return inside.isEmpty ? Array(needs.indices.prefix(1)) : inside
  }

  /// What a part needs, in numbers.
  func tree(_ need: PaperNeed, of part: Int, isLenient: Bool) -> PaperTree {
    switch need {
    case .paper(let paper):
      if have.contains(paper.id) || paper.isHeld || !isIssued(paper.id, besides: part) { return .there }
      let issued = PaperTree.issued(Int32(number[paper.id] ?? 0))
      return isLenient && isOwnWork(paper.id) ? .any([issued, .there]) : issued
    case .all(let needs): return .all(needs.map { tree($0, of: part, isLenient: isLenient) })
    case .any(_, let needs):
      return .any(
        options(needs, of: part, isLenient: isLenient).map { tree(needs[$0], of: part, isLenient: isLenient) })
    }
  }

  /// The number of a paper that somebody issues.
  func number(of paper: String) -> Int? { number[paper] }
}
