import Compiler
import Dossier
import Language
import Messages
import Planning
import ProcessGraph
import SourceText
import WorkingTime
import YAML

/// Looks from a goal backwards for all that may be part of a plan: who issues a paper, what that asks for, who issues that.
///
/// A procedure about subjects of which nothing is said is left aside where another serves as well. What only other ways ask
/// for is looked at too; what the applicant has, or a registry holds, is not.
struct PlanCandidates {
  let package: PackageBuild
  let resolved: ResolvedPackage
  let given: GivenFile
  let facts: PlanFacts
  let asOf: Day?

  /// Candidates that take part, in the order in which they were found.
  private(set) var taken: [PlanCandidate] = []
  /// Those that do not, with the reason.
  private(set) var excluded: [ExcludedPart] = []
  /// Why facts of several subjects are asked for, by subject: the paper, and the subjects of which one is enough.
  private(set) var oneOf: [String: (paper: String, subjects: [String])] = [:]
  private(set) var findings: [Diagnostic] = []

  private var editions: [String: [Int]] = [:]
  private var results: [String: [String]] = [:]
  private var made: [String: [String]] = [:]
  private var works: [String: [(bundle: Int, part: Int)]] = [:]
  /// Who asks for a paper, as far as was looked at.
  private var askers: [String: Set<String>] = [:]
  private var bundles: [String: [Int]] = [:]
  private var prepared: [String: PlanCandidate] = [:]
  private var takenNames: Set<String> = []
  private var asideNames: [String: PlanObstacle] = [:]
  private var seen: Set<String> = []
  private var open: [String] = []
  private var goalPaper: String?

  init(_ package: PackageBuild, _ resolved: ResolvedPackage, _ given: GivenFile, _ facts: PlanFacts, asOf: Day?) {
    self.package = package
    self.resolved = resolved
    self.given = given
    self.facts = facts
    self.asOf = asOf
    for position in package.positions {
      let procedure = resolved.procedures[position]
      let name = procedure.identity.name
      editions[name, default: []].append(position)
      // What was over before the applicant begins issues nothing any more.
      if asOf == nil, let last = procedure.identity.to, last < given.submitted.value.day { continue }
      for result in procedure.results { note(name, issues: resolved.documents[result.document].id, in: \.results) }
      for use in procedure.stepIssues { note(name, issues: resolved.documents[use.document].id, in: \.made) }
    }
    for (bundle, plan) in package.interconnections.enumerated() {
      for goal in plan.bundle.goals { bundles[resolved.documents[goal.document].id, default: []].append(bundle) }
      for (part, own) in plan.parts.enumerated() where own.isOfApplicant {
        for use in own.issues { works[resolved.documents[use.document].id, default: []].append((bundle, part)) }
      }
    }
  }

  private mutating func note(
    _ name: String, issues paper: String, in path: WritableKeyPath<PlanCandidates, [String: [String]]>
  ) {
    if self[keyPath: path][paper]?.last != name { self[keyPath: path][paper, default: []].append(name) }
  }

  /// Names of all that issues a paper: whose result it is, and for a goal that is nobody's result, whose steps make it.
  func issuers(of paper: String, isGoal: Bool = true) -> [String] {
    let own = results[paper] ?? []
    let bundled = (bundles[paper] ?? []).map { package.interconnections[$0].bundle.identity.name }
    let direct = own.isEmpty && bundled.isEmpty && isGoal ? made[paper] ?? [] : own
    return direct + bundled + ownWorks(for: paper, isGoal: isGoal).map { workName($0.bundle, $0.part) }
  }

  /// Own work that makes a paper: what an interconnected procedure says of its own chain is no way for procedures outside it.
  private func ownWorks(for paper: String, isGoal: Bool) -> [(bundle: Int, part: Int)] {
    (works[paper] ?? []).filter { work in
      let plan = package.interconnections[work.bundle]
      return isGoal
        || askers[paper, default: []].contains { asker in
          asker == plan.bundle.identity.name || plan.bundle.members.contains { $0.name == asker }
            || plan.parts.indices.contains { workName(work.bundle, $0) == asker }
        }
    }
  }

  /// All papers that somebody issues.
  var issuedPapers: [String] { Set(results.keys).union(made.keys).union(bundles.keys).union(works.keys).sorted() }

  private func workName(_ bundle: Int, _ part: Int) -> String {
    let name = package.interconnections[bundle].parts[part].name
    let isClear =
      editions[name] == nil
      && !package.interconnections.indices.contains { other in
        other != bundle && package.interconnections[other].parts.contains { $0.name == name && $0.isOfApplicant }
      }
    return isClear ? name : package.interconnections[bundle].bundle.identity.name + "." + name
  }

