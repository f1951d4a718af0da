import Messages
import WorkingTime
import YAML

/// How a varying length of time is written: `20 minutes`, or a mapping with the name of one distribution.
enum TimeShapes {
  static var time: YAMLShape<ScenarioTime> {
    let fixed = YAMLShape<Duration>.duration.map { length, value in
      ScenarioTime(form: .fixed(length), span: value.span)
    }
    return .either(scalar: fixed, mapping: .mapping(distribution))
  }

  private static func distribution(_ keys: YAMLMapping) -> ScenarioTime? {
    typealias Form = ScenarioTime.Form
    let forms: [Form?] = [
      keys.optional("uniform", as: two("from", "to") { .uniform(from: $0, to: $1) }),
      keys.optional("triangular", as: triangular),
      keys.optional(
        "exponential", as: .mapping { $0.required("mean", as: .duration).map { .exponential(mean: $0) } }),
      keys.optional("gamma", as: two("mean", "sd") { .gamma(mean: $0, sd: $1) }),
      keys.optional("lognormal", as: two("mean", "sd") { .lognormal(mean: $0, sd: $1) }),
      keys.optional("weibull", as: weibull),
      keys.optional("empirical", as: empirical),
    ]
    let names = ["uniform", "triangular", "exponential", "gamma", "lognormal", "weibull", "empirical"]
    let written = names.count(where: { keys.has($0) })
    if written > 1 { keys.report(ScenarioMessage.oneDistribution) }
    if written == 0, keys.isEmpty { keys.report(ScenarioMessage.oneDistribution) }
    guard let form = forms.compactMap({ $0 }).first else { return nil }
    return ScenarioTime(form: form, span: keys.span)
  }

  private static func two(
    _ first: String, _ second: String, _ make: @escaping (Duration, Duration) -> ScenarioTime.Form
  ) -> YAMLShape<ScenarioTime.Form> {
    .mapping { keys in
      let one = keys.required(first, as: .duration)
      let other = keys.required(second, as: .duration)
      guard let one, let other else { return nil }
      return make(one, other)
    }
  }

  private static var triangular: YAMLShape<ScenarioTime.Form> {
    .mapping { keys in
      let from = keys.required("from", as: .duration)
      let mode = keys.required("mode", as: .duration)
      let to = keys.required("to", as: .duration)
      guard let from, let mode, let to else { return nil }
      return .triangular(from: from, mode: mode, to: to)
    }
  }

  private static var weibull: YAMLShape<ScenarioTime.Form> {
    .mapping { keys in
      let scale = keys.required("scale", as: .duration)
      let shape = keys.required("shape", as: .decimal)
      guard let scale, let shape else { return nil }
      return .weibull(scale: scale, shape: shape)
    }
  }

  private static var empirical: YAMLShape<ScenarioTime.Form> {
    YAMLShape.entries(keys: .duration, values: ScenarioShapes.share, allowsEmpty: false).map { entries, value in
      ScenarioShapes.isWhole(entries.map(\.value), value) ? .empirical(entries) : nil
    }
  }
}
