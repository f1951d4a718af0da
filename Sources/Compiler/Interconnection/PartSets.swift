/// Sets of parts in one flat array of bits, one set a row.
struct PartSets: Sendable {
  private let words: Int
  private var bits: [UInt64]

  init(rows: Int, parts: Int) {
    words = (parts + 63) / 64
    bits = Array(repeating: 0, count: rows * words)
  }

  func contains(_ part: Int, row: Int) -> Bool { bits[row * words + part / 64] >> UInt64(part % 64) & 1 == 1 }

  mutating func insert(_ part: Int, row: Int) { bits[row * words + part / 64] |= 1 << UInt64(part % 64) }

  mutating func unite(row source: Int, into row: Int) {
    for word in 0..<words { bits[row * words + word] |= bits[source * words + word] }
  }

  /// How many of a row are also in the first row of another array.
  func count(row: Int, within other: PartSets) -> Int {
    (0..<words).reduce(0) { $0 + (bits[row * words + $1] & other.bits[$1]).nonzeroBitCount }
  }
}
