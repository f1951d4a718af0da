import Messages
import Numbers
import SourceText
import YAML

/// The road from a file to a value: tree, shape, findings.
enum YAMLReading {
  /// Reads a whole file as a shape; nil when anything is wrong with it.
  static func read<Value>(
    _ file: SourceFile, as shape: YAMLShape<Value>, findings: inout [Diagnostic]
  ) -> Value? {
    let before = findings.count
    guard let document = YAMLDocument.read(file, findings: &findings) else { return nil }
    let decoding = YAMLFindings()
    let value = YAMLValue(document, findings: decoding).read(as: shape)
    findings += decoding.list
    return findings[before...].contains { $0.severity == .error } ? nil : value
  }
}

extension YAMLDecimal {
  /// The number as a fraction.
  var rational: Rational? {
    var power = 1
    for _ in 0..<scale { power *= 10 }
    return try? Rational(Int128(coefficient), Int128(power))
  }
}
