import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// A name in an expression: a fact of the subject at hand, `subject.fact`, or a condition.
  mutating func reference(_ node: Syntax.NodeID) -> TypedExpression {
    let parts = parts(node)
    guard let last = parts.last, let first = parts.first else { return .unknown }
    let span = tree.span(of: node)
    if parts.count == 1 {
      if let subject = scope.subject, let position = fact(last, of: subject) { return use(fact: position, at: span) }
      if let position = conditionDeclarations[last] { return use(condition: position, at: span) }
      return unqualified(last, at: span)
    }
    if parts.count == 2, let subject = subjectDeclarations[first] {
      guard let position = fact(last, of: subject) else {
        reportUnknownFact(last, of: subject, at: span)
        return .unknown
      }
      return qualified(fact: position, of: subject, at: span)
    }
    if let name = declarationName(node), let position = conditionDeclarations[name] {
      return use(condition: position, at: span)
    }
    if reportForeignHead(parts, at: span) { return .unknown }
    reportUnknown(
      .unknownSubject, first, at: span, among: subjectDeclarations.table.names, declaredWith: "subject")
    return .unknown
  }

  /// The value of a fact; one that is settled later than here is reported.
  mutating func use(fact position: Int, at span: SourceSpan) -> TypedExpression {
    if let established = local.established[position] {
      let arguments: [String: Argument] = [
        "name": code(factEntries[position].name), "step": code(established.step),
      ]
      let secondary = [SecondaryLabel(established.span, "established")]
      if scope.isSubmission {
        report(ExpressionMessage.establishedBySubmission, at: span, arguments, secondary: secondary)
      } else if scope.place <= established.place {
        report(ExpressionMessage.usedBeforeEstablished, at: span, arguments, secondary: secondary)
      }
    }
    return TypedExpression(expression: .fact(FactID(position)), type: factEntries[position].type)
  }

  /// A fact written with its subject.
  private mutating func qualified(fact position: Int, of subject: Int, at span: SourceSpan) -> TypedExpression {
    if scope.findsSubject, scope.subject == nil { scope.subject = subject }
    if scope.subjectIsUnknown || scope.otherSubjects.contains(subject) { return use(fact: position, at: span) }
    guard scope.subject == nil || scope.subject == subject else {
      reportForeign(.foreignFact, factEntries[position].name, of: subject, at: span)
      return .unknown
    }
    if scope.subject == nil {
      reportWithoutSubject(factEntries[position].name, subject, at: span)
    }
    return use(fact: position, at: span)
  }

  /// A name that is no fact of the subject at hand and no condition.
  private mutating func unqualified(_ name: NameID, at span: SourceSpan) -> TypedExpression {
    if scope.subjectIsUnknown { return .unknown }
    if let subject = scope.subject {
      reportUnknownFact(name, of: subject, at: span)
      return .unknown
    }
    let owners = factsOfSubject.indices.filter { fact(name, of: $0) != nil }
    if owners.count > 1 {
      let subjects = owners.map { names.text(subjectDeclarations.sites[$0].name) }
      report(NameMessage.ambiguousFact, at: span, ["name": code(name), "subjects": .codes(subjects)])
      return .unknown
    }
    if let subject = owners.first, let position = fact(name, of: subject) {
      reportWithoutSubject(name, subject, at: span)
      return use(fact: position, at: span)
    }
    let candidates = factEntries.filter { $0.subject != nil }.map(\.name) + conditionDeclarations.table.names
    reportUnknown(
      .unknownFact, name, at: span, among: candidates, declaredWith: nil, ["subject": .phrase("language.anySubject")])
    return .unknown
  }

  /// Says once that a declaration lacks its `about`, and reads on as if it had it.
  private mutating func reportWithoutSubject(_ name: NameID, _ subject: Int, at span: SourceSpan) {
    guard let owner = scope.owner else { return }
    let subjectName = subjectDeclarations.sites[subject].name
    report(
      NameMessage.factWithoutSubject, at: span,
      [
        "name": code(name), "subject": code(subjectName), "plainSubject": .text(names.text(subjectName)),
        "owner": code(owner),
      ])
    scope.subject = subject
  }

  /// Says that a fact or a condition belongs to another subject.
  private mutating func reportForeign(
    _ kind: NameMessage, _ name: NameID, of other: Int, at span: SourceSpan, secondary: [SecondaryLabel] = []
  ) {
    guard let subject = scope.subject, let owner = scope.owner else { return }
    report(
      kind, at: span,
      [
        "name": code(name), "other": code(subjectDeclarations.sites[other].name),
        "subject": code(subjectDeclarations.sites[subject].name), "owner": code(owner),
      ], secondary: secondary)
  }

  private mutating func use(condition position: Int, at span: SourceSpan) -> TypedExpression {
    let entry = conditions[position]
    switch entry.state {
    case .unresolved:
      reportCircle(through: position)
      return .unknown
    case .damaged: return .unknown
    case .resolved: break
    }
    if let subject = entry.subject {
      if scope.findsSubject, scope.subject == nil { scope.subject = subject }
      if scope.subjectIsUnknown || scope.otherSubjects.contains(subject) {
        return TypedExpression(expression: entry.expression, type: .yesNo)
      }
      let site = conditionDeclarations.sites[position]
      guard scope.subject == nil || scope.subject == subject else {
        reportForeign(
          .foreignCondition, site.name, of: subject, at: span, secondary: [SecondaryLabel(site.nameSpan, "declared")])
        return .unknown
      }
      if scope.subject == nil { reportWithoutSubject(site.name, subject, at: span) }
    }
    for fact in entry.facts { _ = use(fact: fact, at: span) }
    return TypedExpression(expression: entry.expression, type: .yesNo)
  }

  /// A fact that every dossier has.
  mutating func builtIn(_ node: Syntax.NodeID) -> TypedExpression {
    let position: Int
    switch tree.keyword(of: node) {
    case .channel: position = Self.channelFact
    case .applicant: position = Self.applicantFact
    case .submitted: position = Self.submittedFact
    default: return .unknown
    }
    return TypedExpression(expression: .fact(FactID(position)), type: factEntries[position].type)
  }

  /// `passed STEP`.
  mutating func passed(_ node: Syntax.NodeID) -> TypedExpression {
    guard scope.isProcedure else {
      report(ExpressionMessage.passedOutside, at: tree.span(of: node))
      return .unknown
    }
    guard let token = tree.nameToken(of: node), let place = place(token, wanted: .step) else { return .unknown }
    return TypedExpression(expression: .passed(NodeID(place.number)), type: .yesNo)
  }

  /// `authority.remote`: a fact of the member that holds the dossier.
  mutating func memberFact(_ node: Syntax.NodeID) -> TypedExpression {
    let parts = parts(node)
    guard let name = parts.first else { return .unknown }
    if let known = memberFacts[name] {
      let position = Int(known)
      return TypedExpression(expression: .fact(FactID(position)), type: factEntries[position].type)
    }
    let deciding = scope.isProcedure ? local.authorities : Array(agencies.indices)
    var found: Fact?
    var candidates: [NameID] = []
    var isRead = true
    var withMembers: Int?
    for position in deciding where agencies[position].hasMembers {
      withMembers = withMembers ?? position
      guard let facts = agencies[position].memberFacts else {
        isRead = false
        continue
      }
      for fact in facts {
        if names.id(of: fact.id) == name { found = found ?? fact }
        candidates.append(names.intern(fact.id))
      }
    }
    guard let fact = found ?? (isRead ? nil : Fact(id: names.text(name), title: names.text(name), type: .yesNo)) else {
      let agency = withMembers ?? deciding.first
      reportUnknown(
        .unknownMemberFact, name, at: tree.span(of: node), among: candidates, declaredWith: nil,
        ["agency": agency.map { code(agencies[$0].name) } ?? .code("authority")])
      return .unknown
    }
    let position = declare(memberFact: fact, name)
    return TypedExpression(expression: .fact(FactID(position)), type: factEntries[position].type)
  }

  private mutating func declare(memberFact fact: Fact, _ name: NameID) -> Int {
    let position = package.facts.count
    var entry = FactEntry(name: name, type: .text, isOptional: fact.isOptional)
    switch fact.type {
    case .yesNo: entry.type = .yesNo
    case .integer: entry.type = .number
    case .decimal(let unit, _, _): entry.type = unit.isEmpty ? .number : .quantity(names.intern(unit))
    case .money: entry.type = .money
    case .date: entry.type = .date
    case .text: entry.type = .text
    case .choice(let choices):
      entry.type = .choice(position)
      entry.values = choices.map { names.intern($0.id) }
    }
    var own = fact
    own.id = "authority." + names.text(name)
    own.origin = .member(of: nil)
    package.facts.append(own)
    factEntries.append(entry)
    memberFacts[name] = Int32(truncatingIfNeeded: position)
    return position
  }
}
