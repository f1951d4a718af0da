import Numbers
import ProcessGraph
import WorkingTime

extension LoadCompiler {
  /// Checks the efforts and durations that the scenario gives.
  mutating func checkTimes() {
    var seen: [NodeID] = []
    for (position, entry) in load.efforts.enumerated() {
      guard isStep(entry.node), !seen.contains(entry.node) else {
        outer.issues.append(.badEffortNode(load: number, effort: position))
        continue
      }
      seen.append(entry.node)
      if let problem = entry.time.distribution.problem {
        outer.issues.append(.badEffort(load: number, effort: position, problem))
      }
    }
    seen = []
    for (position, entry) in load.waits.enumerated() {
      guard isWait(entry.node), !seen.contains(entry.node) else {
        hasStrayWait = true
        outer.issues.append(.badWaitNode(load: number, wait: position))
        continue
      }
      seen.append(entry.node)
      if let problem = entry.time.distribution.problem {
        outer.issues.append(.badWait(load: number, wait: position, problem))
      }
    }
  }

  private func isStep(_ node: NodeID) -> Bool {
    guard graph.nodes.indices.contains(node.position), case .step = graph.nodes[node].kind else { return false }
    return true
  }

  private func isWait(_ node: NodeID) -> Bool {
    guard graph.nodes.indices.contains(node.position), case .wait = graph.nodes[node].kind else { return false }
    return true
  }

  /// The hands-on time of a step, from the scenario, the procedure, or its limit, whichever speaks first.
  mutating func effort(_ position: Int, _ task: StepTask) -> (sampler: Int32, onClock: Bool) {
    let node = NodeID(position)
    if let entry = load.efforts.first(where: { $0.node == node }), entry.time.distribution.problem == nil {
      return (outer.plan.samplers.add(entry.time.distribution), entry.time.basis == .clock)
    }
    if let effort = task.effort, let (seconds, onClock) = seconds(effort) {
      outer.assumptions.append(.effortFromProcedure(load: number, node))
      return (outer.plan.samplers.add(.fixed(seconds)), onClock)
    }
    if case .system = task.assignment { return (-1, false) }
    guard case .within(let table) = task.duration, let longest = longest(table), longest.seconds > 0 else {
      outer.assumptions.append(.noEffort(load: number, node))
      return (-1, false)
    }
    let mean = Assumption.shareOfLimit * longest.seconds
    outer.assumptions.append(.effortFromLimit(load: number, node))
    return (outer.plan.samplers.add(.lognormal(mean: mean, sd: mean / 2)), false)
  }

  /// How long a wait lasts, from the scenario or half its limit.
  mutating func waiting(_ position: Int, _ task: WaitTask) -> (sampler: Int32, onClock: Bool) {
    let node = NodeID(position)
    if let entry = load.waits.first(where: { $0.node == node }), entry.time.distribution.problem == nil {
      return (outer.plan.samplers.add(entry.time.distribution), entry.time.basis == .clock)
    }
    guard let limit = task.limit, let (seconds, onClock) = longest(limit) else {
      if !hasStrayWait { outer.issues.append(.missingWait(load: number, node)) }
      return (-1, false)
    }
    outer.assumptions.append(.waitFromLimit(load: number, node))
    return (outer.plan.samplers.add(.fixed(seconds / 2)), onClock)
  }

  /// The longest row of a table, as seconds.
  private func longest(_ table: Table<Duration>) -> (seconds: Double, onClock: Bool)? {
    table.rows.compactMap { seconds($0.value) }.max { $0.seconds < $1.seconds }
  }

  /// A duration as seconds of working time or of the clock; months count 30 days and years 365.
  func seconds(_ duration: Duration) -> (seconds: Double, onClock: Bool)? {
    let amount = Double(duration.amount.numerator) / Double(duration.amount.denominator)
    let hours = Double(graph.hoursInWorkingDay.numerator) / Double(graph.hoursInWorkingDay.denominator)
    switch duration.unit {
    case .workingDays: return (amount * hours * 3_600, false)
    case .workingHours: return (amount * 3_600, false)
    case .hours: return (amount * 3_600, true)
    case .minutes: return (amount * 60, true)
    case .days: return (amount * 86_400, true)
    case .weeks: return (amount * 7 * 86_400, true)
    case .months: return (amount * 30 * 86_400, true)
    case .years: return (amount * 365 * 86_400, true)
    }
  }
}
