import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Resolves all procedures, in the order of files and lines.
  mutating func resolveProcedures() {
    resolveEditions()
    var calls: [(caller: NameID, call: Call)] = []
    for position in procedureOrder {
      let declaration = procedureDeclarations[position]
      enter(file: declaration.site.file)
      let start = findings.count
      var procedure = procedure(declaration)
      readLaterChanges(declaration, into: &procedure)
      pointAtAmendments(of: declaration, since: start)
      package.procedures.append(procedure)
      for call in local.calls { calls.append((declaration.site.name, call)) }
    }
    local.removeAll()
    scope = ExpressionScope()
    checkCalls(calls)
  }

  private mutating func procedure(_ declaration: ProcedureDeclaration) -> Procedure {
    let node = declaration.site.node
    let name = names.text(declaration.site.name)
    local.removeAll()
    local.from = declaration.from
    local.isFaulty = tree.hasFault(node) || declaration.isTroubled
    local.isOpen = declaration.isTroubled
    local.watchesLaws = true
    local.isAmended = !declaration.amendments.isEmpty
    scope = ExpressionScope()
    scope.owner = declaration.site.name
    scope.isProcedure = true
    var procedure = Procedure(
      identity: ProcedureIdentity(
        package: package.name, name: name, from: declaration.from, to: declaration.to),
      title: tree.title(of: node) ?? name, nameSpan: declaration.site.nameSpan)
    procedure.provenance = provenance(node)
    procedure.sources = sources(of: declaration)
    procedure.isProposed = declaration.amendments.contains { change in
      changes[change].law.map { package.laws[$0].isProposed } ?? false
    }
    if declaration.ownAmendments > 0 { procedure.provenance.origin = procedure.sources.last }
    if let part = tree.child(of: node, .aboutPart) {
      scope.subject = subject(part)
      scope.subjectIsUnknown = scope.subject == nil
    }
    let clauses = clauses(node)
    readPlaces(clauses)
    readAuthority(clauses.authority, into: &procedure)
    readDocuments(clauses.documents, into: &procedure)
    readWords(node, into: &procedure)
    readMoneyAndTime(clauses, into: &procedure)
    readSteps(clauses, into: &procedure)
    scope.place = Int.max
    if let results = clauses.results { procedure.results = self.results(results) }
    if let clause = clauses.withdraw, !tree.has(.resolved, in: clause), let token = tree.nameToken(of: clause) {
      procedure.withdrawUntil = place(token, wanted: .step).map { Place($0.number) }
    }
    procedure.subject = scope.subject
    if clauses.steps == nil, !local.isFaulty {
      report(ProcedureMessage.noSteps, at: declaration.site.nameSpan, ["name": .code(name)])
    }
    checkLaws(of: declaration)
    return procedure
  }

  /// The lines that declare an edition: those of the procedure, then those of its amendments.
  private func sources(of declaration: ProcedureDeclaration) -> [SourceOrigin] {
    let site = procedureDeclarations[declaration.declared ?? 0].site
    let own = declaration.declared == nil ? declaration.site : site
    let nodes = [(own.file, own.node)] + declaration.amendments.map { (changes[$0].file, changes[$0].node) }
    return nodes.map { file, node in
      let span = trees[file].span(of: node)
      return SourceOrigin(file: span.file.index, start: span.start, end: span.end)
    }
  }

  /// The clauses of a procedure by kind; a second one of a kind that stands once is reported.
  private mutating func clauses(_ node: Syntax.NodeID) -> ProcedureClauses {
    var clauses = ProcedureClauses()
    var seen = SeenClauses()
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .authorityClause: if isFirst(.authority, child, &seen) { clauses.authority = child }
      case .withdrawClause: if isFirst(.applicantMayWithdrawUntil, child, &seen) { clauses.withdraw = child }
      case .timeLimitClause: if isFirst(.timeLimit, child, &seen) { clauses.timeLimit = child }
      case .reducedClause: if isFirst(.reducedTo, child, &seen) { clauses.reduced = child }
      case .documentsClause: if isFirst(.documents, child, &seen) { clauses.documents = child }
      case .stepsClause: if isFirst(.steps, child, &seen) { clauses.steps = child }
      case .resultsClause: if isFirst(.results, child, &seen) { clauses.results = child }
      case .feeClause: clauses.fees.append(child)
      case .requiresClause: clauses.requirements.append(child)
      case .waitStatement: clauses.waits.append(child)
      case .codeClause: _ = isFirst(.code, child, &seen)
      case .fieldClause: _ = isFirst(.field, child, &seen)
      case .applicantClause: _ = isFirst(.applicant, child, &seen)
      case .serviceClause: _ = isFirst(.service, child, &seen)
      case .channelClause: _ = isFirst(.channel, child, &seen)
      case .effectiveClause: _ = isFirst(.effectiveFrom, child, &seen)
      case .publishedClause: _ = isFirst(.published, child, &seen)
      case .appliesClause: _ = isFirst(.appliesToDossiersSubmittedFrom, child, &seen)
      default: break
      }
    }
    return clauses
  }

  private mutating func readPlaces(_ clauses: ProcedureClauses) {
    if let steps = clauses.steps, let block = tree.child(of: steps, .statementBlock) { collectPlaces(block) }
    for wait in clauses.waits { collectPlace(wait, .wait, isAside: true) }
  }

  private mutating func readAuthority(_ clause: Syntax.NodeID?, into procedure: inout Procedure) {
    guard let clause else { return }
    scope.isSubmission = true
    let provenance = provenance(clause)
    let table = table(clause, provenance) { resolver, row in resolver.agencyValue(row) }
    scope.isSubmission = false
    guard let table else {
      local.authorityWasMissed = true
      return
    }
    local.authorityIsKnown = true
    procedure.authority = table
    for row in table.rows {
      let origin = row.provenance.origin
      let span = origin.map { self.span($0) } ?? tree.span(of: clause)
      local.authorityRows.append((row.value.position, row.condition, span))
      if !local.authorities.contains(row.value.position) { local.authorities.append(row.value.position) }
    }
  }

  mutating func agencyValue(_ node: Syntax.NodeID) -> AgencyID? {
    guard let child = tree.child(of: node, .qualifiedName) else { return nil }
    return agency(child).map { AgencyID($0) }
  }

  private mutating func readDocuments(_ clause: Syntax.NodeID?, into procedure: inout Procedure) {
    guard let clause, let block = tree.child(of: clause, .documentBlock) else { return }
    scope.isSubmission = true
    procedure.documents = requirements(block)
    scope.isSubmission = false
  }

  /// What a procedure says about itself in words of closed sets, texts and dates.
  private mutating func readWords(_ node: Syntax.NodeID, into procedure: inout Procedure) {
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .codeClause: procedure.code = procedure.code ?? tree.string(of: child)
      case .fieldClause: procedure.field = procedure.field ?? tree.string(of: child)
      case .serviceClause: procedure.service = procedure.service ?? service(child)
      case .channelClause, .applicantClause:
        var words: [String] = []
        for keyword in tree.keywords(of: child).dropFirst() {
          if let id = closedWordID(keyword), !words.contains(id) { words.append(id) }
        }
        _ = provenance(child)
        if tree.kind(of: child) == .channelClause {
          if procedure.channels.isEmpty { procedure.channels = words }
        } else if procedure.applicants.isEmpty {
          procedure.applicants = words
        }
      case .publishedClause: procedure.published = procedure.published ?? day(child)
      case .appliesClause: procedure.appliesToSubmittedFrom = procedure.appliesToSubmittedFrom ?? day(child)
      default: break
      }
    }
  }

  private mutating func service(_ node: Syntax.NodeID) -> Service? {
    _ = provenance(node)
    switch tree.keywords(of: node).dropFirst().first {
    case .fullOnline: return .fullOnline
    case .partialOnline: return .partialOnline(because: tree.string(of: node) ?? "")
    case .informationOnly: return .informationOnly
    default: return nil
    }
  }

  private mutating func readMoneyAndTime(_ clauses: ProcedureClauses, into procedure: inout Procedure) {
    for clause in clauses.requirements {
      guard let expression = tree.expression(of: clause) else { continue }
      let condition = condition(expression)
      let text = tree.title(of: clause) ?? tree.text(of: expression)
      procedure.requirements.append(Requirement(condition, text: text, provenance: provenance(clause)))
    }
    if let clause = clauses.timeLimit { procedure.timeLimit = timeLimit(clause) }
    if let clause = clauses.reduced {
      procedure.reducedLimit = reducedLimit(clause, of: procedure.timeLimit, clauses.timeLimit)
    }
    for clause in clauses.fees {
      if let fee = fee(clause) { procedure.fees.append(fee) }
    }
    local.fees = procedure.fees
  }

  private mutating func readSteps(_ clauses: ProcedureClauses, into procedure: inout Procedure) {
    if let steps = clauses.steps, let block = tree.child(of: steps, .statementBlock) {
      procedure.statements = statements(block)
      if local.places.isEmpty || local.places.allSatisfy(\.isAside), !local.isFaulty,
        !procedure.statements.contains(where: \.isCall)
      {
        report(ProcedureMessage.stepsMissing, at: tree.span(of: steps))
      }
      _ = checkResolved(procedure.statements, before: nil)
    }
    for clause in clauses.waits { procedure.asideWaits.append(wait(clause, isAside: true)) }
    procedure.stages = local.stages
    procedure.placeCount = local.places.count
    checkAsideWaits()
  }

  /// Checks that no path passes `resolved` twice; gives where one that goes on has passed it.
  private mutating func checkResolved(_ statements: [Statement], before: SourceOrigin?) -> SourceOrigin? {
    var passed = before
    for statement in statements {
      switch statement {
      case .resolved(let provenance):
        guard let origin = provenance.origin else { continue }
        if let first = passed {
          report(
            StatementMessage.resolvedTwice, at: span(origin), secondary: [SecondaryLabel(span(first), "first")])
        } else {
          passed = origin
        }
      case .stage(_, let inner): passed = checkResolved(inner, before: passed)
      case .parallel(let block):
        for branch in block.branches { passed = checkResolved(branch.statements, before: passed) }
      case .choose(let block):
        var after: SourceOrigin?
        for option in block.options {
          let one = checkResolved(option.statements, before: passed)
          after = after ?? one
        }
        passed = after ?? (block.options.isEmpty ? passed : nil)
      case .end: passed = nil
      case .step, .wait, .call: break
      }
    }
    return passed
  }

  /// Checks that no procedure runs itself, directly or through others.
  private mutating func checkCalls(_ calls: [(caller: NameID, call: Call)]) {
    guard !calls.isEmpty else { return }
    var callsOf: [NameID: [Call]] = [:]
    var callers: [NameID] = []
    for (caller, call) in calls {
      if callsOf[caller] == nil { callers.append(caller) }
      callsOf[caller, default: []].append(call)
    }
    var state: [NameID: Int] = [:]
    for start in callers where state[start] == nil {
      var path: [(name: NameID, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (name, next) = path.last {
        let own = callsOf[name] ?? []
        guard next < own.count else {
          state[name] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let called = own[next].name
        if state[called] == nil {
          state[called] = 1
          path.append((called, 0))
        } else if state[called] == 1, let first = path.firstIndex(where: { $0.name == called }) {
          let circle = path[first...].map { names.text($0.name) }
          report(
            StatementMessage.recursiveCall, at: own[next].span,
            ["name": code(called), "circle": .codes(circle), "count": .number(circle.count)])
        }
      }
    }
  }
}

/// The clauses of a procedure that are read in an order of their own.
struct ProcedureClauses {
  var authority: Syntax.NodeID?
  var withdraw: Syntax.NodeID?
  var timeLimit: Syntax.NodeID?
  var reduced: Syntax.NodeID?
  var documents: Syntax.NodeID?
  var steps: Syntax.NodeID?
  var results: Syntax.NodeID?
  var fees: [Syntax.NodeID] = []
  var requirements: [Syntax.NodeID] = []
  var waits: [Syntax.NodeID] = []
}

extension Statement {
  /// True for `call`.
  fileprivate var isCall: Bool {
    if case .call = self { true } else { false }
  }
}
