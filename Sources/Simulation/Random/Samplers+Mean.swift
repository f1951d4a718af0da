extension Samplers {
  /// The mean length of a sampler in ticks.
  func mean(_ number: Int32) -> Double {
    let sampler = samplers[number]
    switch sampler.kind {
    case .fixed, .exponential: return sampler.a
    case .uniform: return (sampler.a + sampler.b) / 2
    case .triangular: return (sampler.a + sampler.b + sampler.a + sampler.c * (sampler.b - sampler.a)) / 3
    case .gamma: return sampler.a * sampler.b
    case .lognormal: return Elementary.exp(sampler.a + sampler.b * sampler.b / 2)
    case .weibull: return sampler.a * Elementary.exp(Elementary.logGamma(1 + sampler.b))
    case .empirical: return sum(sampler) { observation, share, _ in share * observation.ticks }
    case .mixture: return sum(sampler) { observation, share, _ in share * mean(observation.part) }
    case .quantiles: return sum(sampler) { observation, share, before in share * (observation.ticks + before) / 2 }
    }
  }

  /// The share of lengths up to so many ticks, by ten thousand draws: for limits, which are no sharper.
  func share(_ number: Int32, upTo ticks: Double) -> Double {
    var stream = RandomStream(state: RandomKey.name("share"))
    let draws = 10_000
    let within = (0..<draws).reduce(0) { count, _ in count + (Double(self.ticks(number, &stream)) <= ticks ? 1 : 0) }
    return Double(within) / Double(draws)
  }

  /// Adds up over the observations: each with its share and the length of the one before.
  private func sum(_ sampler: Sampler, _ part: (Observation, Double, Double) -> Double) -> Double {
    var (total, before, length) = (0.0, 0.0, 0.0)
    for position in sampler.observations.first..<sampler.observations.end {
      let observation = observations[position]
      total += part(observation, observation.upTo - before, length)
      (before, length) = (observation.upTo, observation.ticks)
    }
    return total
  }
}
