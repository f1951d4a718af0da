import Messages
import SourceText
import TestSupport
import Testing

/// Laws that hold for any bytes and any spans.
@Suite struct RenderingLawTests {
  /// Text of letters that are hard to print, sometimes broken.
  private func bytes(_ random: inout SplitMix64) -> [UInt8] {
    let pieces: [[UInt8]] = [
      Array("bước ".utf8), Array("u\u{31B}\u{301}".utf8), Array("漢".utf8), Array("\t".utf8), Array("\n".utf8),
      Array("\r\n".utf8), Array("👩‍💼".utf8), Array("x".utf8), [0xff], [0xe1, 0xbb], [0x80], [0], Array("\u{301}".utf8),
      Array("\u{202E}".utf8), Array(String(repeating: "step ", count: 40).utf8), [0xed, 0xa0, 0x80],
    ]
    return (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
  }

  @Test(arguments: 0..<40)
  func anyBytesAndAnySpansRender(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      let file = SourceFile(id: FileID(0), path: "a\nb", bytes: bytes(&random))
      func span() -> SourceSpan {
        let range = -3...Int32(file.bytes.count + 3)
        return SourceSpan(
          file: FileID(Int32.random(in: -1...1, using: &random)), start: .random(in: range, using: &random),
          end: .random(in: range, using: &random))
      }
      let diagnostics = (0..<4).map { _ in
        Diagnostic(
          SampleMessage.unknownStep, at: Bool.random(using: &random) ? span() : nil,
          ["name": .code(file.text(span()))], secondary: [SecondaryLabel(span(), "declared")],
          trail: [TrailLine("sample.step", at: span())], fixes: [Fix([TextEdit(span(), "x")], isSafe: true)])
      }
      let full = Sample.full(diagnostics, [file])
      #expect(
        full.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "control characters reach the terminal")
      #expect(Sample.render(diagnostics, [file], as: .concise).split(separator: "\n").count <= 4)
      #expect(JSONCheck.isValid(Sample.render(diagnostics, [file], as: .json)))
    }
  }

  /// The marks under a place on one line are as wide as its text.
  @Test(arguments: 0..<40)
  func caretsAreAsWideAsTheText(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 1000)
    let letters = ["a", "ớ", "o\u{31B}\u{301}", "漢", "đ", " ", "é"]
    let text = (0..<25).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
    let first = Int.random(in: 0..<text.count, using: &random)
    let last = Int.random(in: first..<text.count, using: &random)
    let start = text[..<first].joined().utf8.count
    let part = text[first...last].joined()
    let file = Sample.file(text.joined())
    let span = SourceSpan(file: file.id, start: Int32(start), end: Int32(start + part.utf8.count))
    let lines = Sample.full([Diagnostic(SampleMessage.plain, at: span)], [file]).split(separator: "\n")
    #expect(lines[4].filter { $0 == "^" }.count == DisplayWidth.columns(of: part))
    let before = lines[4].prefix { $0 != "^" }.count - "   | ".count
    #expect(before == DisplayWidth.columns(of: text[..<first].joined()))
  }

  @Test(arguments: 0..<20)
  func orderDoesNotDependOnHowFindingsCame(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var diagnostics: [Diagnostic] = []
    for number: Int32 in 0..<20 {
      let file = FileID(Int32.random(in: 0...1, using: &random))
      let span = SourceSpan(file: file, start: number, end: number + 1)
      let kind: SampleMessage = number % 2 == 0 ? .plain : .unknownStep
      diagnostics.append(Diagnostic(kind, at: number == 7 ? nil : span))
    }
    let sorted = Findings(diagnostics).list
    #expect(Findings((diagnostics + diagnostics).shuffled(using: &random)).list == sorted)
    #expect(sorted.first?.span == nil)
    let spans = sorted.compactMap(\.span)
    #expect(spans.count == 19 && spans == spans.sorted())
  }
}

/// A strict reader of JSON (RFC 8259), to judge what the writer wrote.
struct JSONCheck {
  private var rest: ArraySlice<UInt8>

  static func isValid(_ text: String) -> Bool {
    var check = JSONCheck(rest: Array(text.utf8)[...])
    guard check.value() else { return false }
    check.blanks()
    return check.rest.isEmpty
  }

  private mutating func blanks() {
    while let byte = rest.first, [0x20, 0x0a, 0x0d, 0x09].contains(byte) { rest.removeFirst() }
  }

  private mutating func take(_ text: String) -> Bool {
    blanks()
    guard rest.starts(with: Array(text.utf8)) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  private mutating func value() -> Bool {
    if take("{") { return members("}") { $0.string() && $0.take(":") && $0.value() } }
    if take("[") { return members("]") { $0.value() } }
    if take("true") || take("false") || take("null") { return true }
    if rest.first == UInt8(ascii: "\"") { return string() }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest.removeFirst(digits.count)
    return !digits.isEmpty && (digits.count == 1 || digits.first != 0x30)
  }

  private mutating func members(_ close: String, _ member: (inout JSONCheck) -> Bool) -> Bool {
    if take(close) { return true }
    repeat { if !member(&self) { return false } } while take(",")
    return take(close)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"):
        guard let escape = rest.popFirst() else { return false }
        if escape == UInt8(ascii: "u") {
          guard rest.prefix(4).allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }), rest.count > 4
          else { return false }
          rest.removeFirst(4)
        } else if !Array("\"\\/bfnrt".utf8).contains(escape) {
          return false
        }
      default: break
      }
    }
    return false
  }
}
