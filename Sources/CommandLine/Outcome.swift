import ArgumentParser
import Messages
import Workspace

/// What a run comes to, as the exit code that other programs read.
enum Outcome: Int32 {
  /// Nothing worse than a warning.
  case success = 0
  /// Errors in what was read; with `--strict` also warnings.
  case findings = 1
  /// The command cannot be carried out: wrong usage, or input that cannot be read.
  case unusable = 2

  /// The outcome of a run with these findings.
  init(_ findings: Findings, isStrict: Bool) {
    let limit: Severity = isStrict ? .warning : .error
    if findings.list.contains(where: \.isUnreadableInput) {
      self = .unusable
      return
    }
    self = (findings.worst.map { $0 >= limit } ?? false) ? .findings : .success
  }

  /// Ends a command: returns after success, and throws the exit code otherwise.
  func end() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
