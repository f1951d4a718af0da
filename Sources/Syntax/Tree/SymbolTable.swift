import SourceText

/// The distinct words of one file, under canonical equivalence (NFC).
///
/// Words are found by their bytes first. Only a word that has other than ASCII letters and was not seen before, byte for
/// byte, is compared as text: Swift's `String ==` is canonical equivalence, so a word typed in NFD meets its NFC twin.
/// The table starts as a copy of the vocabulary's words, so that a small symbol is a word that some keyword may use.
struct SymbolTable: Sendable {
  /// Where a word was first written; `end` is -1 for a word of the vocabulary, and `start` its index there.
  struct Spelling: Sendable {
    var start: Int32
    var end: Int32
  }

  /// First spelling by symbol.
  private(set) var spellings: [Spelling] = []
  private var vocabularyWords: [String] = []

  /// Number of distinct words.
  var count: Int { spellings.count }

  /// The text of a symbol.
  func text(of symbol: SymbolID, in file: SourceFile) -> String {
    guard Int(symbol.index) < spellings.count, symbol.index >= 0 else { return "" }
    let spelling = spellings[Int(symbol.index)]
    if spelling.end < 0 { return vocabularyWords[Int(spelling.start)] }
    return file.text(SourceSpan(file: file.id, start: spelling.start, end: spelling.end))
  }
}
