import Numbers

/// Numbers as Vietnamese papers write them: `0,5`, `1.234,5`, `75.000`, and in tables also `0.25`.
enum VietnameseNumber {
  /// The number of digits, points and commas; nil where they are no number, or one with two readings such as `1,000`.
  ///
  /// A comma begins the decimals. Points with exactly three digits behind each mark thousands, unless the number begins
  /// with 0; one point with any other count of digits begins the decimals, as spreadsheets write them.
  static func read(_ text: some StringProtocol) -> Rational? {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first else { return nil }
    let groups = first.split(separator: ".", omittingEmptySubsequences: false)
    let digits = groups + halves.dropFirst()
    guard digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
    if halves.count == 2, groups.count == 1, halves[1].count == 3, !first.hasPrefix("0") { return nil }
    let areThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3 && !first.hasPrefix("0")
    if groups.count > 1, !areThousands {
      guard groups.count == 2, halves.count == 1 else { return nil }
      return try? Rational(literal: groups[0] + "." + groups[1])
    }
    return try? Rational(literal: groups.joined() + (halves.count == 2 ? "." + halves[1] : ""))
  }

  /// `½`, `¼` and `¾` as they stand in tables.
  static func fraction(_ sign: Character) -> Rational? {
    switch sign {
    case "½": try? Rational(1, 2)
    case "¼": try? Rational(1, 4)
    case "¾": try? Rational(3, 4)
    default: nil
    }
  }

  private static let units = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
  ]

  /// The number that words without marks spell, up to 999: `hai muoi` is 20; nil for other words.
  static func spelled(_ words: some Collection<String>) -> Int? {
    guard !words.isEmpty else { return nil }
    var total = 0
    var current: Int?
    for word in words {
      switch word {
      case "tram":
        total += (current ?? 1) * 100
        current = nil
      case "muoi":
        total += (current ?? 1) * 10
        current = nil
      case "linh", "le": continue
      default:
        guard let unit = units[word], current == nil else { return nil }
        current = unit
      }
    }
    return total + (current ?? 0)
  }
}
