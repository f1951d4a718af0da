public import Messages
import SourceText

/// What reading a rule file gives: always a tree, and what is wrong with it.
public struct ParsedFile: Sendable {
  /// The lossless tree.
  public var tree: SyntaxTree
  /// Everything found wrong, in the order of the text.
  public var diagnostics: [Diagnostic]
}

/// Reads rule files: recursive descent, one function a production, over the lexer's tokens.
///
/// It never fails. What should stand somewhere and does not becomes a missing token or node, what fits nowhere an
/// unexpected node, each with one finding a line. Brackets are balanced before it starts (``BracketMatcher``), so a line
/// that cannot be read is skipped to its end, blocks included. Every loop takes at least one token a turn.
public struct Parser {
  /// How many findings of a file are shown.
  static let findingLimit = 1000
  /// How deep blocks and expressions may nest.
  static let nestingLimit = 200

  let file: SourceFile
  var tokens: Row<RawToken>
  let phrases: PhraseTable
  let places = Place.sets
  /// The position of the next raw token.
  var position = 0
  /// What stands there; the end of the file also where the line ends.
  var current = TokenKind.endOfFile
  var depth = 0
  var hasReportedDepth = false
  /// Where the line at hand starts.
  var lineStart = 0
  /// How many more words are compared with the vocabulary: what is no rule file at all is not worth the time.
  var correctionsLeft = 300
  /// True when something was reported in this line: the rest of it is not reported again.
  var hasError = false
  /// Where operands are read: a policy knows more words than a condition.
  var operandPlace = Place.operand
  /// What the lines around may start with.
  var enclosing = LineRule.item
  /// True while what is inserted by a change is read: its place may follow on the line.
  var isInserting = false
  /// The finding about each mistake that is told once a file.
  var told: [SyntaxMessage: Int] = [:]

  var treeTokens: Row<TokenRecord>
  var nodes: Row<NodeRecord>
  var elements: Row<SyntaxElement>
  /// Children of nodes that are not finished.
  var pending: Row<SyntaxElement>
  var diagnostics: [Diagnostic] = []

  /// Reads a file of any bytes.
  public static func parse(_ file: SourceFile) -> ParsedFile {
    let reading = read(file, with: nil)
    guard !reading.diagnostics.isEmpty, let mixed = readMixed(file, reading) else { return limited(reading) }
    return limited(mixed)
  }

  /// One reading of a file, with the phrases of a table; with those of the vocabulary that its first line chooses where
  /// none is given.
  static func read(_ file: SourceFile, with table: PhraseTable?) -> ParsedFile {
    file.bytes.withUnsafeBufferPointer { bytes in
      let memory = ReadingMemory(bytes: bytes.count)
      var lexer = Lexer(bytes, file.id, into: memory.tokens)
      lexer.run()
      let phrases = table ?? PhraseTable.table(language(of: lexer.tokens.values))
      var matcher = BracketMatcher(lexer.tokens, bytes, file.id, phrases)
      matcher.run()
      var parser = Parser(file, matcher.tokens, phrases, memory)
      parser.parseFile()
      defer {
        parser.deallocate()
        memory.deallocate()
      }
      let tree = SyntaxTree(
        file: file, vocabulary: phrases.vocabulary, root: NodeID(Int32(parser.nodes.count - 1)),
        tokens: parser.treeTokens.array, nodes: parser.nodes.array, elements: parser.elements.array,
        symbols: lexer.symbols)
      // A text that runs on to the end of its line may hold the bracket that seems to be missing.
      let hidden: [SyntaxMessage] = [.braceNotClosed, .braceNotOpened, .extraBracket, .parenthesisNotClosed]
      let pairing =
        lexer.hidesBrackets
        ? matcher.diagnostics.filter { finding in !hidden.contains { $0.code == finding.code } } : matcher.diagnostics
      return ParsedFile(tree: tree, diagnostics: lexer.diagnostics + pairing + parser.diagnostics)
    }
  }

  /// The reading with its findings in the order of the text, and no more of them than anybody reads.
  private static func limited(_ reading: ParsedFile) -> ParsedFile {
    var diagnostics = reading.diagnostics
    diagnostics.sort { ($0.span?.start ?? 0, $0.code) < ($1.span?.start ?? 0, $1.code) }
    if diagnostics.count > findingLimit {
      diagnostics.removeSubrange(findingLimit...)
      diagnostics.append(Diagnostic(SyntaxMessage.tooManyFindings, at: nil, ["count": .number(findingLimit)]))
    }
    return ParsedFile(tree: reading.tree, diagnostics: diagnostics)
  }

  /// The vocabulary that the first line chooses; where that line is faulty, the one that reads more declarations.
  static func language(of tokens: UnsafeBufferPointer<RawToken>) -> VocabularyLanguage {
    let vietnamese = PhraseTable.table(.vietnamese)
    func word(_ index: Int, _ place: Place) -> PhraseTable.Entry? {
      index < tokens.count ? vietnamese.match(tokens, index, place.keywords) : nil
    }
    if let keyword = word(0, .language), let name = word(Int(keyword.length), .languageName) {
      return name.keyword == .vietnamese ? .vietnamese : .english
    }
    guard word(0, .language) != nil || word(0, .languageName) != nil else { return .english }
    let english = PhraseTable.table(.english)
    var balance = 0
    for index in tokens.indices where tokens[index].flags.contains(.firstColumn) {
      if vietnamese.match(tokens, index, Place.item.keywords) != nil { balance += 1 }
      if english.match(tokens, index, Place.item.keywords) != nil { balance -= 1 }
    }
    return balance > 0 ? .vietnamese : .english
  }

  private init(_ file: SourceFile, _ tokens: Row<RawToken>, _ phrases: PhraseTable, _ memory: ReadingMemory) {
    self.file = file
    self.tokens = tokens
    self.phrases = phrases
    treeTokens = memory.treeTokens
    nodes = memory.nodes
    elements = memory.elements
    pending = Row(capacity: 256)
  }

  /// Frees the rows that it has read into.
  private func deallocate() {
    tokens.deallocate()
    treeTokens.deallocate()
    nodes.deallocate()
    elements.deallocate()
    pending.deallocate()
  }
}
