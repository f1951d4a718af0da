import Messages
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("holydays", "holidays"), ("hoildays", "holidays"), ("Holidays", "holidays"), ("sesions", "sessions"),
    ("ngay nghi", "ngày nghỉ"), ("ngày lam viec", "ngày làm việc"), ("ma", "mã"),
  ])
  func slipsOfTheHandFindTheName(written: String, meant: String) {
    #expect(Suggestion.nearest(written, in: ["sessions", "holidays", "ngày nghỉ", "ngày làm việc", "mã"]) == meant)
  }

  @Test(arguments: ["", "x", "weather", "zz", String(repeating: "holidays", count: 40)])
  func farNamesFindNothing(written: String) {
    #expect(Suggestion.nearest(written, in: ["holidays", "name", "ab"]) == nil)
  }

  /// In a short word one slip is half of it, and its marks are what tells it from another word.
  @Test(arguments: [
    ("hồ", "chờ"), ("chỗ", "chờ"), ("chủ", "chờ"), ("cha", "chờ"), ("do", "to"), ("xa", "mã"), ("phí", "chi"),
    ("an", "in"), ("fee", "few"), ("ngành", "ngày"), ("notary", "rotate"),
  ])
  func unlikeShortWordsFindNothing(written: String, other: String) {
    #expect(Suggestion.nearest(written, in: [other]) == nil)
  }

  @Test(arguments: [
    ("cho", "chờ"), ("stp", "step"), ("steps", "step"), ("wiat", "wait"), ("co quan", "cơ quan"), ("Bước", "bước"),
    ("tron", "trong"), ("recieve", "receive"), ("aprove", "approved"), ("kết thuc", "kết thúc"),
  ])
  func slipsInShortWordsFindTheName(written: String, meant: String) {
    #expect(Suggestion.nearest(written, in: [meant]) == meant)
  }

  @Test func aNameTypedInCombiningMarksIsTheSameName() {
    #expect(Suggestion.nearest("buo\u{301}c", in: ["bước"]) == "bước")
    #expect(
      Suggestion.nearest("bu\u{31B}o\u{31B}\u{301}c", in: ["bước", "bướt"]) == "bướt", "the same name is no suggestion")
  }

  @Test func theAnswerDoesNotDependOnTheOrderOfCandidates() {
    let names = ["stat", "star", "stab", "stay", "stan"]
    #expect(Suggestion.nearest("stax", in: names) == "stab")
    #expect(Suggestion.nearest("stax", in: names.reversed()) == "stab")
  }

  @Test func marksDecideAmongNamesThatDifferOnlyInThem() {
    #expect(Suggestion.nearest("cấpp", in: ["cáp", "cấp", "cap"]) == "cấp")
  }

  /// The bounded search gives what an unbounded textbook recursion gives, over all words of a small alphabet.
  @Test func theNearestIsNearestByAnIndependentMeasure() {
    let words = ["a", "b", "c"].flatMap { a in
      ["a", "b", "c"].flatMap { b in ["", "a", "b", "ca"].map { "\(a)\(b)\($0)xyz" } }
    }
    for word in words {
      let others = words.filter { $0 != word }
      let near = others.map { (naiveDistance(Array(word)[...], Array($0)[...]), $0) }
        .filter { $0.0 <= max(word.count, $0.1.count) / 4 }
      let expected = near.min { $0 < $1 }?.1
      #expect(Suggestion.nearest(word, in: others) == expected)
    }
  }

  private func naiveDistance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    if a == b { return naiveDistance(left.dropLast(), right.dropLast()) }
    var best = min(
      naiveDistance(left.dropLast(), right), naiveDistance(left, right.dropLast()),
      naiveDistance(left.dropLast(), right.dropLast()))
    if left.count > 1, right.count > 1, left.dropLast().last == b, right.dropLast().last == a {
      best = min(best, naiveDistance(left.dropLast(2), right.dropLast(2)))
    }
    return best + 1
  }
}
