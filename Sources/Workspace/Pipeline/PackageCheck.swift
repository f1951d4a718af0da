public import Messages
public import SourceText
import Syntax

/// Everything that can be said about a package: its files are read once, and every part of the road adds its findings.
public struct PackageCheck: Sendable {
  /// The files that were read, by the index of their id.
  public let files: [SourceFile]
  /// What was found, in no order.
  public let findings: [Diagnostic]
  /// The package after all that it depends on; nil when one of them cannot be read.
  public let packages: [PackageContents]?

  /// Checks the package in a folder, with what it depends on.
  public init(_ folder: String, _ provider: any FileProvider) {
    var reader = PackageReader(provider)
    packages = reader.read(folder)
    files = reader.files.list
    var findings = reader.findings
    for package in packages ?? [] {
      for file in package.ruleFiles { findings += Parser.parse(file).diagnostics }
    }
    if packages != nil {
      findings.append(Diagnostic(WorkspaceMessage.meaningNotChecked, .note, at: nil))
    }
    self.findings = findings
  }

  /// How many rule files were checked.
  public var ruleFileCount: Int { (packages ?? []).reduce(0) { $0 + $1.ruleFiles.count } }
}
