/// Writes numbers and texts one after another.
struct ByteWriter {
  var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the sign beside the lowest bit.
  mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value << 1) ^ UInt(bitPattern: value >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func list<Element>(_ elements: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }
}

/// Reads what a ``ByteWriter`` wrote; nil for what is none.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int? {
    var value: UInt = 0
    for shift in stride(from: UInt(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
    }
    return nil
  }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func text() -> String? {
    number().flatMap { bytes($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = number(), count >= 0, count <= rest.count else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
