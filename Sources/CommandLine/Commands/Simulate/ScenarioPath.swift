import Glibc
import SourceText
import Workspace

/// What a path that should be a scenario's turns out to be, and which scenarios lie there.
enum ScenarioPath {
  /// How many scenarios are named at most.
  private static let mostNamed = 8

  /// Refuses the path of a folder, of a rule file, and of nothing, and names the scenarios that may have been meant.
  static func check(_ path: String) throws(Unusable) {
    if path == "-" { return }
    var status = stat()
    guard stat(path, &status) == 0 else {
      // What is there and cannot be looked at is reported by whoever reads it.
      if errno != ENOENT { return }
      throw refusal(.noScenario, path, under: PackagePath.folder(of: path))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw refusal(.scenarioIsFolder, path, under: path) }
    if path.hasSuffix(".tthc") { throw refusal(.scenarioIsRules, path, under: PackagePath.folder(of: path)) }
  }

  private static func refusal(_ message: SimulateMessage, _ path: String, under folder: String) -> Unusable {
    let base = PackagePath.join(".", folder)
    var found = scenarios(in: base)
    if found.isEmpty, let package = FileTree.nearestFolder(with: Manifest.fileName, from: base) {
      found = scenarios(in: PackagePath.join(".", package))
    }
    let help = found.isEmpty ? "simulate.none" : found.count == 1 ? "simulate.one" : "simulate.several"
    return Unusable(message, ["path": .code(path), "found": .codes(found), "help": .phrase(help)])
  }

  /// The scenarios of a folder and of `scenarios` in it; others are not looked for, since a folder may be the whole disk.
  private static func scenarios(in folder: String) -> [String] {
    var found: [String] = []
    for place in [folder, PackagePath.join(folder, "scenarios")] {
      let names = ((try? FileTree.names(in: place)) ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard found.count < mostNamed else { return found }
        let path = PackagePath.join(place, name)
        if isScenario(path) { found.append(path) }
      }
    }
    return found
  }

  /// True for a file with the key that every scenario has, at the beginning of a line.
  private static func isScenario(_ path: String) -> Bool {
    guard let bytes = try? Disk().read(path, atMost: SourceFile.largestSize) else { return false }
    let key = Array("scenario:".utf8)
    return bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: key) }
  }
}
