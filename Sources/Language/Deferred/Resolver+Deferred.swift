import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Checks the names in declarations whose meaning is not evaluated, and says of each that it is not.
  mutating func checkDeferred() {
    for (file, node) in deferred {
      enter(file: file)
      local.removeAll()
      scope = ExpressionScope()
      scope.isProcedure = true
      switch tree.kind(of: node) {
      case .interconnectedDeclaration:
        resolveInterconnected(node)
      case .amendDeclaration:
        remark("amend", node)
        checkAmendment(node)
      case .abolishDeclaration:
        remark("abolish", node)
        checkAbolition(node)
      case .policyDeclaration:
        remark("policy", node)
        checkPolicy(node)
      case .testDeclaration:
        remark("test", node)
        checkTest(node)
      default: break
      }
    }
    local.removeAll()
    scope = ExpressionScope()
  }

  private mutating func remark(_ what: String, _ node: Syntax.NodeID) {
    let name: String
    let span: SourceSpan
    if what != "amend", what != "abolish", let declared = declaredName(node) {
      name = names.text(declared.name)
      span = declared.span
      scope.owner = declared.name
    } else if what == "test", let title = tree.child(of: node, .title) {
      name = tree.string(of: title) ?? ""
      span = tree.span(of: title)
    } else if let child = tree.child(of: node, .qualifiedName) {
      let path = parts(child)
      name = text(path)
      span = tree.span(of: child)
    } else {
      return
    }
    report(
      DeferredMessage.notEvaluated, .note, at: span,
      ["what": .phrase("language.deferred." + what), "name": .code(name)])
  }

  /// The first edition of the procedure that a node's first qualified name stands for; nil, and reported, when there is
  /// none. A bundle of that name is no procedure, but known.
  private mutating func procedureNamed(_ node: Syntax.NodeID, orBundle: Bool = false) -> Int? {
    guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child) else { return nil }
    if let first = procedureTable[name] { return first }
    if orBundle, interconnectedDeclarations[name] != nil { return nil }
    reportUnknown(
      .unknownProcedure, name, at: tree.span(of: child), among: procedureTable.names, declaredWith: "procedure")
    return nil
  }

  /// Makes the places, the subject and the authority of a procedure the ones at hand; unknown places are not reported
  /// when there is no such procedure.
  private mutating func enterScope(ofEdition declaration: Int?) {
    guard let declaration else {
      local.isOpen = true
      scope.subjectIsUnknown = true
      return
    }
    let site = procedureDeclarations[declaration].site
    let place = file
    let owner = scope.owner
    enter(file: site.file)
    let position = procedureDeclarations[declaration].position
    if procedureDeclarations[declaration].isSound, package.procedures.indices.contains(position) {
      let procedure = package.procedures[position]
      scope.subject = procedure.subject
      local.authorityIsKnown = procedure.authority != nil
      for row in procedure.authority?.rows ?? [] {
        local.authorities.append(row.value.position)
        local.authorityRows.append((row.value.position, nil, site.nameSpan))
      }
      for fee in procedure.fees {
        _ = local.feeTable.declare(names.intern(fee.id), as: local.feeSpans.count)
        local.feeSpans.append(site.nameSpan)
      }
      for requirement in procedure.documents { declareSlots(requirement) }
    }
    if let steps = tree.child(of: site.node, .stepsClause), let block = tree.child(of: steps, .statementBlock) {
      collectPlaces(block)
    }
    for wait in tree.children(of: site.node, .waitStatement) { collectPlace(wait, .wait, isAside: true) }
    scope.owner = owner ?? site.name
    enter(file: place)
  }

  private mutating func declareSlots(_ requirement: DocumentRequirement) {
    switch requirement {
    case .paper: break
    case .anyOf(let slot, let members, _):
      if let slot { _ = local.slots.declare(names.intern(package.documents[slot].id), as: slot.position) }
      for member in members { declareSlots(member) }
    case .allOf(let members, _):
      for member in members { declareSlots(member) }
    }
  }

  // MARK: Changes

  private mutating func checkAmendment(_ node: Syntax.NodeID) {
    checkLaw(node)
    let first = procedureNamed(node)
    let from = day(node)
    enterScope(ofEdition: first.flatMap { declaredEdition(of: $0, on: from) })
    for line in tree.children(of: node, .insertedStatement) {
      for element in tree.children(of: line) {
        guard let child = element.node else { continue }
        switch tree.kind(of: child) {
        case .waitStatement: collectPlace(child, .wait, isAside: true)
        case .stepStatement: collectPlace(child, .step, isAside: false)
        case .stageStatement: collectStage(child)
        default: break
        }
      }
    }
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .stepStatement, .waitStatement, .amendedStage:
        if let token = tree.nameToken(of: child) { checkLocal(token, tree.keyword(of: child)) }
        checkNames(child)
      case .removeLine:
        if let token = tree.nameToken(of: child) { checkLocal(token, tree.keywords(of: child).dropFirst().first) }
      case .dropLine:
        if let token = tree.nameToken(of: child) { _ = document(token) }
      case .qualifiedName: break
      default: checkNames(child)
      }
    }
  }

  /// The law behind `by`: the last qualified name of an amendment or abolition.
  private mutating func checkLaw(_ node: Syntax.NodeID) {
    let named = tree.children(of: node, .qualifiedName)
    if named.count > 1, let last = named.last { _ = law(named: last) }
  }

  /// Checks that a changed or removed part is there and of its kind.
  private mutating func checkLocal(_ token: TokenID, _ keyword: Keyword?) {
    guard !local.isOpen, let name = name(token) else { return }
    if keyword == .branch {
      let branches = local.regions.compactMap(\.name)
      if !branches.contains(name) {
        reportUnknown(
          .unknownBranch, name, at: tree.span(of: token), among: branches, declaredWith: nil,
          in: local.number)
      }
      return
    }
    if keyword == .stage, let index = local.table[name], local.symbols[index].kind == .stage { return }
    _ = place(token, wanted: keyword == .wait ? .wait : keyword == .stage ? .stage : .step)
  }

  private mutating func checkAbolition(_ node: Syntax.NodeID) {
    checkLaw(node)
    let first = procedureNamed(node)
    let from = day(node)
    enterScope(ofEdition: first.flatMap { declaredEdition(of: $0, on: from) })
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .replacedClause:
        for named in tree.children(of: child, .qualifiedName) {
          guard let name = declarationName(named), procedureTable[name] == nil else { continue }
          reportUnknown(
            .unknownProcedure, name, at: tree.span(of: named), among: procedureTable.names, declaredWith: "procedure")
        }
      case .qualifiedName: break
      default: checkNames(child)
      }
    }
  }

  // MARK: Policies

  private mutating func checkPolicy(_ node: Syntax.NodeID) {
    scope.isPolicy = true
    scope.findsSubject = true
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .policyScope:
        if let filter = tree.child(of: child, .policyFilter) { _ = condition(tree.expression(of: filter)) }
      case .policyRequire:
        if let expression = tree.expression(of: child) { _ = condition(expression) }
        for inner in tree.childNodes(of: child) {
          let kind = tree.kind(of: inner)
          guard kind == .differentRoles || kind == .everyPath else { continue }
          for token in tree.nameTokens(of: inner) { checkTag(token) }
        }
      default: break
      }
    }
  }

  private mutating func checkTag(_ token: TokenID) {
    guard let name = name(token), !tags.contains(name) else { return }
    reportUnknown(
      .unknownTag, name, at: tree.span(of: token), among: tags.sorted { $0.raw < $1.raw }, declaredWith: nil)
  }

  // MARK: Tests

  private mutating func checkTest(_ node: Syntax.NodeID) {
    let submitted = tree.child(of: node, .testSubmit).flatMap { day($0) }
    let first = procedureNamed(node, orBundle: true)
    enterScope(ofEdition: first.flatMap { declaredEdition(of: $0, on: submitted) })
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .testGiven:
        for given in tree.children(of: child, .givenFact) { checkGiven(given) }
      case .testOutcomes:
        for run in tree.children(of: child, .outcomeRun) { checkRun(run, .step) }
      case .testTakes:
        for run in tree.children(of: child, .takesRun) { checkRun(run, .step) }
      case .testWaits:
        for run in tree.children(of: child, .waitRun) { checkRun(run, .wait) }
      case .testExpect: checkExpectation(child)
      default: break
      }
    }
  }

  private mutating func checkRun(_ run: Syntax.NodeID, _ wanted: WantedPlace) {
    guard let child = tree.child(of: run, .qualifiedName) else { return }
    checkPath(child, wanted)
  }

  /// A step or a wait, perhaps behind its procedure's name, which stands in tests of bundles.
  private mutating func checkPath(_ node: Syntax.NodeID, _ wanted: WantedPlace) {
    let tokens = tree.nameTokens(of: node)
    guard let last = tokens.last else { return }
    if tokens.count == 1 { _ = place(last, wanted: wanted) }
  }

  private mutating func checkGiven(_ node: Syntax.NodeID) {
    let sides = tree.expressions(of: node)
    guard let left = sides.first else { return }
    // Of several alternatives the one handed in: `land_paper = land_decision`.
    if tree.kind(of: left) == .qualifiedName, let token = tree.nameToken(of: left), let name = name(token),
      factNamed(left) == nil, documentDeclarations[name] != nil || local.slots[name] != nil
    {
      if sides.count == 2, tree.kind(of: sides[1]) == .qualifiedName, let paper = tree.nameToken(of: sides[1]) {
        _ = document(paper)
      }
      return
    }
    guard sides.count == 2 else { return }
    _ = compared(.equal, sides[0], sides[1], at: node)
  }

  private mutating func checkExpectation(_ node: Syntax.NodeID) {
    switch tree.keywords(of: node).dropFirst().first {
    case .path:
      for child in tree.children(of: node, .qualifiedName) { checkPath(child, .stepOrWait) }
    case .documents:
      for child in tree.children(of: node, .qualifiedName) {
        if let token = tree.nameToken(of: child) { _ = document(token) }
      }
    case .fee, .charge:
      if let token = tree.nameToken(of: node), let name = name(token), !local.isOpen, local.feeTable[name] == nil {
        reportUnknown(
          .unknownFee, name, at: tree.span(of: token), among: local.feeTable.names, declaredWith: nil,
          in: local.number)
      }
    default: break
    }
  }
}
