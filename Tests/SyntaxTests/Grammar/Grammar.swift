import Foundation
import Testing

@testable import Syntax

/// The normative grammar as data, read from `grammar/thutuc.ebnf` by a reader of its own.
struct Grammar {
  /// What stands on the right of a rule.
  indirect enum Term {
    case sequence([Term])
    case choice([Term], part: Int)
    case optional(Term, part: Int)
    case many(Term, atLeastOne: Bool, part: Int)
    case rule(Int)
    case terminal(Terminal)
  }

  /// What a sentence consists of.
  enum Terminal: Hashable {
    case keyword(Keyword)
    case token(TokenKind)
    /// A number with letters right behind it.
    case lettered
    case newline
  }

  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var names: [String] = []
  private(set) var rules: [Term] = []
  /// For each rule and each part of a rule the terminals that it may start with, and whether it may be empty.
  private(set) var starts: [Set<Terminal>] = []
  private(set) var isNullable: [Bool] = []
  /// How many optional and repeated parts there are.
  private(set) var partCount = 0

  /// How many choices there are.
  private(set) var choiceCount = 0

  private var indexByName: [String: Int] = [:]

  static func read() throws -> Grammar {
    let url = RuleFiles.root.appending(path: "grammar/thutuc.ebnf")
    return try Grammar(String(contentsOf: url, encoding: .utf8))
  }

  init(_ text: String) throws {
    var reader = EBNFReader(text)
    let tokens = try reader.tokens()
    var position = 0
    // Names first, so that rules may use those that follow.
    for index in tokens.indices.dropLast() where tokens[index + 1] == .defines {
      guard case .name(let name) = tokens[index] else { throw Problem(description: "::= without a name") }
      guard indexByName.updateValue(names.count, forKey: name) == nil else {
        throw Problem(description: "two rules for \(name)")
      }
      names.append(name)
    }
    while position < tokens.count {
      position += 2
      let end = tokens[position...].firstIndex(of: .defines).map { $0 - 1 } ?? tokens.count
      rules.append(try choice(tokens, &position, end))
      guard position == end else {
        throw Problem(description: "rule \(names[rules.count - 1]): stray \(tokens[position])")
      }
    }
    computeStarts()
  }

