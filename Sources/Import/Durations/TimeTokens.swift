import Numbers

/// A text about time cut into numbers, words and signs, without marks and blanks.
enum TimeToken: Hashable {
  /// A number; nil when its digits can be read in two ways or in none.
  case number(Rational?)
  case word(String)
  case sign(Character)

  /// The word, when it is one.
  var word: String? { if case .word(let word) = self { word } else { nil } }

  /// The whole number, when it is one.
  var whole: Int? {
    guard case .number(let number?) = self, let value = number.int64 else { return nil }
    return Int(exactly: value)
  }

  /// Cuts a text.
  static func all(in text: String) -> [TimeToken] {
    let letters = text.map(\.folded)
    var tokens: [TimeToken] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if isDigit(letter) {
        var end = index + 1
        while end < letters.count,
          isDigit(letters[end])
            || ((letters[end] == "." || letters[end] == ",") && end + 1 < letters.count && isDigit(letters[end + 1]))
        { end += 1 }
        tokens.append(.number(VietnameseNumber.read(String(letters[index..<end]))))
        index = end
      } else if let fraction = VietnameseNumber.fraction(letter) {
        // 1½ is one and a half.
        if case .number(let whole?)? = tokens.last, isDigit(letters[max(0, index - 1)]) {
          tokens[tokens.count - 1] = .number(try? whole + fraction)
        } else {
          tokens.append(.number(fraction))
        }
        index += 1
      } else if letter.isASCII, letter.isLetter {
        let end = letters[index...].firstIndex { !($0.isASCII && $0.isLetter) } ?? letters.count
        tokens.append(.word(String(letters[index..<end])))
        index = end
      } else {
        if !letter.isWhitespace { tokens.append(.sign(letter)) }
        index += 1
      }
    }
    return joinedFractions(tokens)
  }

  /// `1/2`, `1/4` and `3/4` that are no part of a date or of a decree's number.
  private static func joinedFractions(_ tokens: [TimeToken]) -> [TimeToken] {
    var result: [TimeToken] = []
    var index = 0
    while index < tokens.count {
      if index + 2 < tokens.count, tokens[index + 1] == .sign("/"), let upper = tokens[index].whole,
        let lower = tokens[index + 2].whole, upper < lower, lower == 2 || lower == 4,
        index + 3 == tokens.count || tokens[index + 3] != .sign("/"), index == 0 || tokens[index - 1] != .sign("/")
      {
        result.append(.number(try? Rational(Int128(upper), Int128(lower))))
        index += 3
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
