import Messages
import ProcessGraph

extension DocumentRemarks {
  /// Branches of which one makes a document while another makes or uses it.
  mutating func lookForChangesAtOnce() {
    guard graph.regions.count > 2 else { return }
    for document in graph.documents.indices.map({ DocumentID($0) }) {
      lookAtChanges(
        document, makers.filter { $0.use.document == document }, users.filter { $0.use.document == document })
    }
  }

  /// Branches that need the only original of a document at once.
  mutating func lookForHolders() {
    guard graph.regions.count > 2 else { return }
    for document in graph.documents.indices.map({ DocumentID($0) }) where isOneOriginal(document) {
      lookAtHolders(document, users.filter { $0.use.document == document })
    }
  }

  /// Tells the first pair of which one makes the document; what is only used before it was made is an error of its own.
  private mutating func lookAtChanges(
    _ document: DocumentID, _ making: [DocumentPlace], _ using: [DocumentPlace]
  ) {
    let isHandedIn = graph.documentRequirements.contains { $0.names(document) }
    for second in making {
      for first in making.filter({ $0.node < second.node }) + (isHandedIn ? using : []) {
        let shown = side(first, second)
        if case .never = shown { continue }
        tell(.changedSideBySide, .warning, document, first, second, shown)
        return
      }
    }
  }

  private mutating func lookAtHolders(_ document: DocumentID, _ using: [DocumentPlace]) {
    for second in using {
      for first in using where first.node < second.node {
        let shown = side(first, second)
        if case .never = shown { continue }
        tell(.heldSideBySide, .note, document, first, second, shown)
        return
      }
    }
  }

  /// Whether both take place at once: in branches of one fork, both of which start.
  private func side(_ first: DocumentPlace, _ second: DocumentPlace) -> DocumentWays.Shown {
    guard !first.isSameStep(as: second, in: graph), areSideBySide(first.node, second.node) else { return .never }
    return ways.look { one in
      guard one.brings(first.use), one.brings(second.use), let way = ways.way(through: [first.node], in: one),
        let other = ways.way(through: [second.node], in: one)
      else { return nil }
      // What both ways share is told once.
      let shared = zip(way, other).prefix { $0.0 == $0.1 }.count
      return way + other[shared...]
    }
  }

  private func areSideBySide(_ one: NodeID, _ other: NodeID) -> Bool {
    let (mine, theirs) = (branches(of: one), branches(of: other))
    return mine.contains { fork, region in theirs.contains { $0.fork == fork && $0.region != region } }
  }

  /// The branches around a node, with the forks that start them.
  private func branches(of node: NodeID) -> [(fork: NodeID, region: RegionID)] {
    var found: [(fork: NodeID, region: RegionID)] = []
    var region = graph.nodes[node].region
    while let fork = graph.regions[region].fork {
      found.append((fork, region))
      guard let parent = graph.regions[region].parent else { break }
      region = parent
    }
    return found
  }

  /// Whether exactly one original of a document is handed in, and nothing else of it.
  private func isOneOriginal(_ document: DocumentID) -> Bool {
    graph.documentRequirements.contains { requirement in
      requirement.papers.contains { paper in
        paper.document == document && paper.copies.count == 1
          && paper.copies.allSatisfy { $0.form == .original && ($0.count ?? 1) == 1 }
      }
    }
  }
}
