public import Messages
public import SourceText

/// A node of a document together with what messages call it and where they go.
public struct YAMLValue {
  /// The document it belongs to.
  public let document: YAMLDocument
  /// Which node it is.
  public let node: YAMLDocument.NodeID
  /// What messages call it.
  public let name: YAMLName
  /// Where its findings go.
  public let findings: YAMLFindings

  /// The topmost value of a document.
  public init(_ document: YAMLDocument, findings: YAMLFindings) {
    self.init(document: document, node: document.root, name: .file, findings: findings)
  }

  init(document: YAMLDocument, node: YAMLDocument.NodeID, name: YAMLName, findings: YAMLFindings) {
    self.document = document
    self.node = node
    self.name = name
    self.findings = findings
  }

  /// What it is.
  public var kind: YAMLDocument.Kind { document.kind(node) }
  /// Where it stands.
  public var span: SourceSpan { document.span(node) }
  /// Its text, when it is a scalar; else empty.
  public var text: String { document.text(node) }
  /// True for a value left out after its key.
  public var isAbsent: Bool { document.isAbsent(node) }

  /// Reads it as something; nil after a finding.
  public func read<Value>(as shape: YAMLShape<Value>) -> Value? {
    kind == .broken ? nil : shape.read(self)
  }

  /// The same node for another parent's purpose.
  func child(_ node: YAMLDocument.NodeID, name: YAMLName) -> YAMLValue {
    YAMLValue(document: document, node: node, name: name, findings: findings)
  }

  /// Reports an error about this value; `name` and `value` are among the message's arguments already.
  public func report(_ message: some MessageSet, _ arguments: [String: Argument] = [:], fix: String? = nil) {
    var all = name.arguments
    all["value"] = .code(text)
    all.merge(arguments) { $1 }
    let fixes = fix.map { [Fix([TextEdit(span, $0)], isSafe: false)] } ?? []
    findings.report(Diagnostic(message, at: span, all, fixes: fixes))
  }
}

/// What messages call a value.
public enum YAMLName: Sendable {
  /// The whole file.
  case file
  /// What stands under a key.
  case key(String)
  /// A list's entry, counted from 1, and the key the list stands under, if any.
  case entry(Int, of: String?)

  /// The arguments `name`, and those that its phrase needs.
  public var arguments: [String: Argument] {
    switch self {
    case .file: ["name": .phrase("YAML.name.file")]
    case .key(let key): ["name": .phrase("YAML.name.key"), "subject": .code(key)]
    case .entry(let number, let key?):
      ["name": .phrase("YAML.name.entry"), "number": .number(number), "subject": .code(key)]
    case .entry(let number, nil): ["name": .phrase("YAML.name.entry-of-file"), "number": .number(number)]
    }
  }

  /// The key that entries below refer to.
  var key: String? {
    switch self {
    case .file: nil
    case .key(let key): key
    case .entry(_, let key): key
    }
  }
}
