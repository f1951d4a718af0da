import Messages
import SourceText
import Syntax

/// What makes two findings one mistake: the same name, missed in the same place.
struct UnknownKey: Hashable {
  var kind: NameMessage
  /// The name as written.
  var text: String
  /// Where it was looked for: the number of the procedure, of the fact or of the agency; -1 for the whole package.
  var place = -1
}

extension Resolver {
  /// The most places of one unknown name that its message shows.
  private static var shownPlaces: Int { 6 }
  /// The most names that unknown ones are compared with in one run: a package that lacks a whole file would take long.
  private static var comparisonBudget: Int { 100_000 }

  /// Words of help for an unknown name: the nearest of the candidates, or the few there are, or how to declare one.
  mutating func hint(_ name: String, among candidates: [NameID], declaredWith keyword: String?) -> [String: Argument] {
    hint(name, among: candidates.map { names.text($0) }, declaredWith: keyword)
  }

  /// The same for candidates in words.
  mutating func hint(
    _ name: String, among candidates: [String], declaredWith keyword: String? = nil,
    listed phrase: String = "language.hint.candidates"
  ) -> [String: Argument] {
    var arguments: [String: Argument] = ["name": .code(name)]
    comparisons += candidates.count
    if comparisons <= Self.comparisonBudget, let nearest = Suggestion.nearest(name, in: candidates) {
      arguments["hint"] = .phrase("language.hint.nearest")
      arguments["suggestion"] = .code(nearest)
    } else if let keyword {
      arguments["hint"] = .phrase("language.hint.declare")
      arguments["keyword"] = .text(word(keyword) + " " + name)
    } else if candidates.isEmpty {
      arguments["hint"] = .phrase("language.hint.none")
    } else {
      arguments["hint"] = .phrase(phrase)
      arguments["candidates"] = .codes(Array(candidates.sorted().prefix(12)))
    }
    return arguments
  }

  /// An English keyword in the words of the file.
  func word(_ english: String) -> String {
    Keyword.allCases.first { $0.phrases(.english).main == english }?.phrases(tree.vocabulary).main ?? english
  }

  /// Says that a name is unknown, unless its declaration may be lost in text that the parser complained about.
  ///
  /// One message for each name: other places of it are shown beside the first.
  mutating func reportUnknown(
    _ kind: NameMessage, _ name: NameID, at span: SourceSpan, among candidates: [NameID],
    declaredWith keyword: String?, _ more: [String: Argument] = [:], secondary: [SecondaryLabel] = [],
    in place: Int = -1
  ) {
    guard !isDamaged(name) else { return }
    let text = names.text(name)
    guard isFirst(UnknownKey(kind: kind, text: text, place: place), at: span) else { return }
    var arguments = hint(text, among: candidates, declaredWith: keyword)
    arguments.merge(more) { _, new in new }
    reportWithFix(kind, at: span, arguments, secondary: secondary)
  }

  /// Adds a finding; the suggestion among its arguments becomes a change.
  mutating func reportWithFix(
    _ kind: NameMessage, at span: SourceSpan, _ arguments: [String: Argument], secondary: [SecondaryLabel] = []
  ) {
    var fixes: [Fix] = []
    if case .code(let suggestion)? = arguments["suggestion"] {
      fixes = [Fix([TextEdit(span, suggestion)], isSafe: false)]
    }
    report(kind, at: span, arguments, secondary: secondary, fixes: fixes)
  }

  /// True for the first place of an unknown name, whose message comes next; other places are added to that message.
  mutating func isFirst(_ key: UnknownKey, at span: SourceSpan) -> Bool {
    guard !isMuted else { return false }
    guard let first = unknowns[key] else {
      unknowns[key] = findings.count
      return true
    }
    if findings.indices.contains(first), findings[first].secondary.count < Self.shownPlaces,
      findings[first].span != span, !findings[first].secondary.contains(where: { $0.span == span })
    {
      findings[first].secondary.append(SecondaryLabel(span, "language.also"))
    }
    return false
  }

  /// Adds a finding.
  mutating func report(
    _ kind: some MessageSet, _ severity: Severity = .error, at span: SourceSpan, _ arguments: [String: Argument] = [:],
    secondary: [SecondaryLabel] = [], fixes: [Fix] = []
  ) {
    guard !isMuted else { return }
    findings.append(Diagnostic(kind, severity, at: span, arguments, secondary: secondary, fixes: fixes))
  }
}
