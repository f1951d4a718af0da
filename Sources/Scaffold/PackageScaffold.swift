/// The files of a new package: a first procedure that checks clean, a test that passes, a policy that it keeps, and a
/// scenario that simulates it.
///
/// The templates are real files beside this one, compiled into the program; the calendar is the one of `rules/`.
public struct PackageScaffold: Sendable {
  /// Every file, by its path in the package.
  public let files: [(path: String, bytes: [UInt8])]

  /// The calendar that a new package starts with, a YAML file.
  public static var calendar: [UInt8] { PackageResources.vietnam_yaml }

  /// Why a name cannot name a package.
  public enum NameProblem: Error, Hashable, Sendable {
    /// It is empty.
    case empty
    /// It has a character that a name cannot have.
    case character(Character)
    /// It does not start with a letter.
    case start
  }

  /// Makes the files of a package with a name of letters, digits, `_`, `-` and `.`, starting with a letter.
  public init(name: String) throws(NameProblem) {
    guard let first = name.first else { throw .empty }
    guard first.isLetter else { throw .start }
    if let odd = name.first(where: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ".") }) {
      throw .character(odd)
    }
    let manifest = String(decoding: PackageResources.thutuc_yaml, as: UTF8.self)
    let named = manifest.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "name: PACKAGE_NAME" ? "name: \(name)" : String($0) }
      .joined(separator: "\n")
    files = [
      ("thutuc.yaml", Array(named.utf8)),
      ("law.tthc", PackageResources.law_tthc),
      ("agencies.tthc", PackageResources.agencies_tthc),
      ("documents.tthc", PackageResources.documents_tthc),
      ("procedures/plot_confirmation.tthc", PackageResources.procedure_tthc),
      ("tests/plot_confirmation.tthc", PackageResources.tests_tthc),
      ("calendars/vietnam.yaml", Self.calendar),
      ("scenarios/first.yaml", PackageResources.scenario_yaml),
    ]
  }
}
