/// The phrases of one vocabulary, made ready for matching by symbols.
struct PhraseTable: Sendable {
  /// One phrase: a keyword and its words.
  struct Entry: Sendable {
    var keyword: Keyword
    /// How many words the phrase has.
    var length: Int32
    /// Where the words after the first start in ``words``.
    var rest: Int32
  }

  /// The vocabulary.
  let vocabulary: VocabularyLanguage
  /// Phrases grouped by first word, the longest first.
  let entries: [Entry]
  /// The symbols of the words after the first, of all phrases.
  let words: [Int32]
  /// Where the phrases that start with a word begin in ``entries``, by symbol; one more for the end.
  let starts: [Int32]

  /// The symbols that every file's table starts with: the words of both vocabularies, and `/`.
  static let seed: SymbolTable = {
    var table = SymbolTable()
    _ = table.intern("/")
    for keyword in Keyword.allCases {
      for vocabulary in VocabularyLanguage.allCases {
        for phrase in keyword.phrases(vocabulary).all {
          for word in words(of: phrase) { _ = table.intern(word) }
        }
      }
    }
    return table
  }()

  /// The symbol of `/`, which stands in the phrase `yes/no`.
  static let slash: Int32 = 0

  /// The table of a vocabulary.
  static func table(_ vocabulary: VocabularyLanguage) -> PhraseTable {
    vocabulary == .english ? english : vietnamese
  }

  private static let english = PhraseTable(.english)
  private static let vietnamese = PhraseTable(.vietnamese)

  /// The table that reads the keywords of both vocabularies, and suggests those of one.
  static func mixed(_ vocabulary: VocabularyLanguage) -> PhraseTable {
    vocabulary == .english ? mixedEnglish : mixedVietnamese
  }

  private static let mixedEnglish = PhraseTable(.english, reading: VocabularyLanguage.allCases)
  private static let mixedVietnamese = PhraseTable(.vietnamese, reading: VocabularyLanguage.allCases)

  private init(_ vocabulary: VocabularyLanguage) { self.init(vocabulary, reading: [vocabulary]) }

  private init(_ vocabulary: VocabularyLanguage, reading read: [VocabularyLanguage]) {
    var seed = PhraseTable.seed
    var byFirst: [[(keyword: Keyword, words: [Int32])]] = Array(repeating: [], count: seed.count)
    for keyword in Keyword.allCases {
      for phrase in read.flatMap({ keyword.phrases($0).all }) {
        let symbols = PhraseTable.words(of: phrase).map { seed.intern($0) }
        byFirst[Int(symbols[0])].append((keyword, symbols))
      }
    }
    var entries: [Entry] = []
    var words: [Int32] = []
    var starts: [Int32] = []
    for phrases in byFirst {
      starts.append(Int32(entries.count))
      for phrase in phrases.sorted(by: { $0.words.count > $1.words.count }) {
        let length = Int32(phrase.words.count)
        entries.append(Entry(keyword: phrase.keyword, length: length, rest: Int32(words.count)))
        words.append(contentsOf: phrase.words.dropFirst())
      }
    }
    starts.append(Int32(entries.count))
    self.vocabulary = vocabulary
    self.entries = entries
    self.words = words
    self.starts = starts
  }

  /// The words of a phrase; a `/` between words is one of them.
  static func words(of phrase: String) -> [String] {
    // By bytes, since every run of the program does this for every phrase.
    let bytes = phrase.utf8
    var words: [String] = []
    var start = bytes.startIndex
    for index in bytes.indices {
      let isSlash = bytes[index] == UInt8(ascii: "/")
      guard isSlash || bytes[index] == UInt8(ascii: " ") else { continue }
      words.append(String(phrase[start..<index]))
      if isSlash { words.append("/") }
      start = bytes.index(after: index)
    }
    words.append(String(phrase[start...]))
    return words
  }
}

extension PhraseTable {
  /// True when a phrase starts with the word of a symbol.
  func starts(with symbol: Int32) -> Bool {
    Int(symbol) < starts.count - 1 && starts[Int(symbol)] < starts[Int(symbol) + 1]
  }

  /// The longest phrase of an allowed keyword at a position, never across a line break; nil when there is none.
  @inline(__always) func match(_ tokens: UnsafeBufferPointer<RawToken>, _ index: Int, _ allowed: KeywordSet) -> Entry? {
    precondition(index >= 0 && index < tokens.count)
    let first = tokens[index]
    guard first.kind == .name, Int(first.detail) < starts.count - 1, !first.flags.contains(.quoted) else { return nil }
    var entry = Int(starts[Int(first.detail)])
    let end = Int(starts[Int(first.detail) + 1])
    while entry < end {
      let candidate = entries[entry]
      if allowed.contains(candidate.keyword), candidate.length == 1 || matchesRest(candidate, tokens, index) {
        return candidate
      }
      entry += 1
    }
    return nil
  }

  private func matchesRest(_ entry: Entry, _ tokens: UnsafeBufferPointer<RawToken>, _ index: Int) -> Bool {
    guard index + Int(entry.length) <= tokens.count else { return false }
    for word in 1..<Int(entry.length) {
      let token = tokens[index + word]
      guard token.detail == words[Int(entry.rest) + word - 1], token.kind == .name || token.kind == .slash,
        token.flags.isDisjoint(with: [.afterBreak, .quoted, .skipped])
      else { return false }
    }
    return true
  }
}
