import Dossier
import Messages
import Numbers
import ProcessGraph
import WorkingTime

extension TraceAnswer {
  /// What it came to: the end, every limit with its verdict, fees, path, papers.
  var conclusion: [String] {
    var lines: [String] = []
    if let ending = state.ending {
      lines.append(say("end", ["end": .text(ending.kind.rawValue), "moment": .text(moment(ending.at))]))
    } else if case .stuck(let node)? = run.stop {
      let unpaid = graph.fees.indices.first { fee in
        let isBefore = graph.fees[fee].before == node
        return (isBefore || isPaid(FeeID(fee), at: node)) && !state.hasPaid(FeeID(fee))
      }
      lines.append(
        say(
          unpaid == nil ? "stuck" : "stuck.unpaid",
          [
            "node": .text(graph.writtenName(of: node)), "fee": .text(unpaid.map { graph.fees[$0].id } ?? ""),
          ]))
    }
    var rows: [(String, String)] = []
    for limit in limits {
      let label: String
      switch limit.reading.limit {
      case .statutory: label = say("label.statutory")
      case .reduced: label = say("label.reduced")
      case .stay: label = say("label.stage", ["stage": .text(written(limit.name))])
      }
      rows.append((label, verdict(limit.reading) + known(limit.provenance)))
    }
    for fee in graph.fees.indices.map({ FeeID($0) }) {
      let paid = say(state.hasPaid(fee) ? "fee.paid" : "fee.open")
      let label =
        graph.fees[fee].id == graph.fees[fee].kind.rawValue
        ? graph.fees[fee].kind.rawValue : "\(graph.fees[fee].kind.rawValue) \(graph.fees[fee].id)"
      rows.append((label, amount(fee) + paid + known(graph.fees[fee].provenance)))
    }
    rows.append((say("label.path"), run.path.map { graph.writtenName(of: $0) }.joined(separator: ", ")))
    rows.append((say("label.papers"), papers(state.documents)))
    for requirement in interpreter.unmet(by: state.facts) {
      rows.append((say("label.unmet"), requirement.text + known(requirement.provenance)))
    }
    let width = rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    return lines + rows.map { "  " + padded($0.0, to: width + 2) + $0.1 }
  }

  private func isPaid(_ fee: FeeID, at node: NodeID) -> Bool {
    if case .wait(let task) = graph.nodes[node].kind { task.pays == fee } else { false }
  }

  private func verdict(_ reading: ClockReading) -> String {
    var parts = [words(reading.value)]
    if let due = reading.due { parts.append(say("verdict.due", ["moment": .text(moment(due.instant))])) }
    switch reading.state {
    case .notStarted: parts.append(say("verdict.notStarted"))
    case .ended where reading.due == nil: break
    case .ended: parts.append(say(reading.isLate ? "verdict.late" : "verdict.kept"))
    case .running, .stopped: parts.append(say(reading.isLate ? "verdict.overdue" : "verdict.open"))
    }
    if let used = reading.used, reading.state != .notStarted {
      parts.append(say("verdict.used", ["used": .text(used.description)]))
    }
    return parts.joined(separator: ", ")
  }
}
