/// Days from one through another, both included.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public var first: Day
  /// The last day, itself included.
  public var last: Day

  /// From one day through another.
  public init(_ first: Day, through last: Day) {
    self.first = first
    self.last = last
  }

  /// One day alone.
  public init(_ day: Day) { self.init(day, through: day) }

  /// Whether a day lies in the range; nothing lies in a reversed one.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
