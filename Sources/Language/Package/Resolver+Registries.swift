import Messages
import ProcessGraph
import SourceText
import Syntax

/// What a registry supplies.
struct RegistryEntry {
  var documents: Set<DocumentID> = []
  /// True when something it supplies is unknown: then nothing is said about what it lacks.
  var isDamaged = false
}

extension Resolver {
  /// Resolves all registries: what they supply must be documents, or facts as `subject.fact`.
  mutating func resolveRegistries() {
    for site in registryDeclarations.sites {
      enter(file: site.file)
      _ = provenance(site.node)
      var entry = RegistryEntry(isDamaged: tree.hasFault(site.node))
      for clause in tree.children(of: site.node, .suppliesClause) {
        for node in tree.children(of: clause, .qualifiedName) { resolveSupply(node, site, &entry) }
      }
      registries.append(entry)
    }
  }

  private mutating func resolveSupply(_ node: Syntax.NodeID, _ site: DeclarationSite, _ entry: inout RegistryEntry) {
    let parts = parts(node)
    guard let first = parts.first else { return }
    if parts.count == 2, let subject = subjectDeclarations[first] {
      if fact(parts[1], of: subject) == nil {
        entry.isDamaged = true
        reportUnknownFact(parts[1], of: subject, at: tree.span(of: node))
      }
      return
    }
    guard parts.count == 1, let token = tree.nameToken(of: node) else {
      if let name = declarationName(node), let position = documentDeclarations[name] {
        supply(DocumentID(position), site, &entry)
        return
      }
      entry.isDamaged = true
      reportUnknown(
        .unknownSubject, first, at: tree.span(of: node), among: subjectDeclarations.table.names,
        declaredWith: "subject")
      return
    }
    guard let document = document(token) else {
      entry.isDamaged = true
      return
    }
    supply(document, site, &entry)
  }

  private mutating func supply(_ document: DocumentID, _ site: DeclarationSite, _ entry: inout RegistryEntry) {
    guard entry.documents.insert(document).inserted else { return }
    package.documents[document].heldBy.append(names.text(site.name))
  }

  /// The fact of a subject with a name.
  func fact(_ name: NameID, of subject: Int) -> Int? {
    for position in factsOfSubject[subject].range where factEntries[position].name == name { return position }
    return nil
  }

  /// Says that a subject has no fact of a name.
  mutating func reportUnknownFact(_ name: NameID, of subject: Int, at span: SourceSpan) {
    let candidates = factsOfSubject[subject].range.map { factEntries[$0].name } + conditionDeclarations.table.names
    reportUnknown(
      .unknownFact, name, at: span, among: candidates, declaredWith: nil,
      ["subject": code(subjectDeclarations.sites[subject].name)], in: subject)
  }
}
