import Language
import Messages
import ProcessGraph
public import WorkingTime

/// One side of a comparison: which procedure of which package, on which day.
public struct ComparedSide: Sendable {
  /// The procedure's name, with its package in front or not.
  public var procedure: String
  /// The package, all its editions.
  public var package: PackageBuild
  /// The day on which the edition meant is in force; nil when the procedure has only one.
  public var day: Day?
  /// The option that names the day, for messages.
  public var option: String

  /// Names a side.
  public init(_ procedure: String, of package: PackageBuild, on day: Day?, option: String) {
    self.procedure = procedure
    self.package = package
    self.day = day
    self.option = option
  }

  /// The edition meant; after a finding nil.
  func edition(_ findings: inout [Diagnostic]) -> ProcessGraph? {
    let graphs = package.graphs()
    let editions = graphs.filter {
      $0.identity.name == procedure || "\($0.identity.package).\($0.identity.name)" == procedure
    }
    guard let first = editions.first else {
      var names: [String] = []
      for graph in graphs where !names.contains(graph.identity.name) { names.append(graph.identity.name) }
      let near = Suggestion.nearest(procedure, in: names)
      findings.append(
        Diagnostic(
          ComparisonMessage.unknownProcedure, at: nil,
          [
            "name": .code(procedure), "package": .code(package.packages?.last?.manifest.name.value ?? "."),
            "suggestion": .phrase(near == nil ? "Comparison.there" : "Comparison.meant"), "near": .code(near ?? ""),
            "known": .codes(names),
          ]))
      return nil
    }
    var arguments: [String: Argument] = [
      "name": .code(first.identity.name), "editions": .text(Self.listed(editions)), "option": .code(option),
      "count": .number(editions.count),
    ]
    let chosen: ProcessGraph
    if let day {
      guard let edition = editions.last(where: { $0.identity.isInForce(on: day) }) else {
        arguments["day"] = day.argument
        findings.append(Diagnostic(ComparisonMessage.noEditionInForce, at: nil, arguments))
        return nil
      }
      chosen = edition
    } else {
      guard editions.count == 1 else {
        findings.append(Diagnostic(ComparisonMessage.severalEditions, at: nil, arguments))
        return nil
      }
      chosen = first
    }
    guard package.hasErrors(chosen.identity) else { return chosen }
    findings += package.findings.filter { $0.severity == .error && $0.span != nil }
    arguments["edition"] = .text(Self.period(chosen.identity))
    findings.append(Diagnostic(ComparisonMessage.editionHasErrors, .note, at: nil, arguments))
    return nil
  }

  private static func listed(_ editions: [ProcessGraph]) -> String {
    editions.map { period($0.identity) }.joined(separator: ", ")
  }

  static func period(_ identity: ProcedureIdentity) -> String {
    let parts = [identity.from.map { "from \($0)" }, identity.to.map { "to \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "whenever" : parts.joined(separator: " ")
  }
}
