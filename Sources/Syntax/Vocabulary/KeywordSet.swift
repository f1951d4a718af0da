/// A set of keywords as bits: which phrases are allowed at a place.
struct KeywordSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral elements: Keyword...) {
    for keyword in elements { insert(keyword) }
  }

  init(_ elements: [Keyword]) {
    for keyword in elements { insert(keyword) }
  }

  mutating func insert(_ keyword: Keyword) {
    let bit: UInt64 = 1 << UInt64(keyword.rawValue & 63)
    switch keyword.rawValue >> 6 {
    case 0: low |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: high |= bit
    }
  }

  func contains(_ keyword: Keyword) -> Bool {
    let word: UInt64 =
      switch keyword.rawValue >> 6 {
      case 0: low
      case 1: second
      case 2: third
      default: high
      }
    return word & (1 << UInt64(keyword.rawValue & 63)) != 0
  }

  func union(_ other: KeywordSet) -> KeywordSet {
    var result = self
    result.low |= other.low
    result.second |= other.second
    result.third |= other.third
    result.high |= other.high
    return result
  }

  /// The members, in the order of the keywords.
  var members: [Keyword] { Keyword.allCases.filter(contains) }
}
