/// Where a dossier (or one branch of it) is. Tokens live in slots that are used again.
struct Token {
  enum State: UInt8 {
    case free
    /// Waits in a pool's queue.
    case queued
    /// Somebody works on it.
    case serving
    /// Time passes: a wait, a delay, a period.
    case timing
    /// About to enter a branch.
    case spawned
  }

  /// The tick of its one valid event; events of other ticks are stale. -1 for none.
  var due: Int64 = -1
  /// The tick at which silence or a limit ends the node; ``WorkTimeline/never`` for none.
  var deadline: Int64 = WorkTimeline.never
  /// The tick at which it came to the node.
  var entered: Int64 = 0
  /// The tick at which somebody last took it up, or at which it last came into a queue.
  var assigned: Int64 = 0
  /// What decides its place in a queue in which some go before others: less goes first.
  var urgency: Int64 = 0
  /// The working ticks of its pool's timeline up to when it last came into a queue.
  var queuedSince: Int64 = 0
  /// Work ticks still to do when it was last taken up.
  var work: Int64 = 0
  /// Work ticks done before it was last taken up.
  var done: Int64 = 0
  /// Working ticks it spent in queues at this node before it was last taken up.
  var waited: Int64 = 0
  var dossier: Int32 = -1
  var node: Int32 = -1
  /// The pool it queues at or is worked on by; -1 for unlimited hands.
  var pool: Int32 = -1
  /// The timeline its work is counted on.
  var timeline: Int32 = 0
  /// Neighbours in the queue; `next` also chains free slots.
  var next: Int32 = -1
  var previous: Int32 = -1
  /// The next token of the same dossier.
  var sibling: Int32 = -1
  /// The options of a joint step whose people it holds, one bit each.
  var held: UInt32 = 0
  /// The option of a joint step it is at.
  var option: Int32 = 0
  /// The outcomes it carries to the join, one bit each.
  var carries: UInt32 = 0
  var state = State.free
  /// True when the limit of the node comes before its completion.
  var isTimeout = false
  /// True when the node goes on with what was left of its share.
  var resumesRemainder = false
  /// True while it stops the clock of its dossier.
  var pausesClock = false
}

/// One dossier under way. Its counters and facts stand in the engine's words.
struct DossierState {
  /// The key of its random numbers.
  var key: UInt64 = 0
  /// When it was handed in.
  var created: Int64 = 0
  /// The working ticks of the procedure's calendar up to then.
  var createdWork: Int64 = 0
  /// When it was last handed in or handed in again, as the receiving desk counts it; -1 when not yet worked out.
  var received: Int64 = 0
  /// Clock ticks during which it waited for the applicant or others outside.
  var stopped: Int64 = 0
  /// Working ticks that its completed visits lay in queues, and that were worked on them.
  var waited: Int64 = 0
  var worked: Int64 = 0
  /// The earliest deadline of its clocks, beside what every visit reads anyway.
  var alarm: Int64 = WorkTimeline.never
  var load: Int32 = -1
  var firstToken: Int32 = -1
  /// How often it was sent back to the applicant to be completed.
  var returns: Int32 = 0
  /// How many of its tokens stop the clock.
  var pauses: Int32 = 0
  var isAccepted = false
  /// True for a dossier that lay there when the run began.
  var isBacklog = false
  /// The clocks of the statutory and the reduced limit.
  var clocks = (DossierClock(), DossierClock())

  /// The clock of one of the limits: 0 the statutory, 1 the reduced.
  subscript(number: Int) -> DossierClock {
    get { number == 0 ? clocks.0 : clocks.1 }
    set { if number == 0 { clocks.0 = newValue } else { clocks.1 = newValue } }
  }
}

/// One limit of one dossier.
struct DossierClock {
  enum State: UInt8 {
    /// Not started.
    case idle
    case running
    case paused
    /// Judged, or not to be judged.
    case over
  }

  var state = State.idle
  /// True when a stop of the clock came after the deadline.
  var isLate = false
  /// True when the deadline could not be worked out.
  var isUndecided = false
  /// True once it has been noted where the dossier lay when its deadline passed.
  var isNoted = false
  /// The row of the limit; -1 for none.
  var limit: Int32 = -1
  /// When the current count began.
  var start: Int64 = 0
  /// The last tick in time.
  var deadline: Int64 = WorkTimeline.never

  /// True when the end of the clock says whether the dossier was in time.
  @inline(__always)
  var isJudged: Bool { state == .running || state == .paused }
}

/// What a pool is doing.
struct PoolState {
  /// How many people are there today.
  var present: Int32 = 0
  var busy: Int32 = 0
  var head: Int32 = -1
  var tail: Int32 = -1
  var queued: Int32 = 0
  var longest: Int32 = 0
}
