import Messages
import SourceText
import TestSupport
import Testing
import YAML

@Suite struct MutationTests {
  private static let seeds = [
    "a: 1\nb: [x, 'y', \"z\\n\"]\nc: {d: e, f: [g, {h: 1}]}\n",
    "- &a 1\n- *a\n- !!str x\n- |\n  một\n   hai\n- >-\n  ba\n",
    "\u{FEFF}lịch:\n  nghỉ: [2026-01-01, 01/05/2026]\n  giờ: 15:00\n  tỉ lệ: 70%\n", "? a\n: b\n? [c]\n: d\n<<: x\n",
    "%YAML 1.1\n--- !<tag:yaml.org,2002:map>\na: \"\\u0041\\x41\"\n...\n",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    [
      "[", "]", "{", "}", "&a ", "*a", ": ", "- ", "\n", "\n\n  ", "\t", "'", "\"", "|\n", ">", "#", "!!", "%", "@",
      "\u{FEFF}",
      "\u{2028}", "\u{85}", "🏢", "e\u{301}", "\r\n", "---\n", "...\n", "<<: ", "? ", ",", "\\", "0", "{{{{{{{{",
      "[[[[[[[[",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFE, 0xFF]]

  private func mutated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = Self.seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(place...)
      case 3:
        let end = Int.random(in: place...bytes.count, using: &random)
        bytes.removeSubrange(place..<end)
      case 4:
        let other = Self.seeds.randomElement(using: &random) ?? []
        bytes.insert(contentsOf: other[Int.random(in: 0...other.count, using: &random)...], at: place)
      default:
        let end = Int.random(in: place...bytes.count, using: &random)
        bytes += bytes[place..<end]
      }
    }
    return bytes
  }

  /// Whatever the bytes: an answer, places inside the file, and a reason whenever there is no tree.
  @Test func noInputTrapsOrPointsOutside() {
    var random = SplitMix64(seed: 2026)
    let word = YAMLShape<String>.text
    let words = YAMLShape.list(of: word).map { list, _ in list.first }
    let time = YAMLShape<YAMLTime>.time.map { _, value in value.text }
    let shape = YAMLShape<Int>.mapping { m in
      _ = m.optional("a", as: .integer)
      _ = m.optional("b", as: .list(of: .either(scalar: word, list: words)))
      _ = m.optional("c", as: .entries(keys: .positioned(.date), values: .percentage))
      _ = m.optional("lịch", as: .entries(keys: .text, values: .either(scalar: time, list: words)))
      return m.required("d", as: .integer(in: 0...1))
    }
    var trees = 0
    for _ in 0..<20_000 {
      let sample = Sample(mutated(&random))
      var findings = sample.findings
      if let document = sample.document {
        trees += 1
        let list = YAMLFindings()
        _ = YAMLValue(document, findings: list).read(as: shape)
        findings += list.list
      } else {
        #expect(!findings.isEmpty)
      }
      for finding in findings {
        for span in [finding.span].compactMap({ $0 }) + finding.secondary.map(\.span) {
          #expect(span.start >= 0 && span.start <= span.end && Int(span.end) <= sample.file.bytes.count)
        }
      }
    }
    #expect(trees > 2000, "most mutations would otherwise never reach the decoder")
  }

  @Test func everyMessageFindsItsWordsAndArguments() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<1000 {
      let sample = Sample(mutated(&random))
      let full = sample.full(as: YAMLShape<Int>.mapping { $0.required("a", as: .integer(in: 0...1)) })
      for line in full.split(separator: "\n") where !line.contains("|") {
        #expect(!line.contains("YAML.") && !line.contains("{name") && !line.contains("{s"), "\(line)")
      }
    }
  }
}
