public import Messages
public import SourceText

/// The scenarios of a package, read against its rules: what is wrong in them is a bad surprise when they are to run.
public struct ScenarioCheck: Sendable {
  /// The folder of a package in which its scenarios lie.
  public static let folderName = "scenarios"

  /// The files of the package and its scenarios, by the index of their id.
  public private(set) var files: [SourceFile]
  /// What is wrong with the scenarios, file by file.
  public private(set) var findings: [Diagnostic] = []

  /// Reads the scenarios of a package that was checked in a folder; none where its rules have errors, since what they
  /// name may be among what is wrong.
  public init(of check: PackageCheck, in folder: String, _ provider: any FileProvider) {
    let package = check.build
    files = package.files
    guard package.packages != nil, !check.findings.contains(where: { $0.severity == .error }) else { return }
    let place = PackagePath.join(folder, Self.folderName)
    let paths = ((try? provider.files(under: place)) ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    guard !paths.isEmpty else { return }
    let editions = package.graphs()
    for path in paths.sorted() {
      let scenario = ScenarioBuild(
        PackagePath.join(place, path), of: package, provider, after: files, editions: editions)
      files = scenario.files
      findings += scenario.findings
    }
  }
}
