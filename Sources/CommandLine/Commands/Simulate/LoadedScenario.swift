import Glibc
import Messages
import Simulation
import SourceText
import Workspace

/// A scenario that a command was given, read against its package and ready to run.
struct LoadedScenario {
  /// The path that it was named by.
  let path: String
  /// The package's folder, as it was found.
  let folder: String
  /// The package.
  let build: PackageBuild
  /// The scenario read against it.
  let setup: ScenarioBuild
  /// What can be run.
  let model: SimulationModel

  /// Reads a scenario, and prints warnings where errors are read.
  ///
  /// A scenario on a package with errors would answer another question than was asked: it is refused. A package that
  /// another scenario of the run has read already is not read again.
  init(
    _ path: String, package: String?, language: MessageLanguage, beside other: LoadedScenario? = nil
  ) throws(Unusable) {
    try ScenarioPath.check(path)
    self.path = path
    let beside = PackagePath.folder(of: path)
    folder = package ?? FileTree.nearestFolder(with: Manifest.fileName, from: beside) ?? beside
    let known = other.flatMap { [folder] in Self.isSame($0.folder, folder) ? $0.build : nil }
    build = known ?? PackageBuild(folder, Disk())
    setup = ScenarioBuild(path, of: build, Disk())
    let found = known == nil ? build.findings + setup.findings : setup.findings
    let findings = found.filter { $0.severity > .note }
    guard let model = setup.model, !findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(findings, about: setup.files)
    }
    self.model = model
    if !findings.isEmpty {
      StandardStream.error.write(Unusable(findings, about: setup.files).text(in: language))
    }
  }

  /// What the results depend on: the bytes of the scenario and of all files of its package.
  var inputs: ContentDigest {
    ContentDigest(of: setup.files.map { ContentDigest(of: $0.bytes).hexadecimal }.joined())
  }

  /// True for two paths of one folder.
  static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    var status = (stat(), stat())
    return stat(first, &status.0) == 0 && stat(second, &status.1) == 0 && status.0.st_dev == status.1.st_dev
      && status.0.st_ino == status.1.st_ino
  }
}
