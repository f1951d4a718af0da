/// Writes JSON text: the caller keeps the order of keys, the writer the commas and the escapes.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing written.
  public init() {}

  /// The text, valid UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// Writes an array whose members `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// Writes a member's name; its value comes next.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, or null.
  public mutating func string(_ text: String?) {
    separate()
    guard let text else { return bytes.append(contentsOf: Array("null".utf8)) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0a: bytes.append(contentsOf: Array("\\n".utf8))
      case 0x09: bytes.append(contentsOf: Array("\\t".utf8))
      case 0x0d: bytes.append(contentsOf: Array("\\r".utf8))
      case 0..<0x20, 0x7f:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number as its digits stand, such as `0.953`; the caller answers for their being a JSON number.
  public mutating func number(digits: String) {
    separate()
    bytes.append(contentsOf: Array(digits.utf8))
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: Array(String(value).utf8))
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: Array((value ? "true" : "false").utf8))
  }

  /// Writes null.
  public mutating func null() { string(nil) }

  /// Starts a new line between members, for people who look at the output.
  public mutating func newline() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    separate()
    needsComma = false
    bytes.append(UInt8(ascii: open))
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}
