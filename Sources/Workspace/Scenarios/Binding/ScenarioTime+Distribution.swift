import Simulation
import WorkingTime
import YAML

extension ScenarioTime.Form {
  /// The distribution in seconds, given how many a length is.
  func distribution(_ seconds: (Duration) -> Double) -> Distribution {
    switch self {
    case .fixed(let length): .fixed(seconds(length))
    case .uniform(let from, let to): .uniform(from: seconds(from), to: seconds(to))
    case .triangular(let from, let mode, let to):
      .triangular(from: seconds(from), mode: seconds(mode), to: seconds(to))
    case .exponential(let mean): .exponential(mean: seconds(mean))
    case .gamma(let mean, let sd): .gamma(mean: seconds(mean), sd: seconds(sd))
    case .lognormal(let mean, let sd): .lognormal(mean: seconds(mean), sd: seconds(sd))
    case .weibull(let scale, let shape): .weibull(scale: seconds(scale), shape: shape.approximate)
    case .empirical(let entries):
      .empirical(entries.map { WeightedLength(seconds($0.key.value), weight: $0.value.percent.approximate) })
    case .quantiles(let entries):
      .quantiles(entries.map { Quantile($0.key.value.percent.approximate / 100, seconds($0.value)) })
    case .mixture(let parts):
      .mixture(
        parts.map { WeightedDistribution($0.part.distribution(seconds), weight: $0.share.percent.approximate) })
    }
  }
}
