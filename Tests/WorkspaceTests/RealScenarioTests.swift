import Foundation
import Messages
import Simulation
import SourceText
import Testing
import Workspace

/// The scenarios that the rules come with, on the rules they come with.
@Suite struct RealScenarioTests {
  private struct Disk: FileProvider {
    let root: String

    func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: root + path) else { throw .notFound }
      return Array(data)
    }

    func files(under folder: String) throws(FileProblem) -> [String] {
      FileManager.default.enumerator(atPath: root + folder)?.allObjects as? [String] ?? []
    }
  }

  @Test(arguments: ["busy-commune", "city-department"])
  func theScenarioFindsAllItsNames(name: String) throws {
    let root = String(#filePath.split(separator: "Tests/WorkspaceTests").first ?? "")
    let provider = Disk(root: root)
    let package = PackageBuild("rules", provider)
    let scenario = ScenarioBuild("rules/scenarios/\(name).yaml", of: package, provider)
    let errors = scenario.findings.filter { $0.severity == .error }
    #expect(printed(errors, scenario.files) == [])
    let model = try #require(scenario.model)
    let result = model.run(replication: 0)
    #expect(result.loads.count == scenario.file?.arrivals.count)
    #expect(!result.isOverflown)
    // Over half a year every procedure sees dossiers come and dossiers end.
    #expect(result.loads.allSatisfy { $0.arrived > 0 && $0.ended.reduce(0, +) > 0 })
  }
}
