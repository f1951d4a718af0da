import JSON
import Messages
import ProcessGraph
import SourceText
import Workspace

/// Results of tests as data.
enum TestJSON {
  /// One object: `tests`, each with `title`, `procedure`, `edition` (its first day), `file`, `line`, `passed`,
  /// `expectations` (`expected`, `actual`, `met`, `line`) and `problems`; and `coverage` where it was asked for.
  static func render(
    _ results: [TestResult], _ coverage: [TestCoverage], _ files: [SourceFile], _ paths: [String]
  ) -> String {
    let places = TestPlaces(results, files)
    var members: [String: JSONValue] = [
      "format": .string("thutuc-test-1"), "tests": .array(results.map { test($0, places, paths) }),
    ]
    if !coverage.isEmpty {
      members["coverage"] = .array(
        coverage.map { one in
          var members: [String: JSONValue] = [
            "procedure": .string(one.procedure.name), "steps": share(one.steps), "outcomes": share(one.outcomes),
            "rows": share(one.rows),
          ]
          members["edition"] = one.procedure.from.map { .string($0.description) }
          return .object(members)
        })
    }
    return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self) + "\n"
  }

  private static func test(_ result: TestResult, _ places: TestPlaces, _ paths: [String]) -> JSONValue {
    let wording = Wording(.english)
    var members: [String: JSONValue] = [
      "title": .string(result.test.title), "procedure": .string(result.test.procedure),
      "passed": .bool(result.isPassed), "file": .string(paths[Int(result.test.origin.file)]),
      "line": .integer(places.line(result.test.origin)),
      "expectations": .array(
        result.expectations.map { one in
          .object([
            "expected": .string(one.expected), "actual": .string(one.actual), "met": .bool(one.isMet),
            "line": .integer(places.line(one.origin)),
          ])
        }),
    ]
    if result.expectations.isEmpty {
      members["problems"] = .array(result.findings.map { .string(wording.text(message: $0)) })
    }
    members["edition"] = result.edition?.from.map { .string($0.description) }
    return .object(members)
  }

  private static func share(_ share: TestCoverage.Share) -> JSONValue {
    .object([
      "touched": .integer(share.touched), "all": .integer(share.all),
      "missing": .array(share.missing.map { .string($0) }),
    ])
  }
}
