public import Lint
public import Numbers
public import SourceText
public import YAML

/// What a package says about itself in its `thutuc.yaml`.
public struct Manifest: Sendable {
  /// The name of the file in a package's folder.
  public static let fileName = "thutuc.yaml"
  /// The only edition of the language so far.
  public static let edition = 1

  /// The package's name.
  public var name: Positioned<String>
  /// The file of the package's own calendar, relative to the package.
  public var calendar: Positioned<String>
  /// Files of other calendars by the names that rules call them, in the order written.
  public var calendars: [NamedPath]
  /// Working hours that count as one working day in sums, above 0 and at most 24.
  public var hoursInWorkingDay: Rational
  /// What remarks and policies amount to here, in the order written.
  public var lint: [LintSetting]
  /// Remarks and policies that are excused at one place, in the order written.
  public var allowances: [Allowance]
  /// How many stages, steps and desks a procedure should have at most.
  public var most: PartCounts
  /// Folders of other packages by the names that imports call them, in the order written.
  public var dependencies: [NamedPath]
  /// The file it was read from.
  public var file: FileID

  /// A name, and the path it stands for.
  public struct NamedPath: Sendable {
    /// The name and where it is written.
    public var name: Positioned<String>
    /// The path as written and where.
    public var path: Positioned<String>
  }

  /// The weight of one remark or policy, or of all advice.
  public struct LintSetting: Sendable {
    /// Its name or code and where it is written; whether there is such a one is not checked here.
    public var name: Positioned<String>
    /// What it amounts to.
    public var level: LintLevel
  }
}

/// A remark or a policy that is excused at one place, with the reason.
public struct Allowance: Sendable {
  /// The remark's code or name, or the policy's name, and where it is written.
  public var rule: Positioned<String>
  /// The procedure's name and where it is written; nil for a whole file.
  public var procedure: Positioned<String>?
  /// A step, a wait or a stage of the procedure, and where it is written; nil for all of it.
  public var step: Positioned<String>?
  /// A file of the package and where it is written; nil for any.
  public var file: Positioned<String>?
  /// Why, in the analyst's words.
  public var reason: String

  /// The place in short, such as `permit`, `permit.receive` or `civil/birth.tthc`.
  var place: String {
    let names = [procedure?.value, step?.value].compactMap { $0 }.joined(separator: ".")
    return names.isEmpty ? file?.value ?? "" : names
  }
}

/// What a remark or a policy amounts to in a package.
public enum LintLevel: String, CaseIterable, Sendable {
  /// Not said at all.
  case off
  /// Said, without weight.
  case note
  /// Said, and counted with `--strict`.
  case warning
  /// The run fails.
  case error
}
