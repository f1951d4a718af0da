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

  /// True for a name that stands on a line which the parser could not read, since its declaration may be lost there, or
  /// that was written with hyphens, since another one may have been meant.
  mutating func isDamaged(_ name: NameID) -> Bool {
    if damagedNames == nil {
      var damaged: Set<NameID> = []
      let place = file
      for index in 0..<fileCount {
        enter(file: index)
        let lines = FaultyLines(tree)
        for token in (0..<tree.tokenCount).map({ TokenID(Int32($0)) })
        where tree.isHyphenated(token) || lines.contains(tree.span(of: token)) {
          if let name = self.name(token) { damaged.insert(name) }
          guard tree.isUnclosed(token) else { continue }
          let words = tree.text(of: token).split { !($0.isLetter || $0.isNumber || $0 == "_") }
          for word in words { damaged.insert(names.intern(String(word))) }
        }
      }
      enter(file: place)
      damagedNames = damaged
    }
    return damagedNames?.contains(name) ?? false
  }

  /// A name as an argument, in backticks.
  func code(_ name: NameID) -> Argument { .code(names.text(name)) }
}
