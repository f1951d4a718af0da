/// A distribution made ready: kind, parameters in ticks, and where its observations stand.
struct Sampler {
  enum Kind: UInt8 {
    case fixed
    case uniform
    case triangular
    case exponential
    case gamma
    case lognormal
    case weibull
    case empirical
    case quantiles
    case mixture
  }

  var kind: Kind
  /// The first parameter: value, lower bound, mean, scale, or the mean of the logarithm.
  var a: Double
  /// The second: upper bound, shape, or the deviation of the logarithm.
  var b = 0.0
  /// The third: the mode's share of the way, or the gamma's boost below shape 1.
  var c = 0.0
  /// The observations, quantiles or parts, in the table of all samplers.
  var observations = PlanRange()
}

/// An observation, quantile or part with the share of it and those before it.
struct Observation {
  var upTo: Double
  /// Its length.
  var ticks = 0.0
  /// The number of the part's sampler.
  var part: Int32 = -1
}

/// The distributions of a model while it is compiled.
struct SamplerTable {
  private(set) var samplers: [Sampler] = []
  private(set) var observations: [Observation] = []

  /// Makes a distribution ready and gives its number.
  mutating func add(_ distribution: Distribution) -> Int32 {
    let second = Double(WorkTimeline.ticksPerSecond)
    let sampler: Sampler
    switch distribution {
    case .fixed(let value): sampler = Sampler(kind: .fixed, a: value * second)
    case .uniform(let from, let to): sampler = Sampler(kind: .uniform, a: from * second, b: to * second)
    case .triangular(let from, let mode, let to):
      let share = to > from ? (mode - from) / (to - from) : 0
      sampler = Sampler(kind: .triangular, a: from * second, b: to * second, c: share)
    case .exponential(let mean): sampler = Sampler(kind: .exponential, a: mean * second)
    case .gamma(let mean, let sd):
      let shape = (mean / sd) * (mean / sd)
      sampler = Sampler(kind: .gamma, a: mean / shape * second, b: shape)
    case .lognormal(let mean, let sd):
      let variance = Elementary.log(1 + (sd / mean) * (sd / mean))
      sampler = Sampler(kind: .lognormal, a: Elementary.log(mean * second) - variance / 2, b: variance.squareRoot())
    case .weibull(let scale, let shape): sampler = Sampler(kind: .weibull, a: scale * second, b: 1 / shape)
    case .empirical(let lengths):
      let total = lengths.reduce(0) { $0 + $1.weight }
      var sum = 0.0
      let kept = lengths.filter { $0.weight > 0 }.map { length in
        sum += length.weight
        return Observation(upTo: sum / total, ticks: length.seconds * second)
      }
      sampler = Sampler(kind: .empirical, a: 0, observations: keep(kept))
    case .quantiles(let quantiles):
      let kept = quantiles.map { Observation(upTo: $0.share, ticks: $0.seconds * second) }
      sampler = Sampler(kind: .quantiles, a: 0, observations: keep(kept))
    case .mixture(let parts):
      let total = parts.reduce(0) { $0 + $1.weight }
      var sum = 0.0
      let kept = parts.filter { $0.weight > 0 }.map { part in
        sum += part.weight
        return Observation(upTo: sum / total, part: add(part.distribution))
      }
      sampler = Sampler(kind: .mixture, a: 0, observations: keep(kept))
    }
    samplers.append(sampler)
    return Int32(samplers.count - 1)
  }

  private mutating func keep(_ added: [Observation]) -> PlanRange {
    let start = observations.count
    observations += added
    return PlanRange(first: Int32(start), end: Int32(observations.count))
  }
}

/// All distributions of a model and the tables they draw from.
struct Samplers: Sendable {
  let samplers: Flat<Sampler>
  let observations: Flat<Observation>
  /// One, left where it lies: a draw takes two words along, not the layers' places.
  private let ziggurats: Flat<Ziggurat>

  /// The ziggurat.
  @inline(__always)
  var ziggurat: Ziggurat { ziggurats[0] }

  /// No length of time is longer, so that sums of them stay in range: the limit of a tick.
  private static let longest = Double(EventQueue.tickLimit)

  init(_ table: SamplerTable, in arena: Arena) {
    samplers = arena.keep(table.samplers)
    observations = arena.keep(table.observations)
    ziggurats = arena.keep([Ziggurat(in: arena)])
  }

  /// A random length of time in ticks, from 0 to the limit of ticks.
  @inline(__always)
  func ticks(_ number: Int32, _ stream: inout RandomStream) -> Int64 {
    let sampler = samplers.inPlace(number)
    let length =
      switch sampler.kind {
      case .fixed: sampler.a
      case .exponential: sampler.a * ziggurat.exponential(&stream)
      default: other(sampler.element, &stream)
      }
    return Int64(min(length, Self.longest) + 0.5)
  }

  /// The distributions that need more than one table.
  @inline(never)
  private func other(_ sampler: Sampler, _ stream: inout RandomStream) -> Double {
    switch sampler.kind {
    case .fixed: return sampler.a
    case .exponential: return sampler.a * ziggurat.exponential(&stream)
    case .uniform: return sampler.a + stream.unit() * (sampler.b - sampler.a)
    case .triangular:
      let u = stream.unit()
      let width = sampler.b - sampler.a
      return u < sampler.c
        ? sampler.a + width * (u * sampler.c).squareRoot()
        : sampler.b - width * ((1 - u) * (1 - sampler.c)).squareRoot()
    case .lognormal: return Elementary.exp(sampler.a + sampler.b * ziggurat.normal(&stream))
    case .weibull: return sampler.a * Elementary.power(ziggurat.exponential(&stream), sampler.b)
    case .gamma: return sampler.a * gamma(shape: sampler.b, &stream)
    case .empirical: return observations[drawn(sampler, stream.unit())].ticks
    case .quantiles:
      let u = stream.unit()
      let above = drawn(sampler, u)
      // The first has the share 0, so that there is one below.
      let (from, to) = (observations[above - 1], observations[above])
      return from.ticks + (to.ticks - from.ticks) * ((u - from.upTo) / (to.upTo - from.upTo))
    case .mixture:
      let part = observations[drawn(sampler, stream.unit())].part
      return other(samplers[part], &stream)
    }
  }

  /// The first of a sampler's observations up to which a share is.
  private func drawn(_ sampler: Sampler, _ u: Double) -> Int32 {
    var low = sampler.observations.first
    var high = sampler.observations.end - 1
    while low < high {
      let middle = (low + high) / 2
      if u < observations[middle].upTo { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A gamma number of scale 1 by the method of Marsaglia and Tsang (2000); below shape 1 through shape + 1.
  private func gamma(shape: Double, _ stream: inout RandomStream) -> Double {
    if shape < 1 {
      let boost = Elementary.exp(-ziggurat.exponential(&stream) / shape)
      return boost * gamma(shape: shape + 1, &stream)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = ziggurat.normal(&stream)
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      // Minus the logarithm of a uniform number is exponential.
      if -ziggurat.exponential(&stream) < 0.5 * x * x + d - d * v + d * Elementary.log(v) { return d * v }
    }
  }
}
