import ArgumentParser
import Messages
import WorkingTime
import Workspace

/// Which editions a command looks at; shared by all that read a package.
struct EditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only the editions in force on this day, such as 2026-10-01.", valueName: "date"))
  var asOf: String?

  /// The day; nil when none was named.
  func day() throws(Unusable) -> Day? {
    guard let asOf else { return nil }
    return try DateText.read(asOf)
  }

  /// One line for each edition that was looked at, below a heading; nothing when no day was named.
  static func list(of build: PackageBuild) -> [String] {
    guard let asOf = build.asOf, !build.editions.isEmpty else { return [] }
    let wording = Wording(.english)
    let heading = wording.text(
      phrase: "editions.looked", ["editions": .number(build.editions.count), "day": .date(asOf)])
    return [heading]
      + build.editions.map { edition in
        var line = "  " + edition.identity.name
        if let from = edition.identity.from { line += " from \(from)" }
        if let to = edition.identity.to { line += " to \(to)" }
        if edition.isProposed { line += ", proposed" }
        return line
      }
  }
}
