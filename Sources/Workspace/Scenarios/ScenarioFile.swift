public import Numbers
public import Simulation
public import SourceText
public import WorkingTime
public import YAML

/// A scenario as written: names and numbers with their places, before anything is looked up in a package.
public struct ScenarioFile: Sendable {
  /// The file it was read from.
  public var file: FileID
  /// What people call it.
  public var name: String
  /// The day whose editions of the procedures hold.
  public var asOf: Positioned<Day>
  /// The simulated days.
  public var period: Positioned<ScenarioPeriod>
  /// How many independent runs are made, from 1 to a million; with a precision no more than so many.
  public var replications: Positioned<Int>
  /// The half width of intervals that is asked for, as a share of the mean.
  public var precision: Share?
  /// The seed of the random numbers.
  public var seed: UInt64
  /// What comes, by procedure.
  public var arrivals: [YAMLEntry<String, ScenarioArrivals>]
  /// Dossiers that already lie there when the run begins, by procedure.
  public var backlog: [YAMLEntry<String, Positioned<Int>>]
  /// How facts are distributed, by subject and fact.
  public var facts: [YAMLEntry<String, [YAMLEntry<String, FactShares>]>]
  /// Who works, by desk or by pool.
  public var staff: [YAMLEntry<String, ScenarioStaff>]
  /// Hands-on time, by step as `procedure.step`.
  public var effort: [YAMLEntry<String, ScenarioTime>]
  /// How long waits last, by wait as `procedure.wait`.
  public var waits: [YAMLEntry<String, ScenarioTime>]
  /// Shares of outcomes, by step or wait as `procedure.step`, then by outcome.
  public var outcomes: [YAMLEntry<String, [YAMLEntry<String, Share>]>]
}

/// The days a scenario runs over.
public struct ScenarioPeriod: Sendable {
  /// The first simulated day.
  public var from: Day
  /// The last simulated day.
  public var to: Day
  /// How many days from the first on are not counted.
  public var warmUpDays: Int
  /// True when the warm-up is to be found in the run itself.
  public var findsWarmUp: Bool
}

/// What comes to a procedure.
public struct ScenarioArrivals: Sendable {
  /// What the rate counts by.
  public enum Unit: Sendable {
    /// So many on a working day.
    case workingDay
    /// So many in each open hour.
    case openHour
  }

  /// How arrivals spread over a day.
  public enum Profile: String, CaseIterable, Sendable {
    /// The same at every open hour.
    case even
    /// Most before noon.
    case morningHeavy = "morning-heavy"
  }

  /// How the distances between arrivals vary.
  public enum Pattern: String, CaseIterable, Sendable {
    /// Independently of each other.
    case random
    /// One after the other at the same distance.
    case even
  }

  /// How many come.
  public var rate: YAMLDecimal
  /// By what.
  public var unit: Unit
  /// How they spread over a day.
  public var profile: Profile
  /// How distances vary.
  public var pattern: Pattern
  /// The calendar whose open time counts, by its name in the package; nil for the package's own.
  public var calendar: Positioned<String>?
  /// Shares of channels, by their words.
  public var channel: [YAMLEntry<String, Share>]?
  /// Shares of kinds of applicant, by their words.
  public var applicant: [YAMLEntry<String, Share>]?
  /// Where it is written.
  public var span: SourceSpan
}

/// A share of a whole, as a percentage.
public struct Share: Hashable, Sendable {
  /// The number before the sign, from 0 to 100, as a fraction; nil when it has too many digits.
  public var amount: Rational? { percent.rational }
  /// The number before the sign, from 0 to 100.
  public var percent: YAMLDecimal
  /// Where it is written.
  public var span: SourceSpan
}

/// How a fact is distributed over dossiers.
public enum FactShares: Sendable {
  /// The share of `yes`, for a fact that is yes or no.
  case yes(Share)
  /// Values with their shares, which add up to 100 %.
  case values([YAMLEntry<WrittenFactValues, Share>], SourceSpan)
  /// All numbers between two bounds alike.
  case uniform(from: YAMLDecimal, to: YAMLDecimal, SourceSpan)

  /// Where it is written.
  public var span: SourceSpan {
    switch self {
    case .yes(let share): share.span
    case .values(_, let span), .uniform(_, _, let span): span
    }
  }
}

/// What one share of a fact's distribution is for.
public enum WrittenFactValues: Hashable, Sendable {
  /// A value as written: a word of the fact's own, a number, `yes` or `no`.
  case text(String)
  /// Whole numbers from one through another, all alike: `4..6`.
  case range(ClosedRange<Int>)
  /// No value: `absent`.
  case absent
}

/// People at one desk or several.
public struct ScenarioStaff: Sendable {
  /// The desks they serve from one queue; empty when the entry's key names the desk.
  public var desks: [Positioned<String>]
  /// How many there are.
  public var count: Positioned<Int>
  /// The share of working days on which each of them is away.
  public var absence: Share?
  /// The calendar they work by, by its name in the package.
  public var calendar: Positioned<String>?
  /// The procedures whose dossiers go before all others, in their order.
  public var first: [Positioned<String>] = []
  /// Which dossier is taken up next among those.
  public var order = StaffPool.Order.firstCome
  /// What one of them costs in a year.
  public var yearlyCost: Money? = nil
}

/// How a length of time varies, as written.
public struct ScenarioTime: Sendable {
  /// How it varies.
  public var form: Form
  /// Where it is written.
  public var span: SourceSpan

  /// The forms of distribution.
  public enum Form: Sendable {
    /// Always the same: `20 minutes`.
    case fixed(Duration)
    /// `{uniform: {from: …, to: …}}`
    case uniform(from: Duration, to: Duration)
    /// `{triangular: {from: …, mode: …, to: …}}`
    case triangular(from: Duration, mode: Duration, to: Duration)
    /// `{exponential: {mean: …}}`
    case exponential(mean: Duration)
    /// `{gamma: {mean: …, sd: …}}`
    case gamma(mean: Duration, sd: Duration)
    /// `{lognormal: {mean: …, sd: …}}`
    case lognormal(mean: Duration, sd: Duration)
    /// `{weibull: {scale: …, shape: 0.8}}`
    case weibull(scale: Duration, shape: YAMLDecimal)
    /// `{empirical: {20 minutes: 70%, 2 hours: 30%}}`
    case empirical([YAMLEntry<Duration, Share>])
    /// `{quantiles: {0%: 5 minutes, 50%: 20 minutes, 100%: 3 hours}}`
    case quantiles([YAMLEntry<Share, Duration>])
    /// `{mixture: [{share: 80%, fixed: 20 minutes}, {share: 20%, exponential: {mean: 3 hours}}]}`
    case mixture([(share: Share, part: Form)])
  }

  /// All lengths it is made of, in the order written.
  public var lengths: [Duration] { form.lengths }
}

extension ScenarioTime.Form {
  /// All lengths it is made of, in the order written.
  var lengths: [Duration] {
    switch self {
    case .fixed(let length), .exponential(let length), .weibull(let length, _): [length]
    case .uniform(let from, let to): [from, to]
    case .triangular(let from, let mode, let to): [from, mode, to]
    case .gamma(let mean, let sd), .lognormal(let mean, let sd): [mean, sd]
    case .empirical(let entries): entries.map(\.key.value)
    case .quantiles(let entries): entries.map(\.value)
    case .mixture(let parts): parts.flatMap(\.part.lengths)
    }
  }
}
