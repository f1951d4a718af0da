import SourceText

/// A place or a transition as it stands in a file.
struct PNMLNode {
  var id: String
  var label = ""
  /// The initial marking as written; of a transition always empty.
  var tokens = ""
  var place: SourceSpan

  /// What to call it.
  var name: String { label.isEmpty ? id : label }
}

/// An arc as it stands in a file.
struct PNMLArrow {
  var source: String
  var target: String
  /// How many tokens it carries, as written; `1` when nothing is written.
  var weight = "1"
  var place: SourceSpan
}

/// The parts of the nets of a file, in the order of the file.
struct PNMLElements {
  private(set) var nets: [SourceSpan] = []
  private(set) var places: [PNMLNode] = []
  private(set) var transitions: [PNMLNode] = []
  private(set) var arcs: [PNMLArrow] = []
  /// Elements that change what a net means, and that are not read.
  private(set) var unsupported: [(name: String, place: SourceSpan)] = []

  /// Elements that hold what other tools noted, or pictures.
  private static let passedOver: Set<String> = ["toolspecific", "graphics", "finalmarkings"]
  private static let foreign: Set<String> = ["referencePlace", "referenceTransition", "declaration"]

  /// Takes the elements of a file in.
  mutating func take(_ events: [XMLEvent]) {
    var path: [String] = []
    var text = ""
    var skipped = 0
    for event in events {
      switch event {
      case .start(let name, let attributes, let place):
        if skipped > 0 || Self.passedOver.contains(name) {
          skipped += 1
          continue
        }
        path.append(name)
        text = ""
        begin(name, attributes, place)
      case .text(let more): if skipped == 0 { text += more }
      case .end:
        if skipped > 0 {
          skipped -= 1
          continue
        }
        end(path, text)
        path.removeLast()
        text = ""
      }
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], _ place: SourceSpan) {
    switch name {
    case "net": nets.append(place)
    case "place": places.append(PNMLNode(id: attributes["id"] ?? "", place: place))
    case "transition": transitions.append(PNMLNode(id: attributes["id"] ?? "", place: place))
    case "arc":
      arcs.append(PNMLArrow(source: attributes["source"] ?? "", target: attributes["target"] ?? "", place: place))
    case _ where Self.foreign.contains(name): unsupported.append((name, place))
    default: break
    }
  }

  /// The text of an element such as `place/name/text`.
  private mutating func end(_ path: [String], _ text: String) {
    guard path.count >= 3, ["text", "value"].contains(path[path.count - 1]) else { return }
    let trimmed = Self.trimmed(text)
    switch (path[path.count - 3], path[path.count - 2]) {
    case ("place", "name"): places[places.count - 1].label = trimmed
    case ("place", "initialMarking"): places[places.count - 1].tokens = trimmed
    case ("transition", "name"): transitions[transitions.count - 1].label = trimmed
    case ("arc", "inscription"): arcs[arcs.count - 1].weight = trimmed
    default: break
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
