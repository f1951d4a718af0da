import Glibc
import Testing
import WorkingTime

@testable import Simulation

@Suite struct MathematicsTests {
  /// The C library is the judge.
  @Test func logarithmAndExponentialAgreeWithTheCLibrary() {
    var stream = RandomStream(state: 1)
    for _ in 0..<3_000 {
      let exponent = (stream.unit() - 0.5) * 1_400
      let exact = Glibc.exp(exponent)
      #expect(abs(Elementary.exp(exponent) - exact) <= exact * 1e-14)
      let logarithm = Glibc.log(exact)
      #expect(abs(Elementary.log(exact) - logarithm) <= abs(logarithm) * 4e-16)
      let near = 1 + (stream.unit() - 0.5) * 1e-3
      #expect(abs(Elementary.log(near) - Glibc.log(near)) <= abs(Glibc.log(near)) * 1e-12)
      let argument = 0.01 + 50 * stream.unit()
      #expect(abs(Elementary.logGamma(argument) - Glibc.lgamma(argument)) < 1e-12 * max(1, abs(Glibc.lgamma(argument))))
    }
    #expect(Elementary.exp(0) == 1 && Elementary.exp(-1_000) == 0 && Elementary.exp(1_000) == .infinity)
    #expect(Elementary.log(1) == 0 && Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.power(0, 2) == 0 && abs(Elementary.power(2, 10) - 1_024) < 1e-10)
  }

  /// Quantiles as printed in tables of Student's distribution.
  @Test(arguments: [
    (1, 12.706_2), (2, 4.302_65), (3, 3.182_45), (4, 2.776_45), (10, 2.228_14), (19, 2.093_02), (29, 2.045_23),
    (100, 1.983_97), (1_000, 1.962_34), (1_001, 1.962_34),
  ]) func studentsQuantiles(degrees: Int, quantile: Double) {
    #expect(abs(StudentT.quantile975(degreesOfFreedom: degrees) - quantile) < 2e-5)
  }

  @Test func anIntervalIsMeanAndError() throws {
    let estimate = Estimate([2, nil, 4, 6, 8])
    #expect(estimate.mean == 5 && estimate.count == 4)
    let expected = 3.182_446_305 * (20.0 / 3 / 4).squareRoot()
    #expect(abs(try #require(estimate.halfWidth) - expected) < 1e-8)
  }
}

@Suite struct SamplerTests {
  static let count = 40_000

  func draws(_ distribution: Distribution) -> [Double] {
    var table = SamplerTable()
    let number = table.add(distribution)
    let arena = Arena()
    let samplers = Samplers(table, in: arena)
    return withExtendedLifetime(arena) {
      (0..<Self.count).map { visit in
        var stream = RandomKey.stream(RandomKey.mix(99), place: 7, visit: UInt64(visit), .effort)
        return Double(samplers.ticks(number, &stream)) / 1_000
      }
    }
  }

  /// Distributions with their mean, standard deviation and fourth central moment over the squared variance.
  static let cases: [(Distribution, Double, Double, Double)] = [
    (.uniform(from: 100, to: 400), 250, 300 / 12.0.squareRoot(), 1.8),
    (.triangular(from: 0, mode: 100, to: 400), 500.0 / 3, (130_000.0 / 18 - 0).squareRoot(), 2.4),
    (.exponential(mean: 600), 600, 600, 9), (.gamma(mean: 600, sd: 300), 600, 300, 4.5),
    (.gamma(mean: 600, sd: 1_200), 600, 1_200, 27), (.lognormal(mean: 600, sd: 300), 600, 300, 8.97),
    (.weibull(scale: 600, shape: 2), 600 * 0.886_226_925, 600 * 0.463_251_375, 3.25),
    (
      .empirical([WeightedLength(60, weight: 3), WeightedLength(180, weight: 1), WeightedLength(5, weight: 0)]), 90,
      51.961_524, 2.4
    ),
    // Two even stretches: 0 to 100 and 100 to 500, half of all in each.
    (.quantiles([Quantile(0, 0), Quantile(0.5, 100), Quantile(1, 500)]), 175, 150.692844, 2.073),
    // Nine in ten take 100 exactly, the others 1000 on average; the second moment is 0.9 · 100² + 0.1 · 2 · 1000².
    (
      .mixture([
        WeightedDistribution(.fixed(100), weight: 9), WeightedDistribution(.exponential(mean: 1_000), weight: 1),
        WeightedDistribution(.fixed(7), weight: 0),
      ]), 190, 415.812458, 66.39
    ),
  ]

