import ArgumentParser
import Messages
import SourceText
import Workspace

/// `thutuc check`: says what is wrong with a package.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with a package, and why.",
    discussion: "Reads the package's manifest, calendars and rule files, and those of the packages it depends on.")

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let check = PackageCheck(folder, Disk())
    try options.print(check.findings, about: check.files, to: .output).end()
  }
}
