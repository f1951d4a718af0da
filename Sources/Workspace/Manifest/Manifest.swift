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
  /// What remarks amount to here, by the name of the remark, in the order written.
  public var lint: [LintSetting]
  /// Policies that procedures need not keep, in the order written.
  public var allowances: [Allowance]
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

  /// One remark's weight.
  public struct LintSetting: Sendable {
    /// The remark's name and where it is written; whether there is such a remark is not checked here.
    public var name: Positioned<String>
    /// What it amounts to.
    public var level: LintLevel
  }
}

/// A policy that one procedure need not keep, with the reason.
public struct Allowance: Sendable {
  /// The policy's name and where it is written.
  public var policy: Positioned<String>
  /// The procedure's name and where it is written.
  public var procedure: Positioned<String>
  /// Why, in the analyst's words.
  public var reason: String
}

/// What a remark amounts to in a package.
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
