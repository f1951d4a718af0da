public import SourceText

/// A package as its files say, before its rules are read.
public struct PackageContents: Sendable {
  /// The folder it lies in.
  public var folder: String
  /// What it says about itself.
  public var manifest: Manifest
  /// The package's own calendar.
  public var calendar: CalendarFile
  /// Other calendars by the names that rules call them, in the order of the manifest.
  public var calendars: [(name: String, calendar: CalendarFile)]
  /// Rule files, in alphabetical order of the bytes of their paths.
  public var ruleFiles: [SourceFile]
  /// Folders of the packages it depends on directly, in the order of the manifest.
  public var dependencies: [String]
}
