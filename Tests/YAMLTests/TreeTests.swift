import SourceText
import Testing
import YAML

@Suite struct TreeTests {
  /// Every scalar of a tree, with its node.
  private func scalars(_ document: YAMLDocument) -> [(YAMLDocument.NodeID, String)] {
    var found: [(YAMLDocument.NodeID, String)] = []
    var open = [document.root]
    while let node = open.popLast() {
      if document.kind(node) == .scalar { found.append((node, document.text(node))) }
      open += document.children(node).reversed()
    }
    return found
  }

  @Test(arguments: ["15:00", "no", "010", "~", "null", "0x1F", "1e3", "2026-07-01", "70%", "=", "yes"])
  func scalarsMeanWhatTheySay(text: String) {
    #expect(Sample("a: \(text)").decode(as: .mapping { $0.required("a", as: .text) }).value == text)
  }

  @Test func quotationMarksAndBlocksAreResolved() throws {
    let sample = Sample("- 'it''s'\n- \"a\\tb\\u1EA7\"\n- |\n  một\n  hai\n- >\n  một\n  hai\n")
    #expect(sample.decode(as: .list(of: .text)).value == ["it's", "a\tbầ", "một\nhai\n", "một hai\n"])
    let document = try #require(sample.document)
    #expect(document.children(document.root).map(document.style) == [.singleQuoted, .doubleQuoted, .literal, .folded])
  }

  /// Positions are bytes whatever stands before: a byte order mark, Vietnamese, combining marks, emoji, all line ends.
  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
  func aPlainScalarsSpanHoldsItsText(mark: String, newline: String) throws {
    let words = ["Nghỉ", "lễ", "e\u{301}x", "🏢x", "a", "Đ", String(repeating: "ướ", count: 150)]
    var text = mark
    for outer in words {
      text += "# \(outer) 🏢" + newline + outer + ": {" + words.map { "\($0): \($0) \(outer)" }.joined(separator: ", ")
      text += "}" + newline
    }
    let document = try #require(Sample(text).document)
    let found = scalars(document)
    #expect(found.count == words.count * (1 + 2 * words.count))
    for (node, text) in found { #expect(document.file.text(document.span(node)) == text) }
  }

  @Test func containersSpanFromTheirFirstToTheirLastByte() throws {
    let sample = Sample("a:\n  - &x !!str b\n  - {c: d}\n\n# end\ne: [f,\n  g]\n")
    let document = try #require(sample.document)
    let pairs = Array(document.children(document.root))
    #expect(document.file.text(document.span(pairs[1])) == "- &x !!str b\n  - {c: d}")
    #expect(document.file.text(document.span(pairs[3])) == "[f,\n  g]")
    #expect(document.children(pairs[1]).map { document.file.text(document.span($0)) } == ["b", "{c: d}"])
    #expect(document.file.text(document.span(document.root)).hasSuffix("g]"))
  }

  @Test func anAliasIsTheValueOfItsAnchor() {
    let sample = Sample("a: &x [1, 2]\nb: *x\n")
    let lists = sample.decode(as: .entries(keys: .text, values: .list(of: .integer))).value
    #expect(lists?.map(\.value) == [[1, 2], [1, 2]])
    #expect(sample.findings.isEmpty)
  }
}
