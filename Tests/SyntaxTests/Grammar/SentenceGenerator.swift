import TestSupport
import Testing

@testable import Syntax

/// Derives random sentences from the grammar, each as NEAREST and LONGEST read it.
struct SentenceGenerator {
  typealias Terminal = Grammar.Terminal

  private let grammar: Grammar
  private var random: SplitMix64
  /// The fewest steps in which each rule ends.
  private let height: [Int]
  /// The rules used by sentences given out.
  private(set) var usedRules: Set<Int> = []
  /// The optional parts that were taken, and those left out, by sentences given out.
  private(set) var takenParts: Set<Int> = []
  private(set) var skippedParts: Set<Int> = []

  /// How often each branch of each choice was taken.
  private var visits: [[Int: Int]]

  private var sentence: [Terminal] = []
  /// What must not come next: a part left out could have taken it.
  private var forbidden: Set<Terminal> = []
  private var isAfterFeeName = false
  private var rules: Set<Int> = []
  private var taken: Set<Int> = []
  private var skipped: Set<Int> = []
  private var branchesTaken: [(Int, Int)] = []

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SplitMix64(seed: seed)
    height = SentenceGenerator.heights(grammar)
    visits = Array(repeating: [:], count: grammar.choiceCount)
  }

  private struct Misread: Error {}

  /// A sentence of a rule; nil when the random choices led to one that would be read otherwise.
  mutating func sentence(of rule: Int, depth: Int) -> [Terminal]? {
    sentence = []
    forbidden = []
    isAfterFeeName = false
    rules = []
    taken = []
    skipped = []
    branchesTaken = []
    do { try derive(.rule(rule), depth) } catch { return nil }
    usedRules.formUnion(rules)
    takenParts.formUnion(taken)
    skippedParts.formUnion(skipped)
    for (part, branch) in branchesTaken { visits[part][branch, default: 0] += 1 }
    return sentence
  }

  /// Sentences longer than this come to their end by the shortest way.
  private static let longest = 120

  private mutating func derive(_ term: Grammar.Term, _ budget: Int) throws(Misread) {
    let depth = sentence.count > Self.longest ? -1 : budget
    switch term {
    case .terminal(let terminal): try emit(terminal)
    case .sequence(let terms): for term in terms { try derive(term, depth) }
    case .choice(let branches, let part):
      let heights = branches.map { SentenceGenerator.height(of: $0, height) }
      let limit = max(depth, heights.min() ?? 0)
      let affordable = branches.indices.filter { heights[$0] <= limit }
      // Half of the time the branch taken least so far: rare constructs get their turn.
      let rarest = affordable.min { visits[part][$0, default: 0] < visits[part][$1, default: 0] } ?? 0
      let branch = random.below(2) == 0 ? rarest : affordable[random.below(affordable.count)]
      branchesTaken.append((part, branch))
      try derive(branches[branch], depth)
    case .optional(let inner, let part):
      if SentenceGenerator.height(of: inner, height) <= depth, random.below(5) < (takenParts.contains(part) ? 3 : 4) {
        taken.insert(part)
        try derive(inner, depth)
      } else {
        skipped.insert(part)
        forbidden.formUnion(grammar.start(of: inner).0)
      }
    case .many(let inner, let atLeastOne, let part):
      if atLeastOne { try derive(inner, depth) }
      while SentenceGenerator.height(of: inner, height) <= depth,
        random.below(5) < (sentence.count < Self.longest / 2 ? 3 : 1)
      {
        taken.insert(part)
        try derive(inner, depth)
      }
      skipped.insert(part)
      forbidden.formUnion(grammar.start(of: inner).0)
    case .rule(let rule):
      rules.insert(rule)
      try derive(grammar.rules[rule], depth - 1)
      if grammar.names[rule] == "feename" { isAfterFeeName = true }
    }
  }

  private mutating func emit(_ terminal: Terminal) throws(Misread) {
    if forbidden.contains(terminal) { throw Misread() }
    // A number with letters is a number to whoever decides by the next token.
    if terminal == .lettered, forbidden.contains(.token(.number)) { throw Misread() }
    if isAfterFeeName {
      // Two tokens decide that a name is the fee's own: the second starts a value.
      switch terminal {
      case .token(.leftBrace), .token(.number), .token(.name), .token(.leftParenthesis), .keyword: break
      default: throw Misread()
      }
    }
    isAfterFeeName = false
    forbidden = []
    sentence.append(terminal)
  }

  // MARK: Heights

  private static func heights(_ grammar: Grammar) -> [Int] {
    var heights = Array(repeating: 1000, count: grammar.rules.count)
    var isChanging = true
    while isChanging {
      isChanging = false
      for index in grammar.rules.indices {
        let new = min(1000, height(of: grammar.rules[index], heights) + 1)
        if new != heights[index] { isChanging = true }
        heights[index] = new
      }
    }
    return heights
  }

  private static func height(of term: Grammar.Term, _ heights: [Int]) -> Int {
    switch term {
    case .terminal: 0
    case .rule(let rule): heights[rule]
    case .optional: 0
    case .many(let inner, let atLeastOne, _): atLeastOne ? height(of: inner, heights) : 0
    case .choice(let branches, _): branches.map { height(of: $0, heights) }.min() ?? 0
    case .sequence(let terms): terms.map { height(of: $0, heights) }.max() ?? 0
    }
  }

  // MARK: Text

  /// A sentence as text, laid out as somebody might: blanks, breaks, comments and other spellings where they may be.
  mutating func text(_ sentence: [Terminal], _ vocabulary: VocabularyLanguage) -> String {
    var text = ""
    var depth = 0
    var parentheses = 0
    func indent(_ depth: Int) -> String { String(repeating: " ", count: 2 * depth + (depth > 0 ? 0 : 0)) }
    for (index, terminal) in sentence.enumerated() {
      let before = index > 0 ? sentence[index - 1] : .newline
      let isFirst = index == 0
      if terminal == .newline {
        let comment = random.below(12) == 0 ? " // lời \(random.below(100))" : ""
        if comment.isEmpty, random.below(6) == 0 {
          text += random.below(2) == 0 ? "; " : " ;"
        } else {
          text += comment + (random.below(10) == 0 ? "\n\n\n" : "\n") + indent(depth)
          if random.below(15) == 0 { text += "/// ghi chú\n" + indent(depth) }
        }
        continue
      }
      if terminal == .token(.rightBrace) { depth -= 1 }
      if !isFirst, before != .newline {
        // A line may go on below after these, and inside parentheses, but never with a word that starts an entry.
        let mayBreak =
          (before == .token(.comma) || before == .token(.leftBrace) || terminal == .token(.rightBrace)
            || terminal == .token(.leftBrace) || parentheses > 0)
          && !isKeyword(terminal) && terminal != .token(.leftParenthesis)
        let mayBreakBlock = before == .token(.leftBrace) || terminal == .token(.rightBrace)
        if mayBreak || mayBreakBlock, random.below(4) == 0 {
          text += (random.below(6) == 0 ? " // ở giữa" : "") + "\n" + indent(depth) + " "
        } else if !isTight(terminal, before) || random.below(10) == 0 {
          text += random.below(8) == 0 ? "  \t" : " "
        }
      }
      if terminal == .token(.leftBrace) { depth += 1 }
      if terminal == .token(.leftParenthesis) { parentheses += 1 }
      if terminal == .token(.rightParenthesis) { parentheses -= 1 }
      text += spelling(terminal, vocabulary)
    }
    return text
  }

  private func isKeyword(_ terminal: Terminal) -> Bool { if case .keyword = terminal { true } else { false } }

  /// True where no blank is needed between two tokens.
  private func isTight(_ terminal: Terminal, _ before: Terminal) -> Bool {
    switch terminal {
    case .token(.comma), .token(.colon), .token(.dot), .token(.percent), .token(.rightParenthesis): true
    default: before == .token(.dot) || before == .token(.leftParenthesis)
    }
  }

  private mutating func spelling(_ terminal: Terminal, _ vocabulary: VocabularyLanguage) -> String {
    func one(_ choices: [String]) -> String { choices[random.below(choices.count)] }
    switch terminal {
    case .newline: return "\n"
    case .lettered: return one(["12a", "3đ", "7b"])
    case .keyword(let keyword):
      let phrases = keyword.phrases(vocabulary).all
      let phrase = random.below(4) == 0 ? one(phrases) : phrases[0]
      return random.below(8) == 0 ? phrase.split(separator: " ").joined(separator: "  ") : phrase
    case .token(let kind):
      switch kind {
      case .name:
        return one(["alpha", "beta_2", "hồ_sơ", "Đất", "`end`", "`ngày`", "`when`", "x", "dossier_of_the_city"])
      case .number: return one(["1", "2", "75_000", "0.5", "12", "3.25", "1_000_000"])
      case .date: return one(["2026-07-01", "01/07/2026", "2024-02-29"])
      case .time: return one(["15:00", "08:30"])
      case .string: return one([#""văn bản""#, #""a \" b""#, #""""#, "\"\"\"\n      dài\n        hơn\n      \"\"\""])
      default: return Self.punctuation[kind] ?? "?"
      }
    }
  }

  private static let punctuation: [TokenKind: String] = [
    .leftBrace: "{", .rightBrace: "}", .leftParenthesis: "(", .rightParenthesis: ")", .comma: ",", .colon: ":",
    .dot: ".", .arrow: "->", .equal: "=", .notEqual: "!=", .less: "<", .lessOrEqual: "<=", .greater: ">",
    .greaterOrEqual: ">=", .plus: "+", .minus: "-", .star: "*", .slash: "/", .percent: "%",
  ]
}
