internal import SourceText

extension Renderer {
  /// One workflow command of GitHub a finding, which shows it beside the line: `::error file=…,line=…,title=…::message`.
  ///
  /// Values are escaped as the runner reads them: `%`, carriage return and line feed everywhere, `:` and `,` in properties.
  mutating func gitHub(_ diagnostic: Diagnostic) -> String {
    turn(to: diagnostic)
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [(String, String)] = []
    if let span = diagnostic.span, let file = file(span.file) {
      let clipped = Renderer.clipped(span, to: file)
      let from = index(file).position(at: clipped.start)
      let to = index(file).position(at: clipped.end)
      properties = [("file", file.path), ("line", "\(from.line)")]
      // A column says something only on one line.
      if from.line == to.line {
        properties += [("endLine", "\(to.line)"), ("col", "\(from.column)"), ("endColumn", "\(to.column)")]
      }
    }
    properties.append(("title", diagnostic.code.description))
    let entry = wording.catalogue[diagnostic.code]
    var text = message(diagnostic)
    for more in [entry?.note, entry?.help].compactMap({ $0 }) {
      text += "\n" + wording.text(more, diagnostic.arguments)
    }
    let list = properties.map { $0.0 + "=" + Renderer.escaped($0.1, inProperty: true) }.joined(separator: ",")
    return "::\(command) \(list)::\(Renderer.escaped(text, inProperty: false))"
  }

  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
