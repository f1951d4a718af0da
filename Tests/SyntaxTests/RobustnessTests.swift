import SourceText
import TestSupport
import Testing

@testable import Syntax

@Suite struct RobustnessTests {
  /// What must hold for any bytes: the tree prints them, and its nodes and tokens are in order.
  static func check(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
    let parsed = Parser.parse(SourceFile(id: FileID(0), path: "x", bytes: bytes))
    let tree = parsed.tree
    let isSame = tree.printed == bytes
    #expect(isSame, "\(what())")
    var isSound = true
    for index in 0..<tree.nodeCount {
      let node = NodeID(Int32(index))
      let range = tree.tokenRange(of: node)
      var next = range.lowerBound
      for element in tree.children(of: node) {
        if let token = element.token {
          isSound = isSound && token.index == next
          next += 1
        } else if let child = element.node {
          let inner = tree.tokenRange(of: child)
          isSound = isSound && inner.lowerBound == next && tree.parent(of: child) == node && child < node
          next = inner.upperBound
        }
      }
      isSound = isSound && next == range.upperBound
    }
    #expect(isSound && tree.tokenRange(of: tree.root) == 0..<Int32(tree.tokenCount), "\(what())")
    let isInside = parsed.diagnostics.allSatisfy { finding in
      guard let span = finding.span else { return true }
      return span.start >= 0 && span.start <= span.end && Int(span.end) <= bytes.count
    }
    #expect(isInside && parsed.diagnostics.count <= Parser.findingLimit + 1, "\(what())")
    // A tree with something missing or skipped is never silent.
    if parsed.diagnostics.isEmpty {
      let isClean = !tree.hasFault(tree.root)
      #expect(isClean, "\(what())")
    }
  }

  @Test func mutatedExamplesAreRead() throws {
    let files = try Corpus.files("good").map(\.bytes)
    let pieces =
      [
        "{", "}", "(", ")", "\"", "\"\"\"", "`", ",", ";", "\n", "->", ":", ".", "when ", "step ", "\nlaw ", "and ",
        "not ",
        "75.000", "3,5", "2026-13-01", "25:00", "\u{202E}", "\u{0}", "\u{FF}", "//", "/*", "“", "%", "-", "by ",
        "basis ",
        "at most 1 time then -> ", "language vi\n", "é", "e\u{301}", "\u{212A}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE1, 0xBA], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80]]
    var random = SplitMix64(seed: 2026)
    for round in 0..<1200 {
      var bytes = files[Int.random(in: 0..<files.count, using: &random)]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        default:
          bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: place)
        }
      }
      RobustnessTests.check(bytes, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func shuffledTokensAreRead() throws {
    let tree = Parser.parse(try Corpus.file("steps")).tree
    let words = (0..<tree.tokenCount).map { Array(tree.text(of: TokenID(Int32($0))).utf8) }
    var random = SplitMix64(seed: 7)
    for round in 0..<700 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        bytes += words[Int.random(in: 0..<words.count, using: &random)]
        bytes.append(Int.random(in: 0..<6, using: &random) == 0 ? 10 : 32)
      }
      RobustnessTests.check(bytes, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func randomBytesAreRead() {
    var random = SplitMix64(seed: 99)
    for round in 0..<500 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      RobustnessTests.check(bytes, "round \(round): \(bytes)")
    }
  }

  @Test(arguments: [
    "{", "}", "(", ")", "{ ", "} ", "{\n", "}\n", "(\n", "law a {", "procedure p { steps {", "not ", "- ", "\"", "`",
    ";",
    "condition c = (", "condition c = 1 of ", "10% of ", "stage s {", "step x {\n", "a.", ",",
    "-> a at most 1 time then ",
    "\\\"\"\"\n", "\"\"\"", "/", "“", "\u{301}", "language ", "\nlaw", " }\n {",
  ]) func deepAndLongRepetitionIsRead(_ piece: String) {
    for prefix in [
      "", "condition c = ", "procedure p { steps { step x by y { on z -> a ", "amend p from 2026-01-01 by l {",
    ] {
      let bytes = Array(prefix.utf8) + Array(repeatElement(Array(piece.utf8), count: 1500).joined())
      RobustnessTests.check(bytes, "\(prefix) \(piece)")
    }
  }

  /// Nothing in the repair of brackets may look at the same text again and again.
  @Test func badlyBracketedTextIsReadInLinearTime() {
    let count = 20_000
    let opened = String(repeating: "{ a\n", count: count) + "b" + String(repeating: " }", count: count) + " } }"
    let deep = String(repeating: "          a\n", count: count) + String(repeating: "}\n  b\n }\n", count: count)
    let marks = String(repeating: "\\\"\"\"\n", count: count)
    for text in [opened, deep, marks, String(repeating: "a \n", count: count)] {
      RobustnessTests.check(Array(text.utf8), String(text.prefix(20)))
    }
  }

  @Test func aMillionBracesGiveOneFinding() {
    for piece in ["{", "("] {
      let file = source(String(repeating: piece, count: 1_000_000))
      let parsed = Parser.parse(file)
      #expect(parsed.diagnostics.count <= 3, "\(parsed.diagnostics.prefix(5).map(\.code))")
    }
  }

  @Test func nestingBeyondTheLimitIsOneFinding() {
    let blocks =
      "procedure p { steps { " + String(repeating: "stage s { ", count: 1000)
      + String(repeating: "} ", count: 1000) + "} }\nlaw a"
    let parentheses =
      "condition c = " + String(repeating: "(", count: 1000) + "1" + String(repeating: ")", count: 1000)
      + "\nlaw a"
    let nots = "condition c = " + String(repeating: "not ", count: 1000) + "x\nlaw a"
    let chain =
      "procedure p { steps { step x by y { on z -> a "
      + String(repeating: "at most 1 time then -> a ", count: 1000) + "} } }\nlaw a"
    for text in [blocks, parentheses, nots, chain] {
      let parsed = Parser.parse(source(text))
      #expect(parsed.diagnostics.map(\.code) == [SyntaxMessage.nestedTooDeeply.code])
      #expect(parsed.tree.children(of: parsed.tree.root, .lawDeclaration).count == 1)
      RobustnessTests.check(Array(text.utf8), String(text.prefix(20)))
    }
    let fine = "condition c = " + String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)
    #expect(Parser.parse(source(fine)).diagnostics.isEmpty)
    let longChain = "condition c = " + String(repeating: "a and b or c + ", count: 5000) + "1 = 2"
    #expect(Parser.parse(source(longChain)).diagnostics.isEmpty)
  }
}
