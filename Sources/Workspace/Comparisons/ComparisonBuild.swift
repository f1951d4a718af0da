public import Comparison
public import Messages
public import ProcessGraph
public import SourceText
import WorkingTime

/// Two procedures looked up in their packages and compared.
public struct ComparisonBuild: Sendable {
  /// What came of it.
  public enum Answer: Sendable {
    /// Both sides are the same edition.
    case sameEdition(ProcedureIdentity)
    /// They were compared.
    case compared(ProcedureComparison)
  }

  /// Why they cannot be compared, about the files of ``files``.
  public private(set) var findings: [Diagnostic] = []
  /// The files of the package that the findings are about.
  public private(set) var files: [SourceFile] = []
  /// The answer; nil after a finding.
  public private(set) var answer: Answer?

  /// Compares two sides. Limits in unlike units are compared on the working days of a year: without one, of that on which
  /// the second side is in force.
  public init(_ before: ComparedSide, _ after: ComparedSide, isOnePackage: Bool, year: Int? = nil) {
    var editions: [ProcessGraph] = []
    for side in [before, after] {
      files = side.package.files
      guard side.package.packages != nil else {
        findings = side.package.findings
        return
      }
      guard let edition = side.edition(&findings) else { return }
      editions.append(edition)
    }
    guard let one = editions.first, let two = editions.last else { return }
    if isOnePackage, one.identity == two.identity {
      answer = .sameEdition(one.identity)
      return
    }
    let (subjects, others) = (Self.subjects(of: one), Self.subjects(of: two))
    if !subjects.isEmpty, !others.isEmpty, !subjects.contains(where: others.contains) {
      findings.append(
        Diagnostic(
          ComparisonMessage.noCommonSubject, at: nil,
          [
            "first": .code(one.identity.name), "second": .code(two.identity.name), "subjects": .codes(subjects),
            "others": .codes(others),
          ]))
      return
    }
    let known = [one.identity.from, two.identity.from].compactMap { $0 }.max()
    let calendars = (before.package.calendars(of: one), after.package.calendars(of: two))
    let covered = calendars.1.first.flatMap { $0 }.map(\.first)
    let day = after.day ?? known ?? covered ?? Day.first
    answer = .compared(
      ProcedureComparison(
        one, two,
        ComparisonSetting(
          calendarsBefore: calendars.0, calendarsAfter: calendars.1, year: year ?? day.civil.year,
          submissionFrom: day)))
  }

  /// The subjects whose facts a graph asks for, by name.
  private static func subjects(of graph: ProcessGraph) -> [String] {
    var names: [String] = []
    for fact in graph.facts {
      switch fact.origin {
      case .declared, .established: break
      case .builtIn, .member: continue
      }
      guard let dot = fact.id.lastIndex(of: ".") else { continue }
      let name = String(fact.id[..<dot])
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
