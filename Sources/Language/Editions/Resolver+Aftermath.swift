import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// Whether a change leaves an edition whole.
extension Resolver {
  /// Checks that everything that insertions stand by is on the path.
  mutating func checkPositions(_ reader: inout AmendmentReader) {
    let inserted = Set(reader.plan.insertions.values.joined().map(\.name))
    for (token, name, edit) in reader.positions where !inserted.contains(name) {
      enter(file: changes[edit.change].file)
      if let site = reader.index.places[name] {
        guard site.isAside else { continue }
        reader.isTroubled = true
        reader.plan.insertions[name] = nil
        report(
          EditionMessage.notOnThePath, at: tree.span(of: token), ["name": .code(name)],
          secondary: [SecondaryLabel(site.span, "declared")])
        continue
      }
      reader.isTroubled = true
      reader.plan.insertions[name] = nil
      if let gone = reader.gone[name] {
        report(
          EditionMessage.goneEarlier, at: tree.span(of: token),
          ["name": .code(name), "since": gone.from.argument, "from": reader.from.argument],
          secondary: [SecondaryLabel(gone.span, "removed")])
      } else if !reader.isOpen, let id = self.name(token) {
        reportUnknown(
          .unknownPlace, id, at: tree.span(of: token), among: reader.index.names.map { names.intern($0) },
          declaredWith: nil, in: -2 - edit.change)
      }
    }
  }

  /// Says of insertions that found no place why: what they stand by goes on the same day, or they stand by one another.
  mutating func reportPlaceless(_ left: [Insertion], _ reader: inout AmendmentReader) {
    guard !left.isEmpty else { return }
    reader.isTroubled = true
    // What each stands by, by its name.
    var places: [String: (name: String, span: SourceSpan)] = [:]
    for insertion in left {
      enter(file: changes[insertion.edit.change].file)
      let place = reader.positions.first {
        $0.edit.change == insertion.edit.change && tree.parent(of: insertion.edit.node) == $0.edit.node
      }
      places[insertion.name] = (
        place?.name ?? insertion.name, place.map { tree.span(of: $0.token) } ?? tree.span(of: insertion.token)
      )
    }
    let names = places.keys.sorted { left, right in
      guard let one = places[left]?.span, let other = places[right]?.span else { return left < right }
      return (one.file.index, one.start) < (other.file.index, other.start)
    }
    var isTold: Set<String> = []
    for name in names where !isTold.contains(name) {
      guard let place = places[name] else { continue }
      let circle = Self.circle(from: name, places.mapValues(\.name))
      if circle.count > 1 {
        isTold.formUnion(circle)
        report(
          EditionMessage.insertedByOneAnother, at: place.span, ["names": .codes(circle)],
          secondary: circle.dropFirst().compactMap { name in places[name].map { SecondaryLabel($0.span, "inserted") } })
      } else if !leadsIntoCircle(name, places.mapValues(\.name)) {
        report(EditionMessage.placeless, at: place.span, ["name": .code(name), "other": .code(place.name)])
      }
    }
  }

  /// The names by which one comes back to a name, that one first; empty when one does not.
  private static func circle(from name: String, _ places: [String: String]) -> [String] {
    var way = [name]
    while let next = places[way[way.count - 1]], next != name {
      if way.contains(next) { return [] }
      way.append(next)
    }
    return places[way[way.count - 1]] == name ? way : []
  }

  /// Whether a name only waits for others that stand by one another: those are told.
  private func leadsIntoCircle(_ name: String, _ places: [String: String]) -> Bool {
    var seen: Set<String> = [name]
    var current = name
    while let next = places[current] {
      if !seen.insert(next).inserted { return Self.circle(from: next, places).count > 1 }
      current = next
    }
    return false
  }

