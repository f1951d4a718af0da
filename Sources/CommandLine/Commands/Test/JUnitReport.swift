import Messages
import SourceText
import Workspace

/// Results of tests as JUnit XML, which servers that build and test read: one suite a procedure.
enum JUnitReport {
  /// The whole document.
  static func render(_ results: [TestResult], _ files: [SourceFile], _ paths: [String]) -> String {
    var procedures: [String] = []
    for result in results where !procedures.contains(result.test.procedure) { procedures.append(result.test.procedure) }
    let places = TestPlaces(results, files)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", open("testsuites", results)]
    for procedure in procedures {
      let own = results.filter { $0.test.procedure == procedure }
      lines.append("  " + open("testsuite", own, name: procedure))
      for result in own { lines += testCase(result, places, paths).map { "    " + $0 } }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func open(_ element: String, _ results: [TestResult], name: String? = nil) -> String {
    let failures = results.count { !$0.isPassed && !$0.expectations.isEmpty }
    let errors = results.count { !$0.isPassed && $0.expectations.isEmpty }
    let title = name.map { " name=\"\(escaped($0))\"" } ?? ""
    return "<\(element)\(title) tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"\(errors)\">"
  }

  private static func testCase(_ result: TestResult, _ places: TestPlaces, _ paths: [String]) -> [String] {
    let path = escaped(paths[Int(result.test.origin.file)])
    let head =
      "<testcase name=\"\(escaped(result.test.title))\" classname=\"\(escaped(result.test.procedure))\" file=\"\(path)\" "
      + "line=\"\(places.line(result.test.origin))\""
    if result.isPassed { return [head + "/>"] }
    let wording = Wording(.english)
    let texts = result.findings.map { wording.text(message: $0) }
    let element = result.expectations.isEmpty ? "error" : "failure"
    return [
      head + ">",
      "  <\(element) message=\"\(escaped(texts.first ?? ""))\">\(escaped(texts.joined(separator: "\n")))</\(element)>",
      "</testcase>",
    ]
  }

  private static func escaped(_ text: String) -> String { MarkupText.xml(text) }
}
