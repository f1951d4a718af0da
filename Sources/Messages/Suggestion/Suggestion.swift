/// Finds what the analyst probably meant by a name that does not exist.
public enum Suggestion {
  /// Longer names get no suggestion: the work grows with the product of the lengths.
  public static let longestName = 64
  /// Words of so many letters leave no room for a slip.
  private static let shortest = 3

  /// The candidate nearest to a name, or nil when none is near enough to be what was meant.
  ///
  /// Near enough is one slip in every four characters of the longer of the two, so none in words of up to three. Letters are compared without regard to case and
  /// to Vietnamese marks, since a name typed without its marks is the commonest slip; in words of up to three letters marks
  /// that were typed count, since `chỗ` is another word than `chờ`. Among equals the one whose marks
  /// agree better wins, then the first in alphabetical order, so the answer does not depend on the candidates' order.
  public static func nearest(_ name: String, in candidates: some Sequence<String>) -> String? {
    let lowered = Array(name.lowercased())
    guard !lowered.isEmpty, lowered.count <= longestName else { return nil }
    let bare = withoutMarks(lowered)
    let hasMarks = bare != lowered
    var distance = EditDistance()
    var best: (bare: Int, full: Int, name: String)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased())
      let longer = max(lowered.count, other.count)
      guard !other.isEmpty, other.count <= longestName, !hasMarks || longer > shortest || lowered == other,
        let bareDistance = distance.measure(bare, withoutMarks(other), bound: min(best?.bare ?? longer, longer / 4))
      else { continue }
      let fullDistance = distance.measure(lowered, other, bound: lowered.count + other.count) ?? Int.max
      let found = (bareDistance, fullDistance, candidate)
      if let known = best, known <= found { continue }
      best = found
    }
    return best?.name
  }

  /// The letters with their Vietnamese marks taken away.
  private static func withoutMarks(_ word: [Character]) -> [Character] {
    word.map { $0.isASCII ? $0 : bareLetters[$0] ?? $0 }
  }

  /// Vietnamese letters with marks, each with its bare letter.
  private static let bareLetters: [Character: Character] = {
    let families: [(Character, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
      ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var letters: [Character: Character] = [:]
    for (bare, marked) in families {
      for letter in marked { letters[letter] = bare }
    }
    return letters
  }()
}