  /// Gathers what may lead to a goal.
  mutating func gather(_ goal: PlanGoal) {
    switch goal {
    case .document(let paper):
      goalPaper = paper
      visit(paper)
    case .procedure(let name):
      take(candidate(name))
      for plan in package.interconnections
      where plan.bundle.members.contains(where: { $0.name == name && $0.condition == nil }) {
        takeOrLeave(candidate(plan.bundle.identity.name), isNeeded: false)
      }
    case .interconnected(let name, let goals):
      take(candidate(name))
      let members = package.interconnections.first { $0.bundle.identity.name == name }?.bundle.members.map(\.name) ?? []
      for goal in goals {
        for issuer in issuers(of: goal) where members.contains(issuer) { take(candidate(issuer)) }
      }
    }
    while let paper = open.popLast() { visit(paper) }
    excluded += asideNames.filter { !takenNames.contains($0.key) }.sorted { $0.key < $1.key }.compactMap { name, why in
      prepared[name].map { ExcludedPart(name, title: $0.title, issues: $0.issues, because: why) }
    }
  }

  private mutating func visit(_ paper: String) {
    guard seen.insert(paper).inserted, !given.have.contains(where: { $0.value == paper }) else { return }
    var names = issuers(of: paper, isGoal: paper == goalPaper)
    if let only = given.from.first(where: { $0.key.value == paper })?.value.value {
      for name in names where !serves(name, only) { asideNames[name] = asideNames[name] ?? candidateExcluded(name) }
      names = names.filter { serves($0, only) }
    }
    let all = names.map { candidate($0) }
    let isSpoken = all.contains { $0.obstacle == nil && $0.silent(in: facts).isEmpty }
    if !isSpoken {
      let subjects = all.filter { $0.obstacle == nil }.map { $0.silent(in: facts) }
      for own in subjects {
        for subject in own where oneOf[subject] == nil {
          oneOf[subject] = (paper, subjects.compactMap(\.first))
        }
      }
    }
    for one in all { takeOrLeave(one, isNeeded: !isSpoken) }
  }

  private mutating func candidateExcluded(_ name: String) -> PlanObstacle {
    _ = candidate(name)
    return .notChosen
  }

  /// Whether a candidate is a procedure, or goes through it.
  private func serves(_ name: String, _ procedure: String) -> Bool {
    name == procedure
      || package.interconnections.contains {
        $0.bundle.identity.name == name && $0.bundle.members.contains { $0.name == procedure }
      }
  }

  private mutating func takeOrLeave(_ one: PlanCandidate, isNeeded: Bool) {
    if let obstacle = one.obstacle {
      guard !takenNames.contains(one.name), !excluded.contains(where: { $0.name == one.name }) else { return }
      excluded.append(ExcludedPart(one.name, title: one.title, issues: one.issues, because: obstacle))
      return
    }
    let silent = one.silent(in: facts)
    if !isNeeded, !silent.isEmpty {
      let lines = one.missing.filter { fact in PlanFacts.subject(of: fact.id).map(silent.contains) ?? false }
        .map { "\($0.id): \(FactForm.example($0, given))" }
      asideNames[one.name] = .silent(about: silent, say: lines)
    } else {
      take(one)
    }
  }

  private mutating func take(_ one: PlanCandidate) {
    if let obstacle = one.obstacle {
      if !excluded.contains(where: { $0.name == one.name }) {
        excluded.append(ExcludedPart(one.name, title: one.title, issues: one.issues, because: obstacle))
      }
      return
    }
    guard takenNames.insert(one.name).inserted else { return }
    taken.append(one)
    for need in one.needs { look(need, for: one.name) }
  }

  /// Papers that somebody might issue; of alternatives none when one is there already.
  private mutating func look(_ need: PaperNeed, for asker: String) {
    switch need {
    case .paper(let paper):
      guard !isThere(need) else { return }
      let before = ownWorks(for: paper.id, isGoal: false).count
      askers[paper.id, default: []].insert(asker)
      // Another asker may open another way to a paper that was looked at.
      if ownWorks(for: paper.id, isGoal: false).count > before { seen.remove(paper.id) }
      if !seen.contains(paper.id) { open.append(paper.id) }
    case .all(let parts): for part in parts { look(part, for: asker) }
    case .any(_, let parts): if !parts.contains(where: isThere) { for part in parts { look(part, for: asker) } }
    }
  }

  private func isThere(_ need: PaperNeed) -> Bool {
    switch need {
    case .paper(let paper): paper.isHeld || given.have.contains { $0.value == paper.id }
    case .all(let parts): parts.allSatisfy(isThere)
    case .any(_, let parts): parts.contains(where: isThere)
    }
  }

  // MARK: - Preparing

  private mutating func candidate(_ name: String) -> PlanCandidate {
    if let known = prepared[name] { return known }
    let made = prepare(name)
    prepared[name] = made
    return made
  }

