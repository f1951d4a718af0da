import Messages
import TestSupport
import Testing
import YAML

@Suite struct RefusalTests {
  @Test(arguments: [
    ("", "1:1 TT0204"), ("# nothing\n", "1:1 TT0204"), ("---\n", "1:1 TT0204"),
    ("a: 1\nấ: 2\nấ: 3\n", "3:1 TT0222"), ("a: {b: 1, b: 2}\n", "1:11 TT0222"),
    ("a: 1\n---\nb: 2\n", "2:1 TT0208"), ("a: !big 1\n", "1:4 TT0209"), ("a: !!seq 1\n", "1:4 TT0209"),
    ("a: *b\n", "1:4 TT0210"), ("a: &a [*a]\n", "1:8 TT0211"), ("a: &x 1\nb: &x 2\n", "2:4 TT0213"),
    ("? [a]\n: 1\n", "1:3 TT0220"), ("{a: 1}: 2\n", "1:1 TT0220"), ("?\n: 1\n", "1:2 TT0221"),
    ("a: &x {b: 1}\nc:\n  <<: *x\n", "3:3 TT0223"),
    ("đầu: \"mở\n", "2:1 TT0205"), ("đ: [1, 2\n", "2:1 TT0205"), ("a: 1\n b: 2\n", "2:3 TT0205"),
    ("a: 'x' y\n", "1:8 TT0205"), ("a: @x\n", "1:4 TT0205"), ("a:\n\t- b\n", "2:1 TT0205"), ("a: - b\n", "1:4 TT0205"),
    ("a: \"\\q\"\n", "1:5 TT0205"), ("a: 1\n]\n", "2:1 TT0205"),
    ("a: x\u{202E}y\n", "1:5 TT0203"), ("a: x\u{0}y\n", "1:5 TT0203"), ("ấ: \u{FEFF}\n", "1:4 TT0203"),
  ])
  func brokenFilesAreRefusedAtTheirPlace(text: String, expected: String) {
    let printed = Sample(text).printed
    #expect(printed.count == 1)
    #expect(printed.first?.hasPrefix(expected + ":") == true, "\(printed)")
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0x00], "1:1 TT0201"), ([0x00, 0x61, 0x00, 0x3A], "1:1 TT0201"),
    ([0x61, 0x3A, 0x20, 0xC3, 0x28], "1:4 TT0202"), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "1:4 TT0202"),
    ([0x61, 0x3A, 0x20, 0xC0, 0xAF], "1:4 TT0202"), ([0x61, 0x3A, 0x20, 0xE1, 0xBA], "1:4 TT0202"),
    ([0xE1, 0xBA, 0xA5, 0x3A, 0x20, 0xF5, 0x80, 0x80, 0x80], "1:4 TT0202"),
  ])
  func bytesThatAreNoTextAreRefusedAtTheirPlace(bytes: [UInt8], expected: String) {
    #expect(Sample(bytes).printed.first?.hasPrefix(expected + ":") == true)
  }

  @Test func whatUTF8CheckAcceptsIsWhatTheStandardLibraryAccepts() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let tail = (0..<Int.random(in: 1...4, using: &random)).map { _ in UInt8.random(in: 0x7F...0xFF, using: &random) }
      let isText = String(validating: tail, as: UTF8.self) != nil
      let codes = Set(Sample([0x61, 0x3A, 0x20, 0x22] + tail + [0x22]).findings.map(\.code.number))
      #expect(codes.contains(202) ? !isText : isText || codes.contains(203), "a forbidden character may come first")
    }
  }

  @Test func aliasesThatMultiplyAreRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let printed = Sample(text).printed
    #expect(printed == ["6:9 TT0212: aliases make the file grow to more than 1 000 000 keys and values"])
  }

  @Test func deepNestingIsRefusedAlsoThroughAliases() {
    func nested(_ depth: Int) -> Sample {
      Sample(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    #expect(nested(64).findings.isEmpty)
    #expect(nested(65).printed == ["1:65 TT0206: mappings and lists lie more than 64 levels deep in each other"])
    #expect(Sample(String(repeating: "{", count: 3_000_000)).printed.first?.contains("TT0206") == true)
    #expect(Sample(String(repeating: "- ", count: 100_000)).printed.first?.contains("TT0206") == true)
    var chain = "- &a0 x\n"
    for level in 1...80 { chain += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(Sample(chain).printed == ["65:9 TT0206: mappings and lists lie more than 64 levels deep in each other"])
  }

  @Test func sizesAreLimited() {
    let limits = YAMLLimits(bytes: 100, nodes: 10)
    #expect(Sample(String(repeating: "#", count: 101), limits: limits).findings.first?.code.number == 200)
    #expect(Sample("[1,2,3,4,5,6,7,8,9]", limits: limits).findings.isEmpty)
    #expect(Sample("[1,2,3,4,5,6,7,8,9,0]", limits: limits).findings.first?.code.number == 207)
    let aliases = "- &a b\n" + String(repeating: "- *z\n", count: 10_000)
    #expect(Sample(aliases).findings.count == 200, "it gives up on a file that is wrong all over")
  }

  @Test func everyMessageHasWordsAndNoneIsDeclaredTwice() {
    var catalogue = Catalogue()
    catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
    #expect(catalogue.duplicates.isEmpty)
    #expect(catalogue.codes == YAMLMessage.allCases.map(\.code).sorted())
    #expect(catalogue.codes.allSatisfy { (200...299).contains($0.number) })
  }
}
