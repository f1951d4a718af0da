public import Numbers
public import ProcessGraph
public import Verification
public import WorkingTime

/// How two values of a measure differ: a number only where one says it.
public enum MeasureDifference: Hashable, Sendable {
  /// Not at all.
  case none
  /// By so much, and by so many hundredths of the first; nil where the first is nothing.
  case number(Rational, percent: Rational?)
  /// By so much of a unit.
  case time(Rational, DurationUnit, percent: Rational?)
  /// In units of which no number says which is longer.
  case unlike
  /// There was none before.
  case appears
  /// There is none any more.
  case disappears
  /// One of them is no one value.
  case undecided

  /// Compares two values of procedures that take one working day as so many hours each.
  public init(_ before: PolicyAnswer, _ after: PolicyAnswer, hoursPerDay: (before: Rational, after: Rational)) {
    switch (before, after) {
    case (.missing, .missing): self = .none
    case (.doubtful, _), (_, .doubtful): self = .undecided
    case (.missing, _): self = .appears
    case (_, .missing): self = .disappears
    case (.number(let one), .number(let other)):
      guard one != other else {
        self = .none
        return
      }
      self = (try? other - one).map { .number($0, percent: Self.percent($0, of: one)) } ?? .undecided
    case (.time(let one, let unit), .time(let other, let otherUnit)):
      self = Self.times((one, unit), (other, otherUnit), hoursPerDay)
    case (.text(let one), .text(let other)): self = one == other ? .none : .undecided
    default: self = .undecided
    }
  }

  private static func times(
    _ one: (amount: Rational, unit: DurationUnit), _ other: (amount: Rational, unit: DurationUnit),
    _ hoursPerDay: (before: Rational, after: Rational)
  ) -> MeasureDifference {
    guard one.unit.family == other.unit.family else { return .unlike }
    if one.unit != other.unit, one.unit.family == .working, hoursPerDay.before != hoursPerDay.after { return .unlike }
    guard let was = try? Duration(one.amount, one.unit), let becomes = try? Duration(other.amount, other.unit),
      // What comes later says in which unit.
      let before = was.amount(in: becomes.unit, hoursPerDay: hoursPerDay.before),
      let difference = try? becomes.amount - before
    else { return .undecided }
    guard difference != 0 else { return .none }
    return .time(difference, becomes.unit, percent: percent(difference, of: before))
  }

  private static func percent(_ part: Rational, of whole: Rational) -> Rational? {
    whole == 0 ? nil : (try? part / whole).flatMap { try? $0 * 100 }
  }
}

/// One measure of two procedures side by side.
public struct MeasureComparison: Sendable {
  /// What is measured.
  public let measure: Measure
  /// Its values, each pair with the cases that have it; nil when there are too many cases.
  public let rows: [JointMeasures.Row]?
  /// How well the first procedure's values are known, by row; nil when nobody said.
  public let marksBefore: [SourceMark?]
  /// The same of the second.
  public let marksAfter: [SourceMark?]
}
