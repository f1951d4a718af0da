import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Reads the amendments of one day against the edition they change, and writes the edition they make of it.
  mutating func edited(_ base: Int, by amendments: [Int]) -> EditedEdition {
    let site = procedureDeclarations[base].site
    let old = trees[site.file]
    var reader = AmendmentReader(
      EditionIndex(site.node, of: old), procedureDeclarations[base], from: changes[amendments[0]].from,
      isOpen: procedureDeclarations[base].isTroubled || unreadableChanges.contains(site.name))
    reader.plan.order = amendments
    // Removals first: what is removed may be inserted anew under the same name.
    for position in amendments {
      enter(file: changes[position].file)
      reader.plan.trees[position] = tree
      if changes[position].isFaulty { reader.isTroubled = true }
      for node in tree.children(of: changes[position].node, .removeLine) {
        readRemoval(Edit(change: position, node: node), &reader)
      }
    }
    for position in amendments {
      enter(file: changes[position].file)
      for node in tree.childNodes(of: changes[position].node) { readLine(Edit(change: position, node: node), &reader) }
    }
    checkPositions(&reader)
    var rewriter = EditionRewriter(old, reader.plan)
    let new = rewriter.rewrite(site.node)
    reportPlaceless(Array(rewriter.insertions.values.joined()), &reader)
    let removals = checkRemovals(old, new, &reader)
    checkDropped(new, &reader)
    return EditedEdition(
      tree: new, isTroubled: reader.isTroubled, to: reader.to, toSpan: reader.toSpan, gone: removals,
      gonePapers: reader.plan.droppedDocuments.mapValues { Removal(span: span(of: $0), from: reader.from) })
  }

  /// The bytes of a line of a change.
  func span(of edit: Edit) -> SourceSpan { trees[changes[edit.change].file].span(of: edit.node) }

  /// Remembers that a line touches something; reported when another line of the same day does.
  @discardableResult
  private mutating func touch(
    _ key: AmendmentReader.Touch, _ edit: Edit, _ what: String, _ reader: inout AmendmentReader
  ) -> Bool {
    let place = AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node))
    guard let first = reader.touched[key] else {
      reader.touched[key] = place
      return true
    }
    reportConflict(place, first, what, &reader)
    return false
  }

  private mutating func reportConflict(
    _ place: AmendmentReader.Place, _ first: AmendmentReader.Place, _ what: String, _ reader: inout AmendmentReader
  ) {
    guard first.span != place.span else { return }
    reader.isTroubled = true
    if first.edit.change == place.edit.change {
      reportClauseTwice(what, place.span, first: first.span)
      return
    }
    report(
      EditionMessage.changedTwice, at: place.span,
      ["what": .code(what), "name": code(changes[place.edit.change].procedure), "from": reader.from.argument],
      secondary: [SecondaryLabel(first.span, "first")])
  }

  private mutating func readLine(_ edit: Edit, _ reader: inout AmendmentReader) {
    let node = edit.node
    switch tree.kind(of: node) {
    case .stepStatement: readPlace(edit, .step, &reader)
    case .waitStatement: readPlace(edit, .wait, &reader)
    case .amendedStage: readPlace(edit, .stage, &reader)
    case .dropLine: readDrop(edit, &reader)
    case .insertedDocument:
      let entries = tree.children(of: node, .documentEntry)
      for name in entries.compactMap({ entry in tree.nameToken(of: entry).flatMap { tree.name(of: $0) } }) {
        touch(.insertedDocument(name), edit, name, &reader)
      }
      touchWhole(.anyPaper, .clause(.kind(.documentsClause)), edit, "documents", &reader)
      reader.plan.insertedPapers.append(edit)
    case .insertedStatement: readInsertion(edit, &reader)
    default: readClause(edit, &reader)
    }
  }

  /// Says of a line that it touches a part of what another line replaces whole.
  private mutating func touchWhole(
    _ part: AmendmentReader.Touch, _ whole: AmendmentReader.Touch, _ edit: Edit, _ what: String,
    _ reader: inout AmendmentReader
  ) {
    let place = AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node))
    if let first = reader.touched[whole] { reportConflict(place, first, what, &reader) }
    if reader.touched[part] == nil { reader.touched[part] = place }
  }

  // MARK: Clauses of the procedure

  private mutating func readClause(_ edit: Edit, _ reader: inout AmendmentReader) {
    guard let key = ClauseKey(edit.node, of: tree) else { return }
    let what = clauseName(edit.node)
    switch key {
    case .kind(.effectiveClause):
      let dates = tree.tokens(of: edit.node, .date)
      if let first = dates.first, let from = day(first), from != reader.from {
        report(
          EditionMessage.otherDate, at: tree.span(of: first), ["from": reader.from.argument],
          secondary: [SecondaryLabel(changes[edit.change].dateSpan, "head")])
      }
      if dates.count > 1, let to = day(dates[1]) {
        if to < reader.from {
          report(
            ProcedureMessage.endsBeforeItBegins, at: tree.span(of: edit.node),
            ["name": code(changes[edit.change].procedure)])
        } else {
          reader.to = to
          reader.toSpan = tree.span(of: edit.node)
        }
      }
    // All requirements go together.
    case .kind(.requiresClause):
      if let first = reader.touched[.clause(key)], first.edit.change == edit.change {
        reader.plan.clauses.append((key, edit))
        return
      }
    case .fee(let name):
      let isCharge = tree.has(.charge, in: edit.node)
      let known = reader.index.fees.filter { $0.isCharge == isCharge }.map(\.name)
      if tree.nameToken(of: edit.node) == nil, !known.isEmpty, !known.contains(name) {
        reader.isTroubled = true
        report(
          EditionMessage.whichFee, at: tree.span(of: edit.node),
          ["keyword": .text(word(isCharge ? "charge" : "fee")), "known": .codes(known), "example": .text(known[0])])
        return
      }
    case .kind(.stepsClause):
      if let other = reader.touched[.anyStatement] {
        reportConflict(AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node)), other, what, &reader)
      }
    case .kind(.documentsClause):
      if let other = reader.touched[.anyPaper] {
        reportConflict(AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node)), other, what, &reader)
      }
    default: break
    }
    if touch(.clause(key), edit, what, &reader) { reader.plan.clauses.append((key, edit)) }
  }

  // MARK: Steps, waits, stages

  /// A step, wait or stage of the edition before, by the name in a line; nil, and reported, when there is none of its kind.
  private mutating func known(
    _ token: TokenID, _ kind: LocalKind, _ edit: Edit, _ reader: inout AmendmentReader
  ) -> (name: String, site: EditionIndex.PlaceSite)? {
    guard let name = tree.name(of: token) else { return nil }
    guard let site = reader.index.places[name] else {
      reader.isTroubled = true
      reportMissing(name, token, among: reader.index.names, gone: reader.gone[name], edit, .unknownPlace, reader)
      return nil
    }
    guard site.kind == kind else {
      reader.isTroubled = true
      report(
        NameMessage.notAPlace, at: tree.span(of: token),
        [
          "name": .code(name), "found": .phrase("language.place." + site.kind.rawValue),
          "wanted": .phrase("language.place." + kind.rawValue),
        ], secondary: [SecondaryLabel(site.span, "declared")])
      return nil
    }
    return (name, site)
  }

  /// Says that something to be changed is not there: not any more, or not at all.
  private mutating func reportMissing(
    _ name: String, _ token: TokenID, among candidates: [String], gone: Removal?, _ edit: Edit, _ kind: NameMessage,
    _ reader: AmendmentReader
  ) {
    guard let gone else {
      guard !reader.isOpen, let id = self.name(token) else { return }
      reportUnknown(
        kind, id, at: tree.span(of: token), among: candidates.map { names.intern($0) }, declaredWith: nil,
        in: -2 - edit.change)
      return
    }
    report(
      EditionMessage.goneEarlier, at: tree.span(of: token),
      ["name": .code(name), "since": gone.from.argument, "from": reader.from.argument],
      secondary: [SecondaryLabel(gone.span, "removed")])
  }

  private mutating func readPlace(_ edit: Edit, _ kind: LocalKind, _ reader: inout AmendmentReader) {
    guard let token = tree.nameToken(of: edit.node), let (name, site) = known(token, kind, edit, &reader) else {
      return
    }
    if !site.isAside {
      touchWhole(.anyStatement, .clause(.kind(.stepsClause)), edit, name, &reader)
    }
    if let removed = reader.touched[.removed(name)] {
      reportConflict(AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node)), removed, name, &reader)
      return
    }
    var isClear = true
    for child in tree.childNodes(of: edit.node) {
      guard let key = PlaceKey(child, of: tree) else { continue }
      let place = AmendmentReader.Place(edit: edit, span: tree.span(of: child))
      if let first = reader.touched[.place(name, key)] {
        // Within one line the rules of steps and waits say what may stand twice.
        if first.edit.node != edit.node || first.edit.change != edit.change {
          reportConflict(place, first, clauseName(child), &reader)
          isClear = false
        }
      } else {
        reader.touched[.place(name, key)] = place
      }
    }
    if isClear { reader.plan.places[name, default: []].append(edit) }
  }

  private mutating func readRemoval(_ edit: Edit, _ reader: inout AmendmentReader) {
    guard let token = tree.nameToken(of: edit.node), let name = tree.name(of: token) else { return }
    let keyword = tree.keywords(of: edit.node).dropFirst().first
    if keyword == .branch {
      let found = reader.index.branches[name] ?? []
      guard found.count == 1 else {
        reader.isTroubled = true
        if found.isEmpty {
          reportMissing(
            name, token, among: Array(reader.index.branches.keys).sorted(), gone: reader.gone["branch " + name], edit,
            .unknownBranch, reader)
        } else {
          report(
            EditionMessage.whichBranch, at: tree.span(of: token), ["name": .code(name), "count": .number(found.count)],
            secondary: found.map { SecondaryLabel($0, "branch") })
        }
        return
      }
      touch(.branch(name), edit, name, &reader)
      removeContents(.branch(name), edit, &reader)
      reader.plan.removedBranches[name] = edit
    } else {
      let kind: LocalKind = keyword == .wait ? .wait : keyword == .stage ? .stage : .step
      guard let (name, _) = known(token, kind, edit, &reader) else { return }
      touch(.removed(name), edit, name, &reader)
      if kind == .stage { removeContents(.stage(name), edit, &reader) }
      reader.plan.removedPlaces[name] = edit
    }
    reader.touched[.anyStatement] =
      reader.touched[.anyStatement] ?? AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node))
  }

  /// What stands in a stage or a branch goes with it.
  private func removeContents(
    _ container: EditionIndex.Container, _ edit: Edit, _ reader: inout AmendmentReader
  ) {
    let place = AmendmentReader.Place(edit: edit, span: tree.span(of: edit.node))
    for (name, site) in reader.index.places where site.containers.contains(container) {
      if reader.touched[.removed(name)] == nil { reader.touched[.removed(name)] = place }
    }
  }

  private mutating func readInsertion(_ edit: Edit, _ reader: inout AmendmentReader) {
    let statements = tree.childNodes(of: edit.node).filter {
      [.stepStatement, .waitStatement, .stageStatement].contains(tree.kind(of: $0))
    }
    guard let node = statements.first, let token = tree.nameToken(of: node), let name = tree.name(of: token) else {
      return
    }
    for declared in AmendmentReader.names(in: node, of: tree) {
      guard let site = reader.index.places[declared.name], reader.touched[.removed(declared.name)] == nil else {
        continue
      }
      reader.isTroubled = true
      report(
        EditionMessage.insertedExists, at: declared.span,
        ["name": .code(declared.name), "kind": .phrase("language.place." + site.kind.rawValue)],
        secondary: [SecondaryLabel(site.span, "declared")])
      return
    }
    guard touch(.inserted(name), edit, name, &reader) else { return }
    let own = Edit(change: edit.change, node: node)
    guard let position = tree.child(of: edit.node, .position), let other = tree.nameToken(of: position),
      let keyword = tree.keyword(of: position), let otherName = tree.name(of: other)
    else {
      if tree.kind(of: node) == .waitStatement { reader.plan.asideWaits.append(own) }
      return
    }
    touchWhole(.anyStatement, .clause(.kind(.stepsClause)), edit, name, &reader)
    if let first = reader.touched[.position(keyword, otherName)], first.edit.change != edit.change {
      reportConflict(
        AmendmentReader.Place(edit: edit, span: tree.span(of: position)), first, tree.text(of: position), &reader)
    }
    reader.touched[.position(keyword, otherName)] = AmendmentReader.Place(edit: edit, span: tree.span(of: position))
    reader.plan.insertions[otherName, default: []].append(
      Insertion(edit: own, position: keyword, name: name, token: token))
    reader.positions.append((other, otherName, edit))
  }

  // MARK: Papers

  private mutating func readDrop(_ edit: Edit, _ reader: inout AmendmentReader) {
    guard let token = tree.nameToken(of: edit.node), let name = tree.name(of: token) else { return }
    guard reader.index.documents.contains(name) else {
      reader.isTroubled = true
      if let gone = reader.gonePapers[name] {
        reportMissing(name, token, among: [], gone: gone, edit, .unknownDocument, reader)
      } else if document(token) != nil {
        report(
          EditionMessage.notAskedFor, at: tree.span(of: token),
          hint(name, among: reader.index.documents.sorted()))
      }
      return
    }
    touch(.document(name), edit, name, &reader)
    touchWhole(.anyPaper, .clause(.kind(.documentsClause)), edit, name, &reader)
    reader.plan.droppedDocuments[name] = edit
  }
}
