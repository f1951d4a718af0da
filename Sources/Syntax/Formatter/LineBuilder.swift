import SourceText

/// Turns a tree's tokens into lines: one walk over the tokens in order, with a stack of the blocks that are open.
struct LineBuilder {
  /// A block whose entries stand on lines of their own.
  struct Block {
    /// The node that holds the braces.
    var owner: NodeID
    /// Columns before its entries.
    var indent: Int
    /// Columns before the line that opened it.
    var outerIndent: Int
    /// True until something stands in it.
    var isEmpty = true
    /// The columns that its entries share.
    var columns = EntryColumns()
  }

  let tree: SyntaxTree
  let facts: TokenFacts
  let spelling: Spelling
  let vocabulary: VocabularyLanguage

  /// What was built.
  private(set) var text = FormattedText()
  private var blocks: [Block]
  /// How many blocks are open on the line at hand.
  private var inlineDepth = 0
  /// The first token of the line at hand.
  private var lineStart = 0
  /// For each token the columns up to its end when everything stands on one line.
  private var ends: [Int] = []
  /// True where the next token must start a line since a comment stands before it.
  private var isAfterComment = false
  /// The column that a token starts, when its line is the one named.
  private var marks: [(token: Int, column: Int)] = []

  init(_ tree: SyntaxTree, _ facts: TokenFacts, _ spelling: Spelling, _ vocabulary: VocabularyLanguage) {
    self.tree = tree
    self.facts = facts
    self.spelling = spelling
    self.vocabulary = vocabulary
    blocks = [Block(owner: tree.root, indent: 0, outerIndent: 0)]
    text.pool = spelling.pool
  }

  /// Builds all lines.
  mutating func build() {
    measure()
    if vocabulary == .vietnamese, tree.child(of: tree.root, .languageLine) == nil { addLanguageLine() }
    for index in 0..<tree.tokenCount - 1 { place(index) }
    placeComments(before: tree.tokenCount - 1, inBlockOf: 0)
  }

  private mutating func addLanguageLine() {
    let first = text.pieces.count
    addPiece(Keyword.language.phrases(vocabulary).main, gap: 0)
    addPiece(Keyword.vietnamese.phrases(vocabulary).main, gap: 1)
    text.lines.append(
      FormattedText.Line(indent: 0, hasBlankBefore: false, pieces: first..<text.pieces.count))
    blocks[0].isEmpty = false
  }

  private mutating func addPiece(_ string: String, gap: Int) {
    let start = text.pool.count
    text.pool.append(contentsOf: string.utf8)
    text.pieces.append(
      FormattedText.Piece(
        range: start..<text.pool.count, width: Spelling.columns(text.pool[start...]), gap: gap))
  }

  // MARK: Tokens

  private mutating func place(_ index: Int) {
    let kind = tree.kind(of: TokenID(Int32(index)))
    let parent = facts.parent[index]
    if isLeftOut(index) {
      placeComments(amid: index)
      return
    }
    if let entry = facts.entry[index] {
      if inlineDepth == 0 {
        startEntry(entry, at: index)
      } else if tree.kind(of: TokenID(Int32(index - 1))) != .leftBrace {
        addPiece(";", gap: 0)
      }
    } else if kind == .rightBrace, inlineDepth == 0 {
      endBlock(at: index)
    } else {
      // Before a comment, which would swallow it.
      if kind == .leftBrace, needsColon(parent) { addPiece(":", gap: 0) }
      placeComments(amid: index)
    }
    addToken(index)
    if kind == .leftBrace {
      openBlock(parent, at: index)
    } else if kind == .rightBrace, inlineDepth > 0 {
      inlineDepth -= 1
    }
  }

  /// True for the line that names the default language, and for a colon before the steps of a choice.
  private func isLeftOut(_ index: Int) -> Bool {
    switch tree.kind(of: facts.parent[index]) {
    case .languageLine: vocabulary == .english
    case .chooseRow: tree.kind(of: TokenID(Int32(index))) == .colon
    default: false
    }
  }

  /// True for the `{` of a group of papers whose condition lacks its colon.
  private func needsColon(_ block: NodeID) -> Bool {
    guard tree.kind(of: block) == .documentBlock, let group = tree.parent(of: block),
      tree.kind(of: group) == .documentGroup
    else { return false }
    return tree.token(of: group, .colon) == nil && tree.keyword(of: group) != .allOf
  }

