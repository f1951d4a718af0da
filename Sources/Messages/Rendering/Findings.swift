internal import SourceText

/// Findings in the order in which they are shown: by place, then by code, exact repetitions dropped.
public struct Findings: Sendable {
  /// The findings in order; those without a place come first.
  public let list: [Diagnostic]

  /// Sorts findings from wherever they come; equal keys keep the order they came in.
  public init(_ diagnostics: [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    let once = diagnostics.filter { seen.insert($0).inserted }
    list = once.enumerated().sorted { left, right in
      Findings.isBefore(left.element, right.element)
        ?? Findings.isBefore(right.element, left.element).map { !$0 }
        ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// True when the left one is shown before the right one for its place or code; nil when those do not decide so.
  private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool? {
    switch (left.span, right.span) {
    case (nil, nil): break
    case (nil, _): return true
    case (_, nil): return nil
    case (let left?, let right?):
      if left < right { return true }
      if right < left { return nil }
    }
    return left.code < right.code ? true : nil
  }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int { list.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) } }

  /// How many files have a finding.
  public var fileCount: Int { Set(list.compactMap { $0.span?.file }).count }

  /// The gravest severity; nil when there is no finding.
  public var worst: Severity? { list.map(\.severity).max() }
}