  func index(_ name: String) throws -> Int { try #require(indexByName[name]) }

  // MARK: Reading

  private mutating func choice(_ tokens: [EBNFReader.Token], _ position: inout Int, _ end: Int) throws -> Term {
    var branches = [try sequence(tokens, &position, end)]
    while position < end, tokens[position] == .symbol("|") {
      position += 1
      branches.append(try sequence(tokens, &position, end))
    }
    guard branches.count > 1 else { return branches[0] }
    choiceCount += 1
    return .choice(branches, part: choiceCount - 1)
  }

  private mutating func sequence(_ tokens: [EBNFReader.Token], _ position: inout Int, _ end: Int) throws -> Term {
    var terms: [Term] = []
    while position < end, tokens[position] != .symbol("|"), tokens[position] != .symbol(")") {
      var term: Term
      switch tokens[position] {
      case .symbol("("):
        position += 1
        term = try choice(tokens, &position, end)
        guard position < end, tokens[position] == .symbol(")") else { throw Problem(description: "( without )") }
      case .name(let name): term = try named(name)
      case .quoted(let phrase): term = .terminal(try terminal(phrase))
      default: throw Problem(description: "unexpected \(tokens[position])")
      }
      position += 1
      while position < end, case .symbol(let symbol) = tokens[position], "?*+".contains(symbol) {
        term =
          symbol == "?"
          ? .optional(term, part: partCount) : .many(term, atLeastOne: symbol == "+", part: partCount)
        partCount += 1
        position += 1
      }
      terms.append(term)
    }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private func named(_ name: String) throws -> Term {
    if let rule = indexByName[name] { return .rule(rule) }
    switch name {
    case "NAME": return .terminal(.token(.name))
    case "NUMBER": return .terminal(.token(.number))
    case "LETTERED": return .terminal(.lettered)
    case "DATE": return .terminal(.token(.date))
    case "TIME": return .terminal(.token(.time))
    case "STRING": return .terminal(.token(.string))
    case "NL": return .terminal(.newline)
    default: break
    }
    // Keywords whose English phrase is another's too: EXTENSION_BY is `extensionBy`.
    let words = name.lowercased().split(separator: "_")
    let camel = (words.first.map(String.init) ?? "") + words.dropFirst().map(\.capitalized).joined()
    guard let keyword = Keyword.allCases.first(where: { "\($0)" == camel }) else {
      throw Problem(description: "no rule and no token is called \(name)")
    }
    return .terminal(.keyword(keyword))
  }

  private static let sharedPhrases: Set<Keyword> = [.extensionBy, .amendedBy, .stepCount, .documentCount]

  private func terminal(_ phrase: String) throws -> Terminal {
    let punctuation: [String: TokenKind] = [
      "{": .leftBrace, "}": .rightBrace, "(": .leftParenthesis, ")": .rightParenthesis, ",": .comma, ":": .colon,
      ".": .dot, "->": .arrow, "=": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater,
      ">=": .greaterOrEqual, "+": .plus, "-": .minus, "*": .star, "/": .slash, "%": .percent,
    ]
    if let kind = punctuation[phrase] { return .token(kind) }
    let keywords = Keyword.allCases.filter { keyword in
      let phrases = keyword.phrases(.english)
      return !Self.sharedPhrases.contains(keyword) && (phrases.main == phrase || phrases.singular == phrase)
    }
    guard keywords.count == 1 else { throw Problem(description: "\"\(phrase)\" is \(keywords.count) keywords") }
    return .keyword(keywords[0])
  }

  // MARK: What rules start with

  private mutating func computeStarts() {
    starts = Array(repeating: [], count: rules.count)
    isNullable = Array(repeating: false, count: rules.count)
    var isChanging = true
    while isChanging {
      isChanging = false
      for index in rules.indices {
        let (set, nullable) = start(of: rules[index])
        if set != starts[index] || nullable != isNullable[index] { isChanging = true }
        starts[index] = set
        isNullable[index] = nullable
      }
    }
  }

  /// The terminals that a term may start with, and whether it may be empty.
  func start(of term: Term) -> (Set<Terminal>, Bool) {
    switch term {
    case .terminal(let terminal): return ([terminal], false)
    case .rule(let rule): return (starts[rule], isNullable[rule])
    case .optional(let inner, _): return (start(of: inner).0, true)
    case .many(let inner, let atLeastOne, _):
      let (set, nullable) = start(of: inner)
      return (set, nullable || !atLeastOne)
    case .choice(let branches, _):
      var all: Set<Terminal> = []
      var isNullable = false
      for branch in branches {
        let (set, nullable) = start(of: branch)
        all.formUnion(set)
        isNullable = isNullable || nullable
      }
      return (all, isNullable)
    case .sequence(let terms):
      var all: Set<Terminal> = []
      for term in terms {
        let (set, nullable) = start(of: term)
        all.formUnion(set)
        if !nullable { return (all, false) }
      }
      return (all, true)
    }
  }
}

/// Cuts a grammar in W3C notation into its tokens.
struct EBNFReader {
  enum Token: Equatable {
    case name(String)
    case quoted(String)
    case symbol(Character)
    case defines
  }

  private let text: [Character]
  private var position = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func tokens() throws -> [Token] {
    var tokens: [Token] = []
    while position < text.count {
      let character = text[position]
      if character.isWhitespace {
        position += 1
      } else if starts("/*") {
        while position < text.count, !starts("*/") { position += 1 }
        position += 2
      } else if starts("::=") {
        tokens.append(.defines)
        position += 3
      } else if character == "\"" {
        let end = text[(position + 1)...].firstIndex(of: "\"") ?? text.count
        tokens.append(.quoted(String(text[(position + 1)..<end])))
        position = end + 1
      } else if character.isLetter {
        let end = text[position...].firstIndex { !$0.isLetter && $0 != "_" } ?? text.count
        tokens.append(.name(String(text[position..<end])))
        position = end
      } else if "()|?*+".contains(character) {
        tokens.append(.symbol(character))
        position += 1
      } else {
        throw Grammar.Problem(description: "stray \(character)")
      }
    }
    return tokens
  }

  private func starts(_ prefix: String) -> Bool { text[position...].starts(with: prefix) }
}
