public import Messages
public import SourceText

/// The findings of one decoding, gathered while it goes on after each of them.
///
/// A reference, so that every value of a tree reports to the same list; it belongs to one decoding on one thread.
public final class YAMLFindings {
  /// The findings in the order met.
  public private(set) var list: [Diagnostic] = []
  private let limit: Int

  /// Starts an empty list that keeps at most so many findings.
  public init(limit: Int = 1000) { self.limit = limit }

  /// Adds a finding of any module.
  public func report(_ finding: Diagnostic) {
    if list.count < limit { list.append(finding) }
  }

  /// Adds an error of any module's messages.
  public func report(_ message: some MessageSet, at span: SourceSpan, _ arguments: [String: Argument] = [:]) {
    report(Diagnostic(message, at: span, arguments))
  }

  /// True when nothing so far is an error.
  public var isClean: Bool { !list.contains { $0.severity == .error } }
}
