/// Why bytes are no JSON document of the kind that this program writes.
public enum JSONProblem: Error, Hashable, Sendable {
  /// Something else was expected at this byte.
  case malformed(at: Int)
  /// A number with a fraction or an exponent, or one that does not fit, at this byte.
  case notWhole(at: Int)
  /// An object names a member twice, the second time at this byte.
  case repeatedMember(at: Int)
  /// Lists and objects lie deeper in each other than anything that is written, at this byte.
  case tooDeep(at: Int)
}

extension JSONValue {
  /// Lists and objects nest no deeper.
  private static var deepest: Int { 64 }

  /// Reads a document (RFC 8259) without floating point numbers.
  public init(parsing bytes: [UInt8]) throws(JSONProblem) {
    var reader = JSONReader(bytes: bytes, deepest: Self.deepest)
    self = try reader.document()
  }
}

/// Reads one document from first byte to last.
private struct JSONReader {
  let bytes: [UInt8]
  let deepest: Int
  var place = 0

  init(bytes: [UInt8], deepest: Int) {
    self.bytes = bytes
    self.deepest = deepest
  }

  mutating func document() throws(JSONProblem) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw .malformed(at: place) }
    return value
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
  }

  /// Takes a byte if it is next.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth <= deepest else { throw .tooDeep(at: place) }
    skipBlanks()
    guard place < bytes.count else { throw .malformed(at: place) }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try number())
    default: break
    }
    for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
    where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw .malformed(at: place)
  }

  private mutating func object(_ depth: Int) throws(JSONProblem) -> JSONValue {
    var members: [String: JSONValue] = [:]
    place += 1
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      let start = place
      let name = try string()
      skipBlanks()
      guard take(":") else { throw .malformed(at: place) }
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw .repeatedMember(at: start)
      }
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw .malformed(at: place) }
    }
  }

  private mutating func array(_ depth: Int) throws(JSONProblem) -> JSONValue {
    var members: [JSONValue] = []
    place += 1
    skipBlanks()
    if take("]") { return .array(members) }
    while true {
      members.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(members) }
      guard take(",") else { throw .malformed(at: place) }
    }
  }

  private mutating func number() throws(JSONProblem) -> Int {
    let start = place
    let isNegative = take("-")
    let first = place
    var value = 0
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      let digit = Int(bytes[place] - UInt8(ascii: "0"))
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(isNegative ? -digit : digit)
      guard !first, !second else { throw .notWhole(at: start) }
      value = sum
      place += 1
    }
    guard place > first, bytes[first] != UInt8(ascii: "0") || place == first + 1 else { throw .malformed(at: start) }
    if place < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[place]) {
      throw .notWhole(at: start)
    }
    return value
  }

  private mutating func string() throws(JSONProblem) -> String {
    guard take("\"") else { throw .malformed(at: place) }
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw .malformed(at: place) }
        place += 1
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw .malformed(at: place)
      default:
        text.append(byte)
        place += 1
      }
    }
    throw .malformed(at: place)
  }

  /// The bytes that an escape stands for.
  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    let start = place
    place += 1
    guard place < bytes.count else { throw .malformed(at: place) }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if (0xD800..<0xDC00).contains(unit), take("\\"), take("u") {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw .malformed(at: start) }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw .malformed(at: start) }
      return Array(String(scalar).utf8)
    default: throw .malformed(at: start)
    }
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count, let digit = UInt32(String(UnicodeScalar(bytes[place])), radix: 16) else {
        throw .malformed(at: place)
      }
      value = value << 4 + digit
      place += 1
    }
    return value
  }
}
