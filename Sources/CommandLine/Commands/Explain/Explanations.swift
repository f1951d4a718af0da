import Messages
import Workspace

/// Everything that can be said at length about codes: the long explanations of the modules, and for other codes what the
/// catalogue has.
struct Explanations {
  /// All codes by name.
  let names: MessageNames
  /// The long explanations, by code.
  let long: [MessageCode: Explanation]
  /// The codes that checking a package can find.
  private let checked = Set(CheckerMessages.names.list.map(\.code))
  private let wording: Wording
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue, _ sets: [any MessageSet.Type]) {
    self.catalogue = catalogue
    names = MessageNames(sets)
    wording = Wording(catalogue)
    let all = sets.flatMap { $0.explanations } + CommonExplanations.all
    long = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  }

  /// One line a code.
  var list: String {
    let width = names.list.map(\.name.count).max() ?? 0
    return names.list.map { code, name in
      let padding = String(repeating: " ", count: width - name.count)
      return "\(code)  \(name)\(padding)  \(kind(of: code))\n"
    }.joined() + "\n`thutuc explain CODE` says more of one, and of which it is a remark\n"
  }

  /// How much a code matters where a package says nothing.
  func kind(of code: MessageCode) -> String {
    guard let remark = names.remark(code) else {
      return checked.contains(code) ? "error" : "of another command than check"
    }
    switch remark.level {
    case .error?: return "error"
    case .warning?: return "remark: warning"
    case .note?: return "remark: note"
    case nil: return "advice: off"
    }
  }

  /// The message of a code with its places for values in angle brackets.
  func message(of code: MessageCode) -> String { catalogue[code].map { filled($0.message) } ?? "" }

  /// The explanation of a code.
  func text(of code: MessageCode) -> String {
    var lines = ["\(code)  \(names[code] ?? "")  (\(kind(of: code)))", ""]
    guard let entry = catalogue[code] else { return lines.joined(separator: "\n") + "\n" }
    lines += [filled(entry.message), ""]
    if let long = long[code] {
      lines += [long.what, ""]
      lines += ["Why", indented(long.why, by: 2), ""]
      lines += ["Found in", indented(long.bad, by: 4), "", "Not found in", indented(long.good, by: 4), ""]
      lines += ["What to do", indented(long.remedy, by: 2), ""]
    } else {
      if let note = entry.note { lines += ["Why", indented(filled(note), by: 2), ""] }
      if let help = entry.help { lines += ["What to do", indented(filled(help), by: 2), ""] }
    }
    if let remark = names.remark(code) {
      lines += [
        "In thutuc.yaml", "    lint:", "      \(remark.name): warning          # off, note, warning or error",
        "    allow:",
        "      - rule: \(remark.name)", "        procedure: …                # with `step: …`, or `file: …` alone",
        "        because: …", "",
      ]
    }
    return lines.joined(separator: "\n").trimmedEnd + "\n"
  }

  /// A template with its places as `‹name›`, and phrases left out that only some findings have.
  private func filled(_ template: String) -> String {
    Template(template).parts.map { part in
      switch part {
      case .literal(let text): text
      case .argument(let name, let words): words.count == 2 ? words[0] : "‹\(name)›"
      }
    }.joined()
  }

  private func indented(_ text: String, by columns: Int) -> String {
    let margin = String(repeating: " ", count: columns)
    return text.trimmedEnd.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}

extension String {
  /// The text without line ends and blanks at its end.
  var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
