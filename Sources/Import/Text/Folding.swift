@_spi(_Unicode) import Swift

extension Character {
  /// The letter without its Vietnamese marks, in lower case: one character for one, so that places stay the same.
  var folded: Character {
    if isASCII { return Character(lowercased()) }
    if self == "đ" || self == "Đ" { return "d" }
    if isWhitespace { return " " }
    // Decomposed, the letter comes before its marks.
    var scalars = String(self)._nfd.makeIterator()
    guard let base = scalars.next() else { return self }
    return Character(base).lowercased().first ?? self
  }
}

extension StringProtocol {
  /// The text without Vietnamese marks, in lower case, of as many characters.
  var folded: String { String(map(\.folded)) }

  /// The words of the text without marks and punctuation: what headings, names of fields and closed sets are compared by.
  var foldedWords: [String] {
    folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  /// Those words with a blank between them.
  var foldedPhrase: String { foldedWords.joined(separator: " ") }

  /// The text with every run of blanks and breaks made one blank, none at its ends.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
