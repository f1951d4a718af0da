public import Messages

/// What can be wrong with a scenario file.
public enum ScenarioMessage: Int, MessageSet {
  // As written.
  case notADuration = 1000
  case unknownDurationUnit = 1001
  case periodReversed = 1002
  case warmUpTooLong = 1003
  case warmUpNotInDays = 1004
  case oneRate = 1005
  case rateOutOfRange = 1006
  case sharesNotWhole = 1007
  case alwaysAway = 1008
  case boundsReversed = 1009
  case notARange = 1010
  case oneDistribution = 1011

  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { written }

  private static var written: [CatalogueEntry] {
    [
      CatalogueEntry(
        notADuration, "{value} is no length of time", label: "this length",
        help: "write a number and a unit, such as `20 minutes` or `1.5 working hours`"),
      CatalogueEntry(
        unknownDurationUnit, "there is no unit {unit}", label: "{suggestion}", help: "the units are {known}"),
      CatalogueEntry(periodReversed, "{from} comes after {to}", label: "these days end before they begin"),
      CatalogueEntry(
        warmUpTooLong, "a warm-up of {warmUp} {warmUp|day|days} leaves nothing of {days} {days|day|days} to count",
        label: "this warm-up"),
      CatalogueEntry(
        warmUpNotInDays, "a warm-up is counted in whole days of the calendar, not {value}", label: "this length",
        help: "write `30 days` or `4 weeks`"),
      CatalogueEntry(
        oneRate, "{name} needs one rate, either `per-working-day` or `per-open-hour`", label: "this entry"),
      CatalogueEntry(rateOutOfRange, "{name} must be from 0 to 1 000 000 dossiers", label: "this rate"),
      CatalogueEntry(
        sharesNotWhole, "the shares of {name} add up to {sum}, not to 100%", label: "these shares"),
      CatalogueEntry(alwaysAway, "people who are always away cannot work", label: "this share"),
      CatalogueEntry(boundsReversed, "`from` is above `to`", label: "these bounds"),
      CatalogueEntry(
        notARange, "{value} is no range of whole numbers", label: "this range",
        note: "a range such as `4..6` rises and has at most 10 000 numbers"),
      CatalogueEntry(
        oneDistribution, "{name} needs one distribution", label: "this entry",
        help: "write one of `uniform`, `triangular`, `exponential`, `gamma`, `lognormal`, `weibull`, `empirical`"),
    ]
  }
}
