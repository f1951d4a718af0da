import JSON
import Testing

@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.canonicalBytes, as: UTF8.self) }

  @Test func membersAreSortedByBytes() {
    #expect(text(.object(["b": .integer(1), "a": .null, "á": .bool(true)])) == #"{"a":null,"b":1,"á":true}"#)
  }

  @Test func textThatReadsTheSameIsWrittenTheSame() {
    let composed = JSONValue.object(["thủ tục": .string("Giấy phép")]).canonicalBytes
    let decomposed = JSONValue.object(["thu\u{309} tu\u{323}c": .string("Gia\u{302}\u{301}y phe\u{301}p")])
    #expect(decomposed.canonicalBytes == composed)
  }

  @Test func controlsQuotesAndBackslashesAreEscaped() {
    #expect(text(.string("\u{0}\n\"\\")) == #""\u0000\n\"\\""#)
  }

  @Test func nestsWithoutStrayCommas() {
    #expect(text(.array([.array([]), .object([:]), .integer(-5)])) == "[[],{},-5]")
  }
}
