import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Second reading of a block of statements: everything resolved, in reading order.
  mutating func statements(_ block: Syntax.NodeID) -> [Statement] {
    var result: [Statement] = []
    for element in tree.children(of: block) {
      guard let node = element.node else { continue }
      scope.place = local.nextPlace
      switch tree.kind(of: node) {
      case .stepStatement: result.append(.step(step(node)))
      case .waitStatement: result.append(.wait(wait(node, isAside: false)))
      case .stageStatement: result.append(stage(node))
      case .parallelStatement: result.append(.parallel(parallel(node)))
      case .chooseStatement: result.append(.choose(choose(node)))
      case .resolvedStatement: result.append(.resolved(provenance(node)))
      case .endStatement:
        if let task = endTask(node) { result.append(.end(task, provenance(node))) }
      case .callStatement:
        if let procedure = calledProcedure(node) { result.append(.call(procedure: procedure, provenance(node))) }
      default: break
      }
    }
    return result
  }

  private mutating func stage(_ node: Syntax.NodeID) -> Statement {
    let number = local.nextStage
    local.nextStage += 1
    let name = declaredName(node).map { names.text($0.name) } ?? ""
    var limit: Table<LimitValue>?
    if let clause = tree.child(of: node, .withinClause) {
      limit = table(clause, provenance(clause)) { resolver, row in resolver.durationValue(row).map(LimitValue.duration)
      }
    }
    let outer = local.stage
    local.stages.append(
      Stage(
        id: name, title: tree.title(of: node) ?? name, parent: outer.map { StageID($0) }, limit: limit,
        provenance: provenance(node)))
    local.stage = number
    let inner = tree.child(of: node, .statementBlock).map { statements($0) } ?? []
    local.stage = outer
    return .stage(StageID(number), inner)
  }

  private mutating func parallel(_ node: Syntax.NodeID) -> ParallelBlock {
    var block = ParallelBlock(branches: [], provenance: provenance(node))
    let start = local.nextPlace
    local.carried.append([])
    for branch in tree.children(of: node, .branch) {
      scope.place = start
      let name = declaredName(branch).map { names.text($0.name) } ?? ""
      let condition = whenCondition(branch)
      let outer = local.region
      local.region = local.nextRegion
      local.nextRegion += 1
      let inner = tree.child(of: branch, .statementBlock).map { statements($0) } ?? []
      local.region = outer
      block.branches.append(
        ParallelBlock.Branch(
          name: name, title: tree.title(of: branch) ?? name, condition: condition, statements: inner,
          provenance: provenance(branch)))
    }
    let carried = local.carried.popLast() ?? []
    readJoin(node, carried, into: &block)
    if block.branches.isEmpty, !tree.hasFault(node) { report(StatementMessage.noBranch, at: tree.span(of: node)) }
    return block
  }

  /// The `on any` rules of a join, against the outcomes that its branches carry to it.
  private mutating func readJoin(_ node: Syntax.NodeID, _ carried: [CarriedOutcome], into block: inout ParallelBlock) {
    var decided: [(name: NameID, span: SourceSpan)] = []
    for rule in tree.children(of: node, .onAnyClause) {
      let source = ArrowSource(place: max(0, local.nextPlace - 1), region: local.region, isJoin: true)
      let target = target(tree.child(of: rule, .target), from: source)
      guard let child = tree.child(of: rule, .outcome), let (name, span) = outcome(child, ofWait: false) else {
        continue
      }
      if let first = decided.first(where: { $0.name == name }) {
        report(
          StatementMessage.onAnyTwice, at: span, ["name": code(name)], secondary: [SecondaryLabel(first.span, "first")])
        continue
      }
      decided.append((name, span))
      if !carried.contains(where: { $0.name == name }) {
        // The outcome went with a branch or a step that an amendment removed: so does the rule, which it cannot name.
        if local.isAmended, tree.grafts(of: rule).isEmpty { continue }
        var open: [NameID] = []
        for outcome in carried where !open.contains(outcome.name) { open.append(outcome.name) }
        if !isDamaged(name), !tree.hasFault(node) {
          report(StatementMessage.onAnyOfNobody, at: span, hint(names.text(name), among: open, declaredWith: nil))
        }
        // The outcome that was probably meant is not reported as well.
        if let near = Suggestion.nearest(names.text(name), in: open.map { names.text($0) }).flatMap({ names.id(of: $0) }
        ) {
          decided.append((near, span))
        }
        continue
      }
      guard let target else { continue }
      block.rules.append(
        ParallelBlock.JoinRule(outcome: names.text(name), target: target, provenance: provenance(rule)))
    }
    guard !tree.hasFault(node) else { return }
    for outcome in carried where !outcome.isSilent && !decided.contains(where: { $0.name == outcome.name }) {
      // Two branches with the same open outcome lack the same line.
      decided.append((outcome.name, outcome.span))
      reportNotTaken(outcome.name, of: outcome.step, at: outcome.span, hint: "language.hint.join")
    }
  }

  /// Says that nothing takes an outcome.
  mutating func reportNotTaken(_ name: NameID, of step: NameID?, at span: SourceSpan, hint: String) {
    let text = names.text(name)
    report(
      StatementMessage.outcomeNotTaken, at: span,
      [
        "name": .code(text), "plainName": .text(text), "step": step.map { code($0) } ?? .text("it"),
        "hint": .phrase(hint),
      ])
  }

  private mutating func choose(_ node: Syntax.NodeID) -> ChooseBlock {
    var block = ChooseBlock(options: [], isFirstMatch: tree.has(.chooseFirst, in: node), provenance: provenance(node))
    let start = local.nextPlace
    var otherwise: SourceSpan?
    let rows = tree.children(of: node, .chooseRow)
    for row in rows {
      scope.place = start
      let isOtherwise = tree.has(.otherwise, in: row)
      let condition = isOtherwise ? nil : whenCondition(row) ?? .always
      let inner = tree.child(of: row, .statementBlock).map { statements($0) } ?? []
      if let first = otherwise {
        report(
          isOtherwise ? ProcedureMessage.otherwiseTwice : ProcedureMessage.rowAfterOtherwise, at: tree.span(of: row),
          secondary: [SecondaryLabel(first, "otherwise")])
        continue
      }
      if isOtherwise { otherwise = tree.span(of: row) }
      block.options.append(
        ChooseBlock.Option(condition: condition, statements: inner, provenance: provenance(row)))
    }
    if rows.count == 1, otherwise != nil {
      report(StatementMessage.choiceWithoutRows, .warning, at: tree.span(of: rows[0]))
    }
    if rows.isEmpty, !tree.hasFault(node) { report(StatementMessage.noRow, at: tree.span(of: node)) }
    return block
  }

  /// The position of the procedure that `call` names: of its edition in force when the calling one begins.
  private mutating func calledProcedure(_ node: Syntax.NodeID) -> Int? {
    guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child) else { return nil }
    guard let first = procedureTable[name] else {
      reportUnknown(
        .unknownProcedure, name, at: tree.span(of: child), among: procedureTable.names, declaredWith: "procedure")
      return nil
    }
    local.calls.append(Call(name: name, span: tree.span(of: child)))
    return edition(of: first, on: local.from)
  }

  /// The name and place of an outcome; `timeout` belongs to waits and is reported elsewhere.
  mutating func outcome(_ node: Syntax.NodeID, ofWait isWait: Bool) -> (name: NameID, span: SourceSpan)? {
    let span = tree.span(of: node)
    switch tree.keyword(of: node) {
    case .accepted: return (names.intern("accepted"), span)
    case .timeout:
      if !isWait { report(StatementMessage.timeoutOnStep, at: span) }
      return nil
    default: return declaredName(node)
    }
  }
}
