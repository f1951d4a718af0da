/// The distinct words of one file, under canonical equivalence (NFC).
///
/// A word is found by its bytes first. Only a word with other than ASCII letters that was not seen before, byte for byte,
/// is compared as text: Swift's `String ==` is canonical equivalence, so a word typed in NFD meets its NFC twin. The table
/// starts as a copy of the vocabulary's words (``PhraseTable/seed``), so that a small symbol is a word of some keyword.
struct SymbolTable: Sendable {
  /// A spelling seen in the file; several spellings may have one symbol.
  private struct Entry: Sendable {
    /// The first eight bytes.
    var first: UInt64
    var hash: UInt32
    var start: Int32
    var length: Int32
    var symbol: Int32
  }

  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions in `entries` by hash, open addressing; -1 is free. The size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  /// The first entry of each symbol.
  private var firstEntry: [Int32] = []
  /// Symbols of words with other than ASCII letters: equality of keys is canonical equivalence.
  private var canonical: [String: Int32] = [:]

  /// Number of distinct words.
  var count: Int { firstEntry.count }

  /// The text of a symbol, as it was first written.
  func text(of symbol: SymbolID) -> String {
    guard symbol.index >= 0, Int(symbol.index) < firstEntry.count else { return "" }
    let entry = entries[Int(firstEntry[Int(symbol.index)])]
    return String(decoding: pool[Int(entry.start)..<Int(entry.start + entry.length)], as: UTF8.self)
  }

  /// The symbol of a word.
  @inline(__always)
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> Int32 {
    let first = WordBytes.first(of: word)
    let hash = WordBytes.hash(of: word, first)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.first == first, Int(entry.length) == word.count, word.count <= 8 || isEqual(entry, word) {
        return entry.symbol
      }
      slot = (slot + 1) & mask
    }
    return insert(word, first, hash: hash, isASCII: isASCII, slot: slot)
  }

  /// The symbol of a word given as text.
  mutating func intern(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { intern($0, isASCII: !bytes.contains { $0 >= 0x80 }) }
  }

  private func isEqual(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    pool.withUnsafeBufferPointer { pool in
      WordBytes.areEqual(UnsafeBufferPointer(rebasing: pool[Int(entry.start)..<Int(entry.start + entry.length)]), word)
    }
  }

  @inline(never) private mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, _ first: UInt64, hash: UInt32, isASCII: Bool, slot: Int
  ) -> Int32 {
    var symbol = Int32(firstEntry.count)
    if !isASCII {
      let text = String(decoding: word, as: UTF8.self)
      // The one letter outside ASCII that is canonically equivalent to one inside is the Kelvin sign.
      if text.unicodeScalars.contains("\u{212A}") {
        let plain = String(text.map { $0 == "\u{212A}" ? "K" : $0 })
        if !plain.unicodeScalars.contains("\u{212A}") { return intern(plain) }
      }
      if let known = canonical[text] { symbol = known } else { canonical[text] = symbol }
    }
    let entry = Int32(entries.count)
    entries.append(
      Entry(first: first, hash: hash, start: Int32(pool.count), length: Int32(word.count), symbol: symbol))
    pool.append(contentsOf: word)
    if Int(symbol) == firstEntry.count { firstEntry.append(entry) }
    slots[slot] = entry
    if entries.count * 2 > slots.count { grow() }
    return symbol
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
