import ArgumentParser
import Messages
import ProcessGraph
import Reports
import Verification
import Workspace

/// `thutuc times`: what the steps of every procedure add up to.
struct TimesCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Says what the steps of every procedure add up to against its limits.",
    discussion: """
      For the limit of the procedure, the reduced limit and every stage: what it allows, what the longest path needs, and \
      in which case. Of an interconnected procedure also what each part waits for, and what it asks of the applicant \
      against its procedures one by one. Procedures with errors are left out; `thutuc check` says what is wrong with them.

      With --margins also by how much each step by itself may take longer with every limit kept that numbers decide, and, \
      of limits that dates decide, the day of each year on which the least is left.

      Every edition is shown with its dates; with --as-of only those in force on that day.

      With --format json: {"format": "thutuc-times-1", "as_of", "procedures": [{"name", "from", "to", "title", "code", \
      "at_most", "undecided", "cases": [{"facts", "limits": [{"of", "stage", "allows", "sum", "verdict", "by", …}], "elapsed"}]}]}, \
      every case told apart; "interconnected": [{"name", "order", "one_by_one", "interconnected"}] when there are any; \
      durations as {"amount", "unit"}; findings go to the standard error.
      """)

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: "Only the procedure of this name.")
  var procedure: String?

  @Flag(help: "Show the path behind every sum, step by step.")
  var paths = false

  @Flag(help: "Show how much longer each step may take, and the tightest day of each year where dates decide.")
  var margins = false

  @OptionGroup var editions: EditionOptions

  @OptionGroup var options: FindingOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let check = PackageCheck(
      folder, Disk(), detail: margins ? .margins : .whole, asOf: try editions.day(),
      workers: Cores(count: System.cores),
      interconnected: procedure)
    let outcome = options.print(
      check.findings.filter { $0.severity == .error && !$0.isOfTest }, about: check.files, to: .error,
      in: languages.chosen)
    let graphs = check.build.graphs()
    let all = check.worstCases.compactMap { worst in
      graphs.first { $0.identity == worst.procedure }.map { (case: worst, graph: $0) }
    }
    var shown = all.filter { procedure == nil || $0.case.procedure.name == procedure }
    var interconnected: [InterconnectedReport] = []
    for one in check.interconnections where procedure == nil || one.plan.bundle.identity.name == procedure {
      shown.append((one.worstCase, one.graph))
      interconnected.append(InterconnectedReport(one, among: all, of: check.build))
    }
    let single = shown.count - interconnected.count
    if shown.isEmpty, let procedure, outcome == .success {
      try refuseDay(check.build)
      let names = graphs.map(\.identity.name)
      throw Unusable(
        TimesMessage.unknownProcedure,
        [
          "name": .code(procedure), "package": .code(folder),
          "known": .codes(Suggestion.nearest(procedure, in: names).map { [$0] } ?? names),
        ])
    }
    StandardStream.output.write(
      options.format == .json
        ? WorstCaseJSON.render(shown, interconnected: interconnected, showsPaths: paths, asOf: check.build.asOf)
        : (heading(check.build, single)
          + shown.enumerated().map { position, one in
            guard position >= single else { return WorstCaseText.render(one.case, of: one.graph, showsPaths: paths) }
            return WorstCaseText.render(one.case.withoutKeptStages, of: one.graph, showsPaths: paths) + "\n"
              + InterconnectedText.render(interconnected[position - single])
          }).joined(separator: "\n"))
    try outcome.end()
  }

  /// With a day: that what is shown are the editions in force then.
  private func heading(_ build: PackageBuild, _ count: Int) -> [String] {
    guard let asOf = build.asOf, count > 0 else { return [] }
    let counts: [String: Messages.Argument] = ["editions": .number(count), "day": .date(asOf)]
    return [Wording(.english).text(phrase: "times.asOf", counts) + "\n"]
  }

  /// Says of a procedure that it has editions, but none on the day asked for.
  private func refuseDay(_ build: PackageBuild) throws(Unusable) {
    guard let asOf = build.asOf, let procedure else { return }
    let all = (build.package?.procedures ?? []).map(\.identity).filter { $0.name == procedure }
    guard !all.isEmpty else { return }
    let editions = all.map { ($0.from.map { "from \($0)" } ?? "since ever") + ($0.to.map { " to \($0)" } ?? "") }
    throw Unusable(
      TimesMessage.noEdition,
      ["name": .code(procedure), "day": .date(asOf), "editions": .text(editions.joined(separator: ", "))])
  }
}

/// What can be wrong with the question.
enum TimesMessage: Int, MessageSet {
  case unknownProcedure = 60
  case noEdition = 61

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        TimesMessage.unknownProcedure, "{package} has no procedure {name}", help: "there is {known}"),
      CatalogueEntry(
        TimesMessage.noEdition, "{name} is not in force on {day}", help: "its editions hold {editions}"),
    ]
  }
}

extension Diagnostic {
  /// Whether it says that a test cannot be played, which no sum depends on.
  fileprivate var isOfTest: Bool { TestFinding(rawValue: code.number) != nil }
}
