import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Reads the heads of all amendments and abolitions, and makes the editions that they lead to.
  mutating func applyChanges() {
    var changesOf: [NameID: [Int]] = [:]
    for (file, node) in changeSites {
      enter(file: file)
      guard let change = change(node) else { continue }
      changesOf[change.procedure, default: []].append(changes.count)
      changes.append(change)
    }
    for name in procedureTable.names {
      var line = editions(of: name).filter { procedureDeclarations[$0].isSound }
      line.sort { (begin(of: $0), $0) < (begin(of: $1), $1) }
      let own = inOrder(changesOf[name] ?? [])
      var applied: [Int] = []
      var start = 0
      while start < own.count {
        let day = changes[own[start]].from
        let group = own[start...].prefix { changes[$0].from == day }
        start += group.count
        apply(Array(group), on: day, to: &line, &applied)
      }
      checkGaps(line)
      for edition in line { procedureDeclarations[edition].later = later(than: edition, among: applied) }
    }
  }

  /// The most amendments that one edition may rest on, and the most nodes that all editions made of amendments may have:
  /// every edition is a text of its own, and a file of nothing but amendments would take memory without end.
  private static let mostAmendments = 500
  private static let mostNodes = 10_000_000

  /// The first day of an edition; one without a date holds since ever.
  func begin(of edition: Int) -> Day { procedureDeclarations[edition].from ?? Day.first }

  /// The head of a change; nil when a part of it is missing or unknown, which is reported.
  private mutating func change(_ node: Syntax.NodeID) -> ChangeDeclaration? {
    let named = tree.children(of: node, .qualifiedName)
    let law = named.count > 1 ? named.last : nil
    let position = law.flatMap { self.law(named: $0) }
    guard let child = named.first, let name = declarationName(child) else { return nil }
    guard procedureTable[name] != nil else {
      reportUnknown(
        .unknownProcedure, name, at: tree.span(of: child), among: procedureTable.names, declaredWith: "procedure")
      return nil
    }
    guard let token = tree.token(of: node, .date), let from = day(token) else {
      unreadableChanges.insert(name)
      return nil
    }
    local.removeAll()
    local.watchesLaws = true
    var provenance = provenance(node)
    var cited = local.citations
    local.removeAll()
    var end = law.map { tree.span(of: $0) } ?? tree.span(of: token)
    if let position, let law {
      // A part of a law may be in force before the whole of it is.
      var citation = citationsOfLaw[position]
      for place in tree.children(of: node, .citationPart) {
        read(place, into: &citation)
        end.end = tree.span(of: place).end
      }
      let start = tree.span(of: law)
      cited.append(
        CitedLaw(
          law: position, citation: citation, span: SourceSpan(file: start.file, start: start.start, end: end.end)))
      if !provenance.basis.contains(where: { $0.law == citation.law }) { provenance.basis.insert(citation, at: 0) }
      if provenance.mark == nil { provenance.mark = doubt(of: package.laws[position]) }
    }
    return ChangeDeclaration(
      file: file, node: node, isAbolition: tree.kind(of: node) == .abolishDeclaration, procedure: name,
      nameSpan: tree.span(of: child), from: from, dateSpan: tree.span(of: token), law: position,
      headSpan: SourceSpan(file: end.file, start: tree.span(of: node).start, end: end.end), provenance: provenance,
      cited: cited, isFaulty: tree.hasFault(node))
  }

  /// How well a change is known that says nothing of it: no better than its law, and of a plan not at all.
  private func doubt(of law: Law) -> SourceMark? {
    if law.isProposed { return .proposed }
    return law.provenance.mark == .verified ? nil : law.provenance.mark
  }

  /// Changes by their day; those of one day in an order that does not depend on the files they stand in.
  private mutating func inOrder(_ own: [Int]) -> [Int] {
    guard own.count > 1 else { return own }
    var keyed: [(day: Day, law: String, text: String, change: Int)] = []
    for position in own {
      let change = changes[position]
      enter(file: change.file)
      let law = change.law.map { package.laws[$0].id } ?? ""
      keyed.append((change.from, law, tree.text(of: change.node), position))
    }
    return keyed.sorted { ($0.day, $0.law, $0.text, $0.change) < ($1.day, $1.law, $1.text, $1.change) }.map(\.change)
  }

  /// Carries the changes of one day out: first the abolition, since nothing is amended on the day it ends.
  private mutating func apply(_ group: [Int], on day: Day, to line: inout [Int], _ applied: inout [Int]) {
    for position in group where changes[position].isAbolition {
      guard let edition = edition(in: line, changedBy: position) else { continue }
      procedureDeclarations[edition].to = day.advanced(days: -1)
      procedureDeclarations[edition].abolishedBy = position
      applied.append(position)
      checkLawOfAbolition(changes[position])
    }
    var base: Int?
    var amendments: [Int] = []
    for position in group where !changes[position].isAbolition {
      guard let edition = edition(in: line, changedBy: position) else { continue }
      base = edition
      amendments.append(position)
    }
    guard let base, let first = amendments.first else { return }
    guard procedureDeclarations[base].amendments.count < Self.mostAmendments, composedNodes < Self.mostNodes else {
      // One message for a procedure: what follows is left out as well.
      if unreadableChanges.insert(changes[first].procedure).inserted {
        report(
          EditionMessage.tooManyAmendments, at: changes[first].headSpan, ["name": code(changes[first].procedure)])
      }
      return
    }
    let following = line.first { begin(of: $0) > day }
    let new = amended(base, by: amendments, on: day, before: following)
    line.insert(new, at: (line.firstIndex(of: base) ?? line.count - 1) + 1)
    applied += amendments
  }

  /// The edition that a change finds in force; nil, and reported, when there is none that began earlier.
  private mutating func edition(in line: [Int], changedBy position: Int) -> Int? {
    let change = changes[position]
    let found = line.last { edition in
      begin(of: edition) <= change.from && (procedureDeclarations[edition].to ?? Day.last) >= change.from
    }
    var arguments: [String: Argument] = [
      "name": code(change.procedure), "from": change.from.argument,
      "change": .phrase(change.isAbolition ? "language.change.abolition" : "language.change.amendment"),
    ]
    if let found {
      guard begin(of: found) == change.from else { return found }
      report(
        EditionMessage.beginsOnTheSameDay, at: change.dateSpan, arguments,
        secondary: [SecondaryLabel(span(ofEdition: found), "edition")])
      return nil
    }
    if let last = line.last(where: { begin(of: $0) < change.from }), let to = procedureDeclarations[last].to {
      arguments["to"] = to.argument
      let abolition = procedureDeclarations[last].abolishedBy
      report(
        EditionMessage.noLongerInForce, at: change.dateSpan, arguments,
        secondary: [
          abolition.map { SecondaryLabel(changes[$0].headSpan, "abolished") }
            ?? SecondaryLabel(span(ofEdition: last), "ended")
        ])
    } else if let first = line.first {
      arguments["first"] = begin(of: first).argument
      report(
        EditionMessage.notYetInForce, at: change.dateSpan, arguments,
        secondary: [SecondaryLabel(span(ofEdition: first), "first")])
    }
    return nil
  }

  /// Where an edition says from when it holds, or else its name.
  func span(ofEdition edition: Int) -> SourceSpan {
    procedureDeclarations[edition].effectiveSpan ?? procedureDeclarations[edition].site.nameSpan
  }

  /// The edition that amendments make of another, which ends the day before.
  private mutating func amended(_ base: Int, by amendments: [Int], on day: Day, before following: Int?) -> Int {
    let before = procedureDeclarations[base]
    let edit = edited(base, by: amendments)
    if let to = edit.to, let span = edit.toSpan, let following, begin(of: following) <= to {
      report(
        EditionMessage.outlivesTheNext, at: span,
        ["name": code(before.site.name), "from": begin(of: following).argument, "to": to.argument],
        secondary: [SecondaryLabel(self.span(ofEdition: following), "next")])
    }
    let number = procedureDeclarations.count
    trees.append(edit.tree)
    composedNodes += edit.tree.nodeCount
    namesOfSymbols.append([])
    var declaration = ProcedureDeclaration(
      site: DeclarationSite(
        file: trees.count - 1, node: edit.tree.root, name: before.site.name,
        nameSpan: changes[amendments[0]].nameSpan))
    declaration.from = day
    declaration.to = edit.to ?? before.to
    declaration.effectiveSpan = changes[amendments[0]].headSpan
    declaration.amendments = before.amendments + amendments
    declaration.ownAmendments = amendments.count
    declaration.declared = before.declared ?? base
    declaration.isTroubled = before.isTroubled || edit.isTroubled
    declaration.gone = before.gone.merging(edit.gone) { _, new in new }
    declaration.gonePapers = before.gonePapers.merging(edit.gonePapers) { _, new in new }
    declaration.last = Int32(truncatingIfNeeded: number)
    procedureDeclarations.append(declaration)
    procedureDeclarations[base].to = day.advanced(days: -1)
    if let first = procedureTable[before.site.name] {
      procedureDeclarations[Int(procedureDeclarations[first].last)].next = Int32(truncatingIfNeeded: number)
      procedureDeclarations[first].last = Int32(truncatingIfNeeded: number)
    }
    return number
  }

  /// Warns of days between two editions on which the procedure is not in force, unless an abolition says so.
  private mutating func checkGaps(_ line: [Int]) {
    for (earlier, later) in zip(line, line.dropFirst()) {
      let before = procedureDeclarations[earlier]
      guard before.abolishedBy == nil, let to = before.to, let from = procedureDeclarations[later].from,
        let first = to.advanced(days: 1), first < from, let last = from.advanced(days: -1)
      else { continue }
      report(
        EditionMessage.gap, .warning, at: span(ofEdition: later),
        ["name": code(before.site.name), "first": first.argument, "last": last.argument],
        secondary: [SecondaryLabel(span(ofEdition: earlier), "before")])
    }
  }

  /// The changes after the beginning of an edition, to the one that abolishes the procedure.
  private func later(than edition: Int, among applied: [Int]) -> [Int] {
    let after = applied.filter { changes[$0].from > begin(of: edition) }
    guard let end = after.firstIndex(where: { changes[$0].isAbolition }) else { return after }
    return Array(after[...end])
  }
}

extension Day {
  /// The day as the argument of a message.
  var argument: Argument {
    let civil = civil
    return .date(year: civil.year, month: civil.month, day: civil.day)
  }
}
