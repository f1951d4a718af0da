import Language
import ProcessGraph

/// Carries terms from a package's arrays over to a graph's: a graph holds only what its procedure mentions, in the order
/// of first mention.
struct TermMapper {
  private let package: ResolvedPackage
  private var factIDs: [FactID?]
  private var deskIDs: [DeskID?]
  private var agencyIDs: [AgencyID?]
  private var documentIDs: [DocumentID?]
  private var calendarIDs: [CalendarID?]

  /// The facts taken over so far, and likewise below.
  private(set) var facts: [Fact] = []
  private(set) var desks: [Desk] = []
  private(set) var agencies: [Agency] = []
  private(set) var documents: [Document] = []
  private(set) var calendars: [CalendarName] = []

  /// By place of the procedure (and of those it calls, after it), the node that was made for it.
  var nodeOfPlace: [NodeID?] = []
  /// Number of the first place of the procedure whose terms are being carried over: above 0 inside a call.
  var firstPlace = 0

  /// Starts with the built-in facts and the package's own calendar, which every graph has.
  init(_ package: ResolvedPackage) {
    self.package = package
    factIDs = Array(repeating: nil, count: package.facts.count)
    deskIDs = Array(repeating: nil, count: package.desks.count)
    agencyIDs = Array(repeating: nil, count: package.agencies.count)
    documentIDs = Array(repeating: nil, count: package.documents.count)
    calendarIDs = Array(repeating: nil, count: package.calendars.count)
    for position in package.facts.indices where package.facts[position].origin == .builtIn {
      _ = map(FactID(position))
    }
    if !package.calendars.isEmpty { _ = map(CalendarID(0)) }
  }

  mutating func map(_ id: FactID) -> FactID {
    if let known = factIDs[id.position] { return known }
    let new = FactID(facts.count)
    factIDs[id.position] = new
    facts.append(package.facts[id])
    if case .member(let agency?) = package.facts[id].origin { facts[new].origin = .member(of: map(agency)) }
    return new
  }

  mutating func map(_ id: AgencyID) -> AgencyID {
    if let known = agencyIDs[id.position] { return known }
    let new = AgencyID(agencies.count)
    agencyIDs[id.position] = new
    agencies.append(package.agencies[id])
    return new
  }

  mutating func map(_ id: DeskID) -> DeskID {
    if let known = deskIDs[id.position] { return known }
    let new = DeskID(desks.count)
    deskIDs[id.position] = new
    var desk = package.desks[id]
    desks.append(desk)
    desk.agency = map(desk.agency)
    desk.calendar = map(desk.calendar)
    desks[new] = desk
    return new
  }

  mutating func map(_ id: DocumentID) -> DocumentID {
    if let known = documentIDs[id.position] { return known }
    let new = DocumentID(documents.count)
    documentIDs[id.position] = new
    documents.append(package.documents[id])
    return new
  }

  mutating func map(_ id: CalendarID) -> CalendarID {
    if let known = calendarIDs[id.position] { return known }
    let new = CalendarID(calendars.count)
    calendarIDs[id.position] = new
    calendars.append(package.calendars[id])
    return new
  }

  /// The node of a place; the start when the place made none, which only a package with errors has.
  func node(ofPlace place: NodeID) -> NodeID {
    let number = firstPlace + place.position
    return number < nodeOfPlace.count ? nodeOfPlace[number] ?? NodeID(0) : NodeID(0)
  }

  mutating func map(_ expression: Expression) -> Expression {
    switch expression {
    case .literal: return expression
    case .fact(let fact): return .fact(map(fact))
    case .isAbsent(let fact): return .isAbsent(map(fact))
    case .passed(let place): return .passed(node(ofPlace: place))
    case .compare(let comparison, let left, let right): return .compare(comparison, map(left), map(right))
    case .isIn(let one, let others): return .isIn(map(one), others.map { map($0) })
    case .all(let parts): return .all(parts.map { map($0) })
    case .any(let parts): return .any(parts.map { map($0) })
    case .not(let part): return .not(map(part))
    case .arithmetic(let operation, let left, let right): return .arithmetic(operation, map(left), map(right))
    }
  }

  mutating func map(_ condition: Expression?) -> Expression? {
    guard let condition else { return nil }
    return map(condition)
  }

  /// Carries the conditions of a table over; its values stay.
  mutating func mapConditions<Content>(_ table: Table<Content>) -> Table<Content> {
    guard table.rows.contains(where: { $0.condition != nil }) else { return table }
    return Table(table.rows.map { Row(when: map($0.condition), $0.value, provenance: $0.provenance) })
  }
}
