public import Messages
public import ProcessGraph
public import Simulation
import SourceText

extension BoundScenario {
  /// What the simulator finds wrong, each at the line of the scenario that causes it.
  public func diagnostics(_ invalid: InvalidScenario, graphs: [ProcessGraph]) -> [Diagnostic] {
    invalid.issues.map { diagnostic($0, graphs) }
  }

  private func diagnostic(_ issue: ScenarioIssue, _ graphs: [ProcessGraph]) -> Diagnostic {
    func graph(_ load: Int) -> ProcessGraph { graphs[scenario.loads[load].graph] }
    func procedure(_ load: Int) -> Argument { .code(places.loads[load].procedure) }
    func fact(_ load: Int, _ fact: FactID) -> Argument { .code(graph(load).facts[fact].id) }
    func node(_ load: Int, _ node: NodeID) -> Argument { .code(graph(load).nodes[node].id) }
    func finding(_ message: ScenarioMessage, _ span: SourceSpan?, _ arguments: [String: Argument] = [:]) -> Diagnostic {
      Diagnostic(message, at: span, arguments)
    }
    switch issue {
    case .badPeriod: return finding(.periodTooLong, places.period)
    case .badWarmUp:
      let days = Int(scenario.to.number) - Int(scenario.from.number) + 1
      return finding(
        .warmUpTooLong, places.period, ["days": .number(days), "warmUp": .number(scenario.warmUpDays)])
    case .badReplications: return finding(.replicationsOutOfRange, places.replications)
    case .badGraph(let load):
      return finding(.procedureTwice, places.loads[load].arrivals, ["procedure": procedure(load)])
    case .unknownCalendar(let name): return finding(.calendarNotGiven, nil, ["name": .code(name.id)])
    case .calendarTooShort(let name, let covers):
      return finding(
        .calendarTooShort, places.period,
        [
          // The package's own has no name in its rules.
          "name": name.id == "default" ? .phrase("Scenario.ownCalendar") : .code(name.id),
          "from": covers.first.argument, "to": covers.last.argument,
        ])
    case .badArrivals(let load), .badBacklog(let load):
      return finding(.rateTooLarge, places.loads[load].arrivals, ["procedure": procedure(load)])
    case .badFact(let load, let entry):
      let id = scenario.loads[load].facts[entry].fact
      return finding(.factWithoutShare, places.loads[load].facts[entry], ["fact": fact(load, id)])
    case .badFactValue(let load, let entry):
      let id = scenario.loads[load].facts[entry].fact
      return finding(.factOutOfRange, places.loads[load].facts[entry], ["fact": fact(load, id)])
    case .missingFact(let load, let id):
      return finding(
        .factMissing, places.loads[load].arrivals,
        ["fact": fact(load, id), "procedure": procedure(load), "form": .code(graph(load).facts[id].exampleLine)])
    case .tooManyCombinations(let load, let place):
      return finding(
        .tooManyCombinations, places.loads[load].arrivals, ["place": .code(place), "procedure": procedure(load)])
    case .badEffortNode(let load, let entry): return finding(.timeTwice, places.loads[load].efforts[entry])
    case .badWaitNode(let load, let entry): return finding(.timeTwice, places.loads[load].waits[entry])
    case .badEffort(let load, let entry, let error):
      return finding(.impossibleDistribution, places.loads[load].efforts[entry], ["reason": .phrase(error.phrase)])
    case .badWait(let load, let entry, let error):
      return finding(.impossibleDistribution, places.loads[load].waits[entry], ["reason": .phrase(error.phrase)])
    case .missingWait(let load, let id):
      return finding(
        .waitMissing, places.loads[load].arrivals, ["wait": node(load, id), "procedure": procedure(load)])
    case .badOutcome(let load, let entry): return finding(.timeTwice, places.loads[load].outcomes[entry])
    case .outcomesAboveOne(let load, let id, _), .outcomesBelowOne(let load, let id, _):
      let entry = scenario.loads[load].outcomes.firstIndex { $0.node == id }
      let span = entry.map { places.loads[load].outcomes[$0] } ?? places.loads[load].arrivals
      let sum = scenario.loads[load].outcomes.reduce(0) { $1.node == id ? $0 + $1.share : $0 }
      return finding(
        sum > 1 ? .outcomesAboveWhole : .outcomesBelowWhole, span,
        ["step": node(load, id), "sum": .code(Self.percent(sum))])
    case .badPool(let pool), .unknownDesk(let pool, _):
      return finding(.poolUnusable, places.pools[pool], ["name": .code(scenario.staff[pool].id)])
    case .deskServedTwice(let pool, let desk):
      return finding(.deskServedTwice, places.pools[pool], ["name": .code(desk)])
    case .badProcedure(let load, let node):
      return finding(
        .procedureUnusable, places.loads[load].arrivals, ["procedure": procedure(load), "place": .code(node)])
    }
  }

  /// A share as a percentage with at most two decimals.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((min(max(share, 0), 1_000_000) * 10_000).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}

extension DistributionError {
  fileprivate var phrase: String {
    switch self {
    case .parameterOutOfRange: "Scenario.distribution.range"
    case .notInOrder: "Scenario.distribution.order"
    case .notPositive: "Scenario.distribution.positive"
    case .tooSpread: "Scenario.distribution.spread"
    case .notWhole: "Scenario.distribution.whole"
    case .noWeight: "Scenario.distribution.weight"
    }
  }
}
