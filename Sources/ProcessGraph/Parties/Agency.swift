public import WorkingTime

/// The level of government an agency belongs to.
public enum Level: String, Sendable, CaseIterable {
  /// Ministries and central agencies.
  case central
  /// Provinces and cities under the centre.
  case province
  /// Districts, which ended on 30 June 2025.
  case district
  /// Communes, wards and special zones.
  case commune
  /// Outside the State: a bank, a power company, the investor.
  case none
}

/// An agency that takes part.
public struct Agency: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// Its level of government; nil when nobody said.
  public var level: Level?
  /// The last day on which there is one; nil while none is known.
  public var until: Day?
  /// How many members it stands for, such as the communes of a province; 1 for a single agency.
  public var memberCount: Int
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares an agency.
  public init(
    id: String, title: String, level: Level? = nil, memberCount: Int = 1, provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.memberCount = memberCount
    self.provenance = provenance
  }
}

/// The name under which a package knows a working calendar.
public struct CalendarName: Hashable, Sendable {
  /// The name.
  public var id: String

  /// Names a calendar.
  public init(_ id: String) { self.id = id }
}

/// One role of one agency: who does a step.
public struct Desk: Hashable, Sendable {
  /// Stable id, `agency.unit.role`.
  public var id: String
  /// What people call it.
  public var title: String
  /// The agency it belongs to.
  public var agency: AgencyID
  /// The unit's id within the agency; nil for a role of the agency itself.
  public var unit: String?
  /// The calendar it works by.
  public var calendar: CalendarID
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a desk.
  public init(
    id: String, title: String, agency: AgencyID, unit: String? = nil, calendar: CalendarID,
    provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.agency = agency
    self.unit = unit
    self.calendar = calendar
    self.provenance = provenance
  }
}
