import JSON
import Messages
import SourceText

/// Reads JSON values as a field expects them, and reports at its place what is of another kind.
struct PortalValue {
  let file: SourceFile
  private(set) var findings: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// The bytes of a value as a place in the file.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file.id, start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
  }

  /// Adds a finding that was made elsewhere.
  mutating func add(_ finding: Diagnostic) { findings.append(finding) }

  /// Adds a finding.
  mutating func report(
    _ message: ImportMessage, _ severity: Severity, _ range: Range<Int>, _ arguments: [String: Argument] = [:],
    secondary: [SecondaryLabel] = []
  ) {
    findings.append(Diagnostic(message, severity, at: span(range), arguments, secondary: secondary))
  }

  /// The text of a value; a list of texts is lines; nothing for null.
  mutating func text(_ node: JSONNode, of name: String) -> PlacedText? {
    switch node.content {
    case .string(let text): return PlacedText(text: text, span: span(node.range))
    case .number(let digits): return PlacedText(text: digits, span: span(node.range))
    case .null: return nil
    case .array(let elements):
      var lines: [String] = []
      for element in elements {
        guard case .string(let line) = element.content else { return wrong(element, name, "import.json.text") }
        lines.append(line)
      }
      return PlacedText(text: lines.joined(separator: "\n"), span: span(node.range))
    case .object, .bool: return wrong(node, name, "import.json.text")
    }
  }

  /// The rows of a list of objects, each as texts by the words of their names; a row may be a list of texts in the order
  /// of the columns given.
  mutating func rows(_ node: JSONNode, of name: String, columns: [String]) -> [(
    cells: [String: PlacedText], range: Range<Int>
  )] {
    if case .null = node.content { return [] }
    if case .string(let text) = node.content, text.allSatisfy(\.isWhitespace) { return [] }
    guard case .array(let elements) = node.content else {
      _ = wrong(node, name, "import.json.rows")
      return []
    }
    var rows: [(cells: [String: PlacedText], range: Range<Int>)] = []
    for element in elements {
      var cells: [String: PlacedText] = [:]
      switch element.content {
      case .object(let members):
        for member in members { cells[member.name.foldedPhrase] = text(member.value, of: member.name) }
      case .array(let values):
        for (column, value) in zip(columns, values) { cells[column] = text(value, of: name) }
      default: _ = wrong(element, name, "import.json.rows")
      }
      if !cells.isEmpty { rows.append((cells, element.range)) }
    }
    return rows
  }

  private mutating func wrong(_ node: JSONNode, _ name: String, _ expected: String) -> PlacedText? {
    report(
      .wrongKind, .error, node.range,
      ["name": .code(name), "expected": .phrase(expected), "found": .phrase(node.content.kindPhrase)])
    return nil
  }
}

extension JSONContent {
  /// The key of the words that say what the value is.
  var kindPhrase: String {
    switch self {
    case .object: "import.json.object"
    case .array: "import.json.list"
    case .string: "import.json.text"
    case .number: "import.json.number"
    case .bool: "import.json.truth"
    case .null: "import.json.null"
    }
  }
}
