import WorkingTime

/// The opening hours of a calendar from the start of a run, in ticks of a millisecond, ready for the hot loop.
///
/// Work is counted from tick 0. Beyond its last opening hour the timeline is closed for good.
struct WorkTimeline: Sendable {
  /// Hours without a break.
  struct Span {
    /// The tick at which they begin.
    var opens: Int64
    /// The tick at which they end.
    var closes: Int64
    /// Work ticks before them.
    var before: Int64
  }

  /// Ticks in a second.
  static let ticksPerSecond: Int64 = 1_000
  /// What stands for never.
  static let never = Int64.max

  /// The hours in order, then one that never comes.
  private let spans: Flat<Span>
  /// By block of ticks: the first span that ends after the block begins.
  private let spanOfBlock: Flat<Int32>
  /// By block of work ticks: the span in which the block's first tick is worked.
  private let spanOfWork: Flat<Int32>
  private let last: Int
  /// All work ticks.
  let totalWork: Int64

  /// The size of a block: 2^22 ms, a little more than an hour.
  private static let shift: Int64 = 22

  /// Reads a calendar from a moment on, for so many seconds.
  init(_ calendar: WorkCalendar, from start: Instant, seconds: Int64, in arena: Arena) {
    var spans: [(Int64, Int64)] = []
    var moment = start
    let end = start.seconds + seconds
    while moment.seconds < end, let opening = calendar.nextOpening(atOrAfter: moment), opening.seconds < end {
      // Where the office never closes, its hours go on beyond the end.
      let closing = min(Self.closing(after: opening, calendar), Instant(seconds: end))
      spans.append((opening.seconds - start.seconds, closing.seconds - start.seconds))
      moment = closing
    }
    self.init(spans: spans.map { ($0.0 * Self.ticksPerSecond, $0.1 * Self.ticksPerSecond) }, in: arena)
  }

  /// The hours during which both of two timelines are open.
  init(_ first: WorkTimeline, and second: WorkTimeline, in arena: Arena) {
    var common: [(Int64, Int64)] = []
    var left = 0
    var right = 0
    while left < first.last, right < second.last {
      let opens = max(first.spans[left].opens, second.spans[right].opens)
      let closes = min(first.spans[left].closes, second.spans[right].closes)
      if opens < closes { common.append((opens, closes)) }
      if first.spans[left].closes <= second.spans[right].closes { left += 1 } else { right += 1 }
    }
    self.init(spans: common, in: arena)
  }

  /// Makes a timeline of hours in order that do not touch.
  init(spans hours: [(Int64, Int64)], in arena: Arena) {
    var spans: [Span] = []
    var total: Int64 = 0
    for (opens, closes) in hours {
      spans.append(Span(opens: opens, closes: closes, before: total))
      total += closes - opens
    }
    var spanOfBlock: [Int32] = []
    var spanOfWork: [Int32] = []
    for (number, span) in spans.enumerated() {
      while Int64(spanOfBlock.count) << Self.shift < span.closes { spanOfBlock.append(Int32(number)) }
      while Int64(spanOfWork.count) << Self.shift < span.before + span.closes - span.opens {
        spanOfWork.append(Int32(number))
      }
    }
    last = spans.count
    spans.append(Span(opens: Self.never, closes: Self.never, before: total))
    self.spans = arena.keep(spans)
    self.spanOfBlock = arena.keep(spanOfBlock)
    self.spanOfWork = arena.keep(spanOfWork)
    totalWork = total
  }

  /// The end of the session that is open at a moment: the last moment up to which work and clock run alike.
  private static func closing(after opening: Instant, _ calendar: WorkCalendar) -> Instant {
    let worked = calendar.workTicks(at: opening)
    var open: Int64 = 1
    var closed: Int64 = 2
    let limit = calendar.totalTicks - worked
    while closed <= limit, calendar.workTicks(at: Instant(seconds: opening.seconds + closed)) - worked == closed {
      open = closed
      closed *= 2
    }
    while closed - open > 1 {
      let middle = open + (closed - open) / 2
      if calendar.workTicks(at: Instant(seconds: opening.seconds + middle)) - worked == middle {
        open = middle
      } else {
        closed = middle
      }
    }
    return Instant(seconds: opening.seconds + open)
  }

  /// The first span that ends after a tick.
  @inline(__always)
  private func span(at tick: Int64) -> Int {
    let block = Int(truncatingIfNeeded: tick >> Self.shift)
    guard block < spanOfBlock.count else { return last }
    var number = Int(spanOfBlock[block])
    while spans[number].closes <= tick { number += 1 }
    return number
  }

  /// Work ticks from 0 to a tick.
  @inline(__always)
  func work(at tick: Int64) -> Int64 {
    let span = spans[span(at: tick)]
    return span.before + max(tick - span.opens, 0)
  }

  /// The tick itself when open, else the next opening; ``never`` after the last.
  @inline(__always)
  func opening(atOrAfter tick: Int64) -> Int64 { max(spans[span(at: tick)].opens, tick) }

  /// The tick by which so much work has been done from a tick on; ``never`` when it does not fit.
  @inline(__always)
  func finish(from tick: Int64, work: Int64) -> Int64 {
    guard work > 0 else { return tick }
    let span = spans[span(at: tick)]
    let begins = max(tick, span.opens)
    // Most work ends before the office closes.
    if span.closes != Self.never, work <= span.closes - begins { return begins + work }
    let target = span.before + max(tick - span.opens, 0) + work
    return finish(target)
  }

  /// The first tick by which so much work has been done since 0.
  private func finish(_ target: Int64) -> Int64 {
    guard target > 0, target <= totalWork else { return target <= 0 ? 0 : Self.never }
    var number = Int(spanOfWork[Int(truncatingIfNeeded: (target - 1) >> Self.shift)])
    while number + 1 < last, spans[number + 1].before < target { number += 1 }
    return spans[number].opens + (target - spans[number].before)
  }

  /// The hours of tick 0.
  var first: Hours { Hours(span: UnsafePointer(spans.base)) }

  /// Where the present of a run stands in a timeline: it only moves on, so nothing needs to be looked up.
  struct Hours: BitwiseCopyable {
    /// The first span that ends after the present.
    private var span: UnsafePointer<Span>
    private var opens: Int64
    private var closes: Int64
    private var before: Int64

    fileprivate init(span: UnsafePointer<Span>) {
      self.span = span
      opens = span.pointee.opens
      closes = span.pointee.closes
      before = span.pointee.before
    }

    /// Moves on to a tick.
    @inline(__always)
    mutating func advance(to tick: Int64) {
      // The last span never ends.
      while closes <= tick { self = Hours(span: span + 1) }
    }

    /// True when the office is open at the present.
    @inline(__always)
    func isOpen(at present: Int64) -> Bool { present >= opens }

    /// Work ticks from 0 to the present.
    @inline(__always)
    func work(at present: Int64) -> Int64 { before &+ max(present &- opens, 0) }

    /// The tick by which so much work has been done from the present on, if the office does not close before.
    @inline(__always)
    func finish(from present: Int64, work: Int64) -> Int64? {
      let begins = max(present, opens)
      return closes != WorkTimeline.never && work <= closes &- begins ? (work > 0 ? begins &+ work : present) : nil
    }
  }

  /// The hours in order, as pairs of opening and closing ticks.
  var hours: [(opens: Int64, closes: Int64)] { (0..<last).map { (spans[$0].opens, spans[$0].closes) } }
}
