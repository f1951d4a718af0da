import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Resolves the interconnected procedure that a node declares.
  mutating func resolveInterconnected(_ node: Syntax.NodeID) {
    guard let declared = declaredName(node) else { return }
    scope.owner = declared.name
    local.isFaulty = tree.hasFault(node)
    // Its graph stands beside those of procedures, under its name.
    if let first = procedureTable[declared.name] {
      reportTwice(declared.name, declared.span, first: procedureDeclarations[first].site.nameSpan)
    }
    if let part = tree.child(of: node, .aboutPart) {
      scope.subject = subject(part)
      scope.subjectIsUnknown = scope.subject == nil
    }
    let before = findings.count
    var bundle = InterconnectedProcedure(
      identity: ProcedureIdentity(package: package.name, name: names.text(declared.name)),
      title: tree.title(of: node) ?? names.text(declared.name), nameSpan: declared.span)
    bundle.provenance = provenance(node)
    bundle.subject = scope.subject
    var clauses = BundleClauses()
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .stepStatement:
        collectPlace(child, .step, isAside: false)
        clauses.statements.append(child)
      case .waitStatement:
        collectPlace(child, .wait, isAside: false)
        clauses.statements.append(child)
      case .membersList: clauses.members.append(child)
      case .goalClause: clauses.goals.append(child)
      case .onPaperClause: bundle.isOnPaper = true
      case .submitOnceClause: if isFirst(.submitOnceAt, child, &clauses.seen) { clauses.submission = child }
      case .timeLimitClause: if isFirst(.timeLimit, child, &clauses.seen) { clauses.timeLimit = child }
      case .reducedClause: if isFirst(.reducedTo, child, &clauses.seen) { clauses.reduced = child }
      case .codeClause:
        if isFirst(.code, child, &clauses.seen) { bundle.code = tree.string(of: child) }
      case .effectiveClause:
        guard isFirst(.effectiveFrom, child, &clauses.seen) else { break }
        let dates = tree.tokens(of: child, .date)
        bundle.identity.from = dates.first.flatMap { day($0) }
        if dates.count > 1 { bundle.identity.to = day(dates[1]) }
      default: break
      }
    }
    for list in clauses.members { takeInSubjects(list, on: bundle.identity.from) }
    for list in clauses.members { readMembers(list, into: &bundle) }
    readSubmission(clauses.submission, into: &bundle)
    readOwnParts(clauses, into: &bundle)
    for goal in clauses.goals {
      for token in tree.nameTokens(of: goal) {
        guard let document = document(token) else {
          bundle.isSound = false
          continue
        }
        let span = tree.span(of: token)
        if let first = bundle.goals.first(where: { $0.document == document }) {
          reportNamedTwice(package.documents[document].id, span, first: first.origin)
          continue
        }
        bundle.goals.append(
          InterconnectedProcedure.Goal(
            document, origin: SourceOrigin(file: span.file.index, start: span.start, end: span.end)))
      }
    }
    if let clause = clauses.timeLimit { bundle.timeLimit = timeLimit(clause) }
    if let clause = clauses.reduced {
      bundle.reducedLimit = reducedLimit(clause, of: bundle.timeLimit, clauses.timeLimit)
    }
    reportMissing(declared, clauses)
    if clauses.submission != nil, bundle.submission == nil { bundle.isSound = false }
    bundle.isSound = bundle.isSound && !local.isFaulty && !findings[before...].contains { $0.severity == .error }
    package.interconnected.append(bundle)
  }

  private mutating func reportMissing(_ declared: (name: NameID, span: SourceSpan), _ clauses: BundleClauses) {
    guard !local.isFaulty else { return }
    let arguments = ["name": code(declared.name)]
    if clauses.members.isEmpty { report(InterconnectedMessage.noMembers, at: declared.span, arguments) }
    if clauses.submission == nil { report(InterconnectedMessage.noSubmission, at: declared.span, arguments) }
    if clauses.goals.isEmpty { report(InterconnectedMessage.noGoal, at: declared.span, arguments) }
  }

  /// One dossier tells the facts of all its procedures.
  private mutating func takeInSubjects(_ list: Syntax.NodeID, on day: Day?) {
    for node in tree.children(of: list, .bundleMember) {
      guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child),
        let first = procedureTable[name], let position = memberEdition(of: first, on: day),
        package.procedures.indices.contains(position), let subject = package.procedures[position].subject
      else { continue }
      if subject != scope.subject, !scope.otherSubjects.contains(subject) { scope.otherSubjects.append(subject) }
    }
  }

  /// The edition of a member: that of the day on which the bundle begins; without one the latest that is decided, or where
  /// all are only planned, the latest.
  private func memberEdition(of first: Int, on day: Day?) -> Int? {
    if let day { return edition(of: first, on: day) }
    let sound = editions(of: procedureDeclarations[first].site.name).map { procedureDeclarations[$0] }.filter {
      $0.isSound && package.procedures.indices.contains($0.position)
    }
    let decided = sound.filter { !package.procedures[$0.position].isProposed }
    return (decided.isEmpty ? sound : decided).max { ($0.from ?? .first) < ($1.from ?? .first) }?.position
  }

  private mutating func readMembers(_ list: Syntax.NodeID, into bundle: inout InterconnectedProcedure) {
    for node in tree.children(of: list, .bundleMember) {
      let condition = whenCondition(node)
      guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child) else { continue }
      let span = tree.span(of: child)
      if interconnectedDeclarations[name] != nil, procedureTable[name] == nil {
        report(InterconnectedMessage.memberIsBundle, at: span, ["name": code(name)])
        continue
      }
      guard let first = procedureTable[name] else {
        reportUnknown(
          .unknownProcedure, name, at: span, among: procedureTable.names, declaredWith: "procedure")
        // The message may stand at another place of the name.
        bundle.isSound = false
        continue
      }
      let text = names.text(name)
      if let known = bundle.members.first(where: { $0.name == text }) {
        reportNamedTwice(text, span, first: known.origin)
        continue
      }
      guard let position = memberEdition(of: first, on: bundle.identity.from),
        package.procedures.indices.contains(position)
      else { continue }
      bundle.members.append(
        InterconnectedProcedure.Member(
          name: text, procedure: position, condition: condition, origin: origin(child)))
    }
  }

  private mutating func reportNamedTwice(_ name: String, _ span: SourceSpan, first: SourceOrigin) {
    report(
      InterconnectedMessage.namedTwice, at: span, ["name": .code(name)],
      secondary: [SecondaryLabel(self.span(first), "first")])
  }

  /// The desk that receives the dossier. `receiving.role` is looked up where the first member that says who decides has
  /// its dossiers handed in: the bundle itself is decided by nobody.
  private mutating func readSubmission(_ clause: Syntax.NodeID?, into bundle: inout InterconnectedProcedure) {
    guard let clause, let child = tree.child(of: clause, .desk) else { return }
    let authority = bundle.members.compactMap { package.procedures[$0.procedure].authority }.first
    let isReceiving = tree.keyword(of: child) == .receiving
    if isReceiving, let authority {
      local.authorityIsKnown = true
      for row in authority.rows {
        local.authorityRows.append((row.value.position, row.condition, tree.span(of: clause)))
      }
    }
    bundle.submission = desk(child).map { DeskOption($0) }
    local.authorityIsKnown = false
    local.authorityRows.removeAll()
    _ = provenance(clause)
  }

  private mutating func readOwnParts(_ clauses: BundleClauses, into bundle: inout InterconnectedProcedure) {
    for node in clauses.statements {
      if tree.kind(of: node) == .stepStatement {
        bundle.statements.append(.step(step(node)))
      } else {
        bundle.statements.append(.wait(wait(node, isAside: false)))
      }
    }
    bundle.placeCount = local.places.count
    scope.place = Int.max
    for statement in bundle.statements {
      let targets: [(Target?, Provenance)]
      let name: String
      switch statement {
      case .step(let step):
        targets = step.arrows.map { ($0.target, $0.provenance) }
        name = step.name
      case .wait(let wait):
        targets = wait.arrows.map { ($0.target, $0.provenance) } + [(wait.onTimeout, wait.provenance)]
        name = wait.name
        if case .at = wait.resumption { reportInnerArrow(name, wait.provenance) }
      default: continue
      }
      for (target, provenance) in targets {
        if case .place? = target { reportInnerArrow(name, provenance) }
      }
    }
  }

  /// Parts of a bundle follow one another by their documents: an arrow between them would say it a second time.
  private mutating func reportInnerArrow(_ name: String, _ provenance: Provenance) {
    guard let origin = provenance.origin else { return }
    report(InterconnectedMessage.arrowInBundle, at: span(origin), ["name": .code(name)])
  }
}

/// The clauses of an interconnected procedure that are read in an order of their own.
private struct BundleClauses {
  var members: [Syntax.NodeID] = []
  var goals: [Syntax.NodeID] = []
  var statements: [Syntax.NodeID] = []
  var submission: Syntax.NodeID?
  var timeLimit: Syntax.NodeID?
  var reduced: Syntax.NodeID?
  var seen = SeenClauses()
}
