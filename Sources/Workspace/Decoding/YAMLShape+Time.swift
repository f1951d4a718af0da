import Messages
public import WorkingTime
public import YAML

extension YAMLShape where Value == Day {
  /// A day from 1900 to 2200, written `2026-07-01` or `01/07/2026`.
  public static var day: YAMLShape {
    YAMLShape<YAMLDate>.date.map { date, value in
      if let day = Day(year: date.year, month: date.month, day: date.day) { return day }
      value.report(WorkspaceMessage.dayTooFar)
      return nil
    }
  }
}

extension YAMLShape where Value == TimeOfDay {
  /// A time of day, `15:00`.
  public static var timeOfDay: YAMLShape {
    YAMLShape<YAMLTime>.time.map { time, _ in TimeOfDay(seconds: time.minutes * 60) }
  }
}

extension Day {
  /// The day as a message's value.
  var argument: Argument {
    let (year, month, day) = civil
    return .date(year: year, month: month, day: day)
  }
}
