import Messages
import ProcessGraph
import SourceText
import Syntax

/// What is known of an agency beside the contract: its name and where its roles stand.
struct AgencyEntry {
  var name: NameID
  var nameSpan: SourceSpan
  /// The agency it stands under.
  var parent: Int?
  /// Its desks, a run of `desks`.
  var desks: Range<Int> = 0..<0
  /// Its members' facts; nil when it has no members or nobody looked.
  var memberFacts: [Fact]?
  var hasMembers = false
}

/// A role of an agency, perhaps in a unit.
struct DeskEntry {
  var agency: Int
  var unit: NameID?
  var role: NameID
}

extension Resolver {
  /// Resolves all agencies, their units and roles.
  mutating func resolveAgencies() {
    for (index, name) in (settings.calendars ?? []).enumerated() {
      _ = calendarTable.declare(names.intern(name), as: index + 1)
      package.calendars.append(CalendarName(name))
    }
    for site in agencyDeclarations.sites {
      enter(file: site.file)
      resolveAgency(site)
    }
    for desk in desks.indices { desksOfRole[desks[desk].role, default: []].append(Int32(truncatingIfNeeded: desk)) }
  }

  private mutating func resolveAgency(_ site: DeclarationSite) {
    let position = agencies.count
    let id = names.text(site.name)
    var agency = Agency(id: id, title: tree.title(of: site.node) ?? id, provenance: provenance(site.node))
    var entry = AgencyEntry(name: site.name, nameSpan: site.nameSpan)
    var seen = SeenClauses()
    var calendar = CalendarID(0)
    for element in tree.children(of: site.node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .levelClause:
        if isFirst(.level, child, &seen) { agency.level = level(child) }
      case .calendarClause:
        if isFirst(.calendar, child, &seen) { calendar = self.calendar(child) ?? calendar }
      case .underClause:
        if isFirst(.under, child, &seen) { entry.parent = agencyBeside(child, site) }
      case .membersClause:
        if isFirst(.membersFrom, child, &seen) { readMembers(child, &agency, &entry) }
      case .untilClause:
        if isFirst(.until, child, &seen) { agency.until = day(child) }
      case .succeededClause:
        if isFirst(.succeededBy, child, &seen) { _ = agencyBeside(child, site) }
      default: break
      }
    }
    package.agencies.append(agency)
    agencies.append(entry)
    let start = desks.count
    resolveRoles(site, agency: position, calendar)
    agencies[position].desks = start..<desks.count
  }

  private mutating func resolveRoles(_ site: DeclarationSite, agency: Int, _ calendar: CalendarID) {
    var units: [(name: NameID, span: SourceSpan)] = []
    var roles: [(name: NameID, span: SourceSpan)] = []
    for element in tree.children(of: site.node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .roleMember: resolveRole(child, agency: agency, unit: nil, calendar, &roles)
      case .unitMember:
        guard let (name, span) = declaredName(child) else { break }
        if let first = units.first(where: { $0.name == name }) {
          reportTwice(name, span, first: first.span)
          break
        }
        units.append((name, span))
        let own = tree.child(of: child, .calendarClause).flatMap { self.calendar($0) } ?? calendar
        var unitRoles: [(name: NameID, span: SourceSpan)] = []
        for role in tree.children(of: child, .roleMember) {
          resolveRole(role, agency: agency, unit: name, own, &unitRoles)
        }
      default: break
      }
    }
  }

  private mutating func resolveRole(
    _ node: Syntax.NodeID, agency: Int, unit: NameID?, _ calendar: CalendarID,
    _ known: inout [(name: NameID, span: SourceSpan)]
  ) {
    guard let (name, span) = declaredName(node) else { return }
    if let first = known.first(where: { $0.name == name }) {
      reportTwice(name, span, first: first.span)
      return
    }
    known.append((name, span))
    let own = tree.child(of: node, .calendarClause).flatMap { self.calendar($0) } ?? calendar
    let path = [agencies[agency].name, unit, name].compactMap { $0 }
    package.desks.append(
      Desk(
        id: text(path), title: tree.title(of: node) ?? names.text(name), agency: AgencyID(agency),
        unit: unit.map { names.text($0) }, calendar: own, provenance: provenance(node)))
    desks.append(DeskEntry(agency: agency, unit: unit, role: name))
  }

  private func level(_ node: Syntax.NodeID) -> Level? {
    tree.keywords(of: node).lazy.compactMap { level(of: $0) }.first
  }

  /// The level that a word of the closed set names.
  func level(of keyword: Keyword) -> Level? {
    switch keyword {
    case .central: .central
    case .province: .province
    case .district: .district
    case .commune: .commune
    case .none: Level.none
    default: nil
    }
  }

  /// The agency that `under` or `succeeded by` names; never the agency itself.
  private mutating func agencyBeside(_ node: Syntax.NodeID, _ site: DeclarationSite) -> Int? {
    guard let child = tree.child(of: node, .qualifiedName), let position = agency(child) else { return nil }
    guard agencyDeclarations.sites[position].name != site.name else {
      report(DeclarationMessage.supersedesItself, at: tree.span(of: child), ["name": code(site.name)])
      return nil
    }
    return position
  }

  /// The agency that a qualified name stands for; nil, and reported, when there is none.
  mutating func agency(_ node: Syntax.NodeID) -> Int? {
    guard let name = declarationName(node) else { return nil }
    if let position = agencyDeclarations[name] { return position }
    let parts = parts(node)
    if parts.count > 1, let first = parts.first, agencyDeclarations[first] != nil {
      report(
        ProcedureMessage.authorityIsUnit, at: tree.span(of: node), ["name": .code(text(parts))])
      return nil
    }
    reportUnknown(
      .unknownAgency, name, at: tree.span(of: node), among: agencyDeclarations.table.names, declaredWith: "agency")
    return nil
  }

  private mutating func calendar(_ node: Syntax.NodeID) -> CalendarID? {
    guard let (name, span) = declaredName(node) else { return nil }
    if let position = calendarTable[name] { return CalendarID(position) }
    if settings.calendars != nil {
      reportUnknown(.unknownCalendar, name, at: span, among: calendarTable.names, declaredWith: nil)
      return nil
    }
    let position = package.calendars.count
    package.calendars.append(CalendarName(names.text(name)))
    _ = calendarTable.declare(name, as: position)
    return CalendarID(position)
  }

  private mutating func readMembers(_ node: Syntax.NodeID, _ agency: inout Agency, _ entry: inout AgencyEntry) {
    entry.hasMembers = true
    guard let file = tree.string(of: node), let known = settings.members else { return }
    guard let members = known[file] else {
      report(
        NameMessage.unknownMembersFile, at: tree.span(of: node), ["name": .code(agency.id), "file": .code(file)])
      return
    }
    agency.memberCount = max(1, members.count)
    entry.memberFacts = members.facts
  }
}
