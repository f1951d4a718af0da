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

  private func model(_ name: String) throws -> SimulationModel {
    let root = String(#filePath.split(separator: "Tests/WorkspaceTests").first ?? "")
    let provider = Disk(root: root)
    let package = PackageBuild("rules", provider)
    let scenario = ScenarioBuild("rules/scenarios/\(name).yaml", of: package, provider)
    let errors = scenario.findings.filter { $0.severity == .error }
    #expect(printed(errors, scenario.files) == [])
    return try #require(scenario.model)
  }

  @Test(arguments: ["busy-commune", "city-department", "factory-chain"])
  func theScenarioFindsAllItsNames(name: String) throws {
    let model = try model(name)
    let result = model.run(replication: 0)
    #expect(result.loads.count == model.scenario.loads.count)
    #expect(!result.isOverflown)
    // Over half a year every procedure sees dossiers come and dossiers end.
    #expect(result.loads.allSatisfy { $0.arrived > 0 && $0.out > 0 })
  }

  @Test(arguments: ["busy-commune", "city-department"])
  func theBooksBalance(name: String) throws {
    let model = try model(name)
    let results = (0..<10).map { model.run(replication: $0) }
    for load in results.flatMap(\.loads) {
      #expect(load.underWayAtStart + load.arrived == load.out + load.underWayAtEnd)
      #expect(load.stuck == 0)
    }
    // Little's law: dossiers under way on average are arrivals times the time each stays, but for the edges.
    let underWay = results.reduce(0.0) { $0 + $1.loads.reduce(0) { $0 + Double($1.underWayTicks) } }
    let stays = results.reduce(0.0) { $0 + $1.loads.reduce(0) { $0 + Double($1.elapsedTicks) } }
    #expect(abs(underWay / stays - 1) < 0.05)
    // Staff is as busy as the work that was done.
    let busy = results.reduce(0.0) { $0 + $1.pools.reduce(0) { $0 + Double($1.busyTicks) } }
    let worked = results.reduce(0.0) { $0 + $1.nodes.reduce(0) { $0 + Double($1.workedTicks) } }
    #expect(abs(busy / worked - 1) < 0.02)
    for pool in results.flatMap(\.pools) { #expect(pool.busyTicks <= pool.presentTicks) }
  }
}
