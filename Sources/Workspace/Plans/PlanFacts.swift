import Language
import Messages
import ProcessGraph
import SourceText
import YAML

/// The facts of a plan's given file by their whole names, and the slots of alternatives with the paper chosen for each.
///
/// A plan goes through several procedures, so a short name must be clear among all subjects of the package.
struct PlanFacts {
  /// Facts under their whole names, with the places where they are written.
  private(set) var entries: [YAMLEntry<String, Positioned<String>>] = []
  /// Slots of alternatives.
  private(set) var slots: [YAMLEntry<String, Positioned<String>>] = []
  /// Subjects of which something is said.
  private(set) var subjects: Set<String> = []
  /// What was not found.
  private(set) var findings: [Diagnostic] = []

  init(_ given: GivenFile, _ package: ResolvedPackage) {
    let declared = package.facts
    for entry in given.facts {
      let name = entry.key.value
      let whole = declared.first { $0.id == name }
      let ends = whole.map { [$0] } ?? declared.filter { $0.id.hasSuffix("." + name) }
      if ends.count == 1 {
        guard ends[0].origin != .builtIn else {
          findings.append(
            Diagnostic(
              GivenMessage.factOfDossier, at: entry.key.span, ["fact": .code(name), "key": .code(ends[0].id)]))
          continue
        }
        entries.append(YAMLEntry(key: Positioned(ends[0].id, at: entry.key.span), value: entry.value))
        if let subject = Self.subject(of: ends[0].id) { subjects.insert(subject) }
      } else if ends.count > 1 {
        findings.append(
          Diagnostic(
            PlanMessage.factAmbiguous, at: entry.key.span,
            ["name": .code(name), "known": .codes(ends.map(\.id))]))
      } else if package.documents.contains(where: { $0.id == name }) {
        slots.append(entry)
      } else {
        reportUnknown(entry.key, package)
      }
    }
  }

  /// The subject of a fact's whole name; nil for the dossier's own.
  static func subject(of fact: String) -> String? {
    fact.lastIndex(of: ".").map { String(fact[..<$0]) }
  }

  private mutating func reportUnknown(_ key: Positioned<String>, _ package: ResolvedPackage) {
    let facts = package.facts.filter { $0.origin != .builtIn }.map(\.id)
    let short = facts.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
    // `house.flors` is near to a fact of that subject, whose names alone are listed when it is not.
    let subject = Self.subject(of: key.value)
    let own = facts.filter { Self.subject(of: $0) == subject }
    let nearest =
      Suggestion.nearest(key.value, in: facts) ?? (subject == nil ? Suggestion.nearest(key.value, in: short) : nil)
    findings.append(
      Diagnostic(
        PlanMessage.factUnknown, at: key.span,
        [
          "name": .code(key.value), "nearest": .code(nearest ?? ""),
          "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
          "known": .codes(own.isEmpty ? package.subjects.map(\.id) : own),
          "list": .phrase(own.isEmpty ? "Plan.known" : "Plan.facts"),
        ], fixes: nearest.map { [Fix([TextEdit(key.span, $0)], isSafe: false)] } ?? []))
  }
}
