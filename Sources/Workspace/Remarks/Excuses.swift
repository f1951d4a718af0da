import Messages
import YAML

/// Holds findings against the allowances of a manifest.
struct Excuses {
  private let settings: RuleSettings
  /// By allowance: whether it excused something, and whether what it is about was looked at.
  private var isNeeded: [Bool]
  private var isTried: [Bool]

  init(_ settings: RuleSettings) {
    self.settings = settings
    isNeeded = Array(repeating: false, count: settings.entries.count)
    isTried = isNeeded
  }

  /// Takes in what the policies came to: which of their allowances were looked at, and whether each was needed.
  mutating func add(_ outcomes: [(number: Int, isNeeded: Bool)]) {
    for (number, needed) in outcomes {
      isTried[number] = true
      if needed { isNeeded[number] = true }
    }
  }

  /// The findings that no allowance excuses, each with its weight; then what the allowances came to.
  ///
  /// Where not everything was looked at, nothing is said of allowances of remarks that excused nothing.
  mutating func apply(
    to findings: [Diagnostic], isComplete: Bool, _ places: inout DeclaredPlaces
  ) -> [Diagnostic] {
    var kept: [Diagnostic] = []
    for finding in findings where !isExcused(finding, &places) {
      if let weighed = settings.weighed(finding) { kept.append(weighed) }
    }
    for (number, entry) in settings.entries.enumerated() {
      if case .remark(let code) = entry.rule {
        // Of what is switched off nothing can be needed.
        guard isNeeded[number] || (isComplete && settings.level(code) != nil) else { continue }
      } else if !isTried[number] {
        continue
      }
      let message: WorkspaceMessage = isNeeded[number] ? .excused : .needlessAllowance
      let finding = Diagnostic(
        message, isNeeded[number] ? .note : .warning, at: entry.allowance.rule.span,
        [
          "procedure": .code(entry.allowance.place), "policy": .code(entry.allowance.rule.value),
          "reason": .text(entry.allowance.reason),
        ])
      if let weighed = settings.weighed(finding) { kept.append(weighed) }
    }
    return kept
  }

  private mutating func isExcused(_ finding: Diagnostic, _ places: inout DeclaredPlaces) -> Bool {
    guard finding.severity < .error else { return false }
    let fitting = settings.entries.indices.filter { settings.entries[$0].rule == .remark(finding.code) }
    guard !fitting.isEmpty, let place = places.place(of: finding.span) else { return false }
    let excusing = fitting.filter { place.isMeant(by: settings.entries[$0].allowance) }
    for number in excusing { isNeeded[number] = true }
    return !excusing.isEmpty
  }
}

extension DeclaredPlace {
  /// Whether an allowance is about this place.
  fileprivate func isMeant(by allowance: Allowance) -> Bool {
    (allowance.file.map { PackagePath.join(".", $0.value) == path } ?? true)
      && (allowance.procedure.map { $0.value == procedure } ?? true)
      && (allowance.step.map { parts.contains($0.value) } ?? true)
  }
}