  private mutating func prepare(_ name: String) -> PlanCandidate {
    if let positions = editions[name] {
      let compiled = positions.compactMap { package.edition(at: $0) }
      return prepare(
        name, .procedure, compiled.map(\.graph), isSound: compiled.allSatisfy(\.isSound))
    }
    if let bundle = package.interconnections.firstIndex(where: { $0.bundle.identity.name == name }) {
      let plan = package.interconnections[bundle]
      let members = plan.bundle.members.filter { $0.condition == nil }.map(\.name)
      guard var graph = package.interconnection(at: bundle) else {
        let goals = plan.bundle.goals.map { resolved.documents[$0.document].id }
        return PlanCandidate(name: name, title: plan.bundle.title, issues: Set(goals), obstacle: .errors)
      }
      // Handing in is online as far as it is so for every member.
      let services = plan.bundle.members.map { resolved.procedures[$0.procedure].service }
      if let first = services.first, services.allSatisfy({ $0 == first }) { graph.service = first }
      return prepare(name, .interconnected, [graph], isSound: true, members: members)
    }
    for (bundle, plan) in package.interconnections.enumerated() {
      for (number, part) in plan.parts.enumerated() where part.isOfApplicant && workName(bundle, number) == name {
        guard let graph = package.interconnection(at: bundle).flatMap({ OwnWork.graph(of: part.name, in: $0) }) else {
          continue
        }
        return prepare(name, .ownWork, [graph], isSound: true)
      }
    }
    return PlanCandidate(name: name, title: name, issues: [], obstacle: .errors)
  }

  private mutating func prepare(
    _ name: String, _ kind: PlanPart.Kind, _ graphs: [ProcessGraph], isSound: Bool, members: [String] = []
  ) -> PlanCandidate {
    let graphs = graphs.map { asOf == nil ? $0 : $0.inForceAlways }
    var one = PlanCandidate(name: name, title: graphs.last?.title ?? name, issues: [])
    for graph in graphs {
      for result in graph.results { one.issues.insert(graph.documents[result.document].id) }
      if let goalPaper, made[goalPaper]?.contains(name) ?? false { one.issues.insert(goalPaper) }
      one.waits += graph.nodes.indices.filter { if case .wait = graph.nodes[$0].kind { true } else { false } }
        .map { graph.writtenName(of: NodeID($0)) }
    }
    guard isSound, !graphs.isEmpty else {
      one.obstacle = .errors
      return one
    }
    if let applicant = given.applicant?.value,
      !graphs.contains(where: { $0.applicants.isEmpty || $0.applicants.contains(applicant) })
    {
      one.obstacle = .applicant(applicant)
      return one
    }
    var editions: [PlanEdition] = []
    var chosen: Set<String> = []
    for graph in graphs {
      let calendars = package.calendars(of: graph)
      guard !calendars.contains(where: { $0 == nil }) else {
        one.obstacle = .errors
        return one
      }
      var binder = GivenBinder(narrowed(to: graph), graph, calendars.compactMap { $0 })
      let script = binder.bind()
      for finding in binder.findings where finding.code != GivenMessage.factMissing.code {
        if !findings.contains(where: { $0.span == finding.span && $0.code == finding.code }) {
          findings.append(finding)
        }
      }
      chosen.formUnion(binder.chosen.map { graph.documents[$0].id })
      let said = Set(
        graph.facts.indices.filter { position in facts.entries.contains { $0.key.value == graph.facts[position].id } })
      for fact in graph.factsToGive(besides: said) where !one.missing.contains(where: { $0.id == fact.id }) {
        one.missing.append(fact)
      }
      if let script, let interpreter = DossierInterpreter(graph, calendars: calendars.compactMap { $0 }) {
        editions.append(PlanEdition(interpreter, script))
      }
    }
    if editions.count == graphs.count {
      let part = PlanPart(name, kind, editions: editions, members: members, chosen: chosen)
      one.needs = editions.flatMap { $0.needs(on: given.submitted.value.day, choosing: chosen) }
      one.part = part
    } else {
      one.needs = graphs.flatMap { graph in
        graph.documentRequirements.map { PaperNeed($0, graph, choosing: chosen) }
      }
    }
    return one
  }

  /// What of the given file concerns a graph; a channel that it does not offer is exchanged for its first.
  private func narrowed(to graph: ProcessGraph) -> GivenFile {
    var own = given
    let slots = Set(graph.slotNames)
    own.facts =
      facts.entries.filter { entry in graph.facts.contains { $0.id == entry.key.value } }
      + facts.slots.filter { slots.contains($0.key.value) }
    own.waits = given.waits.filter { entry in
      graph.places(named: entry.key.value).contains { if case .wait = graph.nodes[$0].kind { true } else { false } }
    }
    if let channel = given.channel, let first = graph.channels.first, !graph.channels.contains(channel.value) {
      own.channel = Positioned(first, at: channel.span)
    }
    if graph.applicants.isEmpty { own.applicant = nil }
    return own
  }
}

extension ProcessGraph {
  /// The names of its slots of alternatives.
  fileprivate var slotNames: [String] {
    func names(_ requirement: DocumentRequirement) -> [String] {
      switch requirement {
      case .paper: []
      case .allOf(let parts, _): parts.flatMap(names)
      case .anyOf(let name, let parts, _): (name.map { [documents[$0].id] } ?? []) + parts.flatMap(names)
      }
    }
    return documentRequirements.flatMap(names)
  }

  /// The same graph as if its edition had always been in force.
  fileprivate var inForceAlways: ProcessGraph {
    var graph = self
    graph.identity.from = nil
    graph.identity.to = nil
    graph.appliesToSubmittedFrom = nil
    return graph
  }
}