  @Test(arguments: cases) func momentsAreThoseOfTheDistribution(
    distribution: Distribution, mean: Double, sd: Double, kurtosis: Double
  ) {
    let values = draws(distribution)
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(average - mean) < 4 * sd / count.squareRoot())
    #expect(abs(variance / (sd * sd) - 1) < 4 * (kurtosis - 1).squareRoot() / count.squareRoot())
    #expect(abs(distribution.mean - mean) < 1e-5 * mean)
    #expect(distribution.problem == nil)
  }

  /// The greatest distance between the observed and the true distribution function (Kolmogorov), against its 0.1 %
  /// point, 1.95 over the root of the count.
  @Test func theZigguratsHaveTheRightShape() {
    let exponential = draws(.exponential(mean: 1_000_000)).sorted()
    let normal = draws(.lognormal(mean: 1_000_000, sd: 500_000)).sorted()
    let sigma = Glibc.log(1.25).squareRoot()
    let mu = Glibc.log(1_000_000) - sigma * sigma / 2
    let limit = 1.95 / Double(Self.count).squareRoot()
    for (position, value) in exponential.enumerated() {
      #expect(abs(Double(position) / Double(Self.count) - (1 - Glibc.exp(-value / 1_000_000))) < limit)
    }
    for (position, value) in normal.enumerated() {
      let below = 0.5 * Glibc.erfc(-(Glibc.log(value) - mu) / sigma / 2.0.squareRoot())
      #expect(abs(Double(position) / Double(Self.count) - below) < limit)
    }
  }

  @Test(arguments: [
    (Distribution.fixed(-1), DistributionError.parameterOutOfRange), (.exponential(mean: .nan), .parameterOutOfRange),
    (.exponential(mean: .infinity), .parameterOutOfRange), (.uniform(from: 2, to: 1), .notInOrder),
    (.triangular(from: 1, mode: 5, to: 4), .notInOrder), (.gamma(mean: 0, sd: 1), .notPositive),
    (.gamma(mean: 1, sd: 0), .notPositive), (.lognormal(mean: 1, sd: 200), .tooSpread),
    (.weibull(scale: 1, shape: 0.01), .tooSpread), (.weibull(scale: 1, shape: 0), .notPositive),
    (.quantiles([Quantile(0, 1)]), .notWhole), (.quantiles([Quantile(0.1, 1), Quantile(1, 2)]), .notWhole),
    (.quantiles([Quantile(0, 3), Quantile(1, 2)]), .notInOrder),
    (.quantiles([Quantile(0, 1), Quantile(0.5, 2), Quantile(0.5, 3), Quantile(1, 4)]), .notInOrder),
    (.quantiles([Quantile(0, -1), Quantile(1, 2)]), .parameterOutOfRange), (.mixture([]), .noWeight),
    (.mixture([WeightedDistribution(.fixed(1), weight: 0)]), .noWeight),
    (.mixture([WeightedDistribution(.fixed(1), weight: -1)]), .parameterOutOfRange),
    (.mixture([WeightedDistribution(.uniform(from: 2, to: 1), weight: 1)]), .notInOrder),
    (.empirical([]), .noWeight), (.empirical([WeightedLength(1, weight: 0)]), .noWeight),
  ]) func impossibleDistributionsAreRefused(distribution: Distribution, problem: DistributionError) {
    #expect(distribution.problem == problem)
  }
}

