/// Numbers as they are written: `75_000`, `0.5`, and in other notations what the lexer has reported.
enum NumberLiteral {
  /// The digits and the point of a number, without what groups them; a fraction in one sign becomes decimals.
  static func digits(_ written: some Collection<UInt8>) -> String {
    var digits = ""
    for scalar in String(decoding: written, as: UTF8.self).unicodeScalars {
      if let decimals = ForeignSign.decimals(of: scalar) {
        digits += (digits.isEmpty ? "0." : ".") + decimals
      } else if let digit = ForeignSign.digit(of: scalar) {
        digits.append(digit)
      } else if scalar != "_", !scalar.isBlank {
        digits.unicodeScalars.append(scalar)
      }
    }
    return digits
  }
}
