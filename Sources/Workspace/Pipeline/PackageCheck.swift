public import Messages
import ProcessGraph
public import SourceText
public import Verification
public import WorkingTime

/// Everything that can be said about a package: what its files say wrong, and what is proved about its procedures.
public struct PackageCheck: Sendable {
  /// The package as built.
  public let build: PackageBuild
  /// What was found, in no order.
  public let findings: [Diagnostic]
  /// The worst case of every procedure without errors, in the order of the graphs.
  public let worstCases: [WorstCase]

  /// Checks the package in a folder, with what it depends on; worst cases are worked out in as much detail as asked for.
  /// With a day, only the editions in force then are proved.
  public init(
    _ folder: String, _ provider: any FileProvider, detail: WorstCaseDetail = .findings, asOf: Day? = nil
  ) {
    let build = PackageBuild(folder, provider, asOf: asOf)
    var findings = build.findings
    var worstCases: [WorstCase] = []
    var kept = KeptLimits()
    var policies = PolicyCheck(build.package?.policies ?? [], build.packages?.last?.manifest.allowances ?? [])
    var editions = EditionFindings()
    build.forEachSoundGraph { graph, procedure in
      let calendars = build.calendars(of: graph)
      let proofs = Verification(
        of: graph, calendars: calendars, days: Self.days(of: graph, calendars.first ?? nil), detail: detail,
        remembering: &kept)
      policies.check(graph)
      findings += editions.own(proofs.findings + Omissions(of: graph).findings, of: procedure)
      worstCases.append(proofs.worstCase)
    }
    policies.finish(procedures: build.package?.procedures.map(\.identity.name) ?? [])
    findings += policies.findings
    self.build = build
    self.findings = findings
    self.worstCases = worstCases
  }

  /// The files that were read, by the index of their id.
  public var files: [SourceFile] { build.files }

  /// The days on which an edition accepts dossiers, as far as the calendar goes; nil where it says nothing.
  private static func days(of graph: ProcessGraph, _ calendar: WorkCalendar?) -> DayRange? {
    guard let covered = calendar?.definition.covered else { return nil }
    let first = max(covered.first, graph.identity.from ?? covered.first)
    let last = min(covered.last, graph.identity.to ?? covered.last)
    return first <= last ? DayRange(first, through: last) : nil
  }
}
