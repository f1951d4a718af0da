import Testing

/// Codes of messages, read from the sources of all modules.
@Suite struct MessageCodeTests {
  /// The block of numbers of each module.
  private static let blocks: [String: [ClosedRange<Int>]] = [
    "CommandLine": [1...99], "Workspace": [300...399, 1000...1199, 1300...1399], "Syntax": [100...199],
    "YAML": [200...299],
    "WorkingTime": [300...399], "Language": [400...699], "Compiler": [700...799], "Verification": [800...999],
    "Simulation": [1000...1099], "Import": [1200...1299], "Lint": [1400...1499], "Interchange": [1500...1549],
  ]

  /// One case of a message set.
  private struct Code {
    var number: Int
    var name: String
    var source: Repository.Source
  }

  private static let codes: [Code] = Repository.sources.filter { $0.text.contains(/enum \w+: Int,[^{]*MessageSet/) }
    .flatMap { source in
      source.text.matches(of: /(?m)^ +case (\w+) = ([\d_]+)$/).compactMap { match in
        Int(match.output.2.replacing("_", with: "")).map {
          Code(number: $0, name: String(match.output.1), source: source)
        }
      }
    }

  @Test func codesAreFound() {
    #expect(Self.codes.contains { $0.number == 1 && $0.name == "cannotWrite" })
  }

  @Test func everyCodeIsClaimedOnce() {
    let claims = Dictionary(grouping: Self.codes, by: \.number).filter { $0.value.count > 1 }
    #expect(claims.mapValues { $0.map { "\($0.source.path) \($0.name)" } } == [:])
  }

  @Test func everyCodeLiesInItsModulesBlock() {
    for code in Self.codes {
      let blocks = Self.blocks[code.source.module] ?? []
      #expect(blocks.contains { $0.contains(code.number) }, "\(code.source.path) \(code.name) = \(code.number)")
    }
  }
}
