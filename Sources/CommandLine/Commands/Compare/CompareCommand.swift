import ArgumentParser
import Messages
import ProcessGraph
import Reports
import WorkingTime
import Workspace

/// `thutuc compare`: what differs between two editions of a procedure, two procedures, or two packages.
struct CompareCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says what a reform changes: in words, in numbers, by date, and for whom.",
    discussion: """
      Two editions of a procedure: --from and --to name a day of each. Two procedures about the same subject: --with names \
      the other. A procedure in two packages: --against names the other package. With --with and --against, --from and --to \
      say which edition of the one and of the other is meant; they can be left out where there is only one.

      Shown are the differences in words, every measure that policies know side by side, for which facts dossiers are treated \
      otherwise, and a dossier that shows it, followed through both. Steps and papers are compared by their names: another \
      name is another thing. Times in unlike units, such as 15 days and 7 working days, are compared on every working day of \
      a year, that of the second edition unless --year names another.

      With --format json: {"format": "thutuc-compare-1", "same_edition", "before", "after", "changes", "measures", "dates", \
      "region", "example"}; durations as {"amount", "unit"}, moments local, shares in percent as text.
      """)

  @ArgumentParser.Argument(help: "The procedure's name.")
  var procedure: String

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: ArgumentHelp("A day on which the first edition is in force, such as 2026-06-30.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("A day on which the second edition is in force, such as 2026-07-01.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Another procedure to compare with.", valueName: "procedure"))
  var with: String?

  @Option(help: ArgumentHelp("Another package to compare with.", valueName: "package"))
  var against: String?

  @Option(help: ArgumentHelp("The year whose working days unlike units are compared on.", valueName: "year"))
  var year: String?

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    guard with != nil || against != nil || (from != nil && to != nil) else {
      throw Unusable(ComparisonMessage.nothingToCompareWith, ["name": .code(procedure)])
    }
    let (first, last) = (try from.map(DateText.read), try to.map(DateText.read))
    let year = try readYear()
    let own = PackageBuild(folder, Disk())
    let other = against.map { PackageBuild($0, Disk()) } ?? own
    let build = ComparisonBuild(
      ComparedSide(procedure, of: own, on: first, option: "--from"),
      ComparedSide(with ?? procedure, of: other, on: last, option: "--to"), isOnePackage: against == nil, year: year)
    switch build.answer {
    case nil: throw Unusable(build.findings, about: build.files)
    case .sameEdition(let edition)?:
      StandardStream.output.write(format == .json ? ComparisonJSON.render(sameEdition: edition) : same(edition))
    case .compared(let comparison)?:
      let labels = ComparisonLabels(
        comparison.before, comparison.after, packages: against.map { (folder, $0) } ?? ("", ""))
      StandardStream.output.write(
        format == .json ? ComparisonJSON.render(comparison, labels) : ComparisonText.render(comparison, labels))
    }
  }

  private func readYear() throws(Unusable) -> Int? {
    guard let year else { return nil }
    guard let number = Int(year), (1900...2200).contains(number) else {
      throw Unusable(ComparisonMessage.notAYear, ["value": .code(year)])
    }
    return number
  }

  private func same(_ edition: ProcedureIdentity) -> String {
    let arguments: [String: Messages.Argument] = [
      "name": .code(edition.name), "from": .text(edition.from?.description ?? ""),
    ]
    let phrase =
      edition.from == nil ? "compare.same.always" : from != nil && to != nil ? "compare.same.dates" : "compare.same"
    return Wording(.english).text(phrase: phrase, arguments) + "\n"
  }
}
