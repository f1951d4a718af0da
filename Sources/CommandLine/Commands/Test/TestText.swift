import Messages
import ProcessGraph
import SourceText
import Workspace

/// Results of tests for people: by procedure, what failed with expected and actual side by side.
struct TestText {
  private let results: [TestResult]
  private let coverage: [TestCoverage]
  private let files: [SourceFile]
  private let places: TestPlaces
  /// How many tests have errors and were not played.
  private let unread: Int
  private let hasColours: Bool
  /// The language of what is wrong with a dossier; the rest is English.
  private let language: MessageLanguage

  init(
    _ results: [TestResult], _ coverage: [TestCoverage], _ files: [SourceFile], unread: Int, hasColours: Bool,
    language: MessageLanguage
  ) {
    self.unread = unread
    self.results = results
    self.coverage = coverage
    self.files = files
    places = TestPlaces(results, files)
    self.hasColours = hasColours
    self.language = language
  }

  /// The whole answer.
  var rendered: String {
    var lines: [String] = []
    var procedures: [String] = []
    for result in results where !procedures.contains(result.test.procedure) { procedures.append(result.test.procedure) }
    for procedure in procedures {
      lines.append(procedure)
      for result in results where result.test.procedure == procedure { lines += told(result) }
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary)
    if !coverage.isEmpty { lines += ["", "Tests came by:"] + coverage.flatMap(told) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let failed = results.count { !$0.isPassed }
    func tests(_ count: Int) -> String { count == 1 ? "1 test" : "\(count) tests" }
    let left = unread > 0 ? "\(tests(unread)) not played, because of the errors in them" : nil
    if results.isEmpty { return left ?? "no tests" }
    let played = failed == 0 ? "\(tests(results.count)) passed" : "\(failed) of \(tests(results.count)) failed"
    return [played, left].compactMap(\.self).joined(separator: "; ")
  }

  private func told(_ result: TestResult) -> [String] {
    if result.isPassed { return ["  " + coloured("passed", 32) + "  " + result.test.title] }
    var lines = ["  " + coloured("FAILED", 31) + "  " + result.test.title]
    if result.expectations.isEmpty {
      var catalogue = Renderer(catalogue: language.catalogue, files: files, colour: hasColours)
      let text = catalogue.render(Findings(result.findings), as: .full)
      return lines + text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "    " + $0 }
    }
    for expectation in result.expectations where !expectation.isMet {
      lines.append("    \(place(expectation))")
      lines.append("      expected  \(expectation.expected)")
      lines.append("      came      \(expectation.actual)")
      if let difference = firstDifference(expectation) { lines.append("      \(difference)") }
    }
    return lines
  }

  /// Of two paths, where they part.
  private func firstDifference(_ expectation: TestExpectation) -> String? {
    let (expected, actual) = (names(expectation.expected), names(expectation.actual))
    guard expectation.expected.hasPrefix("path"), !actual.isEmpty else { return nil }
    let same = zip(expected, actual).prefix { $0 == $1 }.count
    let wanted = same < expected.count ? "`\(expected[same])`" : "the end of the path"
    let came = same < actual.count ? "`\(actual[same])`" : "the end of the path"
    return "they part at place \(same + 1): \(wanted) expected, \(came) came"
  }

  private func names(_ words: String) -> [String] {
    let list = words.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\n" }).map(String.init)
    return Array(list.dropFirst())
  }

  private func place(_ expectation: TestExpectation) -> String {
    "\(files[Int(expectation.origin.file)].path):\(places.line(expectation.origin))"
  }

  private func told(_ coverage: TestCoverage) -> [String] {
    let from = coverage.procedure.from.map { " from \($0)" } ?? ""
    let shares = [("steps and waits", coverage.steps), ("outcomes", coverage.outcomes), ("rows", coverage.rows)]
    let counts = shares.filter { $1.all > 0 }.map { "\($1.touched) of \($1.all) \($0)" }.joined(separator: ", ")
    let missing = shares.filter { $1.touched > 0 && !$1.missing.isEmpty }.map { name, share in
      "    no \(name): \(share.missing.joined(separator: "; "))"
    }
    return ["  \(coverage.procedure.name)\(from): \(counts)"] + missing
  }

  private func coloured(_ text: String, _ colour: Int) -> String {
    hasColours ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
