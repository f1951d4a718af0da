/// What a run sees every half hour, while it runs: rows that their owner frees.
///
/// Half an hour in which somebody works is fine enough for a picture of a week and for a queue by the day,
/// and nothing beside the events between.
/// Samples are taken at a quarter past and a quarter to, so that none falls on an opening hour.
struct EngineSamples {
  /// Dossiers in the queue, summed over the samples of a day in open hours; by pool, then by day.
  let queued: Slab<Int64>
  /// People at work, summed over the samples of an hour of the week after the warm-up; by pool, then by hour from Monday 0:00.
  let busy: Slab<Int64>
  /// The same of people present.
  let present: Slab<Int64>
  /// Dossiers under way at the end of a day; by load, then by day.
  let underWay: Slab<Int64>
  /// How many looks there have been.
  var number = 0
  /// The tick of the next look; never when there is none.
  var next: Int64

  /// When a run looks, and where in its rows what it sees belongs.
  struct Look: BitwiseCopyable {
    /// The tick.
    var tick: Int64
    /// The day of the run.
    var day: Int32
    /// The hour of the week, from Monday 0:00.
    var hour: Int16
    /// True for the last of a day.
    var isLast: Bool
  }

  /// The tick of the first sample.
  static let first: Int64 = 900 * WorkTimeline.ticksPerSecond
  /// Ticks between two samples.
  static let distance: Int64 = 1_800 * WorkTimeline.ticksPerSecond
  /// Ticks in a day.
  static let day: Int64 = 86_400 * WorkTimeline.ticksPerSecond

  init(_ plan: Plan) {
    let days = Int(plan.end / Self.day)
    queued = Slab(repeating: 0, count: plan.pools.count * days)
    busy = Slab(repeating: 0, count: plan.pools.count * Samples.hours)
    present = Slab(repeating: 0, count: plan.pools.count * Samples.hours)
    underWay = Slab(repeating: 0, count: plan.loads.count * days)
    next = plan.looks.count > 0 ? plan.looks[0].tick : WorkTimeline.never
  }

  /// When a run looks: every half hour in which some office is open, and at the end of every day.
  static func looks(_ timelines: [WorkTimeline], firstHour: Int64, end: Int64) -> [Look] {
    stride(from: first, to: end, by: Int64.Stride(distance)).compactMap { tick in
      let isLast = tick % day == day - first
      guard isLast || timelines.contains(where: { $0.opening(atOrAfter: tick) == tick }) else { return nil }
      let hour = (tick / (3_600 * WorkTimeline.ticksPerSecond) + firstHour) % Int64(Samples.hours)
      return Look(tick: tick, day: Int32(tick / day), hour: Int16(hour), isLast: isLast)
    }
  }

  /// How often a run looks at a pool with those hours, by day.
  static func looks(_ timeline: WorkTimeline, days: Int) -> [Int] {
    var counts = Array(repeating: 0, count: days)
    for tick in stride(from: first, to: day * Int64(days), by: Int64.Stride(distance))
    where timeline.opening(atOrAfter: tick) == tick {
      counts[Int(tick / day)] += 1
    }
    return counts
  }

  /// What was seen.
  var result: Samples {
    Samples(queued: queued.array, busy: busy.array, present: present.array, underWay: underWay.array)
  }

  /// Frees the memory.
  func deallocate() {
    queued.deallocate()
    busy.deallocate()
    present.deallocate()
    underWay.deallocate()
  }
}

extension Engine {
  /// Looks at everybody in open hours as often as is due up to a tick.
  @inline(never)
  mutating func look(until tick: Int64) {
    while samples.next <= tick {
      let look = plan.looks[samples.number]
      take(look)
      samples.number += 1
      samples.next = samples.number < plan.looks.count ? plan.looks[samples.number].tick : WorkTimeline.never
    }
  }

  private mutating func take(_ look: EngineSamples.Look) {
    let days = Int(plan.end / EngineSamples.day)
    for timeline in 0..<hours.count { hours[timeline].advance(to: look.tick) }
    for pool in 0..<plan.pools.count where hours[Int(plan.pools[pool].timeline)].isOpen(at: look.tick) {
      samples.queued[pool * days + Int(look.day)] &+= Int64(pools[pool].queued)
      guard look.tick >= plan.warmEnd else { continue }
      samples.busy[pool * Samples.hours + Int(look.hour)] &+= Int64(pools[pool].busy)
      samples.present[pool * Samples.hours + Int(look.hour)] &+= Int64(pools[pool].present)
    }
    guard look.isLast else { return }
    for load in 0..<plan.loads.count { samples.underWay[load * days + Int(look.day)] = sources[load].underWay }
  }
}
