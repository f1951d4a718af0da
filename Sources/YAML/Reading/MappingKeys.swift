import Messages
import SourceText

/// Refuses keys that a mapping cannot have, so that readers see each key once and only text as keys.
enum MappingKeys {
  /// Returns the pairs that stand, of key, value, key, value; the others are reported and dropped.
  static func check(
    _ pairs: [YAMLDocument.NodeID], nodes: [YAMLDocument.Node], texts: [UInt8], file: SourceFile,
    findings: inout [Diagnostic]
  ) -> [YAMLDocument.NodeID] {
    var kept: [YAMLDocument.NodeID] = []
    kept.reserveCapacity(pairs.count)
    var firstPlaces: [String: SourceSpan] = [:]
    var index = 0
    while index + 1 < pairs.count {
      let (key, value) = (pairs[index], pairs[index + 1])
      index += 2
      let node = nodes[Int(key.index)]
      switch node.kind {
      case .broken: continue
      case .sequence, .mapping:
        findings.append(Diagnostic(YAMLMessage.keyIsNoText, at: node.span))
        continue
      case .scalar: break
      }
      if node.content.isEmpty, node.style == .plain {
        findings.append(Diagnostic(YAMLMessage.keyAbsent, at: node.span))
        continue
      }
      let bytes = texts[Int(node.content.lowerBound)..<Int(node.content.upperBound)]
      let text = String(decoding: bytes, as: UTF8.self)
      if text == "<<", node.style == .plain {
        findings.append(Diagnostic(YAMLMessage.mergeKey, at: node.span))
        continue
      }
      if let first = firstPlaces[text] {
        findings.append(
          Diagnostic(
            YAMLMessage.keyTwice, at: node.span, ["key": .code(text)], secondary: [SecondaryLabel(first, "first")]))
        continue
      }
      firstPlaces[text] = node.span
      kept += [key, value]
    }
    return kept
  }
}
