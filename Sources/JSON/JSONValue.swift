/// A JSON document without floating point numbers: what we hash and compare byte for byte.
public indirect enum JSONValue: Hashable, Sendable {
  /// Members by name; written sorted by name, so that one value has one text.
  case object([String: JSONValue])
  /// Members in order.
  case array([JSONValue])
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// The canonical text: no blanks, names sorted by their UTF-8 bytes, text in NFC, as UTF-8 bytes.
  public var canonicalBytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      let sorted = members.map { (name: $0.key.normalized, value: $0.value) }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      writer.object { writer in
        for member in sorted {
          writer.key(member.name)
          member.value.write(to: &writer)
        }
      }
    case .array(let members):
      writer.array { writer in
        for member in members { member.write(to: &writer) }
      }
    case .string(let text): writer.string(text.normalized)
    case .integer(let number): writer.number(number)
    case .bool(let truth): writer.bool(truth)
    case .null: writer.null()
    }
  }
}
