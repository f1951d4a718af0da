import ArgumentParser
import Messages
import Planning
import Reports
import Workspace

extension Planner.Choice: ExpressibleByArgument {}

/// `thutuc plan`: what an applicant has to do.
struct PlanCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Says what a citizen has to do to come to a paper: procedures, dates, papers, fees.",
    discussion: """
      The goal is a paper, a procedure or an interconnected procedure. The plan looks backwards for who issues what is \
      needed, and dates each procedure as `thutuc trace` does, every step at its full `within`. Of several ways it names the \
      shortest and the cheapest, and compares up to \(Planner.mostRoutes).

      The given file has the keys of `trace` that say who asks and with what: `submitted` (the day to begin), `channel`, \
      `applicant`, `facts` (under whole names, `house.floors`), `waits`; besides `have: [papers that are there already]` and \
      `from: {paper: the procedure that is to issue it}`. Facts that are missing are asked for all at once.

      The day on which a dossier is handed in decides its edition; with --as-of the editions in force on that day hold \
      throughout. With --format json: {"format": "thutuc-plan-1", …}, the same as data; moments are local, \
      `2026-08-20T09:00`.
      """)

  @ArgumentParser.Argument(help: "A paper, a procedure or an interconnected procedure.")
  var goal: String

  @Option(help: ArgumentHelp("What is given, a YAML file.", valueName: "file"))
  var given: String

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: "Which way is told in full.")
  var route: Planner.Choice = .shortest

  @OptionGroup var editions: EditionOptions

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let build = PackageBuild(folder, Disk(), asOf: try editions.day())
    let planned = PlanBuild(goal, given: given, of: build, Disk(), telling: route)
    // What is wrong elsewhere in the package does not touch this plan; that the package cannot be read does.
    let unreadable = build.packages == nil ? build.findings : []
    guard let plan = planned.plan else { throw Unusable(unreadable + planned.findings, about: planned.files) }
    StandardStream.output.write(format == .json ? PlanJSON.render(plan) : PlanText.render(plan))
  }
}
