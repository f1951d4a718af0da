import Foundation
import Testing

/// A new package whose scenario is over soon.
enum ShortScenario {
  /// Makes the package `city` in a folder of its own; `body` gets that folder and the scenario's file.
  static func inPackage(replications: Int, _ body: (URL, URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let scenario = folder.appendingPathComponent("city/scenarios/first.yaml")
    try edit(scenario, "to: 2026-12-31, warm-up: 30 days", "to: 2026-07-31, warm-up: 5 days")
    try edit(scenario, "replications: 20", "replications: \(replications)")
    try body(folder, scenario)
  }

  /// Replaces a text that has to be there.
  static func edit(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }
}
