internal import SourceText

extension Renderer {
  /// JUnit XML: one suite a file, one case a finding, which fails when the finding fails the run; other findings stand in the
  /// output of a case that passed. Without any finding one case has passed, since servers take an empty report for a fault.
  mutating func junit(_ findings: Findings) -> String {
    var suites: [(path: String, findings: [Diagnostic])] = []
    for finding in findings.list {
      let path = finding.span.flatMap { file($0.file)?.path } ?? "thutuc"
      if let known = suites.firstIndex(where: { $0.path == path }) {
        suites[known].findings.append(finding)
      } else {
        suites.append((path, [finding]))
      }
    }
    let count = max(1, findings.list.count)
    let failures = findings.list.count { $0.severity >= failing }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites tests=\"\(count)\" failures=\"\(failures)\" errors=\"0\">",
    ]
    if suites.isEmpty {
      lines += [
        "  <testsuite name=\"thutuc\" tests=\"1\" failures=\"0\" errors=\"0\">",
        "    <testcase name=\"nothing found\" classname=\"thutuc\"/>", "  </testsuite>",
      ]
    }
    for suite in suites {
      let failed = suite.findings.count { $0.severity >= failing }
      lines.append(
        "  <testsuite name=\"\(MarkupText.xml(suite.path))\" tests=\"\(suite.findings.count)\" failures=\"\(failed)\" "
          + "errors=\"0\">")
      for finding in suite.findings { lines += junitCase(finding, suite.path).map { "    " + $0 } }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private mutating func junitCase(_ diagnostic: Diagnostic, _ path: String) -> [String] {
    turn(to: diagnostic)
    let text = message(diagnostic)
    let name = severity(diagnostic.severity) + " \(diagnostic.code): " + text
    var head = "<testcase name=\"\(MarkupText.xml(name))\" classname=\"\(MarkupText.xml(path))\""
    if let span = diagnostic.span, let file = file(span.file) {
      let line = index(file).position(at: Renderer.clipped(span, to: file).start).line
      head += " file=\"\(MarkupText.xml(path))\" line=\"\(line)\""
    }
    let details = MarkupText.xml(concise(diagnostic))
    guard diagnostic.severity >= failing else {
      return [head + ">", "  <system-out>\(details)</system-out>", "</testcase>"]
    }
    return [
      head + ">",
      "  <failure message=\"\(MarkupText.xml(text))\" type=\"\(diagnostic.code)\">\(details)</failure>",
      "</testcase>",
    ]
  }
}
