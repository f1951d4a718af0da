/// A calendar compiled to cumulative tables: questions about working time cost a few table look-ups, whatever the span.
///
/// All tables are arrays by index: of covered days from `firstDay`, of working days in their order, of day shapes (the
/// distinct lists of sessions). A *tick* is one second of counted open time since the first covered day; a *working
/// day* is a day on which such time runs.
///
/// A class that never changes, since whoever holds a calendar would otherwise take hold of every table for itself.
public final class WorkCalendar: Sendable {
  /// What it was compiled from.
  public let definition: CalendarDefinition

  /// Counted opening hours of a shape, in seconds of the day.
  @usableFromInline
  struct Hours: Hashable, Sendable {
    @usableFromInline var opens: Int32
    @usableFromInline var closes: Int32
  }

  /// The first two counted sessions of a shape side by side, so that the common day is answered without a loop whose
  /// length the processor would have to guess; absent ones open at 0 and last 0 seconds.
  @usableFromInline
  struct Shape: Hashable, Sendable {
    @usableFromInline var opens: Int32 = 0
    @usableFromInline var length: Int32 = 0
    @usableFromInline var opensAgain: Int32 = 0
    @usableFromInline var lengthAgain: Int32 = 0
    /// Where further sessions begin in `hours`, and where they end.
    @usableFromInline var further: Int32 = 0
    @usableFromInline var end: Int32 = 0
  }

  /// Number of the first covered day.
  @usableFromInline let firstDay: Int64
  /// Number of covered days.
  @usableFromInline let dayCount: Int
  /// By covered day: its shape.
  @usableFromInline let shapeOfDay: [Int32]
  /// By covered day and one more: ticks before it.
  @usableFromInline let ticksBefore: [Int64]
  /// By covered day and one more: working days before it.
  @usableFromInline let workingBefore: [Int32]
  /// By working day: its index among covered days.
  @usableFromInline let workingDayIndex: [Int32]
  /// By working day and one more: ticks before it.
  @usableFromInline let workingTicksBefore: [Int64]
  /// By block of 2^`tickShift` ticks: the working day in which the block begins.
  @usableFromInline let workingDayOfBlock: [Int32]
  /// The fewest ticks that a working day has; nil without working days.
  public let shortestWorkingDay: Int64?
  /// The size of those blocks.
  @usableFromInline let tickShift: Int64
  /// By shape: its counted hours.
  @usableFromInline let shapes: [Shape]
  /// The counted hours of all shapes, in order.
  @usableFromInline let hours: [Hours]
  /// By shape and one more: where the hours in which it receives begin in `receptions`.
  let receptionsOfShape: [Int32]
  /// The hours in which shapes receive, counted or not, in order.
  let receptions: [Hours]
  /// By covered day and one more: working weekdays lost to days off before it.
  let daysOffBefore: [Int32]
  /// By covered day and one more: days taken off by a swap before it.
  let swappedOffBefore: [Int32]
  /// By covered day and one more: days worked by a swap before it.
  let swappedInBefore: [Int32]

  /// By covered day: the rule by which a limit that ends on it ends on a later one, if it is no working day.
  let rolledOver: [DeadlineRules]

  /// Compiles a definition; throws everything that is wrong with it.
  public init(_ definition: CalendarDefinition) throws(InvalidCalendar) {
    let problems = definition.problems()
    guard problems.isEmpty else { throw InvalidCalendar(problems: problems) }
    var tables = CalendarTables()
    tables.fill(from: definition)
    self.definition = definition
    firstDay = Int64(definition.covered.first.number)
    dayCount = tables.shapeOfDay.count
    shapeOfDay = tables.shapeOfDay
    ticksBefore = tables.ticksBefore
    workingBefore = tables.workingBefore
    workingDayIndex = tables.workingDayIndex
    workingTicksBefore = tables.workingTicksBefore
    shortestWorkingDay = zip(workingTicksBefore.dropFirst(), workingTicksBefore).map { $0 - $1 }.min()
    (tickShift, workingDayOfBlock) = tables.blocks()
    shapes = tables.countedShapes
    hours = tables.hours
    receptionsOfShape = tables.receptionsOfShape
    receptions = tables.receptions
    daysOffBefore = tables.daysOffBefore
    swappedOffBefore = tables.swappedOffBefore
    swappedInBefore = tables.swappedInBefore
    rolledOver = (0..<tables.shapeOfDay.count).map { index in
      let day = Day(unchecked: definition.covered.first.number + Int32(truncatingIfNeeded: index))
      return switch definition.status(of: day) {
      case .weeklyRest, .receptionOnly: .rolledOverWeekend
      case .dayOff: .rolledOverDayOff
      case .swappedOff: .rolledOverSwappedOff
      case .working, .swappedIn: []
      }
    }
  }

  /// The first covered day.
  public var first: Day { definition.covered.first }
  /// The last covered day.
  public var last: Day { definition.covered.last }

  /// The index of a day among the covered ones, or nil.
  @inlinable
  func index(of day: Day) -> Int? {
    let index = Int64(day.number) - firstDay
    return index >= 0 && index < Int64(dayCount) ? Int(index) : nil
  }

  /// The day at an index that is one.
  @inlinable
  func day(at index: Int) -> Day { Day(unchecked: Int32(truncatingIfNeeded: firstDay + Int64(index))) }

  /// Whether a moment lies in the covered days, the end of the last one included.
  @inlinable
  public func covers(_ instant: Instant) -> Bool {
    let start = firstDay * 86_400
    return instant.seconds >= start && instant.seconds <= start + Int64(dayCount) * 86_400
  }
}
