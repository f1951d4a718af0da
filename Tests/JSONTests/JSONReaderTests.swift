import JSON
import Testing

/// Reading is the inverse of writing, and whatever else comes is refused.
@Suite struct JSONReaderTests {
  @Test(arguments: [
    JSONValue.null, .bool(true), .integer(-9_007_199_254_740_993), .string("đồng \"\\\n\u{1}\u{1F600}"), .array([]),
    .object([:]), .object(["a": .array([.integer(0), .null]), "ấ": .object(["b": .bool(false)])]),
  ])
  func whatIsWrittenIsRead(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.canonicalBytes) == value)
  }

  @Test func blanksAndEscapesAreRead() throws {
    let text = " { \"a\" : [ 1 , -2 ] ,\r\n\t\"b\" : \"\\u0111\\uD83D\\uDE00\\/\\b\" } "
    #expect(
      try JSONValue(parsing: Array(text.utf8))
        == .object(["a": .array([.integer(1), .integer(-2)]), "b": .string("đ😀/\u{8}")]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "01", "-", "1 2", "nul", "\"a", "\"\\x\"", "\"\\uD800\"", "\"\\u12\"",
    "\"\u{1}\"", "{a:1}", "'a'", "+1",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    let problem = #expect(throws: JSONProblem.self) { try JSONValue(parsing: Array(text.utf8)) }
    guard case .malformed = problem else {
      Issue.record("\(text): \(String(describing: problem))")
      return
    }
  }

  @Test func numbersAreWholeAndFit() {
    #expect(throws: JSONProblem.notWhole(at: 1)) { try JSONValue(parsing: Array("[1.5]".utf8)) }
    #expect(throws: JSONProblem.notWhole(at: 0)) { try JSONValue(parsing: Array("1e3".utf8)) }
    #expect(throws: JSONProblem.notWhole(at: 0)) { try JSONValue(parsing: Array("9223372036854775808".utf8)) }
    #expect(throws: JSONProblem.repeatedMember(at: 7)) { try JSONValue(parsing: Array("{\"a\":1,\"a\":2}".utf8)) }
    #expect(throws: JSONProblem.malformed(at: 2)) { try JSONValue(parsing: [0x22, 0xff, 0x22]) }
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(60))
    #expect(throws: JSONProblem.tooDeep(at: 65)) { try JSONValue(parsing: nested(100_000)) }
  }
}
