import ArgumentParser
import Messages
import SourceText
import WorkingTime
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

      Scenarios in the package's folder `scenarios` are read against the rules, as `thutuc simulate` reads them.

      With --as-of only the editions in force on that day are proved; what the files say wrong is found all the same.

      With --fix the changes that cannot alter what a file means are made, with --diff only shown. With --baseline what is \
      known is counted, and what is new fails the run, warnings too.

      A check of files of which none has changed since is answered from ~/.cache/thutuc, with the same words; after a \
      change only that is proved anew which depends on it.
      """)

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Flag(help: "Makes the changes that are safe, and says which.")
  var fix = false

  @Flag(help: "Shows the changes that are safe, and writes nothing.")
  var diff = false

  @Option(help: ArgumentHelp("Findings that are known, as --write-baseline wrote them.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Writes what is found now to a file, as known.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Checks all anew, and keeps nothing for the next time.")
  var noCache = false

  @OptionGroup var editions: EditionOptions

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var options: FindingOptions

  @OptionGroup var languages: LanguageOptions

  func validate() throws {
    if fix && diff { throw ValidationError("--fix writes what --diff shows: give one of them.") }
    if baseline != nil && writeBaseline != nil {
      throw ValidationError("--baseline reads a file and --write-baseline writes one: give one of them.")
    }
    if fix || diff, baseline != nil || writeBaseline != nil {
      throw ValidationError("Safe changes are made first, and a baseline is taken of the rest: give one of them.")
    }
  }

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let asOf = try editions.day()
    if diff || fix {
      let run = FixRun(folder) { PackageCheck(folder, $0, asOf: asOf, workers: threads.cores) }
      if diff { return show(run) }
      try write(run)
      let scenarios = scenarios(of: run.check, folder, Disk(), asOf)
      end(run.check, findings(of: run.check, folder) + scenarios.findings, scenarios.files, isStrict: options.strict)
    }
    guard writeBaseline == nil, baseline == nil, !noCache else { return try checkAnew(folder, asOf) }
    let answers = CacheFile(
      "answer",
      [
        folder, "\(asOf.map { "\($0)" } ?? "")", "\(options.format)", "\(options.strict)", "\(languages.chosen)",
        "\(StandardStream.output.hasColours)",
      ])
    if let known = answers?.read().flatMap({ CheckRecord(bytes: $0) }), known.isCurrent(Disk()) {
      StandardStream.output.write(String(decoding: known.output, as: UTF8.self))
      System.exit(known.status)
    }
    let proofs = CacheFile("proofs", [folder])
    let log = ReadLog(Disk())
    let check = PackageCheck(
      folder, log, asOf: asOf, workers: threads.cores,
      remembering: proofs.map { $0.read().flatMap { ProofMemory(bytes: $0) } ?? ProofMemory() })
    let scenarios = scenarios(of: check, folder, log, asOf)
    let (text, outcome) = answer(
      check, findings(of: check, folder) + scenarios.findings, scenarios.files, isStrict: options.strict)
    StandardStream.output.write(text)
    answers?.write(CheckRecord(of: log, status: outcome.rawValue, output: Array(text.utf8)).bytes)
    if let memory = check.memory { proofs?.write(memory.bytes) }
    // The system takes the memory back faster than we would give it back piece by piece.
    withExtendedLifetime(check) { System.exit(outcome.rawValue) }
  }

  private func checkAnew(_ folder: String, _ asOf: Day?) throws {
    let check = PackageCheck(folder, Disk(), asOf: asOf, workers: threads.cores)
    let findings = findings(of: check, folder)
    if let writeBaseline { return try write(check.baseline(of: findings), of: check, findings, to: writeBaseline) }
    let scenarios = scenarios(of: check, folder, Disk(), asOf)
    guard let baseline else {
      end(check, findings + scenarios.findings, scenarios.files, isStrict: options.strict)
    }
    // A baseline is one of rules: what is wrong in a scenario is always new.
    let new = try new(check, findings, against: baseline)
    end(check, new + scenarios.findings, scenarios.files, isStrict: true)
  }

  /// What is wrong with the scenarios of the package, and all files; of one day's editions none is read, since they may be
  /// about others.
  private func scenarios(
    of check: PackageCheck, _ folder: String, _ provider: any FileProvider, _ asOf: Day?
  ) -> (files: [SourceFile], findings: [Diagnostic]) {
    guard asOf == nil else { return (check.files, []) }
    let scenarios = ScenarioCheck(of: check, in: folder, provider)
    return (scenarios.files, scenarios.findings)
  }

  private func findings(of check: PackageCheck, _ folder: String) -> [Diagnostic] {
    var findings = check.findings
    if let own = check.build.packages?.last, own.ruleFiles.isEmpty, !findings.contains(where: { $0.severity == .error })
    {
      let nothing = Diagnostic(
        WorkspaceMessage.noRuleFile, .warning, at: nil,
        ["name": .code(own.manifest.name.value), "path": .code(folder)])
      if let weighed = check.weighed(nothing) { findings.append(weighed) }
    }
    return findings
  }

  /// Prints what was found, and ends the program with what the run comes to.
  private func end(
    _ check: PackageCheck, _ findings: [Diagnostic], _ files: [SourceFile], isStrict: Bool
  ) -> Never {
    let (text, outcome) = answer(check, findings, files, isStrict: isStrict)
    StandardStream.output.write(text)
    withExtendedLifetime(check) { System.exit(outcome.rawValue) }
  }

  /// What is printed of what was found, and what the run comes to.
  private func answer(
    _ check: PackageCheck, _ findings: [Diagnostic], _ files: [SourceFile], isStrict: Bool
  ) -> (text: String, outcome: Outcome) {
    var (text, outcome) = options.text(
      findings, about: files, inColour: StandardStream.output.hasColours, in: languages.chosen,
      isStrict: isStrict)
    guard options.format == .full else { return (text, outcome) }
    if findings.isEmpty {
      let counts: [String: Messages.Argument] = [
        "procedures": .number(check.build.procedureCount), "files": .number(check.build.ruleFileCount),
      ]
      text += Wording(.answers).text(phrase: "check.clean", counts) + "\n"
    }
    for line in EditionOptions.list(of: check.build) { text += line + "\n" }
    return (text, outcome)
  }

  // MARK: Fixes

  private func show(_ run: FixRun) {
    if run.isDropped { StandardStream.error.write(dropped) }
    for file in run.files {
      StandardStream.output.write(UnifiedDiff.text(path: file.path, old: file.old, new: file.new))
    }
  }

  private func write(_ run: FixRun) throws {
    if run.isDropped { StandardStream.error.write(dropped) }
    for file in run.files { try FileWriter.write(file.new, to: file.path) }
    let wording = Wording(.english)
    let counts: [String: Messages.Argument] = [
      "count": .number(run.mended.count), "files": .number(run.files.count),
    ]
    let lines = run.mended.map { wording.text(phrase: "check.fixed.one", ["finding": .text($0)]) }
    let summary = wording.text(phrase: run.files.isEmpty ? "check.fixed.none" : "check.fixed", counts)
    let isForPeople = options.format == .full
    // What other programs read holds findings only.
    (isForPeople ? StandardStream.output : .error).write(
      (lines + [summary]).joined(separator: "\n") + (isForPeople ? "\n\n" : "\n"))
  }

  private var dropped: String { Wording(.english).text(phrase: "check.fixed.dropped") + "\n" }

  // MARK: Baselines

  private func write(_ baseline: Baseline, of check: PackageCheck, _ findings: [Diagnostic], to path: String) throws {
    let unreadable = findings.filter(\.isUnreadableInput)
    guard unreadable.isEmpty else { throw Unusable(unreadable, about: check.files) }
    try FileWriter.write(Array(baseline.text.utf8), to: path)
    let counts: [String: Messages.Argument] = ["count": .number(baseline.total), "path": .code(path)]
    StandardStream.output.write(Wording(.english).text(phrase: "check.baseline", counts) + "\n")
  }

  private func new(_ check: PackageCheck, _ findings: [Diagnostic], against path: String) throws -> [Diagnostic] {
    var files = SourceFiles(Disk())
    var problems: [Diagnostic] = []
    guard let file = files.read(path, askedAt: nil, findings: &problems),
      let baseline = Baseline.read(file, findings: &problems)
    else { throw Unusable(problems, about: files.list) }
    let answer = check.answer(findings, against: baseline)
    var told = answer.new
    if answer.knownCount > 0 {
      told.append(
        Diagnostic(
          WorkspaceMessage.baselineKnown, .note, at: nil,
          ["count": .number(answer.knownCount), "path": .code(path)]))
    }
    if !answer.mended.isEmpty {
      told.append(
        Diagnostic(
          WorkspaceMessage.baselineMended, .note, at: nil,
          ["count": .number(answer.mended.count), "path": .code(path)],
          trail: answer.mended.map {
            TrailLine("Workspace.mended", ["code": .text($0.code.description), "at": .text($0.place)])
          }))
    }
    return told.compactMap { $0.code.isOfBaseline ? check.weighed($0) : $0 }
  }
}

extension MessageCode {
  /// True for what is said of a baseline, not of the rules.
  fileprivate var isOfBaseline: Bool {
    self == WorkspaceMessage.baselineKnown.code || self == WorkspaceMessage.baselineMended.code
  }
}
