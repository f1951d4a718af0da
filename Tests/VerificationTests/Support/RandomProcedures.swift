import Numbers
import ProcessGraph
import TestSupport
import WorkingTime

/// Small random procedures drawn as the compiler draws them: steps with ways back through bounded waits, choices on
/// two facts, branches side by side with outcomes that their join decides.
struct RandomProcedures {
  var random: SplitMix64
  var builder = GraphBuilder()
  /// Units for limits of steps, and for waits.
  var stepLimit: (inout SplitMix64) -> Duration
  var waitLimit: (inout SplitMix64) -> Duration
  var allowsStops = true
  var allowsBranches = true
  var allowsSteppingOutside = true
  var clocks: [ClockEffect] = [.pauses, .restarts]
  private var facts: [FactID] = []
  private var taskCount = 0

  init(
    _ random: SplitMix64, stepLimit: @escaping (inout SplitMix64) -> Duration,
    waitLimit: @escaping (inout SplitMix64) -> Duration
  ) {
    self.random = random
    self.stepLimit = stepLimit
    self.waitLimit = waitLimit
    facts = [builder.fact("a", .yesNo), builder.fact("b", .yesNo)]
  }

  mutating func procedure(limit: Duration, length: Int) -> ProcessGraph {
    builder.graph.timeLimit = TimeLimit(limit)
    let approved = builder.end(.approved)
    let refused = builder.end(.refused)
    var open: [(NodeID, EdgeLabel)] = [(builder.start, .normal)]
    var earlier: [NodeID] = []
    for number in 0..<length {
      if number == length - 1, random.chance(40) {
        let resolved = builder.resolved()
        connect(&open, to: resolved)
        open = [(resolved, .normal)]
      }
      switch random.below(10) {
      case 0, 1: choice(&open)
      case 2, 3:
        if allowsBranches { parallel(&open, refused) } else { choice(&open) }
      default: task(&open, &earlier, refused, isFirst: number == 0)
      }
    }
    connect(&open, to: approved)
    return builder.build()
  }

  private mutating func connect(_ open: inout [(NodeID, EdgeLabel)], to node: NodeID) {
    for (from, label) in open { builder.edge(from, node, label) }
    open = []
  }

  private mutating func name(_ prefix: String) -> String {
    taskCount += 1
    return prefix + String(taskCount)
  }

  /// A step, sometimes the intake, sometimes with a way back through a wait, sometimes with a clock that stands still.
  private mutating func task(
    _ open: inout [(NodeID, EdgeLabel)], _ earlier: inout [NodeID], _ refused: NodeID, isFirst: Bool
  ) {
    let isIntake = isFirst && random.chance(50)
    let raises = allowsStops && random.chance(40)
    let refuses = random.chance(20)
    var outcomes = [Outcome("accepted")]
    if raises { outcomes.append(Outcome("incomplete")) }
    if refuses { outcomes.append(Outcome("refused")) }
    let outside = allowsStops && allowsSteppingOutside && clocks.contains(.pauses) && random.chance(10)
    let step = builder.step(
      name("step"), within(stepLimit(&random)), clock: outside ? .pauses : .runs, outcomes: outcomes,
      tags: isIntake ? ["intake"] : [])
    connect(&open, to: step)
    open = [(step, .outcome(0))]
    earlier.append(step)
    if refuses { builder.edge(step, refused, .outcome(outcomes.count - 1)) }
    guard raises else { return }
    let counter = builder.counter(name("counter"), atMost: random.below(2) + 1)
    let bound = builder.bound(name("bound"), counter)
    let clock = clocks[random.below(clocks.count)]
    let wait = builder.wait(name("wait"), within: waitLimit(&random), clock: clock)
    builder.edge(step, bound, .outcome(1))
    builder.edge(bound, wait)
    builder.edge(bound, refused, .exhausted)
    let isThere = random.chance(40)
    let target = isThere ? step : earlier[random.below(earlier.count)]
    builder.edge(wait, target, .normal, resumesRemainder: isThere)
    builder.edge(wait, refused, .timeout)
  }

  private mutating func condition() -> Expression {
    let fact = Expression.fact(facts[random.below(2)])
    return random.chance(50) ? fact : .not(fact)
  }

  private mutating func choice(_ open: inout [(NodeID, EdgeLabel)]) {
    let choice = builder.choice(name("choice"))
    connect(&open, to: choice)
    let step = builder.step(name("step"), within(stepLimit(&random)))
    builder.edge(choice, step, .when(condition()))
    open = [(step, .outcome(0)), (choice, .otherwise)]
  }

  private mutating func parallel(_ open: inout [(NodeID, EdgeLabel)], _ refused: NodeID) {
    let outer = builder.region
    let (fork, join) = builder.parallel(name("p"))
    connect(&open, to: fork)
    for number in 0..<random.below(3) + 1 {
      builder.region = builder.branch("branch\(number)", of: fork)
      defer { builder.region = outer }
      let label = EdgeLabel.branch(random.chance(40) ? condition() : nil)
      var last: NodeID?
      var carried: [(NodeID, Int)] = []
      for _ in 0..<random.below(2) + 1 {
        let outcomes = random.chance(50) ? [Outcome("accepted"), Outcome("no")] : [Outcome("accepted")]
        let step = builder.step(name("step"), within(stepLimit(&random)), outcomes: outcomes)
        if let last { builder.edge(last, step, .outcome(0)) } else { builder.edge(fork, step, label) }
        if outcomes.count > 1 {
          if random.chance(30) { builder.edge(step, refused, .outcome(1)) } else { carried.append((step, 1)) }
        }
        last = step
      }
      if let last {
        var inner: [(NodeID, EdgeLabel)] = [(last, .outcome(0))]
        if outer == RegionID(0), random.chance(30) { parallel(&inner, refused) }
        connect(&inner, to: join)
      }
      for (step, outcome) in carried { builder.edge(step, join, .outcome(outcome), carries: "no") }
    }
    open = [(join, .normal)]
    if random.chance(60) {
      let extra = builder.step(name("step"), within(stepLimit(&random)))
      builder.edge(join, extra, .onAny("no"))
      if random.chance(50) { open.append((extra, .outcome(0))) } else { builder.edge(extra, refused, .outcome(0)) }
    }
  }
}
