import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Reads the declarations that speak of procedures: interconnected procedures, policies, tests.
  mutating func resolveDependents() {
    // Tests may stand before the interconnected procedures that they are for.
    var interconnected: [(file: Int, node: Syntax.NodeID)] = []
    var others = interconnected
    for one in dependents {
      if trees[one.file].kind(of: one.node) == .interconnectedDeclaration {
        interconnected.append(one)
      } else {
        others.append(one)
      }
    }
    for (file, node) in interconnected + others {
      enter(file: file)
      local.removeAll()
      scope = ExpressionScope()
      scope.isProcedure = true
      switch tree.kind(of: node) {
      case .interconnectedDeclaration: resolveInterconnected(node)
      case .policyDeclaration: resolvePolicy(node)
      case .testDeclaration: resolveTest(node)
      default: break
      }
    }
    local.removeAll()
    scope = ExpressionScope()
  }

  /// What the name behind the `for` of a test stands for.
  enum Tested {
    /// A procedure, by its first edition.
    case procedure(Int)
    /// Interconnected procedures, by position in the package's.
    case bundle(Int)
  }

  /// What a node's first qualified name stands for; nil, and reported, when there is nothing of that name.
  mutating func tested(_ node: Syntax.NodeID) -> Tested? {
    guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child) else { return nil }
    if let first = procedureTable[name] { return .procedure(first) }
    let text = names.text(name)
    if let bundle = package.interconnected.firstIndex(where: { $0.identity.name == text }) { return .bundle(bundle) }
    reportUnknown(
      .unknownProcedure, name, at: tree.span(of: child),
      among: procedureTable.names + interconnectedDeclarations.table.names, declaredWith: "procedure")
    return nil
  }

  /// Makes the places, the subject and the authority of a procedure the ones at hand; unknown places are not reported
  /// when there is no such procedure.
  mutating func enterScope(ofEdition declaration: Int?) {
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

  mutating func declareSlots(_ requirement: DocumentRequirement) {
    switch requirement {
    case .paper: break
    case .anyOf(let slot, let members, _):
      if let slot { _ = local.slots.declare(names.intern(package.documents[slot].id), as: slot.position) }
      for member in members { declareSlots(member) }
    case .allOf(let members, _):
      for member in members { declareSlots(member) }
    }
  }
}
