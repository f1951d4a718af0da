/// What moved a deadline, as facts that a message can explain.
public struct DeadlineRules: OptionSet, Hashable, Sendable {
  /// One bit a rule.
  public let rawValue: UInt16

  /// The rules of some bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The last day fell on a weekly day of rest and moved on (Civil Code article 148.5).
  public static let rolledOverWeekend = DeadlineRules(rawValue: 1 << 0)
  /// The last day fell on a day off and moved on (article 148.5).
  public static let rolledOverDayOff = DeadlineRules(rawValue: 1 << 1)
  /// The last day fell on a working day swapped away and moved on.
  public static let rolledOverSwappedOff = DeadlineRules(rawValue: 1 << 2)
  /// A day worked in place of another was counted as a working day.
  public static let countedSwappedIn = DeadlineRules(rawValue: 1 << 3)
  /// A working day swapped away was not counted.
  public static let skippedSwappedOff = DeadlineRules(rawValue: 1 << 4)
  /// Days off that would have been working days were not counted.
  public static let skippedDaysOff = DeadlineRules(rawValue: 1 << 5)
  /// The limit ends with a part of its last day.
  public static let endsWithinDay = DeadlineRules(rawValue: 1 << 6)
  /// The month has no day of that number, so its last day stands in (article 148.3).
  public static let clippedToMonth = DeadlineRules(rawValue: 1 << 7)
  /// It was received at the cut-off or later, so the next working day counts.
  public static let afterCutOff = DeadlineRules(rawValue: 1 << 8)
  /// The event came after closing, so its own day could not be the last.
  public static let afterClosing = DeadlineRules(rawValue: 1 << 9)

  /// All rules that moved the last day to another.
  public static let rolled: DeadlineRules = [.rolledOverWeekend, .rolledOverDayOff, .rolledOverSwappedOff]
}

/// When a limit ends and why then.
public struct Deadline: Hashable, Sendable {
  /// The moment at which it ends.
  public let instant: Instant
  /// The day that counting alone ends on, before any rule moved it.
  public let nominalDay: Day
  /// What moved it.
  public let rules: DeadlineRules

  /// The day on which it ends: 24:00 still belongs to the day before.
  public let day: Day
}
