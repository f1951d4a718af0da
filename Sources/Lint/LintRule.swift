public import Language
public import Messages

/// One rule: what it looks for, its words, and its explanation stand in one file.
public protocol LintRule {
  /// What it finds.
  static var message: LintMessage { get }
  /// Its words.
  static var words: CatalogueEntry { get }
  /// Why there is such a rule, with an example that breaks it and one that keeps it.
  static var explanation: Explanation { get }
}

/// A rule about one edition of a procedure.
public protocol ProcedureRule: LintRule {
  /// What it finds in an edition of a package.
  static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic]
}

/// A rule about a package as a whole.
public protocol PackageRule: LintRule {
  /// What it finds in a package.
  static func look(at linted: LintedPackage) -> [Diagnostic]
}
