import Messages
import ProcessGraph
import SourceText
import Syntax

/// The outcomes of a step while it is read.
private struct OutcomeList {
  struct Entry {
    var name: NameID
    var span: SourceSpan
    var condition: Expression?
    /// Where an arrow takes the outcome; nil where none does.
    var taken: SourceSpan?
  }

  var entries: [Entry] = []
  /// Where `outcomes` stands, when it does.
  var clause: SourceSpan?

  mutating func add(_ name: NameID, _ span: SourceSpan) -> Int {
    entries.append(Entry(name: name, span: span))
    return entries.count - 1
  }

  /// The position of an outcome; nil when it is not listed.
  func position(of name: NameID) -> Int? { entries.firstIndex { $0.name == name } }
}

extension Resolver {
  /// Reads a step; its place is the next one.
  mutating func step(_ node: Syntax.NodeID) -> Step {
    let place = local.nextPlace
    local.nextPlace += 1
    scope.place = place
    let declared = declaredName(node)
    let name = declared.map { names.text($0.name) } ?? ""
    var step = Step(
      place: Place(place), name: name, title: tree.title(of: node) ?? name,
      task: StepTask(assignment: .anyOf([])), provenance: provenance(node))
    var seen = SeenClauses()
    var duration: SourceSpan?
    var hasAssignment = false
    for element in tree.children(of: node) {
      guard let clause = element.node else { continue }
      switch tree.kind(of: clause) {
      case .tagClause:
        for token in tree.nameTokens(of: clause) {
          if let tag = self.name(token).map({ names.text($0) }), !step.task.tags.contains(tag) {
            step.task.tags.append(tag)
            tags.insert(names.intern(tag))
          }
        }
      case .byClause:
        hasAssignment = true
        if isFirst(.by, clause, &seen) { readAssignment(clause, into: &step) }
      case .withinClause, .lastsClause:
        readDuration(clause, into: &step, declared?.name, &duration, &seen)
      case .effortClause:
        if isFirst(.effort, clause, &seen) { step.task.effort = durationValue(clause) }
      case .usesClause: step.task.uses += papers(clause)
      case .checksClause:
        step.isCheck = true
        if tree.has(.documents, in: clause) { step.task.checksAllDocuments = true }
        step.task.uses += papers(clause)
      case .clockClause:
        guard isFirst(.clockPauses, clause, &seen) else { break }
        if tree.has(.clockRestarts, in: clause) {
          report(StatementMessage.restartsOutside, at: tree.span(of: clause))
        } else {
          step.task.clock = .pauses
        }
      case .establishesClause: readEstablished(clause, at: place, into: &step)
      default: break
      }
    }
    if !hasAssignment, let declared, !tree.hasFault(node) {
      report(StatementMessage.nobodyDoesIt, at: declared.span, ["name": code(declared.name)])
    }
    // What the step settles is known when it comes out.
    scope.place = place + 1
    readProducts(node, into: &step)
    readOutcomes(node, declared?.name, place, into: &step)
    return step
  }

  private mutating func readDuration(
    _ clause: Syntax.NodeID, into step: inout Step, _ name: NameID?, _ first: inout SourceSpan?,
    _ seen: inout SeenClauses
  ) {
    let isWithin = tree.kind(of: clause) == .withinClause
    guard isFirst(isWithin ? .within : .lasts, clause, &seen) else { return }
    let span = tree.span(of: clause)
    if let first {
      report(
        StatementMessage.withinAndLasts, at: span, ["name": name.map { code($0) } ?? .text("")],
        secondary: [SecondaryLabel(first, "first")])
      return
    }
    first = span
    if isWithin {
      if let table = table(clause, provenance(clause), { $0.durationValue($1) }) { step.task.duration = .within(table) }
    } else if let duration = durationValue(clause) {
      step.task.duration = .lasts(duration)
    }
  }

