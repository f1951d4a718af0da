public import Numbers
public import ProcessGraph

/// People who take the dossiers of some desks from one queue.
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
  /// The procedures whose dossiers go before all others, the first of them before the second, by their positions among the
  /// graphs given to the model. Nobody is interrupted for one of them.
  public var first: [Int]
  /// Which dossier is taken up next among those that go before each other nowhere else.
  public var order: Order
  /// What one person costs in a year; nil when nobody says.
  public var yearlyCost: Money?

  /// Which dossier is taken up next.
  public enum Order: String, CaseIterable, Sendable {
    /// The one that has waited longest.
    case firstCome = "first-come"
    /// The one whose statutory limit ends first; those without one come last.
    case earliestDeadline = "earliest-deadline"
  }

  /// Describes a pool.
  public init(
    id: String, title: String? = nil, desks: [String]? = nil, count: Int, absence: Double = 0,
    calendar: CalendarName? = nil, first: [Int] = [], order: Order = .firstCome,
    yearlyCost: Money? = nil
  ) {
    self.id = id
    self.title = title ?? id
    self.desks = desks ?? [id]
    self.count = count
    self.absence = absence
    self.calendar = calendar
    self.first = first
    self.order = order
    self.yearlyCost = yearlyCost
  }
}
