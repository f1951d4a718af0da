/// Reads JSON text (RFC 8259) strictly, keeping the place of every value.
///
/// The bytes must be valid UTF-8, which the caller has checked; a byte order mark at the start is skipped.
public struct JSONReader {
  private let bytes: [UInt8]
  private let limits: JSONLimits
  private var position = 0
  private var depth = 0
  private var values = 0

  /// The value of a text, or the first thing that is wrong with it.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) -> JSONNode {
    var reader = JSONReader(bytes, limits)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    reader.skipBlanks()
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.problem(.afterEnd) }
    return node
  }

  private init(_ bytes: [UInt8], _ limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
    guard position < bytes.count else { return JSONProblem(kind: .unexpectedEnd, range: bytes.count..<bytes.count) }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONProblem(kind: kind, range: position..<end)
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONProblem) -> JSONNode {
    values += 1
    guard values <= limits.values else { throw problem(.tooManyValues(limit: limits.values)) }
    let start = position
    let content: JSONContent
    guard let first = next else { throw problem(.unexpectedEnd) }
    switch first {
    case UInt8(ascii: "{"): content = try object()
    case UInt8(ascii: "["): content = try array()
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: throw problem(.notAValue)
    }
    return JSONNode(content, start..<position)
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    guard depth <= limits.depth else { throw problem(.tooDeep(limit: limits.depth)) }
    position += 1
    skipBlanks()
  }

  private mutating func array() throws(JSONProblem) -> JSONContent {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw problem(.commaMissing) }
      skipBlanks()
      if next == UInt8(ascii: "]") { throw problem(.commaTooMany) }
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONContent {
    try enter()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    var names: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      let start = position
      guard next == UInt8(ascii: "\"") else { throw problem(.nameMissing) }
      let name = try string()
      let nameRange = start..<position
      guard names.insert(name).inserted else { throw JSONProblem(kind: .nameTwice(name), range: nameRange) }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw problem(.colonMissing) }
      skipBlanks()
      members.append(JSONMember(name: name, nameRange: nameRange, value: try value()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem(.commaMissing) }
      skipBlanks()
      if next == UInt8(ascii: "}") { throw problem(.commaTooMany) }
    }
  }

  private mutating func word(_ word: String, _ content: JSONContent) throws(JSONProblem) -> JSONContent {
    guard bytes[position...].starts(with: word.utf8) else { throw problem(.notAValue) }
    position += word.utf8.count
    return content
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private func wrong(_ start: Int) -> JSONProblem { JSONProblem(kind: .wrongNumber, range: start..<position) }

  private mutating func number() throws(JSONProblem) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let startsWithZero = next == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !startsWithZero || count == 1 else { throw wrong(start) }
    if take(UInt8(ascii: ".")), digits() == 0 { throw wrong(start) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw wrong(start) }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw problem(.controlInText)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw problem(.unexpectedEnd)
  }

  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    position += 1
    let single: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let byte = next, let plain = single[byte] {
      position += 1
      return [plain]
    }
    let first = try codeUnit()
    guard (0xD800...0xDFFF).contains(first) else { return Array(String(Unicode.Scalar(first) ?? "\u{FFFD}").utf8) }
    guard first < 0xDC00, take(UInt8(ascii: "\\")) else { throw problem(.wrongEscape) }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem(.wrongEscape) }
    return Array(String(scalar).utf8)
  }

  /// The four digits behind `\u`.
  private mutating func codeUnit() throws(JSONProblem) -> UInt32 {
    guard take(UInt8(ascii: "u")) else { throw problem(.wrongEscape) }
    guard position + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw problem(.wrongEscape) }
    position += 4
    return unit
  }
}