  /// Checks that nothing leads to what is removed or names it; gives what went, by name.
  mutating func checkRemovals(
    _ old: SyntaxTree, _ new: SyntaxTree, _ reader: inout AmendmentReader
  ) -> [String: Removal] {
    var gone: [String: Removal] = [:]
    for (name, edit) in reader.plan.removedBranches {
      gone["branch " + name] = Removal(span: span(of: edit), from: reader.from)
    }
    guard !reader.plan.removedPlaces.isEmpty || !reader.plan.removedBranches.isEmpty else { return gone }
    let left = EditionIndex(new.root, of: new)
    var causes: [String: SourceSpan] = [:]
    for name in reader.index.names where left.places[name] == nil {
      guard let cause = cause(of: name, reader) else { continue }
      causes[name] = cause
      gone[name] = Removal(span: cause, from: reader.from)
    }
    guard !causes.isEmpty else { return gone }
    var mentions = MentionsOfPlaces(new)
    mentions.take(new.root)
    for name in reader.index.names {
      guard let cause = causes[name] else { continue }
      let found = mentions.list.filter { $0.name == name }
      guard !found.isEmpty else { continue }
      reader.isTroubled = true
      let arrows = found.count { $0.isArrow }
      report(
        EditionMessage.stillNamed, at: cause,
        [
          "name": .code(name), "count": .number(arrows == 0 ? found.count : arrows),
          "how": .phrase(arrows == 0 ? "language.still.named" : "language.still.led"),
        ], secondary: found.prefix(6).map { SecondaryLabel($0.span, $0.isArrow ? "arrow" : "mention") })
    }
    return gone
  }

  /// The line that takes a name away: its own removal, that of a stage or branch around it, or the last of what it held.
  private func cause(of name: String, _ reader: AmendmentReader) -> SourceSpan? {
    if let own = reader.plan.removedPlaces[name] { return span(of: own) }
    for container in reader.index.places[name]?.containers ?? [] {
      switch container {
      case .stage(let stage): if let edit = reader.plan.removedPlaces[stage] { return span(of: edit) }
      case .branch(let branch): if let edit = reader.plan.removedBranches[branch] { return span(of: edit) }
      }
    }
    let inside = reader.index.names.first { other in
      reader.plan.removedPlaces[other] != nil
        && reader.index.places[other]?.containers.contains(.stage(name)) == true
    }
    return inside.flatMap { reader.plan.removedPlaces[$0] }.map { span(of: $0) }
  }

  /// Checks that no step needs a paper that nobody is asked for any more, and that no step makes.
  mutating func checkDropped(_ new: SyntaxTree, _ reader: inout AmendmentReader) {
    guard !reader.plan.droppedDocuments.isEmpty else { return }
    var papers = PapersInSteps(new)
    papers.take(new.root)
    let asked = EditionIndex(new.root, of: new).documents
    for (name, edit) in reader.plan.droppedDocuments.sorted(by: { $0.key < $1.key }) {
      guard !papers.made.contains(name), !asked.contains(name) else { continue }
      let uses = papers.used.filter { $0.name == name }
      guard !uses.isEmpty else { continue }
      reader.isTroubled = true
      report(
        EditionMessage.droppedInUse, at: span(of: edit), ["name": .code(name), "count": .number(uses.count)],
        secondary: uses.prefix(6).map { SecondaryLabel($0.span, "used") })
    }
  }
}

/// Where a procedure names its steps, waits and stages.
private struct MentionsOfPlaces {
  let tree: SyntaxTree
  var list: [(name: String, span: SourceSpan, isArrow: Bool)] = []

  init(_ tree: SyntaxTree) { self.tree = tree }

  mutating func take(_ node: Syntax.NodeID) {
    switch tree.kind(of: node) {
    case .target, .resumeClause: add(node, isArrow: true)
    case .atPart, .beforeClause, .passedExpression, .withdrawClause: add(node, isArrow: false)
    case .startsClause: if !tree.has(.receiptOf, in: node) { add(node, isArrow: false) }
    default: break
    }
    for child in tree.childNodes(of: node) { take(child) }
  }

  private mutating func add(_ node: Syntax.NodeID, isArrow: Bool) {
    guard let token = tree.nameToken(of: node), let name = tree.name(of: token) else { return }
    list.append((name, tree.span(of: token), isArrow))
  }
}

/// Which papers the steps and waits of a procedure use, and which they make.
private struct PapersInSteps {
  let tree: SyntaxTree
  var used: [(name: String, span: SourceSpan)] = []
  var made: Set<String> = []

  init(_ tree: SyntaxTree) { self.tree = tree }

  mutating func take(_ node: Syntax.NodeID) {
    let kind = tree.kind(of: node)
    guard [.usesClause, .checksClause, .issuesClause, .signsClause].contains(kind) else {
      for child in tree.childNodes(of: node) { take(child) }
      return
    }
    for paper in tree.children(of: node, .paper) {
      guard let token = tree.nameToken(of: paper), let name = tree.name(of: token) else { continue }
      if kind == .usesClause || kind == .checksClause {
        used.append((name, tree.span(of: token)))
      } else {
        made.insert(name)
      }
    }
  }
}
