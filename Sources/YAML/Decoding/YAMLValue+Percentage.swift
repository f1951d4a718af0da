/// Numbers that were meant as shares: `20` for `20%`.
extension YAMLValue {
  /// How a number without its sign, or with a blank before it, should be written as a share; both readings of a number
  /// up to one, which may be a part of the whole as well, and none for what is no number from 0 to 100.
  var readingsAsPercentage: [String] {
    var digits = text[...]
    let hasSign = digits.last == "%"
    if hasSign { digits = digits.dropLast() }
    while digits.last == " " { digits = digits.dropLast() }
    guard let number = YAMLDecimal(digits), number.coefficient >= 0, number.isAtMost(100) else { return [] }
    guard !hasSign, number.coefficient > 0, number.isAtMost(1) else { return ["\(digits)%"] }
    var (whole, scale) = (number.coefficient, number.scale)
    for _ in 0..<2 {
      if scale > 0 { scale -= 1 } else { whole *= 10 }
    }
    // What is left behind the point, without zeros at its end.
    while scale > 0, whole % 10 == 0 { (whole, scale) = (whole / 10, scale - 1) }
    guard scale > 0 else { return ["\(whole)%", "\(digits)%"] }
    let written = String(repeating: "0", count: max(0, scale + 1 - String(whole).utf8.count)) + String(whole)
    return ["\(written.dropLast(scale)).\(written.suffix(scale))%", "\(digits)%"]
  }
}
