import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Where a node stands, with the `basis` and `source` among its clauses. What an amendment changes rests on the
  /// amendment's law too, and is known as well as the amendment unless it says so itself.
  mutating func provenance(_ node: Syntax.NodeID) -> Provenance {
    var provenance = ownProvenance(node)
    credit(&provenance, tree.grafts(of: node))
    return provenance
  }

  private func credit(_ provenance: inout Provenance, _ grafts: [Graft]) {
    for graft in grafts {
      let change = changes[graft.part].provenance
      for citation in change.basis where !provenance.basis.contains(where: { $0.law == citation.law }) {
        provenance.basis.append(citation)
      }
      if graft.isWhole, provenance.mark == nil {
        provenance.mark = change.mark
        provenance.readIn = change.readIn
      }
    }
  }

  private mutating func ownProvenance(_ node: Syntax.NodeID) -> Provenance {
    var provenance = Provenance(origin: origin(node))
    var source: SourceSpan?
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .basisClause: provenance.basis += citations(child)
      case .sourceClause:
        let span = tree.span(of: child)
        if let first = source {
          reportClauseTwice(word("source"), span, first: first)
        } else {
          source = span
          readSource(child, into: &provenance)
        }
      default: break
      }
    }
    return provenance
  }

  /// The provenance of a row: its own basis and source where given, else those of its owner.
  mutating func provenance(_ node: Syntax.NodeID, within owner: Provenance) -> Provenance {
    var result = ownProvenance(node)
    if result.basis.isEmpty { result.basis = owner.basis }
    if result.mark == nil {
      result.mark = owner.mark
      result.readIn = owner.readIn
    }
    credit(&result, tree.grafts(of: node))
    return result
  }

  /// The bytes of a node.
  func origin(_ node: Syntax.NodeID) -> SourceOrigin {
    let span = tree.span(of: node)
    return SourceOrigin(file: span.file.index, start: span.start, end: span.end)
  }

  /// The bytes that an origin names.
  func span(_ origin: SourceOrigin) -> SourceSpan {
    SourceSpan(file: FileID(origin.file), start: origin.start, end: origin.end)
  }

  /// Says that a clause is given twice.
  mutating func reportClauseTwice(_ clause: String, _ span: SourceSpan, first: SourceSpan) {
    report(
      DeclarationMessage.clauseTwice, at: span, ["clause": .code(clause)], secondary: [SecondaryLabel(first, "first")])
  }

  private func readSource(_ node: Syntax.NodeID, into provenance: inout Provenance) {
    for keyword in tree.keywords(of: node) {
      switch keyword {
      case .verified: provenance.mark = .verified
      case .secondary: provenance.mark = .secondary
      case .recalled: provenance.mark = .recalled
      case .proposed: provenance.mark = .proposed
      default: break
      }
    }
    provenance.readIn = tree.string(of: node)
  }

  private mutating func citations(_ node: Syntax.NodeID) -> [Citation] {
    var citations: [Citation] = []
    for element in tree.children(of: node) {
      guard let child = element.node, tree.kind(of: child) == .citation else { continue }
      guard let law = law(child) else { continue }
      var citation = citationsOfLaw[law]
      for part in tree.children(of: child) {
        guard let place = part.node, tree.kind(of: place) == .citationPart else { continue }
        read(place, into: &citation)
      }
      citations.append(citation)
      if local.watchesLaws {
        local.citations.append(CitedLaw(law: law, citation: citation, span: tree.span(of: child)))
      }
    }
    return citations
  }

  /// The position of the law that a node's qualified name stands for; nil, and reported, when there is none.
  mutating func law(_ node: Syntax.NodeID) -> Int? {
    guard let child = tree.child(of: node, .qualifiedName) else { return nil }
    return law(named: child)
  }

  /// The position of the law that a qualified name stands for; nil, and reported, when there is none.
  mutating func law(named child: Syntax.NodeID) -> Int? {
    guard let name = declarationName(child) else { return nil }
    if let position = lawDeclarations[name] { return position }
    reportUnknown(
      .unknownLaw, name, at: tree.span(of: child), among: lawDeclarations.table.names, declaredWith: "law")
    return nil
  }

  /// Adds an article, a clause or a point to a citation.
  func read(_ node: Syntax.NodeID, into citation: inout Citation) {
    var keyword: Keyword?
    var place = ""
    for element in tree.children(of: node) {
      guard let token = element.token, !tree.isMissing(token) else { continue }
      switch tree.kind(of: token) {
      case .keyword where keyword == nil: keyword = tree.keyword(of: token)
      case .number, .name, .keyword: place += tree.name(of: token) ?? tree.text(of: token)
      default: break
      }
    }
    guard !place.isEmpty else { return }
    switch keyword {
    case .article: citation.article = place
    case .clause: citation.clause = place
    case .point: citation.point = place
    default: break
    }
  }
}
