extension JSONValue {
  /// Reads a document of the kind that this program writes, whose numbers are whole; nil for any other bytes.
  public init?(parsing bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil, let node = try? JSONReader.read(bytes),
      let value = JSONValue(node)
    else { return nil }
    self = value
  }

  /// What a node says, without its place; nil for a number that is not whole or does not fit.
  private init?(_ node: JSONNode) {
    switch node.content {
    case .object(let members):
      var values: [String: JSONValue] = [:]
      for member in members {
        guard let value = JSONValue(member.value) else { return nil }
        values[member.name] = value
      }
      self = .object(values)
    case .array(let elements):
      var values: [JSONValue] = []
      for element in elements {
        guard let value = JSONValue(element) else { return nil }
        values.append(value)
      }
      self = .array(values)
    case .string(let text): self = .string(text)
    case .number(let text):
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .bool(let truth): self = .bool(truth)
    case .null: self = .null
    }
  }
}
