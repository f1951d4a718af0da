import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// The entries of a `{ }` of `documents`, at any depth.
  mutating func requirements(_ block: Syntax.NodeID) -> [DocumentRequirement] {
    var result: [DocumentRequirement] = []
    var earlier: [Expression] = []
    var seen: [(document: DocumentID, span: SourceSpan)] = []
    for element in tree.children(of: block) {
      guard let node = element.node else { continue }
      switch tree.kind(of: node) {
      case .documentEntry:
        earlier = []
        guard let requirement = requirement(node) else { break }
        if let document = requirement.unconditional, let token = tree.nameToken(of: node) {
          let span = tree.span(of: token)
          if let first = seen.first(where: { $0.document == document }) {
            report(
              ProcedureMessage.paperTwice, at: span, ["name": .code(package.documents[document].id)],
              secondary: [SecondaryLabel(first.span, "first")])
            break
          }
          seen.append((document, span))
        }
        result.append(requirement)
      case .documentGroup:
        var condition: Expression?
        if tree.has(.otherwise, in: node) {
          if earlier.isEmpty {
            report(ProcedureMessage.documentsOtherwiseFirst, at: tree.span(of: node))
          } else {
            condition = .not(earlier.count == 1 ? earlier[0] : .any(earlier))
          }
          earlier = []
        } else if tree.child(of: node, .whenClause) != nil {
          let own = whenCondition(node) ?? .always
          earlier.append(own)
          condition = own
        } else {
          earlier = []
        }
        guard let inner = tree.child(of: node, .documentBlock) else { break }
        result.append(.allOf(requirements(inner), condition: condition))
      default: break
      }
    }
    return result
  }

  mutating func requirement(_ node: Syntax.NodeID) -> DocumentRequirement? {
    guard let token = tree.nameToken(of: node) else { return nil }
    let condition = whenCondition(node)
    if let alternatives = tree.child(of: node, .alternatives) {
      let slot = slot(token)
      let inner = tree.child(of: alternatives, .documentBlock).map { requirements($0) } ?? []
      return .anyOf(name: slot, inner, condition: condition)
    }
    var copies: [DocumentCopies] = []
    var form: String?
    var registry: String?
    let document = document(token)
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .documentForm:
        let count = tree.token(of: child, .number).flatMap { tree.wholeNumber(of: $0) }
        if let kind = documentForm(child) { copies.append(DocumentCopies(count: count, form: kind)) }
      case .formNumber: form = tree.string(of: child)
      case .dataSource:
        copies.append(DocumentCopies(count: nil, form: .data))
        registry = source(child, of: document)
      default: break
      }
    }
    guard let document else { return nil }
    return .paper(
      DocumentUse(document, when: condition), copies: copies, formName: form, registry: registry, provenance(node))
  }

  /// The document that a slot of alternatives is called by: a declared one, or one of its own.
  private mutating func slot(_ token: TokenID) -> DocumentID? {
    guard let name = name(token) else { return nil }
    if let position = documentDeclarations[name] { return DocumentID(position) }
    if let position = local.slots[name] { return DocumentID(position) }
    let position: Int
    if let known = slotDocuments[name] {
      position = known
    } else {
      position = package.documents.count
      let id = names.text(name)
      let span = tree.span(of: token)
      package.documents.append(
        Document(
          id: id, title: id,
          provenance: Provenance(origin: SourceOrigin(file: span.file.index, start: span.start, end: span.end))))
      _ = slotDocuments.declare(name, as: position)
    }
    _ = local.slots.declare(name, as: position)
    return DocumentID(position)
  }

  /// The registry that data comes from; it must supply the document.
  private mutating func source(_ node: Syntax.NodeID, of document: DocumentID?) -> String? {
    guard let child = tree.child(of: node, .qualifiedName), let name = declarationName(child) else { return nil }
    guard let position = registryDeclarations[name] else {
      reportUnknown(
        .unknownRegistry, name, at: tree.span(of: child), among: registryDeclarations.table.names,
        declaredWith: "registry")
      return nil
    }
    let registry = registries[position]
    if let document, !registry.isDamaged, !registry.documents.contains(document) {
      report(
        ProcedureMessage.registryLacks, at: tree.span(of: child),
        ["registry": code(name), "name": .code(package.documents[document].id)],
        secondary: [SecondaryLabel(registryDeclarations.sites[position].nameSpan, "declared")])
    }
    return names.text(name)
  }

  private func documentForm(_ node: Syntax.NodeID) -> DocumentForm? {
    switch tree.keyword(of: node) {
    case .original: .original
    case .copy: .copy
    case .certifiedCopy: .certifiedCopy
    case .electronic: .electronic
    case .shown: .shown
    default: nil
    }
  }

  /// The papers of a `uses`, `checks`, `issues` or `signs`.
  mutating func papers(_ clause: Syntax.NodeID) -> [DocumentUse] {
    var result: [DocumentUse] = []
    for element in tree.children(of: clause) {
      guard let node = element.node, tree.kind(of: node) == .paper else { continue }
      let condition = whenCondition(node)
      guard let token = tree.nameToken(of: node), let document = document(token) else { continue }
      let span = tree.span(of: token)
      let origin = SourceOrigin(file: span.file.index, start: span.start, end: span.end)
      result.append(DocumentUse(document, when: condition, at: origin))
    }
    return result
  }

  /// `results { … }`.
  mutating func results(_ clause: Syntax.NodeID) -> [ProcedureResult] {
    var results: [ProcedureResult] = []
    var seen: [(document: DocumentID, span: SourceSpan)] = []
    for node in tree.children(of: clause, .resultEntry) {
      let condition = whenCondition(node)
      guard let token = tree.nameToken(of: node), let document = document(token) else { continue }
      let span = tree.span(of: token)
      if condition == nil, let first = seen.first(where: { $0.document == document }) {
        reportTwice(names.intern(package.documents[document].id), span, first: first.span)
        continue
      }
      seen.append((document, span))
      let valid = tree.child(of: node, .validClause).flatMap { validity($0) }
      results.append(ProcedureResult(document, validity: valid, when: condition, provenance: provenance(node)))
    }
    return results
  }
}

extension DocumentRequirement {
  /// The document that is asked for in any case.
  fileprivate var unconditional: DocumentID? {
    switch self {
    case .paper(let use, _, _, _, _): use.condition == nil ? use.document : nil
    case .anyOf(let name, _, let condition): condition == nil ? name : nil
    case .allOf: nil
    }
  }
}
