/// Sets of documents in one flat array of bits, one set a row.
struct DocumentSets {
  /// Words in a row.
  let words: Int
  private var bits: [UInt64]

  /// So many empty sets of documents below a number.
  init(rows: Int, documents: Int) {
    words = (documents + 63) / 64
    bits = Array(repeating: 0, count: rows * words)
  }

  /// Whether a document is in a set.
  func contains(_ document: Int, row: Int) -> Bool {
    bits[row * words + document / 64] >> UInt64(document % 64) & 1 == 1
  }

  /// Puts a document into a set.
  mutating func insert(_ document: Int, row: Int) { bits[row * words + document / 64] |= 1 << UInt64(document % 64) }

  /// Makes a set the same as one of another array.
  mutating func copy(_ other: DocumentSets, row source: Int, to row: Int) {
    for word in 0..<words { bits[row * words + word] = other.bits[source * words + word] }
  }

  /// Keeps what is also in a set of another array.
  mutating func intersect(_ other: DocumentSets, row source: Int, into row: Int) {
    for word in 0..<words { bits[row * words + word] &= other.bits[source * words + word] }
  }

  /// Adds what is in another set.
  mutating func unite(row source: Int, into row: Int) {
    for word in 0..<words { bits[row * words + word] |= bits[source * words + word] }
  }

  /// Empties a set.
  mutating func clear(row: Int) { for word in 0..<words { bits[row * words + word] = 0 } }
}
