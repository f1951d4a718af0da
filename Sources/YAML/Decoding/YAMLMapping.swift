public import Messages
public import SourceText

/// A mapping whose keys are asked for one by one; it notes which, so that the others can be reported as unknown.
public final class YAMLMapping {
  /// The mapping as a value.
  public let value: YAMLValue
  private let pairs: [(key: YAMLDocument.NodeID, text: String, value: YAMLDocument.NodeID)]
  private var isAsked: [Bool]
  private var known: [String] = []
  private var missing: [String] = []

  init(_ value: YAMLValue) {
    self.value = value
    let document = value.document
    let children = Array(document.children(value.node))
    pairs = stride(from: 0, to: children.count - 1, by: 2).map {
      (children[$0], document.text(children[$0]), children[$0 + 1])
    }
    isAsked = pairs.map { _ in false }
  }

  /// Where the mapping stands.
  public var span: SourceSpan { value.span }
  /// Where findings go.
  public var findings: YAMLFindings { value.findings }

  /// True without any key.
  public var isEmpty: Bool { pairs.isEmpty }

  /// The value of a key that must be there; nil after a finding.
  public func required<Value>(_ key: String, as shape: YAMLShape<Value>) -> Value? {
    guard let found = find(key) else {
      missing.append(key)
      return nil
    }
    return found.read(as: shape)
  }

  /// The value of a key that may be left out; nil without it and after a finding.
  public func optional<Value>(_ key: String, as shape: YAMLShape<Value>) -> Value? {
    find(key)?.read(as: shape)
  }

  /// The value of a key that may be left out, with what stands for it then.
  public func optional<Value>(_ key: String, as shape: YAMLShape<Value>, default: Value) -> Value {
    find(key)?.read(as: shape) ?? `default`
  }

  /// True when the key is written; it counts as known.
  public func has(_ key: String) -> Bool { find(key) != nil }

  /// Where a key is written, or the mapping when it is not.
  public func span(ofKey key: String) -> SourceSpan {
    pairs.first { $0.text == key }.map { value.document.span($0.key) } ?? span
  }

  /// Where the value of a key is written, or the mapping when it is not.
  public func span(ofValue key: String) -> SourceSpan {
    pairs.first { $0.text == key }.map { value.document.span($0.value) } ?? span
  }

  /// Reports an error of any module about the whole mapping.
  public func report(_ message: some MessageSet, _ arguments: [String: Argument] = [:]) {
    value.report(message, arguments)
  }

  private func find(_ key: String) -> YAMLValue? {
    if !known.contains(key) { known.append(key) }
    guard let index = pairs.firstIndex(where: { $0.text == key }) else { return nil }
    isAsked[index] = true
    return value.child(pairs[index].value, name: .key(key))
  }

  /// Reports unknown and missing keys; a missing key that was probably mistyped is one finding, not two.
  func finish() {
    var unused = known.filter { key in !pairs.contains { $0.text == key } }
    for (pair, asked) in zip(pairs, isAsked) where !asked {
      if value.document.isTailOfPercentage(pair.key, value: pair.value) { continue }
      let nearest = Suggestion.nearest(pair.text, in: unused)
      if let nearest {
        unused.removeAll { $0 == nearest }
        missing.removeAll { $0 == nearest }
      }
      var arguments = value.name.arguments
      arguments["key"] = .code(pair.text)
      arguments["known"] = .codes(known)
      arguments["suggestion"] = .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean")
      arguments["nearest"] = .code(nearest ?? "")
      let span = value.document.span(pair.key)
      let fixes = nearest.map { [Fix([TextEdit(span, $0)], isSafe: false)] } ?? []
      findings.report(Diagnostic(YAMLMessage.unknownKey, at: span, arguments, fixes: fixes))
    }
    for key in missing {
      var arguments = value.name.arguments
      arguments["key"] = .code(key)
      // The mapping's first key shows which one is meant; the whole mapping may be pages long.
      let place = pairs.first.map { value.document.span($0.key) } ?? span
      findings.report(Diagnostic(YAMLMessage.missingKey, at: place, arguments))
    }
    missing = []
  }
}
