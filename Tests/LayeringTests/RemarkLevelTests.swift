import Testing

/// A finding that is reported as a warning or a note is declared as a remark with that level, so that packages can set it.
@Suite struct RemarkLevelTests {
  /// What modules of `thutuc check` report; imports, scenarios and comparisons have levels of their own.
  private static let sources = Repository.sources.filter {
    ["Language", "Compiler", "Verification", "Workspace", "CommandLine"].contains($0.module)
  }

  @Test func whatIsReportedMildlyIsARemark() {
    let declared = Set(
      Self.sources.flatMap { $0.text.matches(of: #/\(\.(\w+), \.(warning|note)\)/#).map { "\($0.1) \($0.2)" } })
    #expect(declared.count > 25)
    var seen = 0
    for source in Self.sources {
      for match in source.text.matches(of: #/(\w+)(?:Message|Finding)\.(\w+),\s+\.(warning|note)\b/#) {
        if ["Scenario", "Comparison"].contains(match.1) { continue }
        seen += 1
        #expect(declared.contains("\(match.2) \(match.3)"), "\(source.path): \(match.2)")
      }
    }
    #expect(seen > 20)
  }
}
