/// Writes a picture of a procedure as a directed graph for Graphviz.
enum FlowDOT {
  static func text(_ picture: FlowPicture) -> String {
    var lines = [
      "digraph procedure {",
      "  label = \"\(quoted(picture.title))\"; rankdir = TB; node [fontsize = 10]; edge [fontsize = 9];",
    ]
    for (lane, head) in picture.lanes.enumerated() {
      let title = head.agency.isEmpty ? head.title : head.title + " · " + head.agency
      lines.append("  subgraph cluster\(lane) { label = \"\(quoted(title))\";")
      for (number, shape) in picture.shapes.enumerated() where shape.lane == lane {
        let words = ([shape.title] + shape.details).map(quoted).joined(separator: "\\n")
        lines.append("    n\(number) [shape = \(form(shape.kind)), label = \"\(words)\"];")
      }
      lines.append("  }")
    }
    for arrow in picture.arrows {
      let label = arrow.label.isEmpty ? "" : " [label = \"\(quoted(arrow.label))\"]"
      lines.append("  n\(arrow.from) -> n\(arrow.to)\(label);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func form(_ kind: FlowPicture.Kind) -> String {
    switch kind {
    case .terminal: "oval"
    case .step: "box"
    case .wait: "parallelogram"
    case .choice: "diamond"
    case .bar: "point"
    case .resolved: "hexagon"
    }
  }

  private static func quoted(_ text: String) -> String {
    String(
      text.unicodeScalars.flatMap { scalar -> [Character] in
        switch scalar {
        case "\"": ["\\", "\""]
        case "\\": ["\\", "\\"]
        default: scalar.value < 0x20 ? [" "] : [Character(scalar)]
        }
      })
  }
}
