public import Messages

/// What resolving a package gives: always a package, and what is wrong with it.
public struct Resolution: Sendable {
  /// What was understood.
  public var package: ResolvedPackage
  /// Everything found wrong, in the order of files and lines.
  public var diagnostics: [Diagnostic]
}

/// Resolves every name of a package's rule files, checks types and units, and converts values to base units.
///
/// Declarations are visible in the whole package whatever file they stand in; neither the order of files nor the order
/// of declarations matters. Faulty trees are read as far as they go: what the parser reported is not reported again, and
/// one mistake gives one message. The `file` of every ``SourceOrigin`` is the index of the file's id.
public func resolve(files: [ParsedInput], settings: ResolutionSettings) -> Resolution {
  guard let first = files.first else {
    let package = ResolvedPackage(name: settings.packageName, hoursInWorkingDay: settings.hoursInWorkingDay)
    return Resolution(package: package, diagnostics: [])
  }
  var resolver = Resolver(trees: files.map(\.tree), first: first.tree, settings: settings)
  resolver.resolve()
  return Resolution(package: resolver.package, diagnostics: resolver.sortedFindings())
}
