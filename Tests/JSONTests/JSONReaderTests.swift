import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  private func read(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONProblem) -> JSONNode {
    try JSONReader.read(Array(text.utf8), limits: limits)
  }

  @Test func everyValueHasItsPlace() throws {
    let text = "\u{FEFF}{ \"tên\" : [12, -0.5e+3, true, null, \"a\\u1ec7\\n\\\"\"] }"
    let bytes = Array(text.utf8)
    guard case .object(let members) = try read(text).content, let member = members.first,
      case .array(let elements) = member.value.content
    else {
      Issue.record("no object with a list")
      return
    }
    func written(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(member.name == "tên" && written(member.nameRange) == "\"tên\"")
    #expect(
      elements.map(\.content) == [.number("12"), .number("-0.5e+3"), .bool(true), .null, .string("aệ\n\"")])
    #expect(elements.map { written($0.range) } == ["12", "-0.5e+3", "true", "null", "\"a\\u1ec7\\n\\\"\""])
  }

  @Test func pairsOfCodeUnitsAreOneCharacter() throws {
    #expect(try read("\"\\ud83c\\udfe2\"").content == .string("🏢"))
  }

  @Test(
    arguments: [
      ("", JSONProblem.Kind.unexpectedEnd, 0), ("[1", .unexpectedEnd, 2), ("\"a", .unexpectedEnd, 2),
      ("đ", .notAValue, 0), ("{a: 1}", .nameMissing, 1), ("{\"a\" 1}", .colonMissing, 5),
      ("[1 2]", .commaMissing, 3), ("[1,]", .commaTooMany, 3), ("{\"a\": 1,}", .commaTooMany, 8),
      ("\"a\nb\"", .controlInText, 2), ("\"\\x\"", .wrongEscape, 2), ("\"\\ud800\"", .wrongEscape, 7),
      ("\"\\u+123\"", .wrongEscape, 3), ("01", .wrongNumber, 0), ("[-]", .wrongNumber, 1), ("1.e", .wrongNumber, 0),
      ("1 2", .afterEnd, 2), ("{\"a\":1,\"a\":2}", .nameTwice("a"), 7), ("nul", .notAValue, 0),
    ])
  func whatIsWrongIsSaidAtItsPlace(text: String, kind: JSONProblem.Kind, offset: Int) {
    do throws(JSONProblem) {
      let node = try read(text)
      Issue.record("read as \(node)")
    } catch {
      #expect(error.kind == kind && error.range.lowerBound == offset)
    }
  }

  @Test func depthAndNumberOfValuesAreBounded() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONProblem(kind: .tooDeep(limit: 64), range: 64..<65)) { try read(deep) }
    #expect(throws: JSONProblem(kind: .tooManyValues(limit: 3), range: 7..<8)) {
      try read("[1, 2, 3]", limits: JSONLimits(values: 3))
    }
  }

  /// Whatever the bytes, an answer, and a place inside the text.
  @Test func noTextTrapsOrPointsOutside() {
    let seed = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", {"b": null}], "c": true}"#.utf8)
    var read = 0
    for place in seed.indices {
      for byte in Array("{}[],:\"\\0-.eu \n".utf8) {
        for isReplaced in [true, false] {
          var bytes = seed
          if isReplaced { bytes[place] = byte } else { bytes.insert(byte, at: place) }
          do throws(JSONProblem) {
            read += try JSONReader.read(bytes).range.count > 0 ? 1 : 0
          } catch {
            #expect(error.range.upperBound <= bytes.count)
          }
        }
      }
    }
    #expect(read > 50)
  }
}