@Suite struct StructureTests {
  @Test func theQueueGivesEventsInOrder() {
    var stream = RandomStream(state: 3)
    var queue = EventQueue(capacity: 4)
    defer { queue.deallocate() }
    var waiting: [UInt64] = []
    for _ in 0..<4_000 {
      if stream.next() & 3 != 0 || waiting.isEmpty {
        let word = stream.next() & 0xFFFF
        queue.push(word)
        waiting.append(word)
      } else {
        let least = waiting.min()
        #expect(queue.pop() == least)
        if let position = waiting.firstIndex(where: { $0 == least }) { waiting.swapAt(position, waiting.count - 1) }
        waiting.removeLast()
      }
    }
    for word in waiting.sorted() { #expect(queue.pop() == word) }
    #expect(queue.pop() == nil)
  }

  /// As a run uses it: nearly every event taken brings about others.
  @Test func theQueueGivesEventsInOrderWhenOneBringsAboutAnother() {
    var stream = RandomStream(state: 4)
    var queue = EventQueue(capacity: 4)
    defer { queue.deallocate() }
    var waiting: [UInt64] = [9]
    queue.push(9)
    for _ in 0..<4_000 where !waiting.isEmpty {
      waiting.sort(by: >)
      let taken = waiting.removeLast()
      #expect(queue.pop() == taken)
      #expect(queue.count == waiting.count)
      for _ in 0..<(waiting.count < 2 ? 2 : Int(stream.next() % 3)) {
        let word = taken + stream.next() % 1_000
        queue.push(word)
        waiting.append(word)
      }
    }
  }

  @Test func eventsOfOneTickComeByTheirPayload() {
    var queue = EventQueue(capacity: 4)
    defer { queue.deallocate() }
    for (tick, payload) in [(7, 9), (5, 3), (7, 1), (5, 2)] { queue.push(tick: Int64(tick), payload: payload) }
    let order = (0..<4).map { _ in queue.pop().map { $0 & EventQueue.payloadMask } }
    #expect(order == [2, 3, 1, 9])
  }

  /// The working calendar itself, which has its own judges, is the judge.
  @Test func theTimelineAgreesWithTheCalendar() throws {
    let calendar = try Office.usual().calendar
    let arena = Arena()
    let start = Instant(Office.from, .midnight)
    let timeline = WorkTimeline(calendar, from: start, seconds: 60 * 86_400, in: arena)
    var stream = RandomStream(state: 8)
    withExtendedLifetime(arena) {
      var hours = timeline.first
      var present: Int64 = 0
      for _ in 0..<3_000 {
        present += Int64(stream.next() % 2_000_000)
        hours.advance(to: present)
        #expect(hours.work(at: present) == timeline.work(at: present))
        let effort = Int64(stream.next() % 10_000_000)
        let done = hours.finish(from: present, work: effort)
        #expect(done == nil || done == timeline.finish(from: present, work: effort))
      }
      for _ in 0..<3_000 {
        let second = Int64(stream.next() % (40 * 86_400))
        let moment = Instant(seconds: start.seconds + second)
        #expect(timeline.work(at: second * 1_000) == calendar.workTicks(at: moment) * 1_000)
        let work = Int64(stream.next() % (100 * 3_600))
        let end = calendar.add(openSeconds: work, to: moment).map { ($0.seconds - start.seconds) * 1_000 }
        #expect(timeline.finish(from: second * 1_000, work: work * 1_000) == end)
        let opening = calendar.nextOpening(atOrAfter: moment).map { ($0.seconds - start.seconds) * 1_000 }
        #expect(timeline.opening(atOrAfter: second * 1_000) == opening)
      }
      #expect(timeline.finish(from: 0, work: timeline.totalWork + 1) == WorkTimeline.never)
      #expect(timeline.totalWork == calendar.workTicks(at: Instant(seconds: start.seconds + 60 * 86_400)) * 1_000)
    }
  }

  @Test func quantilesAreRightToWithinABin() throws {
    var stream = RandomStream(state: 21)
    var bins = HistogramBins()
    var halfBins = [HistogramBins(), HistogramBins()]
    defer { for bins in [bins] + halfBins { bins.deallocate() } }
    var values: [Int64] = []
    for number in 0..<5_000 {
      let value = Int64(stream.next() % (1 << (stream.next() % 40)))
      values.append(value)
      bins.add(value)
      halfBins[number & 1].add(value)
    }
    values.sort()
    let histogram = bins.histogram
    var halves = halfBins.map(\.histogram)
    for share in [0.01, 0.25, 0.5, 0.9, 0.999] {
      let exact = Double(values[min(Int(share * 5_000), 4_999)])
      let quantile = try #require(histogram.quantile(share))
      #expect(abs(quantile - exact) <= exact * 0.03 + 1)
    }
    halves[1].merge(halves[0])
    #expect(halves[1] == histogram)
    #expect(LogHistogram().quantile(0.5) == nil)
    for value in [0, 1, 255, 256, 257, 511, 512, 1 << 39, (1 << 40) - 1] as [Int64] {
      let bin = LogHistogram.bin(value)
      #expect(LogHistogram.lowerEdge(bin) <= Double(value) && Double(value) < LogHistogram.lowerEdge(bin + 1))
    }
  }
}
