import CXXHash

/// 128 bits that stand for contents: XXH3, which tells changes apart but keeps no forger out.
public struct ContentDigest: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The digest of some bytes.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Self(of: $0) }
  }

  /// The digest of the bytes of a text.
  public init(of text: String) { self.init(of: Array(text.utf8)) }

  init(of bytes: UnsafeRawBufferPointer) {
    let hash = xxh3_128(bytes.baseAddress, bytes.count)
    high = hash.high64
    low = hash.low64
  }

  /// The digest of digests, in their order.
  init(joining digests: [ContentDigest]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * Self.size)
    for digest in digests { digest.append(to: &bytes) }
    self.init(of: bytes)
  }

  /// How many bytes it takes.
  static let size = 16

  /// Its bytes, the lowest first.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Reads them; nil when there are more or fewer.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    func number(_ half: ArraySlice<UInt8>) -> UInt64 { half.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    high = number(bytes.prefix(8))
    low = number(bytes.suffix(8))
  }

  private func append(to bytes: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: half >> shift)) }
    }
  }

  /// Reads 32 hexadecimal digits; nil for anything else.
  init?(hexadecimal digits: some StringProtocol) {
    guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  public var hexadecimal: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// An order that says nothing but is always the same.
  public static func < (left: ContentDigest, right: ContentDigest) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
