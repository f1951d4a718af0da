import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Resolves all kinds of document.
  mutating func resolveDocuments() {
    for (position, site) in documentDeclarations.sites.enumerated() {
      enter(file: site.file)
      let id = names.text(site.name)
      var document = Document(id: id, title: tree.title(of: site.node) ?? id, provenance: provenance(site.node))
      var seen = SeenClauses()
      for element in tree.children(of: site.node) {
        guard let child = element.node else { continue }
        switch tree.kind(of: child) {
        case .validClause:
          if isFirst(.valid, child, &seen) { document.validity = validity(child) }
        case .electronicClause: _ = isFirst(.electronic, child, &seen)
        case .formerlyClause:
          for token in tree.nameTokens(of: child) {
            guard let former = name(token) else { continue }
            if let first = documentDeclarations[former] {
              reportTwice(former, tree.span(of: token), first: documentDeclarations.sites[first].nameSpan)
            } else if let first = formerNames.declare(former, as: position) {
              reportTwice(former, tree.span(of: token), first: documentDeclarations.sites[first].nameSpan)
            }
          }
        default: break
        }
      }
      package.documents.append(document)
    }
  }

  /// How long a document is valid.
  mutating func validity(_ node: Syntax.NodeID) -> Duration? {
    guard let child = tree.child(of: node, .durationLiteral), let duration = duration(child) else { return nil }
    if duration.amount == 0 { report(DeclarationMessage.validityOfNothing, at: tree.span(of: child)) }
    return duration
  }

  /// The document behind a name token; nil, and reported, when there is none. A former name is remarked.
  mutating func document(_ token: TokenID) -> DocumentID? {
    guard let name = name(token) else { return nil }
    if let slot = local.slots[name] { return DocumentID(slot) }
    if let position = documentDeclarations[name] { return DocumentID(position) }
    let span = tree.span(of: token)
    if let position = formerNames[name] {
      let now = documentDeclarations.sites[position]
      report(
        NameMessage.formerName, .warning, at: span, ["name": code(name), "now": code(now.name)],
        secondary: [SecondaryLabel(now.nameSpan, "declared")],
        fixes: [Fix([TextEdit(span, names.text(now.name))], isSafe: true)])
      return DocumentID(position)
    }
    reportUnknown(
      .unknownDocument, name, at: span, among: documentDeclarations.table.names + local.slots.names,
      declaredWith: "document")
    return nil
  }

  /// The documents behind all name tokens of a node.
  mutating func documents(_ node: Syntax.NodeID) -> [DocumentID] {
    var result: [DocumentID] = []
    for token in tree.nameTokens(of: node) {
      if let document = document(token) { result.append(document) }
    }
    return result
  }
}
