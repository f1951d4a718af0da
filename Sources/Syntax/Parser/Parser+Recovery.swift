import Messages
import SourceText

/// Reporting what is missing or does not fit, and finding the way back.
extension Parser {
  /// Reports that something is missing here, unless this line has a finding already.
  ///
  /// A break that the line before reached across (after a comma or an arrow) counts again: what stands on the next line
  /// was not meant.
  mutating func report(missing what: String, _ arguments: [String: Argument] = [:], allowed: KeywordSet? = nil) {
    let token = tokens[position]
    if token.flags.contains(.afterBreak), position != lineStart, token.kind != .rightBrace {
      tokens[position].flags.insert(.separated)
      refresh()
    }
    guard !hasFinding else { return }
    hasError = true
    var all = arguments
    all["what"] = .phrase(what)
    suggest(&all, allowed)
    if isAtLineEnd {
      let end = treeTokens.last?.end ?? 0
      add(.expectedBeforeLineEnd, SourceSpan(file: file.id, start: end, end: end), all)
    } else {
      all["found"] = found
      add(.expected, span(of: token), all)
    }
  }

  /// Reports that what stands here does not fit, unless this line has a finding already.
  mutating func report(_ message: SyntaxMessage, what: String? = nil, allowed: KeywordSet? = nil) {
    guard !hasFinding else { return }
    hasError = true
    let span = wordsBegun(allowed)
    var arguments: [String: Argument] = ["found": .code(file.text(span))]
    if let what { arguments["what"] = .phrase(what) }
    suggest(&arguments, allowed)
    add(message, span, arguments)
  }

  /// True when this line has a finding already; a text that nothing closes has one, and may hold what is wanted, and so
  /// has a sign of another notation.
  private var hasFinding: Bool {
    hasError || (tokens[position].kind == .string && tokens[position].flags.contains(.unpaired))
      || tokens[position].flags.contains(.reported)
  }

  private mutating func add(_ message: SyntaxMessage, _ span: SourceSpan, _ arguments: [String: Argument]) {
    guard diagnostics.count <= Parser.findingLimit else { return }
    diagnostics.append(Diagnostic(message, at: span, arguments))
  }

  private var found: Argument { .code(file.text(span(of: tokens[position]))) }

  /// The next word, with the one behind it where a phrase of two words was begun: half a phrase says nothing.
  private func wordsBegun(_ allowed: KeywordSet?) -> SourceSpan {
    let first = span(of: tokens[position])
    let word = file.text(first).lowercased()
    guard current == .name, let allowed, following.kind == .name, !following.flags.contains(.afterBreak),
      phrases.match(tokens.values, position + 1, enclosing.place.keywords) == nil,
      allowed.members.contains(where: { $0.phrases(vocabulary).main.hasPrefix(word + " ") })
    else { return first }
    return first.union(span(of: following))
  }

  /// Words of other notations, and what the language writes.
  private static let instead = ["is": "=", "equals": "=", "if": "when", "where": "when"]

  /// Words that others use for one of a closed set.
  private static let synonyms = [
    "else": "otherwise", "default": "otherwise", "rejected": "refused", "denied": "refused",
  ]

  /// Adds what to do: the words allowed, or a hint for what is wanted.
  private func suggest(_ arguments: inout [String: Argument], _ allowed: KeywordSet?) {
    let word = file.text(span(of: tokens[position])).lowercased()
    if let allowed {
      if vocabulary == .english, let meant = Self.synonyms[word],
        allowed.members.contains(where: { $0.phrases(.english).main == meant })
      {
        arguments["suggestion"] = .phrase("syntax.suggestInstead")
        arguments["instead"] = .code(meant)
        return
      }
      // The first word of a phrase was written: the phrase is what was meant.
      let whole = allowed.members.map { $0.phrases(vocabulary).main }.filter { $0.hasPrefix(word + " ") }
      guard whole.isEmpty || current != .name else {
        arguments["suggestion"] = .phrase("syntax.suggestOneOf")
        arguments["allowed"] = .codes(whole)
        return
      }
      arguments["suggestion"] = .phrase("syntax.suggestOneOf")
      arguments["allowed"] = .codes(allowed.members.map { $0.phrases(vocabulary).main })
      return
    }
    let isSign = current == .colon || current == .equal
    switch arguments["what"] {
    case .phrase("syntax.name") where isSign && following.kind == .name:
      arguments["suggestion"] = .phrase("syntax.suggestNoSign")
    case .phrase("syntax.keyword"): arguments["suggestion"] = .phrase("syntax.suggestKeyword")
    case .phrase("syntax.symbol"): arguments["suggestion"] = .phrase("syntax.suggestSymbol")
    case .phrase("syntax.title"): arguments["suggestion"] = .phrase("syntax.suggestQuotes")
    case .phrase("syntax.name"): arguments["suggestion"] = .phrase("syntax.suggestName")
    case nil where Self.instead[word] != nil && vocabulary == .english:
      arguments["suggestion"] = .phrase("syntax.suggestInstead")
      arguments["instead"] = .code(Self.instead[word] ?? word)
    case nil where current == .comma && enclosing == .result:
      arguments["suggestion"] = .phrase("syntax.suggestOneALine")
    // `as approval authority.chair`, `authority.chair in 2 days`: what a step does needs its word.
    case nil where current == .name && following.kind == .dot && enclosing == .statement:
      arguments["suggestion"] = .phrase("syntax.suggestKeyword")
      arguments["keyword"] = .code(Keyword.by.phrases(vocabulary).main)
    case nil where word == "in" && following.kind == .number:
      arguments["suggestion"] = .phrase("syntax.suggestInstead")
      arguments["instead"] = .code(Keyword.within.phrases(vocabulary).main)
    case nil where current == .name && enclosing == .statement && position > 0 && tokens[position - 1].kind == .name:
      arguments["suggestion"] = .phrase("syntax.suggestOneName")
    case nil where current == .minus: arguments["suggestion"] = .phrase("syntax.suggestDelete")
    case nil: arguments["suggestion"] = .phrase("syntax.suggestNewLine")
    default: arguments["suggestion"] = .phrase("syntax.suggestWrite")
    }
  }

