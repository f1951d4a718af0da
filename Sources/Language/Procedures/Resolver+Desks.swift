import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// The desk a node names, by facts where it is the deciding agency's; nil, and reported, when there is none.
  mutating func desk(_ node: Syntax.NodeID) -> Table<DeskID>? {
    let path = parts(node)
    let span = tree.span(of: node)
    switch tree.keyword(of: node) {
    case .authority:
      guard !path.isEmpty else { return nil }
      return authorityDesk(path, at: span)
    case .receiving:
      guard !path.isEmpty else { return nil }
      return receivingDesk(path, at: span)
    default:
      guard !path.isEmpty else { return nil }
      return fixedDesk(path, at: span).map { Table(DeskID($0)) }
    }
  }

  /// `authority.role`: for every row of the authority the role of its agency.
  private mutating func authorityDesk(_ path: [NameID], at span: SourceSpan) -> Table<DeskID>? {
    guard knowsAuthority(at: span) else { return nil }
    var rows: [Row<DeskID>] = []
    for row in local.authorityRows {
      let found = desksOf(agency: row.agency, path)
      guard let desk = found.first else {
        reportLacking(path, agency: row.agency, at: span, authority: row.span)
        continue
      }
      guard found.count == 1 else {
        reportAmbiguous(path, found, at: span)
        return nil
      }
      rows.append(Row(when: row.condition, DeskID(desk)))
    }
    return rows.isEmpty ? nil : Table(rows)
  }

  /// `receiving.role`: for every row of the authority the desk where its dossiers are handed in. That is the agency's own
  /// desk of that role; else the one at the nearest level of government, and among several there the one beside it (under
  /// the same agency) or above it.
  private mutating func receivingDesk(_ path: [NameID], at span: SourceSpan) -> Table<DeskID>? {
    let candidates = candidates(path)
    guard !candidates.isEmpty else {
      reportUnknownRole(path, at: span, behind: .receiving)
      return nil
    }
    guard local.authorityIsKnown else {
      if local.authorityWasMissed { return nil }
      return single(candidates, path, at: span).map { Table(DeskID($0)) }
    }
    var rows: [Row<DeskID>] = []
    for row in local.authorityRows {
      guard let desk = single(nearest(candidates, to: row.agency), path, at: span) else { return nil }
      rows.append(Row(when: row.condition, DeskID(desk)))
    }
    guard let first = rows.first else { return nil }
    if rows.allSatisfy({ $0.value == first.value }) { return Table(first.value) }
    return Table(rows)
  }

  private func nearest(_ candidates: [Int], to agency: Int) -> [Int] {
    let own = candidates.filter { desks[$0].agency == agency }
    if !own.isEmpty { return own }
    let distances = candidates.map { distance(desks[$0].agency, agency) }
    guard let least = distances.min() else { return [] }
    let nearest = zip(candidates, distances).filter { $0.1 == least }.map(\.0)
    guard nearest.count > 1, let parent = agencies[agency].parent else { return nearest }
    let beside = nearest.filter { desks[$0].agency == parent || agencies[desks[$0].agency].parent == parent }
    return beside.isEmpty ? nearest : beside
  }

  /// How many levels of government lie between two agencies; an agency of no level is far from all.
  private func distance(_ one: Int, _ other: Int) -> Int {
    let order: [Level] = [.central, .province, .district, .commune]
    guard let left = package.agencies[one].level.flatMap({ order.firstIndex(of: $0) }),
      let right = package.agencies[other].level.flatMap({ order.firstIndex(of: $0) })
    else { return order.count }
    return abs(left - right)
  }

  private mutating func single(_ candidates: [Int], _ path: [NameID], at span: SourceSpan) -> Int? {
    guard candidates.count == 1, let only = candidates.first else {
      reportAmbiguous(path, candidates, at: span)
      return nil
    }
    return only
  }

  /// The desk of a path written out or shortened.
  private mutating func fixedDesk(_ path: [NameID], at span: SourceSpan) -> Int? {
    let candidates = candidates(path)
    if candidates.isEmpty {
      reportUnknownRole(path, at: span)
      return nil
    }
    return single(candidates, path, at: span)
  }

  /// All desks that a path may stand for: its last name is the role, the others name agency and unit in that order, with
  /// some left out. A path that says a whole desk stands for that desk alone.
  private func candidates(_ path: [NameID]) -> [Int] {
    guard let role = path.last, let known = desksOfRole[role] else { return [] }
    var found: [Int] = []
    for raw in known {
      let desk = Int(raw)
      let whole = [agencies[desks[desk].agency].name, desks[desk].unit].compactMap { $0 }
      let given = path.dropLast()
      if given.elementsEqual(whole) { return [desk] }
      if isPart(given, of: whole) { found.append(desk) }
    }
    return found
  }

  private func isPart(_ part: ArraySlice<NameID>, of whole: [NameID]) -> Bool {
    var rest = whole[...]
    for name in part {
      guard let index = rest.firstIndex(of: name) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// The desks of an agency that a path below it may stand for; a role of the agency itself goes before those of units.
  private func desksOf(agency: Int, _ path: [NameID]) -> [Int] {
    guard let role = path.last, path.count <= 2 else { return [] }
    let unit = path.count == 2 ? path[0] : nil
    var found: [Int] = []
    for desk in agencies[agency].desks where desks[desk].role == role {
      if unit == nil, desks[desk].unit == nil { return [desk] }
      if unit == nil || desks[desk].unit == unit { found.append(desk) }
    }
    return found
  }

  private mutating func knowsAuthority(at span: SourceSpan) -> Bool {
    if local.authorityIsKnown { return true }
    guard !local.authorityWasMissed else { return false }
    local.authorityWasMissed = true
    let example = agencyDeclarations.sites.first.map { names.text($0.name) } ?? "commune"
    report(NameMessage.noAuthority, at: span, ["example": .text(example)])
    return false
  }

  private mutating func reportLacking(_ path: [NameID], agency: Int, at span: SourceSpan, authority: SourceSpan) {
    if path.contains(where: { isDamaged($0) }) { return }
    let written = text(path)
    let key = UnknownKey(kind: .roleNotInAgency, text: written, place: local.number &* agencies.count &+ agency)
    guard isFirst(key, at: span) else { return }
    let roles = agencies[agency].desks.map { rolePath($0) }
    var arguments = hint(written, among: roles, listed: "language.hint.roles")
    arguments["agency"] = code(agencies[agency].name)
    arguments["decides"] = .phrase(local.authorityRows.count == 1 ? "language.decides" : "language.mayDecide")
    report(NameMessage.roleNotInAgency, at: span, arguments, secondary: [SecondaryLabel(authority, "authority")])
  }

  /// A role as it is written behind its agency.
  private func rolePath(_ desk: Int) -> String {
    desks[desk].unit.map { names.text($0) + "." + names.text(desks[desk].role) } ?? names.text(desks[desk].role)
  }

  private mutating func reportAmbiguous(_ path: [NameID], _ found: [Int], at span: SourceSpan) {
    let roles = found.map { package.desks[$0].id }.sorted()
    report(NameMessage.ambiguousRole, at: span, ["name": .code(text(path)), "roles": .codes(roles)])
  }

  private mutating func reportUnknownRole(_ path: [NameID], at span: SourceSpan, behind head: Keyword? = nil) {
    if path.contains(where: { isDamaged($0) }) { return }
    let written = text(path)
    if reportForeignHead(path, at: span) { return }
    guard isFirst(UnknownKey(kind: .unknownRole, text: written), at: span) else { return }
    if path.count == 1, let name = path.first, let position = agencyDeclarations[name] {
      let roles = agencies[position].desks.map { package.desks[$0].id }.sorted()
      report(
        NameMessage.roleIsAgency, at: span,
        [
          "name": .code(written), "candidates": .codes(roles),
          "hint": .phrase(roles.isEmpty ? "language.hint.none" : "language.hint.roles"),
        ], secondary: [SecondaryLabel(agencies[position].nameSpan, "declared")])
      return
    }
    if let first = path.first, path.count > 1, let position = agencyDeclarations[first] {
      let roles = agencies[position].desks.map { package.desks[$0].id }
      reportWithFix(.unknownRole, at: span, hint(written, among: roles, listed: "language.hint.roles"))
    } else if let role = path.last, let holders = desksOfRole[role] {
      let ids = holders.map { package.desks[Int($0)].id }
      reportWithFix(.unknownRole, at: span, hint(written, among: ids, listed: "language.hint.holders"))
    } else {
      reportWithFix(.unknownRole, at: span, hintOfRole(path, written, behind: head))
    }
  }

  /// For a role that nobody holds: the nearest whole desk, or the holders of the role with the nearest name.
  ///
  /// Behind `receiving` the place stays, and only the role is mended.
  private mutating func hintOfRole(
    _ path: [NameID], _ written: String, behind head: Keyword?
  ) -> [String: Argument] {
    var arguments = hint(written, among: head == nil ? package.desks.map(\.id) : [])
    guard arguments["suggestion"] == nil, let role = path.last else { return arguments }
    let roles = desks.map { names.text($0.role) }
    if let near = Suggestion.nearest(names.text(role), in: roles), let name = names.id(of: near),
      let holders = desksOfRole[name]
    {
      let ids =
        head.map { [$0.phrases(tree.vocabulary).main + "." + near] }
        ?? holders.map { package.desks[Int($0)].id }.sorted()
      arguments["hint"] = .phrase(ids.count == 1 ? "language.hint.nearest" : "language.hint.candidates")
      arguments["suggestion"] = ids.count == 1 ? .code(ids[0]) : nil
      arguments["candidates"] = .codes(ids)
    }
    return arguments
  }
}
