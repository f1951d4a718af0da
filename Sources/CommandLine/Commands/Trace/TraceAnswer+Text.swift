import Dossier
import Messages
import Numbers
import ProcessGraph
import WorkingTime

extension TraceAnswer {
  /// The dossier's story, one line for each thing that happened with what belongs to it below, then what it came to.
  var text: String {
    var lines = [heading, ""]
    let width = 26
    let margin = String(repeating: " ", count: width)
    var last: Instant?
    for entry in state.history {
      let told = tell(entry)
      guard let first = told.first else { continue }
      // A moment stands once, beside the first thing that happened then.
      lines.append((entry.at == last ? margin : padded(moment(entry.at), to: width)) + first)
      last = entry.at
      lines += told.dropFirst().map { margin + $0 }
    }
    lines.append("")
    lines += conclusion
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    var line = "\(graph.identity.name) · \(graph.title)"
    if let code = graph.code { line += " (\(code))" }
    if let from = graph.identity.from { line += ", from \(from)" }
    if let to = graph.identity.to { line += graph.identity.from == nil ? ", to \(to)" : " to \(to)" }
    return line
  }

  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.columns(of: text)))
  }

  /// A moment in words: `Thu 20 Aug 2026 09:00`.
  func moment(_ instant: Instant) -> String {
    wording.text("{day} {time}", ["day": .date(instant.day), "time": .text(instant.time.description)])
  }

  func say(_ phrase: String, _ arguments: [String: Argument] = [:]) -> String {
    wording.text(phrase: "trace." + phrase, arguments)
  }

  /// The law that something rests on, and that it is not verified.
  func known(_ provenance: Provenance) -> String {
    var parts: [String] = []
    if !provenance.basis.isEmpty { parts.append("(" + provenance.basis.map(\.words).joined(separator: ", ") + ")") }
    switch mark(provenance) {
    case .verified?: break
    case let mark?: parts.append("[\(mark.rawValue)]")
    case nil: parts.append("[" + say("unsaid") + "]")
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: " ")
  }

  func words(_ value: LimitValue?) -> String {
    switch value {
    case nil: say("limit.none")
    case .duration(let duration): duration.description
    case .sameWorkingDay(let time): say("limit.sameDay", ["time": .text(time.description)])
    case .some(.none(let reason)): say("limit.without", ["reason": .text(reason)])
    case .unknown(let reason): say("limit.unknown", ["reason": .text(reason)])
    }
  }

  func amount(_ fee: FeeID) -> String {
    switch interpreter.amount(of: fee, for: state.facts) {
    case .amount(let dong): Money(dong: dong).description
    case .unknown(let reason): say("fee.unknown", ["reason": .text(reason)])
    case .notDecided: say("fee.notDecided")
    }
  }
}
