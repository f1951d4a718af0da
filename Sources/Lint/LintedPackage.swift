public import Language
public import Syntax
public import WorkingTime

/// A package as rules look at it.
public struct LintedPackage {
  /// What it declares.
  public var package: ResolvedPackage
  /// Its editions without errors that are looked at, by position in the package's procedures.
  public var procedures: [Int]
  /// Its rule files, those of the packages it depends on included.
  public var trees: [SyntaxTree]
  /// Its own calendar; nil when it could not be read.
  public var calendar: WorkCalendar?
  /// How many parts of a kind it wants at most.
  public var most: PartCounts

  /// Gathers what rules ask for.
  public init(
    package: ResolvedPackage, procedures: [Int], trees: [SyntaxTree], calendar: WorkCalendar?, most: PartCounts
  ) {
    self.package = package
    self.procedures = procedures
    self.trees = trees
    self.calendar = calendar
    self.most = most
  }
}
