import Messages
import YAML

/// How the distribution of a fact is written: `40%`, `{urban: 60%, rural: 40%}`, `{1: 20%, 4..6: 80%}`,
/// `{uniform: {from: 60, to: 520}}`.
enum FactShapes {
  /// Facts by their subject, `business: {kind: …}`, or by their whole name, `business.kind: …`.
  static var facts: YAMLShape<[YAMLEntry<String, [YAMLEntry<String, FactShares>]>]> {
    typealias Facts = [YAMLEntry<String, FactShares>]
    let several = YAMLShape<Facts>.entries(keys: .text, values: shares).written {
      "{fact: \($0.hasSuffix("%") ? $0 : "40%")}"
    }
    let subject = YAMLShape<Facts> { value in
      guard case .key(let key) = value.name, key.contains(".") else { return value.read(as: several) }
      return value.read(as: shares).map { [YAMLEntry(key: Positioned("", at: value.span), value: $0)] }
    }
    return YAMLShape.entries(keys: .text, values: subject).map { entries, _ in
      entries.map { entry in
        let key = entry.key
        guard let dot = key.value.lastIndex(of: ".") else { return entry }
        let fact = Positioned(String(key.value[key.value.index(after: dot)...]), at: key.span)
        return YAMLEntry(
          key: Positioned(String(key.value[..<dot]), at: key.span),
          value: entry.value.map { YAMLEntry(key: fact, value: $0.value) })
      }
    }.written { _ in "{business: {kind: {trade: 70%, food: 30%}}}" }
  }

  static var shares: YAMLShape<FactShares> {
    let yes = ScenarioShapes.share.map { share, _ in FactShares.yes(share) }
    return .either(scalar: yes, mapping: values)
  }

  private static var values: YAMLShape<FactShares> {
    YAMLShape { value in
      if isUniform(value) { return value.read(as: uniform) }
      let entries = value.read(
        as: .entries(keys: values(of: .text), values: ScenarioShapes.share, allowsEmpty: false))
      guard let entries, ScenarioShapes.isWhole(entries.map(\.value), value) else { return nil }
      return .values(entries, value.span)
    }
  }

  /// True for a mapping with the one key `uniform` over a mapping: a fact's own value of that name has a share.
  private static func isUniform(_ value: YAMLValue) -> Bool {
    let children = Array(value.document.children(value.node))
    return children.count == 2 && value.document.text(children[0]) == "uniform"
      && value.document.kind(children[1]) == .mapping
  }

  private static var uniform: YAMLShape<FactShares> {
    .mapping { keys in
      let span = keys.span
      return keys.required(
        "uniform",
        as: YAMLShape<FactShares>.mapping { bounds in
          let from = bounds.required("from", as: .decimal)
          let to = bounds.required("to", as: .decimal)
          guard let from, let to, let low = from.rational, let high = to.rational else { return nil }
          guard low <= high else {
            bounds.report(ScenarioMessage.boundsReversed)
            return nil
          }
          return .uniform(from: from, to: to, span)
        })
    }
  }

  private static func values(of text: YAMLShape<String>) -> YAMLShape<WrittenFactValues> {
    text.map { text, value in
      if text == "absent" { return .absent }
      guard let dots = text.utf8.firstRange(of: "..".utf8) else { return .text(text) }
      let ends = [text[..<dots.lowerBound], text[dots.upperBound...]].compactMap { YAMLDecimal($0) }
      guard ends.count == 2, ends.allSatisfy({ $0.scale == 0 }), ends[0].coefficient <= ends[1].coefficient,
        ends[1].coefficient - ends[0].coefficient < 10_000
      else {
        value.report(ScenarioMessage.notARange)
        return nil
      }
      return .range(ends[0].coefficient...ends[1].coefficient)
    }
  }
}
