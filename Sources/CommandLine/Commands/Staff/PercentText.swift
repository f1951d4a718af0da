import YAML

/// A percentage as people type it: `98%`, `99.5 %`.
enum PercentText {
  /// The share from 0 on; nil for what is none.
  static func read(_ text: String) -> Double? {
    guard text.hasSuffix("%") else { return nil }
    let number = text.dropLast().reversed().drop { $0 == " " }.reversed()
    guard let decimal = YAMLDecimal(String(number)), decimal.coefficient >= 0 else { return nil }
    var scale = 100.0
    for _ in 0..<decimal.scale { scale *= 10 }
    return Double(decimal.coefficient) / scale
  }
}