  private mutating func addToken(_ index: Int) {
    let range = spelling.range(of: index)
    let isFirst = text.lines.last.map { $0.pieces.isEmpty } ?? true
    var piece = FormattedText.Piece(
      range: range, width: Int(spelling.width[index]), gap: isFirst ? 0 : gap(before: index))
    piece.mustBreak = isAfterComment
    piece.canBreak = inlineDepth == 0 && canBreak(before: index)
    piece.isMultiline = text.pool[range].contains(10)
    isAfterComment = false
    let column = marks.last.flatMap { $0.token == index && inlineDepth == 0 ? $0.column : nil }
    if column != nil { marks.removeLast() }
    // A table, and the name of a fee, follow their keyword at once.
    let isFree = tree.kind(of: TokenID(Int32(index))) == .leftBrace || isFeeName(index)
    if let column, isSplitKeyword(index) {
      // `effective from`: the last word stands in the column of the values.
      let end = text.pool[range].lastIndex(of: 32) ?? range.upperBound
      var head = piece
      head.range = range.lowerBound..<end
      head.width = Spelling.columns(text.pool[head.range])
      add(head)
      piece.range = min(end + 1, range.upperBound)..<range.upperBound
      piece.width = Spelling.columns(text.pool[piece.range])
      piece.gap = 1
      piece.mustBreak = false
      piece.hangs = true
      mark(column, isFree: false)
    } else if let column {
      let kind = tree.kind(of: facts.parent[index])
      piece.hangs = (text.columns[column].limit == .max && !isFree) || kind == .setType
      mark(column, isFree: isFree)
    }
    add(piece)
  }

  /// Puts the next piece into a column.
  private mutating func mark(_ column: Int, isFree: Bool) {
    text.columns[column].members.append(
      (line: text.lines.count - 1, piece: text.pieces.count, isFree: isFree))
  }

  private mutating func add(_ piece: FormattedText.Piece) {
    text.pieces.append(piece)
    if text.lines.isEmpty { text.lines.append(FormattedText.Line(indent: 0, hasBlankBefore: false, pieces: 0..<0)) }
    let first = text.lines[text.lines.count - 1].pieces.lowerBound
    text.lines[text.lines.count - 1].pieces = first..<text.pieces.count
  }

  private func isFeeName(_ index: Int) -> Bool {
    tree.kind(of: facts.parent[index]) == .feeClause && tree.kind(of: TokenID(Int32(index))) == .name
  }

  private func isSplitKeyword(_ index: Int) -> Bool { tree.kind(of: facts.parent[index]) == .effectiveClause }

  private func gap(before index: Int) -> Int {
    guard index > 0 else { return 0 }
    let token = TokenID(Int32(index))
    let before = TokenID(Int32(index - 1))
    switch tree.kind(of: token) {
    case .comma, .colon, .rightParenthesis, .dot, .percent: return 0
    case .name:
      if tree.kind(of: before) == .number, tree.kind(of: facts.parent[index]) == .citationPart { return 0 }
    default: break
    }
    switch tree.kind(of: before) {
    case .leftParenthesis, .dot: return 0
    case .minus:
      let parent = tree.kind(of: facts.parent[index - 1])
      return parent == .negation || parent == .bound ? 0 : 1
    default: return 1
    }
  }

  /// True after a comma and after `and` or `or`, unless what follows would read as the start of an entry.
  private func canBreak(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = TokenID(Int32(index - 1))
    let isAfterComma = tree.kind(of: before) == .comma
    guard isAfterComma || tree.keyword(of: before) == .and || tree.keyword(of: before) == .or else { return false }
    // `between 1 and 5` has no break after its `and`.
    if tree.kind(of: facts.parent[index - 1]) == .betweenExpression { return false }
    let token = TokenID(Int32(index))
    switch tree.kind(of: token) {
    case .number, .date, .time, .string, .minus, .leftParenthesis: return true
    case .name: return spelling.isQuoted[index] || !spelling.isWordOfPhrase[index]
    case .keyword:
      switch tree.kind(of: facts.parent[index]) {
      case .applicantClause, .channelClause, .payableClause, .documentForm, .formNumber, .dataSource, .basisClause,
        .sourceClause:
        return isAfterComma
      case .notExpression: return true
      default: return false
      }
    default: return false
    }
  }

  // MARK: Entries and blocks

  private mutating func startEntry(_ entry: NodeID, at index: Int) {
    let hasComment = placeComments(before: index, inBlockOf: blocks.count - 1)
    let hasBlank = facts.hasBlankBefore[index]
    let isApart = hasComment || hasBlank || blocks[blocks.count - 1].isEmpty
    marks = blocks[blocks.count - 1].columns.marks(
      of: entry, in: blocks[blocks.count - 1].owner, isApart: isApart, tree, &text)
    startLine(
      at: index, indent: blocks[blocks.count - 1].indent, hasBlankBefore: hasBlank,
      commentGroup: blocks[blocks.count - 1].columns.comments)
  }

