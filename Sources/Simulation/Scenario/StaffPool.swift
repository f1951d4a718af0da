public import ProcessGraph

/// People who take the dossiers of some desks from one queue, first come first served.
public struct StaffPool: Hashable, Sendable {
  /// Stable id, usually that of its desk.
  public var id: String
  /// What people call it.
  public var title: String
  /// The stable ids of the desks it serves, such as `commune.centre.officer`; no desk is served by two pools.
  public var desks: [String]
  /// How many people there are, at least 1 and at most 100 000.
  public var count: Int
  /// The share of working days on which each of them is away, independently, from 0 to below 1.
  public var absence: Double
  /// The calendar they work by; nil for that of the first desk.
  public var calendar: CalendarName?

  /// Describes a pool.
  public init(
    id: String, title: String? = nil, desks: [String]? = nil, count: Int, absence: Double = 0,
    calendar: CalendarName? = nil
  ) {
    self.id = id
    self.title = title ?? id
    self.desks = desks ?? [id]
    self.count = count
    self.absence = absence
    self.calendar = calendar
  }
}
