import ArgumentParser
import Messages
import SourceText
import Workspace

/// `thutuc check`: says what is wrong with a package.
struct CheckCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with a package, and why.",
    discussion: """
      Reads the package's manifest, calendars and rule files, and those of the packages it depends on. Then it proves, for \
      every procedure, that every step is reached and every path ends, and that the steps keep the limits: on every path, \
      in every case, and, where units differ, on every day of the calendar.

      With --as-of only the editions in force on that day are proved; what the files say wrong is found all the same.
      """)

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @OptionGroup var editions: EditionOptions

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var options: FindingOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let check = PackageCheck(folder, Disk(), asOf: try editions.day(), workers: threads.cores)
    var findings = check.findings
    if let own = check.build.packages?.last, own.ruleFiles.isEmpty, !findings.contains(where: { $0.severity == .error })
    {
      findings.append(
        Diagnostic(
          WorkspaceMessage.noRuleFile, .warning, at: nil,
          ["name": .code(own.manifest.name.value), "path": .code(folder)]))
    }
    let outcome = options.print(findings, about: check.files, to: .output, in: languages.chosen)
    if options.format == .full, findings.isEmpty {
      let counts: [String: Messages.Argument] = [
        "procedures": .number(check.build.procedureCount), "files": .number(check.build.ruleFileCount),
      ]
      StandardStream.output.write(Wording(.english).text(phrase: "check.clean", counts) + "\n")
    }
    if options.format == .full {
      let looked = EditionOptions.list(of: check.build)
      if !looked.isEmpty { StandardStream.output.write(looked.joined(separator: "\n") + "\n") }
    }
    // The system takes the memory back faster than we would give it back piece by piece.
    withExtendedLifetime(check) { System.exit(outcome.rawValue) }
  }
}