  private mutating func startLine(at index: Int, indent: Int, hasBlankBefore: Bool, commentGroup: Int?) {
    let isFirst = blocks[blocks.count - 1].isEmpty
    text.lines.append(
      FormattedText.Line(
        indent: indent, hasBlankBefore: hasBlankBefore && !isFirst, pieces: text.pieces.count..<text.pieces.count,
        commentGroup: commentGroup))
    blocks[blocks.count - 1].isEmpty = false
    lineStart = index
    isAfterComment = false
  }

  private mutating func openBlock(_ owner: NodeID, at index: Int) {
    if inlineDepth > 0 || fitsOnLine(index) {
      inlineDepth += 1
      return
    }
    let indent = text.lines.last?.indent ?? 0
    blocks.append(Block(owner: owner, indent: indent + 2, outerIndent: indent))
    text.lines[text.lines.count - 1].commentGroup = nil
    marks = []
  }

  private mutating func endBlock(at index: Int) {
    placeComments(before: index, inBlockOf: blocks.count - 1)
    let indent = blocks[blocks.count - 1].outerIndent
    if blocks.count > 1 { blocks.removeLast() }
    startLine(at: index, indent: indent, hasBlankBefore: false, commentGroup: nil)
  }

  /// True when the writer put the block on one line, and it fits there with what stands around it.
  private func fitsOnLine(_ opening: Int) -> Bool {
    let closing = Int(facts.partner[opening])
    guard closing > opening else { return true }
    if closing == opening + 1 { return facts.comments(before: closing).isEmpty }
    guard facts.isOneLine(opening, closing) else { return false }
    var last = closing
    while last + 1 < tree.tokenCount - 1, facts.entry[last + 1] == nil {
      let kind = tree.kind(of: TokenID(Int32(last + 1)))
      if kind == .rightBrace { break }
      last += 1
      if kind == .leftBrace { break }
    }
    let start = ends[lineStart] - Int(spelling.widestWidth[lineStart])
    return (text.lines.last?.indent ?? 0) + ends[last] - start <= Formatter.lineWidth
  }

  private mutating func measure() {
    ends.reserveCapacity(tree.tokenCount)
    var end = 0
    for index in 0..<tree.tokenCount {
      if !isLeftOut(index) {
        let isEntry = facts.entry[index] != nil && index > 0
        let isFirst = isEntry && tree.kind(of: TokenID(Int32(index - 1))) == .leftBrace
        end += (isEntry ? (isFirst ? 1 : 2) : gap(before: index)) + Int(spelling.widestWidth[index])
        if tree.kind(of: TokenID(Int32(index))) == .leftBrace, needsColon(facts.parent[index]) { end += 1 }
      }
      ends.append(end)
    }
  }

  // MARK: Comments

  /// Places the comments before an entry or the end of a block, on the line above or on lines of their own.
  @discardableResult private mutating func placeComments(before index: Int, inBlockOf block: Int) -> Bool {
    var hasOwnLine = false
    for comment in facts.comments(before: index) {
      let range = add(comment)
      if comment.isTrailing, let last = text.lines.indices.last, text.lines[last].comment == nil,
        !text.lines[last].pieces.isEmpty
      {
        text.lines[last].comment = range
        if let group = text.lines[last].commentGroup { text.commentColumns[group].append(last) }
        continue
      }
      hasOwnLine = true
      text.lines.append(
        FormattedText.Line(
          indent: blocks[block].indent, hasBlankBefore: comment.hasBlankBefore && !blocks[block].isEmpty,
          pieces: text.pieces.count..<text.pieces.count, comment: range))
      blocks[block].isEmpty = false
    }
    return hasOwnLine
  }

  /// Places the comments in the middle of an entry: the line goes on below them.
  private mutating func placeComments(amid index: Int) {
    for comment in facts.comments(before: index) {
      let range = add(comment)
      let width = Spelling.columns(text.pool[range])
      var piece = FormattedText.Piece(range: range, width: width, gap: 2)
      piece.mustBreak = !comment.isTrailing || isAfterComment
      add(piece)
      isAfterComment = true
    }
  }

  private mutating func add(_ comment: TokenFacts.Comment) -> Range<Int> {
    let start = text.pool.count
    text.pool.append(contentsOf: tree.file.bytes[comment.range])
    return start..<text.pool.count
  }
}
