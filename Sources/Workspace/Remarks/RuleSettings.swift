import Messages
import ProcessGraph
import YAML

/// What a package makes of remarks and policies: levels, and allowances at one place.
struct RuleSettings {
  /// What a name in the manifest stands for.
  enum Rule: Hashable {
    case remark(MessageCode)
    case policy(String)
    /// All remarks that are only given where they are asked for.
    case advice
  }

  /// The name that sets the level of all advice.
  static let advice = "advice"

  /// An allowance that can be looked at.
  struct Entry {
    var allowance: Allowance
    var rule: Rule
  }

  /// Allowances without mistakes, in the order written.
  private(set) var entries: [Entry] = []
  /// What is wrong with the settings themselves.
  private(set) var findings: [Diagnostic] = []
  private var levels: [Rule: LintLevel] = [:]
  /// The remarks that there are, each with its level where the package says nothing; nil for advice.
  private let remarks = CheckerMessages.remarkLevels
  /// Only looked at where a package names remarks.
  private lazy var names = CheckerMessages.names
  private let policies: [String]

  /// Reads the settings of a manifest for a package with these policies and procedures, and these files as its folder
  /// sees them.
  init(_ manifest: Manifest?, policies: [String], procedures: [String], files: [String], places: inout DeclaredPlaces) {
    self.policies = policies
    var set: [Rule: Positioned<String>] = [:]
    for setting in manifest?.lint ?? [] {
      guard let rule = rule(setting.name, or: [Self.advice]) else { continue }
      if let first = set[rule] {
        findings.append(
          Diagnostic(
            WorkspaceMessage.ruleSetTwice, at: setting.name.span, ["name": .code(setting.name.value)],
            secondary: [SecondaryLabel(first.span, "first")]))
      }
      set[rule] = setting.name
      levels[rule] = setting.level
    }
    for allowance in manifest?.allowances ?? [] {
      guard let rule = rule(allowance.rule), isSound(allowance, rule, procedures, files, &places) else { continue }
      entries.append(Entry(allowance: allowance, rule: rule))
    }
  }

  /// The level of a kind of remark here; nil when it is not said at all.
  func level(_ code: MessageCode) -> Severity? {
    guard let usual = remarks[code] else { return nil }
    if let own = levels[.remark(code)] { return own.severity }
    return usual ?? levels[.advice]?.severity
  }

  /// A finding with the weight that it has here; nil when it is not said.
  func weighed(_ finding: Diagnostic) -> Diagnostic? {
    // Errors of meaning stay what they are.
    var finding = finding
    if let policy = finding.policy, let own = levels[.policy(policy)], !isRemark(finding.code) {
      guard let severity = own.severity else { return nil }
      finding.severity = severity
      return finding
    }
    guard finding.severity < .error, isRemark(finding.code) else { return finding }
    guard let level = level(finding.code) else { return nil }
    finding.severity = level
    return finding
  }

  private func isRemark(_ code: MessageCode) -> Bool { remarks.keys.contains(code) }

  private mutating func isSound(
    _ allowance: Allowance, _ rule: Rule, _ procedures: [String], _ files: [String], _ places: inout DeclaredPlaces
  ) -> Bool {
    if let procedure = allowance.procedure, !procedures.contains(procedure.value) {
      tellUnknown(.unknownAllowedProcedure, procedure, among: procedures)
      return false
    }
    if case .policy(let policy) = rule, let part = allowance.step ?? allowance.file {
      findings.append(Diagnostic(WorkspaceMessage.policyOfPart, at: part.span, ["policy": .code(policy)]))
      return false
    }
    if let step = allowance.step, let procedure = allowance.procedure {
      let parts = places.parts(ofProcedure: procedure.value)
      if !parts.contains(step.value) {
        tellUnknown(.unknownAllowedStep, step, among: parts, ["procedure": .code(procedure.value)])
        return false
      }
    }
    if let file = allowance.file, !files.contains(PackagePath.join(".", file.value)) {
      tellUnknown(.unknownAllowedFile, file, among: files)
      return false
    }
    return true
  }

  /// What a name stands for; nil after a finding.
  private mutating func rule(_ name: Positioned<String>, or more: [String] = []) -> Rule? {
    if more.contains(name.value) { return .advice }
    if policies.contains(name.value) { return .policy(name.value) }
    guard let code = names.code(name.value) else {
      let known = policies + names.remarks.flatMap { [$0.name, $0.code.description] } + more
      tellUnknown(
        .unknownRule, name, among: known,
        [
          "known": .codes(policies),
          "policies": .phrase(policies.isEmpty ? "Workspace.nothing" : "Workspace.policies"),
        ])
      return nil
    }
    guard isRemark(code) else {
      findings.append(
        Diagnostic(
          WorkspaceMessage.notARemark, at: name.span,
          [
            "code": .code(code.description), "name": .code(names[code] ?? ""), "plain": .text(code.description),
          ]))
      return nil
    }
    return .remark(code)
  }

  private mutating func tellUnknown(
    _ message: WorkspaceMessage, _ name: Positioned<String>, among known: [String], _ more: [String: Argument] = [:]
  ) {
    let near = Suggestion.nearest(name.value, in: known)
    var arguments: [String: Argument] = [
      "name": .code(name.value),
      "suggestion": .phrase(near == nil ? "Workspace.noSuch" : "Workspace.meant"), "near": .code(near ?? ""),
    ]
    arguments.merge(more) { _, new in new }
    findings.append(Diagnostic(message, at: name.span, arguments))
  }
}

extension LintLevel {
  /// The severity of findings; nil when nothing is said.
  var severity: Severity? {
    switch self {
    case .off: nil
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}

extension Diagnostic {
  /// The policy that a finding is about.
  var policy: String? {
    guard case .code(let policy)? = arguments["policy"], PolicyFindings.codes.contains(code) else { return nil }
    return policy
  }
}
