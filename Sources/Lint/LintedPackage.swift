public import Language
public import Syntax

/// A package as rules look at it.
public struct LintedPackage {
  /// What it declares.
  public var package: ResolvedPackage
  /// Its editions without errors that are looked at, by position in the package's procedures.
  public var procedures: [Int]
  /// Its rule files, those of the packages it depends on included.
  public var trees: [SyntaxTree]

  /// Gathers what rules ask for.
  public init(package: ResolvedPackage, procedures: [Int], trees: [SyntaxTree]) {
    self.package = package
    self.procedures = procedures
    self.trees = trees
  }
}
