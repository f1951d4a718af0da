import Numbers

/// One fee that a cell of the portal names.
struct StatedFee: Hashable {
  /// What the cell says of the amount.
  enum Amount: Hashable {
    /// So much; `isPlain` is false when more is said than the amount.
    case money(Money, isPlain: Bool)
    /// Words without an amount that can be read.
    case words
  }

  /// True for `lệ phí`, which the State fixes; false for `phí`, the price of a service.
  var isCharge: Bool
  /// How much.
  var amount: Amount
  /// What the cell says, without the label.
  var text: String
}

/// Reads `Phí: 75.000 Đồng`, `Lệ phí: theo quy định` and what else stands in the portal's column of fees.
enum FeeText {
  /// The fees of a cell; none for an empty one and for the portal's remains of a missing amount.
  static func read(_ text: String) -> [StatedFee] {
    let line = CleanText.of(text).onOneLine
    return parts(of: line).compactMap { isCharge, body in
      let said = withoutLink(body)
      guard !isNothing(said) else { return nil }
      return StatedFee(isCharge: isCharge, amount: amount(said), text: said)
    }
  }

  /// The text cut before every label `Phí:` and `Lệ phí:`; what has no label is a fee.
  private static func parts(of line: String) -> [(isCharge: Bool, body: String)] {
    let letters = Array(line)
    let folded = letters.map(\.folded)
    var labels: [(start: Int, end: Int, isCharge: Bool)] = []
    for colon in folded.indices where folded[colon] == ":" {
      var end = colon
      while end > 0, folded[end - 1] == " " { end -= 1 }
      guard end >= 3, String(folded[(end - 3)..<end]) == "phi" else { continue }
      let isCharge = end >= 6 && String(folded[(end - 6)..<(end - 3)]) == "le "
      let start = isCharge ? end - 6 : end - 3
      guard start == 0 || !(folded[start - 1].isLetter) || isCharge || String(folded[..<start].suffix(4)) == "tiet"
      else {
        continue
      }
      labels.append((start, colon + 1, isCharge))
    }
    var result: [(Bool, String)] = []
    let head = String(letters[..<(labels.first?.start ?? letters.count)])
    if !head.allSatisfy(\.isWhitespace) { result.append((head.folded.contains("le phi"), head)) }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].start : letters.count
      result.append((label.isCharge, String(letters[label.end..<end])))
    }
    return result
  }

  /// The portal prints a link behind every amount, without a blank.
  private static func withoutLink(_ body: String) -> String {
    let folded = body.folded
    var text = body
    if let link = folded.firstRange(of: "xem chi tiet") {
      text = String(body.prefix(folded.distance(from: folded.startIndex, to: link.lowerBound)))
    }
    return CleanText.title(text)
  }

  private static func isNothing(_ text: String) -> Bool {
    ["", "dong", "vnd", "khong", "khong co", "khong thu", "mien phi", "khong quy dinh"].contains(text.foldedPhrase)
  }

  private static func amount(_ text: String) -> StatedFee.Amount {
    let tokens = TimeToken.all(in: text)
    let places = tokens.indices.filter { index in
      guard case .number = tokens[index], index + 1 < tokens.count, let unit = tokens[index + 1].word else {
        return false
      }
      return ["dong", "vnd", "vn", "d"].contains(unit)
    }
    guard places.count == 1, let place = places.first, case .number(let number?) = tokens[place],
      let money = try? Money(rounding: number), number.isInteger
    else {
      if tokens.count == 1, case .number(let number?) = tokens[0], number.isInteger,
        let money = try? Money(rounding: number)
      {
        return .money(money, isPlain: true)
      }
      return .words
    }
    return .money(money, isPlain: tokens.count == 2)
  }
}
