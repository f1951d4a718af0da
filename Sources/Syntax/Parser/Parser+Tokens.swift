import Messages
import SourceText

/// Taking tokens, asking for keywords, making nodes.
extension Parser {
  // MARK: Position

  /// Sets ``current`` from the token at the position.
  @inline(__always) mutating func refresh() {
    let token = tokens[position]
    current = token.flags.contains(.separated) ? .endOfFile : token.kind
  }

  /// Moves on; brackets without partner and bytes that are no token become an unexpected node on the way.
  @inline(__always) mutating func advance(_ count: Int = 1) {
    position += count
    if tokens[position].flags.contains(.skipped) { takeSkipped() }
    refresh()
  }

  mutating func takeSkipped() {
    let mark = pending.count
    // What they stand for is not missed a second time.
    if tokens[position].kind == .invalid, !tokens[position].flags.contains(.reported) { hasError = true }
    while tokens[position].flags.contains(.skipped) {
      take(tokens[position], tokens[position].kind)
      position += 1
    }
    finish(.unexpected, mark)
  }

  /// Lets the break before the next token pass: the token starts a line, or goes on after `and`.
  @inline(__always) mutating func passBreak() {
    if position < tokens.count - 1 { tokens[position].flags.remove(.separated) }
    refresh()
  }

  /// True at the end of the file, whatever separates.
  var isAtFileEnd: Bool { position >= tokens.count - 1 }

  /// True where the line, or the block on its line, ends.
  @inline(__always) var isAtLineEnd: Bool { current == .endOfFile || current == .rightBrace }

  /// The token after the next one; the end of the file when there is none.
  var following: RawToken { tokens[min(position + 1, tokens.count - 1)] }

  // MARK: Taking

  @inline(__always) mutating func take(_ token: RawToken, _ kind: TokenKind) {
    let isUnclosed = kind == .string && token.flags.contains(.unpaired)
    pending.append(SyntaxElement(TokenID(Int32(treeTokens.count))))
    treeTokens.append(
      TokenRecord(
        start: token.start, end: token.end, detail: kind == .name ? token.detail : 0, kind: kind,
        isMissing: token.flags.contains(.inserted), isUnclosed: isUnclosed))
    // What the text has taken in is not missed a second time.
    if isUnclosed { hasError = true }
  }

  /// Takes the next token as it is.
  @inline(__always) mutating func bump() {
    guard position < tokens.count - 1 else { return }
    take(tokens[position], tokens[position].kind)
    advance()
  }

  /// Takes the words of a phrase as one keyword.
  @inline(__always) mutating func bump(_ phrase: PhraseTable.Entry) {
    let end = tokens[position + Int(phrase.length) - 1].end
    pending.append(SyntaxElement(TokenID(Int32(treeTokens.count))))
    treeTokens.append(
      TokenRecord(
        start: tokens[position].start, end: end, detail: Int32(phrase.keyword.rawValue), kind: .keyword,
        isMissing: false))
    advance(Int(phrase.length))
  }

  /// Takes the next token when it is of a kind.
  @inline(__always) mutating func accept(_ kind: TokenKind) -> Bool {
    guard current == kind, !isAtFileEnd else { return false }
    bump()
    return true
  }

  /// The longest phrase allowed at a place that stands here.
  @inline(__always) func peek(_ place: Place) -> PhraseTable.Entry? {
    current == .name ? phrases.match(tokens.values, position, places[Int(place.rawValue)]) : nil
  }

  /// The longest phrase of a set that stands here.
  func peek(_ set: KeywordSet) -> PhraseTable.Entry? {
    current == .name ? phrases.match(tokens.values, position, set) : nil
  }

  /// Takes the phrase allowed at a place, when one stands here.
  @inline(__always) mutating func accept(_ place: Place) -> Keyword? {
    guard let phrase = peek(place) else { return nil }
    bump(phrase)
    return phrase.keyword
  }

  // MARK: Nodes

  /// Makes a node of everything taken since a mark.
  @inline(__always) mutating func finish(_ kind: NodeKind, _ mark: Int) {
    let node = Int32(nodes.count)
    var firstToken = Int32(treeTokens.count)
    if mark < pending.count {
      let first = pending[mark]
      firstToken = first.raw < 0 ? ~first.raw : nodes[Int(first.raw)].firstToken
    }
    let firstChild = Int32(elements.count)
    var index = mark
    while index < pending.count {
      let element = pending[index]
      if element.raw >= 0 { nodes[Int(element.raw)].parent = node }
      index += 1
    }
    nodes.append(
      NodeRecord(
        firstChild: firstChild, childCount: Int32(pending.count - mark), firstToken: firstToken,
        endToken: Int32(treeTokens.count), parent: -1, kind: kind))
    pending.move(from: mark, to: &elements)
    pending.append(SyntaxElement(NodeID(node)))
  }

  /// Puts a missing token of a kind here.
  mutating func insertMissing(_ kind: TokenKind, _ keyword: Keyword? = nil) {
    let place = treeTokens.last?.end ?? 0
    pending.append(SyntaxElement(TokenID(Int32(treeTokens.count))))
    treeTokens.append(
      TokenRecord(
        start: place, end: place, detail: Int32(keyword?.rawValue ?? 0), kind: kind, isMissing: true))
  }

  /// Puts a missing node here.
  mutating func insertMissingNode() { finish(.missing, pending.count) }

  // MARK: Nesting

  /// Goes one level deeper; false, after one finding, where that is too deep.
  mutating func enter() -> Bool {
    guard depth < Parser.nestingLimit else {
      if !hasReportedDepth {
        hasReportedDepth = true
        diagnostics.append(
          Diagnostic(
            SyntaxMessage.nestedTooDeeply, at: span(of: tokens[position]), ["limit": .number(Parser.nestingLimit)]))
      }
      hasError = true
      skipLine()
      return false
    }
    depth += 1
    return true
  }

  func span(of token: RawToken) -> SourceSpan { SourceSpan(file: file.id, start: token.start, end: token.end) }
}