  /// The language of the file's keywords.
  var vocabulary: VocabularyLanguage { phrases.vocabulary }

  // MARK: Wanting

  /// Takes punctuation, or puts it here as missing.
  mutating func expect(_ kind: TokenKind, _ symbol: String) {
    if accept(kind) { return }
    report(missing: "syntax.symbol", ["symbol": .code(symbol)])
    insertMissing(kind)
  }

  /// Takes a literal, or puts it here as missing.
  mutating func expect(_ kind: TokenKind, what: String) {
    if accept(kind) { return }
    report(missing: what)
    insertMissing(kind)
  }

  /// Takes a keyword of a place; where none stands it reports one of several words wanted.
  @discardableResult mutating func expect(_ place: Place, what: String) -> Keyword? {
    if let keyword = accept(place) { return keyword }
    if current == .name, !startsForeignLine {
      if correctSpelling(place.keywords, .notInSet, what: what) { return accept(place) }
      report(.notInSet, what: what, allowed: place.keywords)
      // The word was meant to be one of them: a word that is none of the set's never becomes a name.
      let mark = pending.count
      bump()
      finish(.unexpected, mark)
    } else {
      report(missing: what, allowed: place.keywords)
    }
    insertMissing(.keyword)
    return nil
  }

  /// Takes the one keyword that a place allows, or puts it here as missing.
  mutating func expect(_ keyword: Keyword, at place: Place) {
    if let phrase = peek(place), phrase.keyword == keyword {
      bump(phrase)
      return
    }
    report(missing: "syntax.keyword", ["keyword": .code(keyword.phrases(vocabulary).main)])
    insertMissing(.keyword, keyword)
  }

  /// Takes a name; every word is one where only names are allowed.
  @inline(__always) mutating func expectName(_ what: String = "syntax.name") {
    if current == .name, !startsForeignLine {
      bump()
    } else {
      report(missing: what)
      insertMissing(.name)
    }
  }

  /// True when the next word is the first of a line that the line before reached by a comma or an arrow, and starts an
  /// entry of the block around: what the line before wanted was forgotten.
  var startsForeignLine: Bool {
    let token = tokens[position]
    guard token.flags.contains(.afterBreak), position != lineStart, position > 0,
      tokens[position - 1].kind != .leftParenthesis,
      let phrase = peek(enclosing.place)
    else { return false }
    let after = min(position + Int(phrase.length), tokens.count - 1)
    let next = tokens[after]
    switch next.kind {
    case .comma, .rightParenthesis, .dot: return false
    // `… and` on one line and `channel = online` on the next is a condition: no entry goes on with a comparison.
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return false
    case .name where peek(operandPlace) != nil && phrases.match(tokens.values, after, Place.comparison.keywords) != nil:
      return false
    default: return !next.flags.contains(.afterBreak)
    }
  }

  // MARK: Skipping

  /// Skips to the end of the line, with whole blocks, as an unexpected node.
  mutating func skipLine() {
    guard !isAtLineEnd else { return }
    let mark = pending.count
    while !isAtLineEnd { skipOne() }
    finish(.unexpected, mark)
  }

  /// Skips one token, or a bracket with everything up to its partner.
  mutating func skipOne() {
    let token = tokens[position]
    guard token.kind == .leftBrace || token.kind == .leftParenthesis, Int(token.detail) > position else {
      bump()
      return
    }
    while position < Int(token.detail) {
      passBreak()
      bump()
    }
    bump()
  }

  /// In the head of a statement: reports what does not fit and skips to where the head can go on.
  mutating func skipToClause(_ rule: LineRule) {
    report(.unexpectedInLine, allowed: nil)
    let mark = pending.count
    while !isAtLineEnd, current != .leftBrace, peek(rule.place) == nil { skipOne() }
    finish(.unexpected, mark)
  }
}
