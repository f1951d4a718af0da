import SourceText
import Testing

@testable import Syntax

/// Tells whether a file is derivable from the grammar, by trying every derivation over the lexer's tokens.
struct Recogniser {
  /// A token as the grammar sees it: a word that may be a name or part of a phrase, something else, or a break.
  private enum Symbol {
    case word(String, isQuoted: Bool, start: Int32, end: Int32)
    case token(TokenKind, end: Int32)
    case newline
  }

  private let grammar: Grammar
  private let symbols: [Symbol]
  private let phrases: [Keyword: [[String]]]
  private var memory: [Int: [Int]] = [:]
  /// How far any derivation came, and the line it came to.
  private(set) var furthest = 0
  /// The rules that matched somewhere.
  private(set) var matchedRules: Set<Int> = []

  init(_ grammar: Grammar, _ file: SourceFile, _ vocabulary: VocabularyLanguage) {
    self.grammar = grammar
    symbols = Recogniser.symbols(file)
    var phrases: [Keyword: [[String]]] = [:]
    for keyword in Keyword.allCases {
      // The first line is read in either vocabulary.
      let languages: [VocabularyLanguage] =
        [.language, .english, .vietnamese].contains(keyword) ? [.english, .vietnamese] : [vocabulary]
      phrases[keyword] = languages.flatMap { keyword.phrases($0).all }.map { PhraseTable.words(of: $0) }
    }
    self.phrases = phrases
  }

  /// True when the whole file is derivable from a rule.
  mutating func accepts(_ rule: Int) -> Bool { ends(ofRule: rule, 0).contains(symbols.count) }

  /// What stands where the furthest derivation stopped.
  var place: String {
    symbols[min(furthest, symbols.count)...].prefix(6).map { symbol in
      switch symbol {
      case .word(let word, _, _, _): word
      case .token(let kind, _): "\(kind)"
      case .newline: "⏎"
      }
    }.joined(separator: " ")
  }

  // MARK: Tokens

  /// Breaks as the grammar's page defines them: runs count once, and none stands where a line goes on.
  private static func symbols(_ file: SourceFile) -> [Symbol] {
    file.bytes.withUnsafeBufferPointer { bytes in
      var symbols: [Symbol] = []
      var parentheses = 0
      var before: TokenKind?
      for token in Lexer.tokens(of: bytes, file.id) where token.kind != .endOfFile {
        let goesOn: Set<TokenKind> = [
          .leftBrace, .comma, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus,
          .star, .slash,
        ]
        if token.flags.contains(.afterBreak), let before, !goesOn.contains(before), parentheses == 0,
          token.kind != .leftBrace, token.kind != .rightBrace
        {
          symbols.append(.newline)
        }
        if token.kind == .leftParenthesis { parentheses += 1 }
        if token.kind == .rightParenthesis { parentheses -= 1 }
        before = token.kind
        if token.kind == .name {
          let written = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
          symbols.append(
            .word(written, isQuoted: token.flags.contains(.quoted), start: token.start, end: token.end))
        } else if token.kind == .slash {
          symbols.append(.word("/", isQuoted: false, start: token.start, end: token.end))
        } else {
          symbols.append(.token(token.kind, end: token.end))
        }
      }
      return symbols
    }
  }

  // MARK: Derivations

  private mutating func ends(ofRule rule: Int, _ start: Int) -> [Int] {
    let key = rule * (symbols.count + 1) + start
    if let known = memory[key] { return known }
    let found = ends(of: grammar.rules[rule], [start])
    memory[key] = found
    if !found.isEmpty { matchedRules.insert(rule) }
    return found
  }

  /// Where derivations of a term may end that begin at any of some places; sorted.
  private mutating func ends(of term: Grammar.Term, _ starts: [Int]) -> [Int] {
    switch term {
    case .terminal(let terminal): return starts.flatMap { ends(of: terminal, $0) }
    case .rule(let rule): return merged(starts.flatMap { ends(ofRule: rule, $0) })
    case .sequence(let terms):
      var places = starts
      for term in terms where !places.isEmpty { places = ends(of: term, places) }
      return places
    case .choice(let branches, _): return merged(branches.flatMap { ends(of: $0, starts) })
    case .optional(let inner, _): return merged(starts + ends(of: inner, starts))
    case .many(let inner, let atLeastOne, _):
      var all = atLeastOne ? [] : starts
      var fresh = starts
      while !fresh.isEmpty {
        let next = ends(of: inner, fresh)
        fresh = next.filter { !all.contains($0) }
        all = merged(all + fresh)
      }
      return all
    }
  }

  private func merged(_ places: [Int]) -> [Int] {
    places.count < 2 ? places : Array(Set(places)).sorted()
  }

  private mutating func ends(of terminal: Grammar.Terminal, _ start: Int) -> [Int] {
    let found = matches(terminal, start)
    for end in found { furthest = max(furthest, end) }
    return found
  }

  private func matches(_ terminal: Grammar.Terminal, _ start: Int) -> [Int] {
    guard start < symbols.count else { return [] }
    switch (terminal, symbols[start]) {
    case (.newline, .newline): return [start + 1]
    case (.token(.name), .word(let word, _, _, _)): return word == "/" ? [] : [start + 1]
    case (.token(.slash), .word("/", false, _, _)): return [start + 1]
    case (.token(let kind), .token(let found, _)): return kind == found ? [start + 1] : []
    case (.lettered, .token(.number, let end)):
      guard start + 1 < symbols.count, case .word(_, false, end, _) = symbols[start + 1] else { return [] }
      return [start + 2]
    case (.keyword(let keyword), .word):
      return (phrases[keyword] ?? []).compactMap { words in
        guard start + words.count <= symbols.count else { return nil }
        for (offset, word) in words.enumerated() {
          guard case .word(let found, false, _, _) = symbols[start + offset], found == word else { return nil }
        }
        return start + words.count
      }
    default: return []
    }
  }
}