  private mutating func readAssignment(_ clause: Syntax.NodeID, into step: inout Step) {
    if tree.has(.system, in: clause) {
      step.task.assignment = .system
      return
    }
    var options: [DeskOption] = []
    for element in tree.children(of: clause) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .desk:
        if let desk = desk(child) { options.append(DeskOption(desk)) }
      case .deskEntry:
        let condition = whenCondition(child)
        if let named = tree.child(of: child, .desk), let desk = desk(named) {
          options.append(DeskOption(desk, when: condition))
        }
      default: break
      }
    }
    step.isForEachDesk = tree.has(.eachOf, in: clause)
    step.task.assignment = tree.has(.allOf, in: clause) ? .allOf(options) : .anyOf(options)
  }

  private mutating func readEstablished(_ clause: Syntax.NodeID, at place: Int, into step: inout Step) {
    for element in tree.children(of: clause) {
      guard let node = element.node, tree.kind(of: node) == .qualifiedName else { continue }
      let span = tree.span(of: node)
      guard let fact = factNamed(node) else {
        // The same words as for a fact in a condition; the value is not used.
        scope.place = Int.max
        let unknown = reference(node)
        scope.place = place
        if unknown.type != .unknown, let name = parts(node).last {
          report(ExpressionMessage.absentOfValue, at: span, ["name": code(name)])
        }
        continue
      }
      if let first = local.established[fact], first.span != span {
        report(
          StatementMessage.establishedTwice, at: span, ["name": code(factEntries[fact].name)],
          secondary: [SecondaryLabel(first.span, "first")])
        continue
      }
      step.task.establishes.append(FactID(fact))
    }
  }

  private mutating func readProducts(_ node: Syntax.NodeID, into step: inout Step) {
    var issued: [(document: DocumentID, span: SourceSpan)] = []
    for element in tree.children(of: node) {
      guard let clause = element.node else { continue }
      let kind = tree.kind(of: clause)
      guard kind == .issuesClause || kind == .signsClause else { continue }
      for use in papers(clause) {
        // Twice under two conditions may be meant; signing already issues.
        if use.condition == nil, let first = issued.first(where: { $0.document == use.document }) {
          report(
            StatementMessage.signsAndIssues, at: tree.span(of: clause),
            ["name": .code(package.documents[use.document].id)], secondary: [SecondaryLabel(first.span, "first")])
          continue
        }
        if use.condition == nil { issued.append((use.document, tree.span(of: clause))) }
        step.task.issues.append(use)
        if kind == .signsClause { step.task.signs.append(use.document) }
      }
    }
  }

  private mutating func readOutcomes(_ node: Syntax.NodeID, _ name: NameID?, _ place: Int, into step: inout Step) {
    var list = OutcomeList()
    if let clause = tree.child(of: node, .outcomesClause) { readList(clause, into: &list) }
    if list.entries.isEmpty { _ = list.add(names.intern("accepted"), tree.span(of: node)) }
    for clause in tree.children(of: node, .onClause) { readArrow(clause, place, &list, into: &step) }
    var silence: Int?
    var seen = SeenClauses()
    for clause in tree.children(of: node, .silenceClause) where isFirst(.silenceCountsAs, clause, &seen) {
      guard let child = tree.child(of: clause, .outcome), let (outcome, span) = outcome(child, ofWait: false) else {
        continue
      }
      silence = list.position(of: outcome)
      if silence == nil { reportUnknownOutcome(outcome, list, at: span) }
      if case .unstated = step.task.duration, !tree.hasFault(node) {
        report(
          StatementMessage.silenceWithoutLimit, at: tree.span(of: clause),
          ["name": name.map { code($0) } ?? .text("it")])
      }
    }
    step.task.silence = silence
    step.task.outcomes = list.entries.map { Outcome(names.text($0.name), when: $0.condition) }
    for index in list.entries.indices.dropFirst() where list.entries[index].taken == nil {
      carry(list.entries[index].name, name, list.entries[index].span, isSilent: silence == index)
    }
  }

  /// An outcome without an arrow goes to the join of its branch; outside branches only silence may take it.
  private mutating func carry(_ outcome: NameID, _ step: NameID?, _ span: SourceSpan, isSilent: Bool) {
    if local.region != 0, !local.carried.isEmpty {
      local.carried[local.carried.count - 1].append(
        CarriedOutcome(name: outcome, step: step, span: span, isSilent: isSilent))
    } else if !isSilent {
      reportNotTaken(outcome, of: step, at: span, hint: "language.hint.arrow")
    }
  }

  private mutating func readList(_ clause: Syntax.NodeID, into list: inout OutcomeList) {
    list.clause = tree.span(of: clause)
    for child in tree.children(of: clause, .outcome) {
      guard let (name, span) = outcome(child, ofWait: false) else { continue }
      if let first = list.position(of: name) {
        reportTwice(name, span, first: list.entries[first].span)
        continue
      }
      _ = list.add(name, span)
    }
  }

  private mutating func readArrow(
    _ clause: Syntax.NodeID, _ place: Int, _ list: inout OutcomeList, into step: inout Step
  ) {
    let condition = whenCondition(clause)
    let target = target(
      tree.child(of: clause, .target), from: ArrowSource(place: place, region: local.places[place].region))
    guard let child = tree.child(of: clause, .outcome), let (name, span) = outcome(child, ofWait: false) else { return }
    let index: Int
    if let known = list.position(of: name) {
      index = known
    } else if list.clause != nil {
      reportUnknownOutcome(name, list, at: span)
      return
    } else {
      index = list.add(name, span)
    }
    if let first = list.entries[index].taken {
      report(
        StatementMessage.outcomeTwice, at: span, ["name": code(name)], secondary: [SecondaryLabel(first, "first")])
      return
    }
    list.entries[index].taken = span
    if let condition {
      if index == 0 {
        report(StatementMessage.conditionOnNormal, at: tree.span(of: clause), ["name": code(name)])
      } else {
        list.entries[index].condition = condition
      }
    }
    guard let target else { return }
    step.arrows.append(Arrow(outcome: index, target: target, provenance: provenance(clause)))
  }

  private mutating func reportUnknownOutcome(_ name: NameID, _ list: OutcomeList, at span: SourceSpan) {
    reportUnknown(
      .unknownOutcome, name, at: span, among: list.entries.map(\.name), declaredWith: nil,
      secondary: list.clause.map { [SecondaryLabel($0, "outcomes")] } ?? [], in: Int(span.start))
  }
}
