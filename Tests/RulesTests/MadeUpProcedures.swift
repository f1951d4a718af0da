import Numbers
import ProcessGraph
import TestSupport
import WorkingTime

/// Procedures made up by chance, blocks within blocks: steps with silence, intakes, waits of every clock, choices, branches
/// that carry outcomes or end the whole, ways back through bounds.
struct MadeUpProcedures {
  private var random: SplitMix64
  private var builder = GraphBuilder("made-up")
  private var floors = FactID(0)
  private var count = 0

  init(_ random: SplitMix64) {
    self.random = random
    floors = builder.fact("made.floors", .integer(from: 1, to: 9))
  }

  mutating func procedure() throws -> ProcessGraph {
    var next = builder.end()
    if random.chance(60) {
      let resolved = builder.resolved()
      builder.edge(resolved, next)
      next = resolved
    }
    for _ in 0..<(1 + random.below(4)) { next = try block(2, to: next) }
    builder.edge(builder.start, next)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try limit(30))))
    if random.chance(50) { builder.graph.reducedLimit = TimeLimit(Table(.duration(try limit(12)))) }
    return builder.build()
  }

  private mutating func limit(_ most: Int) throws -> Duration {
    let units: [DurationUnit] = [.workingDays, .workingHours, .days]
    return try Duration(Rational(1 + random.below(most)), units[random.below(3)])
  }

  private mutating func name(_ kind: String) -> String {
    count += 1
    return kind + String(count)
  }

  private mutating func condition() -> Expression {
    .compare(.less, .fact(floors), .literal(.number(Rational(1 + random.below(9)))))
  }

  /// Draws a block that goes on to a node, and gives where it begins.
  private mutating func block(_ depth: Int, to next: NodeID, carries: String? = nil) throws -> NodeID {
    switch depth == 0 ? random.below(4) : random.below(8) {
    case 0, 1: return try step(to: next, carries)
    case 2:
      let effect = ClockEffect.allCases[random.below(3)]
      let wait = builder.wait(name("wait"), within: try limit(9), clock: effect)
      builder.edge(wait, next)
      builder.edge(wait, random.chance(40) ? builder.end(.stopped) : next, .timeout)
      return wait
    case 3: return try wayBack(to: next)
    case 4: return try block(depth - 1, to: try block(depth - 1, to: next, carries: carries))
    case 5:
      let choice = builder.choice(name("choice"))
      let (first, second) = (try block(depth - 1, to: next), try block(depth - 1, to: next))
      builder.edge(choice, first, .when(condition()))
      builder.edge(choice, second, .otherwise)
      return choice
    default: return try parallel(depth, to: next)
    }
  }

  private mutating func step(to next: NodeID, _ carries: String?) throws -> NodeID {
    let task = StepTask(
      assignment: random.chance(10) ? .system : .anyOf([DeskOption(Table(DeskID(0)))]),
      duration: random.chance(10) ? .lasts(try limit(4)) : .within(Table(try limit(4))),
      tags: random.chance(20) ? [StepTask.intakeTag] : [], outcomes: [Outcome("yes"), Outcome("no")],
      silence: random.chance(30) ? random.below(2) : nil)
    let step = builder.node(name("step"), .step(task))
    builder.edge(step, next, .outcome(0))
    builder.edge(step, random.chance(15) ? builder.end(.refused) : next, .outcome(1), carries: carries)
    return step
  }

  /// A step that may ask the applicant for more, a few times, and goes on there or begins anew.
  private mutating func wayBack(to next: NodeID) throws -> NodeID {
    let step = builder.step(
      name("step"), .within(Table(try limit(4))), outcomes: [Outcome("yes"), Outcome("more")],
      tags: random.chance(40) ? [StepTask.intakeTag] : [])
    let bound = builder.bound(name("bound"), builder.counter(name("counter"), atMost: random.below(3)))
    let wait = builder.wait(name("wait"), within: try limit(9), clock: random.chance(50) ? .pauses : .restarts)
    builder.edge(step, next, .outcome(0))
    builder.edge(step, bound, .outcome(1))
    builder.edge(bound, wait)
    builder.edge(bound, random.chance(50) ? next : builder.end(.refused), .exhausted)
    builder.edge(wait, step, resumesRemainder: random.chance(50))
    builder.edge(wait, builder.end(.stopped), .timeout)
    return step
  }

  private mutating func parallel(_ depth: Int, to next: NodeID) throws -> NodeID {
    let (fork, join) = builder.parallel(name("p"))
    for branch in 0..<(1 + random.below(3)) {
      let outer = builder.region
      builder.region = builder.branch(name("branch"), of: fork)
      let first = try block(depth - 1, to: join, carries: random.chance(60) ? "no\(branch % 2)" : nil)
      builder.region = outer
      builder.edge(fork, first, .branch(random.chance(40) ? condition() : nil))
    }
    if random.chance(70) { builder.edge(join, builder.end(.refused), .onAny("no0")) }
    if random.chance(30) { builder.edge(join, next, .onAny("no1")) }
    builder.edge(join, next)
    return fork
  }
}
