public import SourceText

/// How much a finding matters.
public enum Severity: Int, Comparable, Sendable, CaseIterable {
  /// Worth knowing; never changes the exit code.
  case note
  /// Suspicious or against good practice; fails a run only when warnings are asked to.
  case warning
  /// Wrong; the run fails.
  case error

  /// Orders from the mildest to the gravest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// The stable name of a kind of message, printed as `TT` and four digits.
///
/// Each module declares its own codes as one ``MessageSet``, from its own block of numbers:
/// 0001-0099 files and command line, 0100-0199 syntax, 0200-0299 YAML, 0300-0399 calendars and manifest,
/// 0400-0699 names, types and units, 0700-0799 compiling, 0800-0999 proofs, 1000-1099 scenarios and simulation,
/// 1100-1199 what is given of a dossier, 1200-1299 import, 1350-1399 plans, 1400-1499 advice,
/// 1500-1549 nets that others drew.
public struct MessageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number behind `TT`.
  public let number: Int

  /// Makes the code with a number from 1 to 9999.
  public init(_ number: Int) { self.number = number }

  /// The code as printed, such as `TT0123`.
  public var description: String {
    let digits = String(number)
    return "TT" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Orders by number.
  public static func < (left: MessageCode, right: MessageCode) -> Bool { left.number < right.number }
}

/// A value that a message talks about; the catalogue decides how it is written in each language.
public enum Argument: Hashable, Sendable {
  /// Text that stands as it is, already in the reader's terms.
  case text(String)
  /// Something the analyst wrote or may write: shown in backticks.
  case code(String)
  /// Several such things: shown in backticks with commas and a final "or"/"and" as the template says.
  case codes([String])
  /// A whole number, grouped by spaces above four digits.
  case number(Int)
  /// Another template of the catalogue by its key, rendered with the same arguments: for words that vary.
  case phrase(String)
  /// A length of time: a decimal amount with a point, and the unit as rule files name many of it (`working days`).
  case length(amount: String, unit: String)
  /// A civil date; printed with its weekday.
  case date(year: Int, month: Int, day: Int)
}

/// A second place that explains a finding, with the key of the label's words in the catalogue entry.
public struct SecondaryLabel: Hashable, Sendable {
  /// The place.
  public var span: SourceSpan
  /// Which of the entry's labels says what is there.
  public var label: String

  /// Points at a place with one of the entry's labels.
  public init(_ span: SourceSpan, _ label: String) {
    self.span = span
    self.label = label
  }
}

/// One replacement of bytes in a file.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; empty for an insertion.
  public var span: SourceSpan
  /// What takes its place.
  public var replacement: String

  /// Replaces the bytes of a span.
  public init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

/// A change that would mend a finding.
public struct Fix: Hashable, Sendable {
  /// All replacements, which do not overlap.
  public var edits: [TextEdit]
  /// True when it cannot change what the rest of the file means.
  public var isSafe: Bool

  /// Proposes edits.
  public init(_ edits: [TextEdit], isSafe: Bool) {
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// A finding as data: no words, only its code, where, and the values the words need.
///
/// The words come from a ``Catalogue`` entry with the same code: `message` (one sentence), `label` (at the primary
/// place), `labels` (for secondary places), `note` (the reason in the law or the language) and `help` (what to do).
public struct Diagnostic: Hashable, Sendable {
  /// The kind of finding.
  public var code: MessageCode
  /// How much it matters here.
  public var severity: Severity
  /// Where it is; nil when it belongs to no file.
  public var span: SourceSpan?
  /// Values by the names that the templates use.
  public var arguments: [String: Argument]
  /// Other places that explain it.
  public var secondary: [SecondaryLabel]
  /// Lines that lead to the finding, such as the steps of a path, each already in the reader's terms.
  public var trail: [TrailLine]
  /// Changes that would mend it, the best first.
  public var fixes: [Fix]

  /// Makes a finding.
  public init(
    _ kind: some MessageSet, _ severity: Severity = .error, at span: SourceSpan?, _ arguments: [String: Argument] = [:],
    secondary: [SecondaryLabel] = [], trail: [TrailLine] = [], fixes: [Fix] = []
  ) {
    self.init(kind.code, severity, at: span, arguments, secondary: secondary, trail: trail, fixes: fixes)
  }

  /// Makes a finding again that was kept as data.
  public init(
    _ code: MessageCode, _ severity: Severity, at span: SourceSpan?, _ arguments: [String: Argument],
    secondary: [SecondaryLabel], trail: [TrailLine], fixes: [Fix]
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.arguments = arguments
    self.secondary = secondary
    self.trail = trail
    self.fixes = fixes
  }
}

/// One line of a witness: a step of a path with its figures, or a date reached.
public struct TrailLine: Hashable, Sendable {
  /// Key of the phrase in the catalogue.
  public var phrase: String
  /// Values by the names that the phrase uses.
  public var arguments: [String: Argument]
  /// Where it comes from, when it has a place.
  public var span: SourceSpan?

  /// Makes a line of a witness.
  public init(_ phrase: String, _ arguments: [String: Argument] = [:], at span: SourceSpan? = nil) {
    self.phrase = phrase
    self.arguments = arguments
    self.span = span
  }
}
