import JSON
import Testing

/// Reading values is the inverse of writing them, and whatever else comes is refused.
@Suite struct JSONValueReadingTests {
  @Test(arguments: [
    JSONValue.null, .bool(true), .integer(-9_007_199_254_740_993), .string("đồng \"\\\n\u{1}\u{1F600}"), .array([]),
    .object([:]), .object(["a": .array([.integer(0), .null]), "ấ": .object(["b": .bool(false)])]),
  ])
  func whatIsWrittenIsRead(value: JSONValue) {
    #expect(JSONValue(parsing: value.canonicalBytes) == value)
  }

  @Test(arguments: ["", "{", "[1,]", "01", "1 2", "{\"a\":1,\"a\":2}", "[1.5]", "1e3", "9223372036854775808"])
  func whatIsNotWrittenIsRefused(text: String) {
    #expect(JSONValue(parsing: Array(text.utf8)) == nil)
  }

  @Test func badBytesAndDepthAreRefused() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSONValue(parsing: [0x22, 0xff, 0x22]) == nil)
    #expect(JSONValue(parsing: nested(60)) != nil)
    #expect(JSONValue(parsing: nested(100_000)) == nil)
  }
}
