import Messages
import Numbers
public import WorkingTime
public import YAML

extension YAMLShape where Value == Duration {
  /// A length of time as rules write it: `20 minutes`, `1.5 working hours`, `1 working day`.
  public static var duration: YAMLShape {
    YAMLShape<String>.text.map { text, value in
      let words = text.split(separator: " ")
      guard let number = words.first, words.count > 1 else { return refuse(value) }
      let unit = words.dropFirst().joined(separator: " ")
      // Also `1 working hours` and `2 minute`: what is meant is plain.
      guard let unit = DurationUnit.allCases.first(where: { $0.rawValue == unit || $0.rawValue == unit + "s" }) else {
        let units = DurationUnit.allCases.map(\.rawValue)
        let nearest = Suggestion.nearest(unit, in: units)
        value.report(
          ScenarioMessage.unknownDurationUnit,
          [
            "unit": .code(unit), "known": .codes(units), "nearest": .code(nearest ?? ""),
            "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
          ])
        return nil
      }
      if value.reportDoubt(about: String(number)) { return nil }
      guard let amount = YAMLDecimal(number)?.rational, let duration = try? Duration(amount, unit) else {
        return refuse(value)
      }
      return duration
    }
  }

  private static func refuse(_ value: YAMLValue) -> Duration? {
    value.report(ScenarioMessage.notADuration)
    return nil
  }
}
