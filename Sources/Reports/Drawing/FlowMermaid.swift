/// Writes a picture of a procedure as a flowchart for Mermaid.
enum FlowMermaid {
  static func text(_ picture: FlowPicture) -> String {
    var lines = ["flowchart TD"]
    for (lane, head) in picture.lanes.enumerated() {
      let title = head.agency.isEmpty ? head.title : head.title + " · " + head.agency
      lines.append("  subgraph lane\(lane)[\"\(quoted(title))\"]")
      for (number, shape) in picture.shapes.enumerated() where shape.lane == lane {
        lines.append("    n\(number)" + form(shape))
      }
      lines.append("  end")
    }
    for arrow in picture.arrows {
      let label = arrow.label.isEmpty ? "" : "|\"\(quoted(arrow.label))\"|"
      lines.append("  n\(arrow.from) -->\(label) n\(arrow.to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func form(_ shape: FlowPicture.Shape) -> String {
    let words = "\"" + ([shape.title] + shape.details).map(quoted).joined(separator: "<br/>") + "\""
    return switch shape.kind {
    case .terminal: "([\(words)])"
    case .step: "[\(words)]"
    case .wait: "[/\(words)/]"
    case .choice: "{\"?\"}"
    case .bar: "[[\" \"]]"
    case .resolved: "{{\(words)}}"
    }
  }

  /// Mermaid reads its own signs within quotes too: they are written as numbers.
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      "\"#&<>;|`\\".unicodeScalars.contains(scalar) ? "#\(scalar.value);" : scalar.value < 0x20 ? " " : String(scalar)
    }.joined()
  }
}
