import Messages
import ProcessGraph
import SourceText
import TestSupport
import Testing
import Workspace

/// Files with slips of every kind are refused or read, and never more than that.
@Suite struct MutationTests {

  private static let pieces = [
    "9999-12-31", "1900-01-01", "2200-12-31", "24:00", "00:00", "999999999999999999", "-1", "0", "100%", "0%", "0.000",
    "[]", "{}", "- ", ": ", "\n  ", "1 year", "1000000 years", "1..9999", "absent", "*a", "&a ", "to: ", "\u{0}", "..",
  ].map { Array($0.utf8) }

  private func mutated(_ seed: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let from = Int.random(in: 0..<max(bytes.count, 1), using: &random)
      let to = min(from + Int.random(in: 0...12, using: &random), bytes.count)
      bytes.replaceSubrange(from..<max(from, to), with: Self.pieces.randomElement(using: &random) ?? [])
    }
    return bytes
  }

  /// Keeps to the digits and words that a scenario or calendar is made of, so that most get past the form.
  @Test(arguments: ["calendars/vietnam.yaml", "scenarios/busy-commune.yaml", "thutuc.yaml"])
  func noFileTraps(path: String) throws {
    let root = String(#filePath.split(separator: "Tests/WorkspaceTests").first ?? "")
    let seed = Array(try text(ofFile: root + "rules/" + path).utf8)
    var builder = GraphBuilder("house_permit")
    let receive = builder.step("receive")
    builder.chain(builder.start, receive, builder.end())
    let graph = builder.build()
    var random = SplitMix64(seed: 11)
    var accepted = 0
    for _ in 0..<150 {
      let file = SourceFile(id: FileID(0), path: path, bytes: mutated(seed, &random))
      var findings: [Diagnostic] = []
      let isRead: Bool
      if path.hasPrefix("cal") {
        isRead = CalendarFile.read(file, findings: &findings) != nil
      } else if path.hasPrefix("sce") {
        let scenario = ScenarioFile.read(file, findings: &findings)
        isRead = scenario != nil
        var names: [Diagnostic] = []
        _ = scenario?.bind(to: [graph], findings: &names)
      } else {
        isRead = Manifest.read(file, findings: &findings) != nil
      }
      accepted += isRead ? 1 : 0
      #expect(isRead != findings.contains { $0.severity == .error })
      for span in findings.compactMap(\.span) {
        #expect(span.start >= 0 && span.start <= span.end && Int(span.end) <= file.bytes.count)
      }
    }
    #expect(accepted > 2, "some slips fall into comments and titles")
  }
}
