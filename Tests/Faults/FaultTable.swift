/// What became of many faults, by kind.
public struct FaultTable: Sendable {
  private var verdicts: [FaultKind: [FaultVerdict: Int]] = [:]
  /// Faults that the checker misses, and why they are some.
  public private(set) var missed: [(fault: Fault, why: String)] = []

  /// Counts nothing yet.
  public init() {}

  /// How many there are.
  public var count: Int { verdicts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// How many the checker finds.
  public var found: Int {
    number(nil) { verdict in if case .silent = verdict { false } else { true } }
  }

  /// Counts one.
  public mutating func add(_ fault: Fault, _ verdict: FaultVerdict) {
    verdicts[fault.kind, default: [:]][verdict, default: 0] += 1
    if case .silent(let reason) = verdict, verdict.isMissed { missed.append((fault, reason.words)) }
  }

  private func number(_ kind: FaultKind?, _ isCounted: (FaultVerdict) -> Bool) -> Int {
    let rows = kind.map { [verdicts[$0] ?? [:]] } ?? Array(verdicts.values)
    return rows.reduce(0) { $0 + $1.reduce(0) { $0 + (isCounted($1.key) ? $1.value : 0) } }
  }

  private func row(_ title: String, _ kind: FaultKind?) -> String {
    let silent = number(kind) { if case .silent = $0 { !$0.isMissed } else { false } }
    let numbers = [
      number(kind) { _ in true }, number(kind) { $0 == .error }, number(kind) { $0 == .warning },
      number(kind) { $0 == .note }, silent, number(kind) { $0.isMissed },
    ]
    return Self.line(title, numbers.map { $0 == 0 ? "" : String($0) })
  }

  private static func line(_ title: String, _ cells: [String]) -> String {
    let cells = cells.map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }
    return title + String(repeating: " ", count: max(1, 56 - title.count)) + cells.joined()
  }

  /// The table, then why what was not found is no fault, then what is missed.
  public var words: String {
    var lines = [Self.line("fault", ["made", "error", "warning", "note", "none", "missed"])]
    for kind in FaultKind.allCases where verdicts[kind] != nil { lines.append(row(kind.rawValue, kind)) }
    lines.append(row("in all", nil))
    var reasons: [String: Int] = [:]
    for (verdict, count) in verdicts.values.flatMap({ $0 }) {
      if case .silent(let reason) = verdict, !verdict.isMissed { reasons[reason.words, default: 0] += count }
    }
    lines += ["", "no finding, because the change"]
    lines += reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.value)  \($0.key)" }
    lines += ["", missed.isEmpty ? "no fault is missed" : "missed"]
    lines += missed.map { "  \($0.fault.path):\($0.fault.line): \($0.fault.kind.rawValue); \($0.why)" }
    return lines.joined(separator: "\n")
  }
}
