import Messages
import WorkingTime
import YAML

/// How a varying length of time is written: `20 minutes`, or a mapping with the name of one distribution.
enum TimeShapes {
  static var time: YAMLShape<ScenarioTime> {
    let fixed = YAMLShape<Duration>.duration.map { length, value in
      ScenarioTime(form: .fixed(length), span: value.span)
    }
    let varying = YAMLShape<ScenarioTime>.mapping { keys in
      distribution(keys).map { ScenarioTime(form: $0, span: keys.span) }
    }
    return .either(scalar: fixed, mapping: varying)
  }

  /// The one distribution that a mapping names; a mixture is none of another.
  private static func distribution(_ keys: YAMLMapping, isPart: Bool = false) -> ScenarioTime.Form? {
    typealias Form = ScenarioTime.Form
    let forms: [Form?] = [
      keys.optional("fixed", as: YAMLShape<Duration>.duration).map { .fixed($0) },
      keys.optional("uniform", as: two("from", "to") { .uniform(from: $0, to: $1) }),
      keys.optional("triangular", as: triangular),
      keys.optional(
        "exponential", as: .mapping { $0.required("mean", as: .duration).map { .exponential(mean: $0) } }),
      keys.optional("gamma", as: two("mean", "sd") { .gamma(mean: $0, sd: $1) }),
      keys.optional("lognormal", as: two("mean", "sd") { .lognormal(mean: $0, sd: $1) }),
      keys.optional("weibull", as: weibull),
      keys.optional("empirical", as: empirical), keys.optional("quantiles", as: quantiles),
      isPart ? nil : keys.optional("mixture", as: mixture),
    ]
    let names = [
      "fixed", "uniform", "triangular", "exponential", "gamma", "lognormal", "weibull", "empirical", "quantiles",
      "mixture",
    ]
    let written = names.count(where: { keys.has($0) })
    if written > 1 { keys.report(ScenarioMessage.oneDistribution) }
    if written == 0, keys.isEmpty, !isPart { keys.report(ScenarioMessage.oneDistribution) }
    // Asked for as required, so that a mistyped key is one finding.
    if written == 0, isPart { _ = keys.required("fixed", as: YAMLShape<Duration>.duration) }
    return forms.compactMap({ $0 }).first
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

  private static var quantiles: YAMLShape<ScenarioTime.Form> {
    YAMLShape.entries(keys: ScenarioShapes.share, values: .duration, allowsEmpty: false).map { entries, _ in
      .quantiles(entries)
    }
  }

  private static var mixture: YAMLShape<ScenarioTime.Form> {
    let part = YAMLShape<(share: Share, part: ScenarioTime.Form)>.mapping { keys in
      let share = keys.required("share", as: ScenarioShapes.share)
      let part = distribution(keys, isPart: true)
      guard let share, let part else { return nil }
      return (share, part)
    }
    return YAMLShape.list(of: part, allowsEmpty: false).map { parts, value in
      ScenarioShapes.isWhole(parts.map(\.share), of: value.document.children(value.node).count, value)
        ? .mixture(parts) : nil
    }
  }

  private static var empirical: YAMLShape<ScenarioTime.Form> {
    YAMLShape.entries(keys: .duration, values: ScenarioShapes.share, allowsEmpty: false).map { entries, value in
      ScenarioShapes.isWhole(entries.map(\.value), value) ? .empirical(entries) : nil
    }
  }
}
