@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode Normalization Form C, without Foundation.
  public var normalized: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
