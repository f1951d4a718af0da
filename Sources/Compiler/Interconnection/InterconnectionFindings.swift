public import Language
public import Messages
import ProcessGraph
import SourceText

/// What the analyst is told of an interconnected procedure: circles and goals that nobody issues are errors, the rest is
/// worth knowing.
public struct InterconnectionFindings: Sendable {
  /// In the order of the checks; callers sort by place.
  public private(set) var findings: [Diagnostic] = []

  private let plan: InterconnectionPlan
  private let package: ResolvedPackage

  /// Looks through a plan.
  public init(_ plan: InterconnectionPlan, of package: ResolvedPackage) {
    self.plan = plan
    self.package = package
    // Of one that was not understood, what it lacks may stand where the message is.
    guard plan.bundle.isSound, !plan.parts.isEmpty else { return }
    for circle in plan.circles { tell(circle) }
    tellGoals()
    guard plan.circles.isEmpty else { return }
    tellUselessResults()
    tellPapers()
    tellAddedWaits()
  }

  private func code(_ document: DocumentID) -> Argument { .code(package.documents[document].id) }
  private var bundle: Argument { .code(plan.bundle.identity.name) }

  // MARK: Circles and goals

  private mutating func tell(_ circle: [InterconnectionPlan.CircleLink]) {
    guard let start = circle.firstIndex(where: { $0.document != nil }), let first = circle[start].document else {
      return
    }
    let links = Array(circle[start...] + circle[..<start])
    func name(_ position: Int) -> Argument { .code(plan.parts[links[position % links.count].part].name) }
    let isOnPaper = links.contains { $0.document == nil }
    let trail = links.indices.map { position in
      let span = links[position].origin?.span
      guard let document = links[position].document else {
        return TrailLine("interconnection.listed", ["name": name(position), "issuer": name(position + 1)], at: span)
      }
      return TrailLine(
        "interconnection.needs",
        ["name": name(position), "issuer": name(position + 1), "document": code(document)], at: span)
    }
    var arguments: [String: Argument] = [
      "bundle": bundle, "name": name(0), "document": code(first), "issuer": name(1),
    ]
    if isOnPaper {
      arguments["circle"] = .phrase("interconnection.circle.listed")
    } else if links.count == 2, let back = links[1].document {
      arguments["circle"] = .phrase("interconnection.circle.two")
      arguments["back"] = code(back)
    } else {
      arguments["circle"] = .phrase("interconnection.circle.more")
      arguments["between"] = .codes(links.dropFirst(2).map { plan.parts[$0.part].name })
    }
    var secondary: [SecondaryLabel] = []
    for (position, link) in links.enumerated() where link.document != nil {
      if position > 0, let span = link.origin?.span { secondary.append(SecondaryLabel(span, "needed")) }
      if let span = link.issued?.span { secondary.append(SecondaryLabel(span, "issued")) }
    }
    findings.append(
      Diagnostic(
        isOnPaper ? InterconnectionMessage.circleOnPaper : .circle,
        at: links[0].origin?.span ?? plan.bundle.nameSpan, arguments, secondary: secondary,
        trail: links.count > 2 ? trail : []))
  }

  private mutating func tellGoals() {
    for goal in plan.bundle.goals
    where !plan.parts.contains(where: { part in part.issues.contains { $0.document == goal.document } }) {
      findings.append(
        Diagnostic(
          InterconnectionMessage.goalNotIssued, at: goal.origin.span,
          ["bundle": bundle, "document": code(goal.document)]))
    }
  }

  // MARK: Results

  private mutating func tellUselessResults() {
    let goals = Set(plan.bundle.goals.map(\.document))
    for (number, part) in plan.parts.enumerated() {
      guard let procedure = part.procedure else { continue }
      let results = package.procedures[procedure].results
      let asked = plan.parts.indices.filter { $0 != number }.flatMap { plan.parts[$0].asked }
      let needed = goals.union(asked.flatMap(\.requirement.papers).map(\.document))
      if needed.isDisjoint(with: part.issues.map(\.document)) {
        findings.append(
          Diagnostic(
            InterconnectionMessage.memberOfNoUse, .warning, at: part.origin?.span,
            ["bundle": bundle, "name": .code(part.name)]))
        continue
      }
      for result in results where !needed.contains(result.document) {
        findings.append(
          Diagnostic(
            InterconnectionMessage.resultOfNoUse, .note, at: result.provenance.origin?.span ?? part.origin?.span,
            ["bundle": bundle, "name": .code(part.name), "document": code(result.document)]))
      }
    }
  }

  // MARK: Papers

