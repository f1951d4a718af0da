import Messages
import ProcessGraph
import Simulation
import SourceText
import WorkingTime
import YAML

extension ScenarioBinder {
  /// The effort of a step or the length of a wait.
  mutating func bindTime(_ entry: YAMLEntry<String, ScenarioTime>, isWait: Bool) {
    guard let (load, name) = load(of: entry.key) else { return }
    let graph = graphs[loads[load].graph]
    let nodes = ProcedureLoad.nodes(named: name, in: graph)
    let meant = nodes.filter { graph.nodes[$0].isTask(wait: isWait) }
    guard !meant.isEmpty else {
      if nodes.contains(where: { graph.nodes[$0].isTask(wait: !isWait) }) {
        let message: ScenarioMessage = isWait ? .stepAmongWaits : .waitAmongSteps
        findings.append(Diagnostic(message, at: entry.key.span, ["name": .code(entry.key.value)]))
      } else {
        reportUnknownNode(entry.key, name, graph, wait: isWait)
      }
      return
    }
    guard let time = varyingTime(entry.value, isWait: isWait, graph) else { return }
    for node in meant {
      if isWait {
        loads[load].waits.append(NodeTime(node, time))
        places.loads[load].waits.append(entry.value.span)
      } else {
        loads[load].efforts.append(NodeTime(node, time))
        places.loads[load].efforts.append(entry.value.span)
      }
    }
  }

  mutating func bindOutcomes(_ entry: YAMLEntry<String, [YAMLEntry<String, Share>]>) {
    guard let (load, name) = load(of: entry.key) else { return }
    let graph = graphs[loads[load].graph]
    let nodes = ProcedureLoad.nodes(named: name, in: graph).filter {
      graph.nodes[$0].isTask(wait: false) || graph.nodes[$0].isTask(wait: true)
    }
    guard let first = nodes.first else {
      reportUnknownNode(entry.key, name, graph, wait: nil)
      return
    }
    let outcomes = graph.nodes[first].outcomes
    for share in entry.value {
      guard let position = outcomes.firstIndex(where: { $0.id == share.key.value }) else {
        let known = outcomes.filter { $0.condition == nil }.map(\.id)
        report(
          .unknownOutcome, share.key, among: known,
          [
            "step": .code(entry.key.value), "known": .codes(known),
            "silence": .phrase(share.key.value == "silence" ? "Scenario.silence" : "Scenario.nothing"),
          ])
        continue
      }
      guard outcomes[position].condition == nil else {
        let arguments: [String: Argument] = ["name": .code(share.key.value)]
        findings.append(Diagnostic(ScenarioMessage.outcomeByCondition, at: share.key.span, arguments))
        continue
      }
      for node in nodes {
        loads[load].outcomes.append(
          OutcomeShare(node, outcome: position, share: share.value.percent.approximate / 100))
        places.loads[load].outcomes.append(share.value.span)
      }
    }
  }

  private mutating func reportUnknownNode(
    _ path: Positioned<String>, _ name: String, _ graph: ProcessGraph, wait: Bool?
  ) {
    let tasks = graph.nodes.filter { wait.map($0.isTask(wait:)) ?? !$0.outcomes.isEmpty }
    var known: [String] = []
    for task in tasks {
      let name = task.id.split(separator: "@").first.map(String.init) ?? task.id
      if !known.contains(name) { known.append(name) }
    }
    let place = Positioned(name, at: path.span)
    let list =
      known.isEmpty
      ? wait == true ? "Scenario.no-waits" : "Scenario.no-steps"
      : wait == true ? "Scenario.waits" : "Scenario.steps"
    report(
      wait == true ? .unknownWait : .unknownStep, place, among: known,
      ["procedure": .code(graph.identity.name), "known": .codes(known), "list": .phrase(list)])
  }

  // MARK: - Times

  /// A varying length in seconds. Effort is counted on the desk's working time whatever its unit; a wait on the clock
  /// when its units are of the clock, and then all of them are.
  private mutating func varyingTime(_ written: ScenarioTime, isWait: Bool, _ graph: ProcessGraph) -> VaryingTime? {
    let families = Set(written.lengths.map { $0.unit.isWorking })
    let hasCalendarUnits = written.lengths.contains { !$0.unit.isWorking && $0.unit.family != .clock }
    if isWait ? families.count > 1 : hasCalendarUnits {
      findings.append(
        Diagnostic(isWait ? ScenarioMessage.mixedUnits : .effortInCalendarUnits, at: written.span))
      return nil
    }
    let hours = Double(graph.hoursInWorkingDay.numerator) / Double(graph.hoursInWorkingDay.denominator)
    func seconds(_ length: Duration) -> Double {
      let amount = Double(length.amount.numerator) / Double(length.amount.denominator)
      return amount * length.unit.seconds(workingDay: hours * 3_600)
    }
    return VaryingTime(
      written.form.distribution(seconds), basis: isWait && families == [false] ? .clock : .working)
  }
}

extension DurationUnit {
  fileprivate var isWorking: Bool { family == .working }

  /// Seconds in one; months count 30 days and years 365, since a length by chance has no date.
  fileprivate func seconds(workingDay: Double) -> Double {
    switch self {
    case .workingDays: workingDay
    case .workingHours, .hours: 3_600
    case .minutes: 60
    case .days: 86_400
    case .weeks: 7 * 86_400
    case .months: 30 * 86_400
    case .years: 365 * 86_400
    }
  }
}

extension Node {
  fileprivate func isTask(wait: Bool) -> Bool {
    switch kind {
    case .step: !wait
    case .wait: wait
    default: false
    }
  }

  fileprivate var outcomes: [Outcome] {
    switch kind {
    case .step(let task): task.outcomes
    case .wait(let task): task.outcomes
    default: []
    }
  }
}
