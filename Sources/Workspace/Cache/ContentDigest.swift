import CXXHash

/// 128 bits that stand for contents: XXH3, which tells changes apart but keeps no forger out.
public struct ContentDigest: Hashable, Sendable {
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
}
