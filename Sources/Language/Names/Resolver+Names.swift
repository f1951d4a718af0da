import Messages
import SourceText
import Syntax

extension Resolver {
  /// The package's name behind a name token; nil for other tokens and for missing names.
  mutating func name(_ token: TokenID) -> NameID? {
    guard let symbol = tree.symbol(of: token) else { return nil }
    let index = Int(symbol.index)
    if namesOfSymbols[file].isEmpty {
      namesOfSymbols[file] = Array(repeating: 0, count: tree.symbolCount)
    }
    guard index >= 0, index < namesOfSymbols[file].count else { return nil }
    let known = namesOfSymbols[file][index]
    if known > 0 { return NameID(raw: known - 1) }
    let name = names.intern(tree.name(of: symbol))
    namesOfSymbols[file][index] = name.raw + 1
    return name
  }

  /// The declared name of a node, with its place.
  mutating func declaredName(_ node: Syntax.NodeID) -> (name: NameID, span: SourceSpan)? {
    guard let token = tree.nameToken(of: node), let name = name(token) else { return nil }
    return (name, tree.span(of: token))
  }

  /// The parts of a qualified name; empty when a part is missing.
  mutating func parts(_ node: Syntax.NodeID) -> [NameID] {
    var parts: [NameID] = []
    for element in tree.children(of: node) {
      guard let token = element.token, tree.kind(of: token) == .name else { continue }
      guard let name = name(token) else { return [] }
      parts.append(name)
    }
    return parts
  }

  /// The name of a declaration as a qualified name gives it: alone, or behind the `package` of its file.
  mutating func declarationName(_ node: Syntax.NodeID) -> NameID? {
    let parts = parts(node)
    guard let last = parts.last else { return nil }
    guard parts.count > 1 else { return last }
    let prefix = parts.dropLast().map { names.text($0) }.joined(separator: ".")
    if packageNames.contains(prefix) || prefix == settings.packageName { return last }
    return names.intern(text(parts))
  }

  /// A qualified name in words.
  func text(_ parts: [NameID]) -> String { parts.map { names.text($0) }.joined(separator: ".") }

  /// True for a name that stands on a line which the parser could not read: its declaration may be lost there.
  mutating func isDamaged(_ name: NameID) -> Bool {
    if damagedNames == nil {
      var damaged: Set<NameID> = []
      let place = file
      for index in trees.indices {
        enter(file: index)
        let lines = FaultyLines(tree)
        guard !lines.isEmpty else { continue }
        for number in 0..<tree.tokenCount {
          let token = TokenID(Int32(number))
          if lines.contains(tree.span(of: token)), let name = self.name(token) { damaged.insert(name) }
        }
      }
      enter(file: place)
      damagedNames = damaged
    }
    return damagedNames?.contains(name) ?? false
  }

  /// Words of help for an unknown name: the nearest of the candidates, or the few there are, or how to declare one.
  func hint(_ name: String, among candidates: [NameID], declaredWith keyword: String?) -> [String: Argument] {
    hint(name, among: candidates.map { names.text($0) }, declaredWith: keyword)
  }

  /// The same for candidates in words.
  func hint(
    _ name: String, among candidates: [String], declaredWith keyword: String? = nil,
    listed phrase: String = "language.hint.candidates"
  ) -> [String: Argument] {
    var arguments: [String: Argument] = ["name": .code(name)]
    if let nearest = Suggestion.nearest(name, in: candidates) {
      arguments["hint"] = .phrase("language.hint.nearest")
      arguments["suggestion"] = .code(nearest)
    } else if let keyword {
      arguments["hint"] = .phrase("language.hint.declare")
      arguments["keyword"] = .text(keyword + " " + name)
    } else if candidates.isEmpty {
      arguments["hint"] = .phrase("language.hint.none")
    } else {
      arguments["hint"] = .phrase(phrase)
      arguments["candidates"] = .codes(Array(candidates.sorted().prefix(12)))
    }
    return arguments
  }

  /// Says that a name is unknown, unless its declaration may be lost in text that the parser complained about.
  ///
  /// When a name is near enough, writing it instead is offered as a change.
  mutating func reportUnknown(
    _ kind: NameMessage, _ name: NameID, at span: SourceSpan, among candidates: [NameID], declaredWith keyword: String?,
    _ more: [String: Argument] = [:], secondary: [SecondaryLabel] = []
  ) {
    guard !isDamaged(name) else { return }
    var arguments = hint(names.text(name), among: candidates, declaredWith: keyword)
    arguments.merge(more) { _, new in new }
    var fixes: [Fix] = []
    if case .code(let suggestion)? = arguments["suggestion"] {
      fixes = [Fix([TextEdit(span, suggestion)], isSafe: false)]
    }
    findings.append(Diagnostic(kind, at: span, arguments, secondary: secondary, fixes: fixes))
  }

  /// Adds a finding.
  mutating func report(
    _ kind: some MessageSet, _ severity: Severity = .error, at span: SourceSpan, _ arguments: [String: Argument] = [:],
    secondary: [SecondaryLabel] = [], fixes: [Fix] = []
  ) {
    findings.append(Diagnostic(kind, severity, at: span, arguments, secondary: secondary, fixes: fixes))
  }

  /// A name as an argument, in backticks.
  func code(_ name: NameID) -> Argument { .code(names.text(name)) }
}
