import Foundation
import Testing

/// Every console block of the README is run, and says what it says there.
///
/// In a block ```` ```console ````, a line `$ command` is run by bash, and the lines up to the next command are what it
/// prints, both streams together; a line `…` stands for any number of lines. A command fails the test unless it ends
/// with 0, or with N when it ends in the comment `# exit N`. A block ```` ```LANGUAGE title=PATH ```` is written to that
/// file. All blocks share one folder, in which a copy of `rules` stands when there is one.
/// With `THUTUC_RECORD=1` the README is rewritten with what was printed, and the test fails.
@Suite struct ReadmeTests {
  @Test func blocksSayWhatTheProgramSays() throws {
    let url = Program.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let rules = Program.root.appendingPathComponent("rules")
    if FileManager.default.fileExists(atPath: rules.path) {
      try FileManager.default.copyItem(at: rules, to: folder.appendingPathComponent("rules"))
    }

    var recorded: [String] = []
    var commands = 0
    for part in parts(of: text) {
      switch part {
      case .text(let lines): recorded += lines
      case .file(let path, let lines):
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      case .command(let line, let expected):
        commands += 1
        let run = try Program.shell(line, in: folder, environment: ["LANG": "C.UTF-8"])
        var printed = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if printed.last == "" { printed.removeLast() }
        let code = line.firstMatch(of: /# exit (\d+)$/).flatMap { Int32($0.output.1) } ?? 0
        #expect(run.code == code, "\(line)")
        #expect(matches(printed[...], expected[...]), "\(line)\nprints\n\(run.output)")
        recorded += ["$ " + line] + (expected.contains("…") ? expected : printed)
      }
    }
    #expect(commands > 0)
    if ProcessInfo.processInfo.environment["THUTUC_RECORD"] != nil {
      try Data(recorded.joined(separator: "\n").utf8).write(to: url)
      Issue.record("README.md was recorded; run again without THUTUC_RECORD")
    }
  }

  private enum Part {
    case text([String])
    case file(String, [String])
    case command(String, expected: [String])
  }

  private func parts(of text: String) -> [Part] {
    var result: [Part] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      result.append(.text([line]))
      guard line.hasPrefix("```"), line != "```" else { continue }
      let block = lines.prefix { $0 != "```" }
      lines = lines.dropFirst(block.count)
      if line == "```console" {
        var rest = block
        while let command = rest.popFirst() {
          let expected = rest.prefix { !$0.hasPrefix("$ ") }
          rest = rest.dropFirst(expected.count)
          result.append(.command(String(command.dropFirst(2)), expected: Array(expected)))
        }
      } else {
        if let title = line.firstMatch(of: #/\ title=(\S+)/#) {
          result.append(.file(String(title.output.1), Array(block)))
        }
        result.append(.text(Array(block)))
      }
      if let close = lines.popFirst() { result.append(.text([close])) }
    }
    return result
  }

  private func matches(_ printed: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    if first == "…" {
      return (printed.startIndex...printed.endIndex).contains { matches(printed[$0...], expected.dropFirst()) }
    }
    return printed.first == first && matches(printed.dropFirst(), expected.dropFirst())
  }
}
