import Messages
import SourceText
import Testing
import Workspace

/// The scenarios beside the real rules.
@Suite struct RulesScenarioTests {
  @Test(arguments: ["busy-commune", "city-department", "factory-chain"]) func isReadWithoutFindings(name: String) throws
  {
    let path = "rules/scenarios/\(name).yaml"
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let file = sourceFile(try text(ofFile: "\(root)/\(path)"), path: path)
    var findings: [Diagnostic] = []
    let scenario = ScenarioFile.read(file, findings: &findings)
    #expect(printed(findings, [file]) == [])
    #expect(scenario?.name == name)
  }
}
