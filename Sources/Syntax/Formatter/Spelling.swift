import Messages
import SourceText

/// How each token is spelled in a vocabulary, and how wide it is.
struct Spelling {
  /// The spellings, one after the other.
  private(set) var pool: [UInt8] = []
  /// Where each token's spelling ends in the pool.
  private var ends: [Int32] = []
  /// Columns of each token.
  private(set) var width: [Int32] = []
  /// Columns of each token in the wider of the two vocabularies, backticks left out: what decides whether a block fits
  /// on a line, so that translating a file there and back changes nothing.
  private(set) var widestWidth: [Int32] = []
  /// True for names in backticks.
  private(set) var isQuoted: [Bool]
  /// True for names that start a phrase somewhere: never the first of a line that goes on.
  private(set) var isWordOfPhrase: [Bool]

  init(_ tree: SyntaxTree, _ facts: TokenFacts, _ vocabulary: VocabularyLanguage, quotesAll: Bool) {
    let count = tree.tokenCount
    let names = NameReading(tree, facts, vocabulary)
    isQuoted = Array(repeating: false, count: count)
    isWordOfPhrase = isQuoted
    ends.reserveCapacity(count)
    for index in 0..<count {
      let token = TokenID(Int32(index))
      let start = pool.count
      var widest = 0
      if let keyword = tree.keyword(of: token) {
        pool.append(contentsOf: Spelling.phrase(keyword, at: index, tree, vocabulary).utf8)
        for other in VocabularyLanguage.allCases {
          widest = max(widest, DisplayWidth.columns(of: Spelling.phrase(keyword, at: index, tree, other)))
        }
      } else if tree.kind(of: token) == .name {
        isWordOfPhrase[index] = names.startsPhrase(index)
        isQuoted[index] = quotesAll ? names.isInPhrase(index) : names.needsBackticks(index)
        if isQuoted[index] { pool.append(UInt8(ascii: "`")) }
        pool.append(contentsOf: facts.canonicalText(of: token, tree))
        if isQuoted[index] { pool.append(UInt8(ascii: "`")) }
      } else {
        let span = tree.span(of: token)
        pool.append(contentsOf: tree.file.bytes[Int(span.start)..<Int(span.end)])
      }
      ends.append(Int32(pool.count))
      let columns = Spelling.columns(pool[start...])
      width.append(Int32(columns))
      widestWidth.append(Int32(max(widest, columns - (isQuoted[index] ? 2 : 0))))
    }
  }

  /// Where a token's spelling stands in the pool.
  func range(of token: Int) -> Range<Int> { (token == 0 ? 0 : Int(ends[token - 1]))..<Int(ends[token]) }

  /// The columns of a text; ASCII needs no decoding.
  static func columns(_ text: ArraySlice<UInt8>) -> Int {
    for byte in text where byte >= 0x80 || byte < 0x20 {
      return DisplayWidth.columns(of: String(decoding: text, as: UTF8.self))
    }
    return text.count
  }

  private static func phrase(
    _ keyword: Keyword, at index: Int, _ tree: SyntaxTree, _ vocabulary: VocabularyLanguage
  ) -> String {
    switch keyword {
    case .english, .vietnamese: return (vocabulary == .english ? Keyword.english : .vietnamese).phrases(vocabulary).main
    default: break
    }
    let phrases = keyword.phrases(vocabulary)
    guard let singular = phrases.singular else { return phrases.main }
    guard index > 0, tree.kind(of: TokenID(Int32(index - 1))) == .number else { return singular }
    return tree.wholeNumber(of: TokenID(Int32(index - 1))) == 1 ? singular : phrases.main
  }
}
