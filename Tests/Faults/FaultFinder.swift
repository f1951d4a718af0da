import SourceText
import Syntax

/// Finds every fault that the syntax tree of one rule file offers a place for.
struct FaultFinder {
  private let tree: SyntaxTree
  private var bytes: [UInt8] { tree.file.bytes }
  private(set) var faults: [Fault] = []
  /// Of the procedure at hand: its steps and waits by name, the desks of its steps, its results.
  private var places: [String] = []
  private var desks: [String] = []
  private var results: Set<String> = []
  /// The documents that the file names.
  private var papers: [String] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    papers = names(.documentEntry)
    for declaration in tree.childNodes(of: tree.root) {
      switch tree.kind(of: declaration) {
      case .procedureDeclaration, .interconnectedDeclaration:
        places = names(.stepStatement, below: declaration)
        desks = below(declaration, .byClause).flatMap { tree.children(of: $0, .desk) }.map { tree.text(of: $0) }
        results = Set(names(.resultEntry, below: declaration))
        visit(declaration, inside: [])
      case .agencyDeclaration: visit(declaration, inside: [])
      default: break
      }
    }
  }

  // MARK: Looking around

  private func below(_ node: NodeID, _ kind: NodeKind) -> [NodeID] {
    tree.childNodes(of: node).flatMap { child in (tree.kind(of: child) == kind ? [child] : []) + below(child, kind) }
  }

  private func names(_ kind: NodeKind, below node: NodeID? = nil) -> [String] {
    var names: [String] = []
    for node in below(node ?? tree.root, kind) {
      if let name = tree.nameToken(of: node).flatMap({ tree.name(of: $0) }), !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private func name(of node: NodeID) -> String? { tree.nameToken(of: node).flatMap { tree.name(of: $0) } }

  private func range(_ span: SourceSpan) -> Range<Int> { Int(span.start)..<Int(span.end) }

  /// One that comes after another in a list, so that the same file always gives the same fault.
  private func next(after name: String, in names: [String]) -> String? {
    let others = names.filter { $0 != name }
    guard !others.isEmpty else { return nil }
    return others[((names.firstIndex(of: name) ?? 0)) % others.count]
  }

  // MARK: Adding

  private mutating func add(_ kind: FaultKind, _ edits: [Fault.Edit]) {
    faults.append(Fault(kind, tree.file.path, edits, in: bytes))
  }

  private mutating func remove(_ node: NodeID, _ kind: FaultKind) {
    add(kind, [Fault.Edit(range: range(tree.span(of: node)), replacement: "")])
  }

  private mutating func replace(_ span: SourceSpan, by text: String, _ kind: FaultKind) {
    add(kind, [Fault.Edit(range: range(span), replacement: text)])
  }

  /// The first number of a node times a factor, or plus one.
  private mutating func scale(_ node: NodeID, _ kind: FaultKind, _ change: (Int) -> String?) {
    guard let token = firstNumber(node), let number = tree.digits(of: token), let value = Int(number),
      let text = change(value)
    else { return }
    replace(tree.span(of: token), by: text, kind)
  }

  private func firstNumber(_ node: NodeID) -> TokenID? {
    if let own = tree.token(of: node, .number) { return own }
    return tree.childNodes(of: node).lazy.compactMap { firstNumber($0) }.first
  }

  private mutating func visit(_ node: NodeID, inside parents: [NodeKind]) {
    look(at: node, inside: parents)
    let inner = parents + [tree.kind(of: node)]
    for child in tree.childNodes(of: node) { visit(child, inside: inner) }
  }

  private mutating func look(at node: NodeID, inside parents: [NodeKind]) {
    let isInStep = parents.contains(.stepStatement)
    switch tree.kind(of: node) {
    case .roleMember:
      if let token = tree.nameToken(of: node), let name = tree.name(of: token) {
        replace(tree.span(of: token), by: name + "_2", .roleRenamed)
      }
    case .stepStatement, .statementBlock, .byClause, .tagClause, .silenceClause:
      lookAtSteps(node, inside: parents)
    case .withinClause, .timeLimitClause, .reducedClause, .clockClause, .resolvedStatement:
      lookAtTime(node, inside: parents)
    case .onClause, .outcomesClause, .onAnyClause, .target, .endStatement, .useLimit, .resumeClause, .branch:
      lookAtFlow(node)
    case .whenClause, .tableRow, .chooseRow: lookAtCases(node, inside: parents)
    case .documentEntry, .usesClause, .checksClause, .paper, .issuesClause, .signsClause, .resultEntry, .issuesPart:
      lookAtDocuments(node, isInStep: isInStep, inside: parents)
    case .effectiveClause: moveEdition(node)
    case .channelClause: dropOnline(node)
    case .bundleMember: dropListed(node, .bundleMember, .memberDropped)
    default: break
    }
  }

  // MARK: Steps

  private mutating func lookAtSteps(_ node: NodeID, inside parents: [NodeKind]) {
    switch tree.kind(of: node) {
    case .stepStatement: remove(node, .stepRemoved)
    case .statementBlock:
      let statements = tree.childNodes(of: node)
      for (one, other) in zip(statements, statements.dropFirst())
      where tree.kind(of: one) == .stepStatement && tree.kind(of: other) == .stepStatement {
        add(
          .stepsExchanged,
          [
            Fault.Edit(range: range(tree.span(of: one)), replacement: tree.text(of: other)),
            Fault.Edit(range: range(tree.span(of: other)), replacement: tree.text(of: one)),
          ])
      }
    case .byClause:
      for desk in tree.children(of: node, .desk).prefix(1) {
        if let other = next(after: tree.text(of: desk), in: desks) {
          replace(tree.span(of: desk), by: other, .deskChanged)
        }
      }
    case .tagClause: remove(node, .tagRemoved)
    default: remove(node, .silenceRemoved)
    }
  }

  // MARK: Time

  private mutating func lookAtTime(_ node: NodeID, inside parents: [NodeKind]) {
    switch tree.kind(of: node) {
    case .withinClause:
      switch parents.last {
      case .stepStatement: scale(node, .stepLonger) { String(max(1, $0) * 3) }
      case .waitStatement: scale(node, .waitLonger) { String(max(1, $0) * 3) }
      case .stageStatement: scale(node, .stageLimitLower) { $0 > 1 ? String($0 / 2) : nil }
      default: break
      }
    case .timeLimitClause: scale(node, .limitLower) { $0 > 1 ? String($0 / 2) : nil }
    case .reducedClause: scale(node, .reducedRaised) { String($0 * 3) }
    case .clockClause:
      let restarts = tree.has(.clockRestarts, in: node)
      if let token = tree.tokens(of: node, .keyword).first {
        replace(tree.span(of: token), by: restarts ? "clock pauses" : "clock restarts", .clockChanged)
      }
    default:
      remove(node, .resolvedRemoved)
      putEarlier(node)
    }
  }

  /// Puts `resolved` before the step that issues or signs a result.
  private mutating func putEarlier(_ node: NodeID) {
    guard let block = tree.parent(of: node) else { return }
    let steps = tree.childNodes(of: block).filter { tree.kind(of: $0) == .stepStatement && makesResult($0) }
    guard let step = steps.first, tree.span(of: step).end <= tree.span(of: node).start else { return }
    let start = Int(tree.span(of: step).start)
    add(
      .resolvedEarlier,
      [
        Fault.Edit(range: start..<start, replacement: "resolved\n    "),
        Fault.Edit(range: range(tree.span(of: node)), replacement: ""),
      ])
  }

  private func makesResult(_ step: NodeID) -> Bool {
    (tree.children(of: step, .signsClause) + tree.children(of: step, .issuesClause)).contains { clause in
      tree.children(of: clause, .paper).contains { name(of: $0).map(results.contains) ?? false }
    }
  }

  // MARK: Flow

  private mutating func lookAtFlow(_ node: NodeID) {
    switch tree.kind(of: node) {
    case .onClause: remove(node, .outcomeDropped)
    case .onAnyClause: remove(node, .joinRuleDropped)
    case .branch: remove(node, .branchRemoved)
    case .outcomesClause:
      let outcomes = tree.children(of: node, .outcome)
      guard outcomes.count > 1, let last = outcomes.last else { return }
      let before = tree.span(of: outcomes[outcomes.count - 2]).end
      add(.outcomeNameDropped, [Fault.Edit(range: Int(before)..<Int(tree.span(of: last).end), replacement: "")])
    case .target:
      guard let token = tree.nameToken(of: node), let name = tree.name(of: token),
        let other = next(after: name, in: places)
      else { return }
      replace(tree.span(of: token), by: other, .arrowChanged)
    case .endStatement:
      let tokens = tree.tokens(of: node, .keyword)
      guard tokens.count > 1, let kind = tree.keyword(of: tokens[1]) else { return }
      replace(tree.span(of: tokens[1]), by: kind == .approved ? "refused" : "approved", .endChanged)
    case .useLimit:
      remove(node, .boundRemoved)
      scale(node, .boundRaised) { String($0 + 2) }
    default:
      guard let token = tree.nameToken(of: node), let name = tree.name(of: token),
        let other = next(after: name, in: places)
      else { return }
      replace(tree.span(of: token), by: other, .resumeChanged)
    }
  }

  // MARK: Cases

  private mutating func lookAtCases(_ node: NodeID, inside parents: [NodeKind]) {
    switch tree.kind(of: node) {
    case .tableRow: remove(node, .rowRemoved)
    case .chooseRow: remove(node, .choiceRowRemoved)
    default:
      guard let expression = tree.expression(of: node) else { return }
      replace(tree.span(of: expression), by: "not (\(tree.text(of: expression)))", .guardNegated)
      if let number = firstNumber(expression), let value = tree.wholeNumber(of: number) {
        replace(tree.span(of: number), by: String(value + 1), .guardMoved)
      }
      if parents.last == .paper { remove(node, .useConditionDropped) }
      if parents.last == .documentEntry { remove(node, .paperConditionDropped) }
    }
  }

  // MARK: Documents

  private mutating func lookAtDocuments(_ node: NodeID, isInStep: Bool, inside parents: [NodeKind]) {
    switch tree.kind(of: node) {
    case .documentEntry:
      remove(node, .documentDropped)
      if let token = tree.nameToken(of: node), let name = tree.name(of: token),
        let other = next(after: name, in: papers)
      {
        replace(tree.span(of: token), by: other, .documentExchanged)
      }
    case .usesClause, .checksClause: if isInStep { remove(node, .useDropped) }
    case .issuesClause, .signsClause:
      guard isInStep else { return }
      let hasResult = tree.children(of: node, .paper).contains { name(of: $0).map(results.contains) ?? false }
      remove(node, hasResult ? .signerRemoved : .makingDropped)
      if hasResult { issueAgain(node) }
    case .resultEntry: remove(node, .resultDropped)
    case .issuesPart: remove(node, .noticeDropped)
    default: break
    }
  }

  /// Has the next step of the path issue what this clause issues once more.
  private mutating func issueAgain(_ clause: NodeID) {
    guard let step = tree.parent(of: clause), let block = tree.parent(of: step),
      let paper = tree.children(of: clause, .paper).first, let name = name(of: paper)
    else { return }
    let statements = tree.childNodes(of: block)
    guard let position = statements.firstIndex(of: step) else { return }
    for next in statements[(position + 1)...] where tree.kind(of: next) == .stepStatement {
      guard tree.child(of: next, .issuesClause) == nil, tree.child(of: next, .signsClause) == nil,
        let within = tree.child(of: next, .withinClause)
      else { continue }
      let end = Int(tree.span(of: within).end)
      let isInBraces = bytes[Int(tree.span(of: next).start)..<end].contains(UInt8(ascii: "{"))
      let text = isInBraces ? "\n      issues \(name)\n" : " issues \(name)"
      return add(.resultAgain, [Fault.Edit(range: end..<end, replacement: text)])
    }
  }

  // MARK: The whole

  private mutating func moveEdition(_ node: NodeID) {
    guard let token = tree.token(of: node, .date), let date = tree.date(of: token) else { return }
    let text = "\(date.year)-\(date.month < 10 ? "0" : "")\(date.month)-"
    replace(
      tree.span(of: token), by: text + (date.day < 20 ? "2\(date.day % 8)" : "0\(date.day % 9 + 1)"), .editionMoved)
  }

  private mutating func dropOnline(_ node: NodeID) {
    let tokens = tree.tokens(of: node, .keyword)
    guard tokens.count > 2, tree.keyword(of: tokens[1]) == .online else { return }
    add(
      .onlineDropped,
      [
        Fault.Edit(
          range: Int(tree.span(of: tokens[1]).start)..<Int(tree.span(of: tokens[2]).start), replacement: "")
      ])
  }

  /// Drops a member of a list, and the comma after or before it.
  private mutating func dropListed(_ node: NodeID, _ kind: NodeKind, _ fault: FaultKind) {
    guard let list = tree.parent(of: node) else { return }
    let members = tree.children(of: list, kind)
    guard members.count > 1, let position = members.firstIndex(of: node) else { return }
    let span = tree.span(of: node)
    let range =
      position + 1 < members.count
      ? span.start..<tree.span(of: members[position + 1]).start : tree.span(of: members[position - 1]).end..<span.end
    add(fault, [Fault.Edit(range: Int(range.lowerBound)..<Int(range.upperBound), replacement: "")])
  }
}