  private mutating func tellPapers() {
    var asked: [AskedPaper] = []
    for part in plan.parts.indices where plan.parts[part].procedure != nil {
      for one in plan.parts[part].asked { collect(one, part, isAlternative: false, &asked) }
    }
    var told: Set<Int> = []
    for (position, paper) in asked.enumerated() {
      let arguments: [String: Argument] = [
        "bundle": bundle, "name": .code(plan.parts[paper.part].name), "document": code(paper.use.document),
      ]
      if let issuer = paper.issuer {
        guard paper.isAskedOnPaper, !plan.parts[issuer].isOfApplicant, told.insert(position).inserted else { continue }
        let others = asked.indices.filter { other in
          other > position && asked[other].issuer == issuer && asked[other].isAskedOnPaper
            && asked[other].use.document == paper.use.document
        }
        told.formUnion(others)
        var more = arguments
        more["issuer"] = .code(plan.parts[issuer].name)
        more["users"] = .codes(([position] + others).map { plan.parts[asked[$0].part].name })
        let line = plan.parts[issuer].issues.first { $0.document == paper.use.document }?.origin?.span
        findings.append(
          Diagnostic(
            InterconnectionMessage.askedThoughIssued, .note, at: paper.span, more,
            secondary: (line.map { [SecondaryLabel($0, "issued")] } ?? [])
              + others.compactMap { asked[$0].span.map { SecondaryLabel($0, "again") } }))
        continue
      }
      let holders = package.documents[paper.use.document].heldBy
      if paper.isAskedOnPaper, !paper.isAlternative, !holders.isEmpty {
        var more = arguments
        more["registries"] = .codes(holders)
        findings.append(Diagnostic(InterconnectionMessage.askedThoughHeld, .note, at: paper.span, more))
      }
      guard paper.isAskedOnPaper, !paper.isAlternative, told.insert(position).inserted else { continue }
      let others = asked.indices.filter { other in
        other > position && asked[other].isSame(as: paper)
      }
      guard !others.isEmpty else { continue }
      told.formUnion(others)
      var more = arguments
      more["users"] = .codes(([position] + others).map { plan.parts[asked[$0].part].name })
      findings.append(
        Diagnostic(
          InterconnectionMessage.askedTwice, .note, at: paper.span, more,
          secondary: others.compactMap { asked[$0].span.map { SecondaryLabel($0, "again") } }))
    }
  }

  private func collect(_ one: AskedDocument, _ part: Int, isAlternative: Bool, _ asked: inout [AskedPaper]) {
    switch one {
    case .paper(.paper(let use, let copies, let form, let registry, let provenance), let needs):
      asked.append(
        AskedPaper(
          part: part, use: use, copies: copies, form: form, registry: registry, span: provenance.origin?.span,
          issuer: needs.lazy.compactMap { plan.chosen[$0] }.first, isAlternative: isAlternative))
    case .paper: break
    case .allOf(_, let inner): for one in inner { collect(one, part, isAlternative: isAlternative, &asked) }
    case .anyOf(_, let needs, let inner, let groups):
      // Of alternatives those chosen are asked for, and with them all is said.
      let issuers = needs.compactMap { plan.chosen[$0] }
      if issuers.isEmpty {
        for alternative in inner { collect(alternative, part, isAlternative: true, &asked) }
        return
      }
      for (position, alternative) in inner.enumerated() {
        if let group = groups[position], issuers.contains(group) {
          collect(alternative, part, isAlternative: false, &asked)
        } else if case .paper(.paper(let use, let copies, let form, let registry, let provenance), _) = alternative,
          let issuer = issuers.first(where: { plan.parts.indices.contains($0) && plan.issues(use.document, $0) })
        {
          asked.append(
            AskedPaper(
              part: part, use: use, copies: copies, form: form, registry: registry,
              span: provenance.origin?.span, issuer: issuer, isAlternative: true))
        }
      }
    }
  }

  // MARK: The shape of the graph

  private mutating func tellAddedWaits() {
    if plan.partsCutByRule > 0 {
      findings.append(
        Diagnostic(
          InterconnectionMessage.perhapsNotShortest, .note, at: plan.bundle.nameSpan,
          ["bundle": bundle, "count": .number(plan.partsCutByRule), "most": .number(Arranger.exactSize)]))
    }
    var later: [Int32] = []
    for wait in plan.added where !later.contains(wait.later) { later.append(wait.later) }
    for part in later {
      let earlier = plan.added.filter { $0.later == part }.map { plan.parts[Int($0.earlier)].name }
      findings.append(
        Diagnostic(
          InterconnectionMessage.waitsOnlyForShape, .note, at: plan.parts[Int(part)].origin?.span,
          ["bundle": bundle, "name": .code(plan.parts[Int(part)].name), "earlier": .codes(earlier)]))
    }
  }
}

extension InterconnectionPlan {
  fileprivate func issues(_ document: DocumentID, _ part: Int) -> Bool {
    parts[part].issues.contains { $0.document == document }
  }
}

extension SourceOrigin {
  /// The bytes as a place for a message.
  fileprivate var span: SourceSpan { SourceSpan(file: FileID(file), start: start, end: end) }
}
