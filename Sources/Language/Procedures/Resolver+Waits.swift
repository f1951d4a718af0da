import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Reads a wait; its place is the next one.
  mutating func wait(_ node: Syntax.NodeID, isAside: Bool) -> Wait {
    let place = local.nextPlace
    local.nextPlace += 1
    scope.place = isAside ? Int.max : place
    let declared = declaredName(node)
    let name = declared.map { names.text($0.name) } ?? ""
    var wait = Wait(
      place: Place(place), name: name, title: tree.title(of: node) ?? name,
      task: WaitTask(party: .applicant, clock: .runs), resumption: .onward, provenance: provenance(node))
    var reader = WaitReader(place: place, isAside: isAside)
    reader.isBounded = tree.child(of: node, .useLimit) != nil
    let source = ArrowSource(
      place: place, region: local.places[place].region, asideWait: isAside ? place : nil, isBounded: reader.isBounded)
    for element in tree.children(of: node) {
      guard let clause = element.node else { continue }
      switch tree.kind(of: clause) {
      case .forClause:
        reader.hasParty = true
        if isFirst(.for, clause, &reader.seen) { readParty(clause, into: &wait, &reader) }
      case .withinClause:
        reader.hasLimit = true
        if isFirst(.within, clause, &reader.seen) {
          wait.task.limit = table(clause, provenance(clause)) { $0.durationValue($1) }
        }
      case .useLimit:
        if isFirst(.atMost, clause, &reader.seen) { wait.bound = bound(clause, from: source) }
      case .resumeClause:
        reader.hasResume = true
        if isFirst(.resume, clause, &reader.seen) { readResume(clause, declared?.name, source, into: &wait) }
      case .clockClause:
        if isFirst(.clockPauses, clause, &reader.seen) { reader.clock = clause }
      case .paysClause:
        if isFirst(.pays, clause, &reader.seen) { wait.task.pays = payment(clause) }
      case .usesClause: wait.task.uses += papers(clause)
      case .issuesClause: wait.task.issues += papers(clause)
      case .onClause: readArrow(clause, source, into: &wait, &reader)
      default: break
      }
    }
    readClock(into: &wait, reader)
    if let declared, !tree.hasFault(node) { reportMissing(declared, reader) }
    return wait
  }

  private mutating func reportMissing(_ declared: (name: NameID, span: SourceSpan), _ reader: WaitReader) {
    let arguments = ["name": code(declared.name)]
    if !reader.hasParty { report(StatementMessage.waitWithoutParty, at: declared.span, arguments) }
    if !reader.hasLimit { report(StatementMessage.waitWithoutLimit, at: declared.span, arguments) }
    if !reader.hasTimeout { report(StatementMessage.waitWithoutTimeout, at: declared.span, arguments) }
    if !reader.hasResume, reader.isAside {
      report(StatementMessage.waitWithoutResume, at: declared.span, arguments)
    }
  }

  private mutating func readParty(_ clause: Syntax.NodeID, into wait: inout Wait, _ reader: inout WaitReader) {
    if tree.has(.forApplicant, in: clause) {
      reader.isForApplicant = true
      return
    }
    guard let child = tree.child(of: clause, .desk), let desk = desk(child) else {
      reader.partyIsUnknown = true
      return
    }
    wait.task.party = .desk(DeskOption(desk))
  }

  /// An applicant's wait stops the clock, and goes on with what was left unless it says otherwise.
  private mutating func readClock(into wait: inout Wait, _ reader: WaitReader) {
    wait.task.clock = reader.isForApplicant || reader.partyIsUnknown ? .pauses : .runs
    guard let clause = reader.clock else { return }
    if tree.has(.clockPauses, in: clause) {
      wait.task.clock = .pauses
    } else if reader.isForApplicant || reader.partyIsUnknown || !reader.hasParty {
      wait.task.clock = .restarts
    } else {
      report(StatementMessage.restartsOutside, at: tree.span(of: clause))
    }
  }

  private mutating func readResume(
    _ clause: Syntax.NodeID, _ name: NameID?, _ source: ArrowSource, into wait: inout Wait
  ) {
    let span = tree.span(of: clause)
    if tree.has(.there, in: clause) {
      guard source.asideWait != nil else {
        report(StatementMessage.resumeThereOnPath, at: span, ["name": name.map { code($0) } ?? .text("")])
        return
      }
      wait.resumption = .there
      local.exits.append(WaitExit(wait: source.place, target: nil, span: span, isBounded: source.isBounded))
      return
    }
    guard let token = tree.nameToken(of: clause), let (number, _) = place(token, wanted: .stepOrWait) else { return }
    wait.resumption = .at(Place(number))
    checkArrow(to: number, token, hasBound: false, from: source)
  }

  private mutating func readArrow(
    _ clause: Syntax.NodeID, _ source: ArrowSource, into wait: inout Wait, _ reader: inout WaitReader
  ) {
    let target = target(tree.child(of: clause, .target), from: source)
    guard let child = tree.child(of: clause, .outcome) else { return }
    if tree.has(.timeout, in: child) {
      reader.hasTimeout = true
      if isFirst(.timeout, clause, &reader.seen) { wait.onTimeout = target }
      return
    }
    if tree.has(.accepted, in: child) {
      report(StatementMessage.normalOnWait, at: tree.span(of: child))
      return
    }
    guard let (name, span) = declaredName(child) else { return }
    if let first = reader.outcomes.first(where: { $0.name == name }) {
      report(
        StatementMessage.outcomeTwice, at: span, ["name": code(name)], secondary: [SecondaryLabel(first.span, "first")])
      return
    }
    reader.outcomes.append((name, span))
    wait.task.outcomes.append(Outcome(names.text(name), when: whenCondition(clause)))
    guard let target else { return }
    wait.arrows.append(
      Arrow(outcome: wait.task.outcomes.count - 1, target: target, provenance: provenance(clause)))
  }

  /// The fee that `pays` names.
  private mutating func payment(_ clause: Syntax.NodeID) -> FeeID? {
    if let token = tree.nameToken(of: clause) {
      guard let name = name(token) else { return nil }
      if let position = local.feeTable[name] { return FeeID(position) }
      reportUnknown(
        .unknownFee, name, at: tree.span(of: token), among: local.feeTable.names, declaredWith: nil,
        in: local.number)
      return nil
    }
    let keyword = tree.has(.charge, in: clause) ? "charge" : "fee"
    guard tree.has(.charge, in: clause) || tree.has(.fee, in: clause) else { return nil }
    let fitting = local.fees.indices.filter { local.fees[$0].kind.rawValue == keyword }
    if fitting.count == 1 { return FeeID(fitting[0]) }
    let span = tree.span(of: clause)
    guard let first = fitting.first else {
      report(
        NameMessage.unknownFee, at: span,
        hint(word(keyword), among: local.fees.map(\.id)))
      return nil
    }
    report(
      ProcedureMessage.reservationOfPayment, at: span,
      ["count": .number(fitting.count), "keyword": .text(word(keyword)), "example": .text(local.fees[first].id)])
    return nil
  }
}

/// What has been read of a wait.
struct WaitReader {
  var place: Int
  var isAside: Bool
  var seen = SeenClauses()
  var hasParty = false
  var isForApplicant = false
  var partyIsUnknown = false
  var hasLimit = false
  var hasTimeout = false
  var hasResume = false
  var isBounded = false
  var clock: Syntax.NodeID?
  var outcomes: [(name: NameID, span: SourceSpan)] = []

  init(place: Int, isAside: Bool) {
    self.place = place
    self.isAside = isAside
  }
}
