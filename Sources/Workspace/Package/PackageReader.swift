public import Messages
public import SourceText
import YAML

/// Reads packages and what they depend on.
public struct PackageReader: Sendable {
  /// The files read so far, for the printing of findings.
  public private(set) var files: SourceFiles
  /// What was found wrong so far.
  public private(set) var findings: [Diagnostic] = []
  private var packages: [PackageContents] = []
  private var namesByFolder: [String: String] = [:]
  private var openFolders: Set<String> = []
  /// The longest chain of packages that depend on each other.
  public static let deepestDependency = 32

  /// Reads files through a provider.
  public init(_ provider: any FileProvider) { files = SourceFiles(provider) }

  /// The package in a folder after all that it depends on, ground first; nil when one of them cannot be read.
  public mutating func read(_ folder: String) -> [PackageContents]? {
    let before = findings.count
    visit(PackagePath.join(".", folder), askedAt: nil, depth: 0)
    return findings[before...].contains { $0.severity == .error } ? nil : packages
  }

  /// Reads a file beside a package's rules, such as the members of an agency, named at a place in them.
  public mutating func file(_ path: String, in folder: String, askedAt span: SourceSpan?) -> SourceFile? {
    files.read(PackagePath.join(folder, path), askedAt: span, findings: &findings)
  }

  @discardableResult
  private mutating func visit(_ folder: String, askedAt span: SourceSpan?, depth: Int) -> String? {
    if let known = namesByFolder[folder] { return known }
    let manifestPath = PackagePath.join(folder, Manifest.fileName)
    guard let file = readManifestFile(manifestPath, folder: folder, askedAt: span),
      let manifest = Manifest.read(file, findings: &findings)
    else { return nil }
    let name = manifest.name.value
    guard depth < Self.deepestDependency, openFolders.insert(folder).inserted else {
      findings.append(Diagnostic(WorkspaceMessage.packagesInCircle, at: span, ["name": .code(name)]))
      return nil
    }
    defer { openFolders.remove(folder) }
    var dependencies: [String] = []
    for dependency in manifest.dependencies {
      let place = PackagePath.join(folder, dependency.path.value)
      dependencies.append(place)
      guard let actual = visit(place, askedAt: dependency.path.span, depth: depth + 1) else { continue }
      if actual != dependency.name.value {
        let arguments: [String: Argument] = ["actual": .code(actual), "name": .code(dependency.name.value)]
        findings.append(
          Diagnostic(WorkspaceMessage.dependencyNameDiffers, at: dependency.name.span, arguments))
      }
    }
    namesByFolder[folder] = name
    let own = calendar(manifest.calendar, in: folder)
    let others = manifest.calendars.map { ($0.name.value, calendar($0.path, in: folder)) }
    let rules = ruleFiles(in: folder)
    guard let own, let rules else { return name }
    packages.append(
      PackageContents(
        folder: folder, manifest: manifest, calendar: own,
        calendars: others.compactMap { name, calendar in calendar.map { (name, $0) } }, ruleFiles: rules,
        dependencies: dependencies))
    return name
  }

  private mutating func readManifestFile(_ path: String, folder: String, askedAt span: SourceSpan?) -> SourceFile? {
    var problems: [Diagnostic] = []
    if let file = files.read(path, askedAt: span, findings: &problems) { return file }
    for problem in problems {
      let isAbsent = [WorkspaceMessage.fileNotFound, .fileOfWrongKind].contains { $0.code == problem.code }
      findings.append(isAbsent ? Diagnostic(whyNoPackage(folder), at: span, ["path": .code(folder)]) : problem)
    }
    return nil
  }

  /// What stands at a path where a package was meant: nothing, a file, or a folder without a manifest.
  private mutating func whyNoPackage(_ folder: String) -> WorkspaceMessage {
    var problems: [Diagnostic] = []
    if files.read(folder, askedAt: nil, findings: &problems) != nil { return .packageIsFile }
    return problems.first?.code == WorkspaceMessage.fileNotFound.code ? .noFolder : .noManifest
  }

  private mutating func calendar(_ path: Positioned<String>, in folder: String) -> CalendarFile? {
    guard let file = file(path.value, in: folder, askedAt: path.span) else { return nil }
    return CalendarFile.read(file, findings: &findings)
  }

  /// The rule files of a package: all below its folder, but for packages that lie in it.
  private mutating func ruleFiles(in folder: String) -> [SourceFile]? {
    guard let paths = files.paths(under: folder, findings: &findings) else { return nil }
    let inner = paths.filter { $0.hasSuffix("/" + Manifest.fileName) }.map { $0.dropLast(Manifest.fileName.count) }
    var sources: [SourceFile] = []
    for path in paths where path.hasSuffix(".tthc") && !inner.contains(where: { path.hasPrefix($0) }) {
      guard let file = file(path, in: folder, askedAt: nil) else { continue }
      if file.holdsZero {
        findings.append(Diagnostic(WorkspaceMessage.notText, at: nil, ["path": .code(file.path)]))
      } else {
        sources.append(file)
      }
    }
    return sources
  }
}

extension SourceFile {
  /// True when some byte is zero, which no text has. All bytes are looked at, many at a time: nearly every file has none.
  fileprivate var holdsZero: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var least = UInt8.max
      for byte in bytes { least = min(least, byte) }
      return least == 0 && !bytes.isEmpty
    }
  }
}
