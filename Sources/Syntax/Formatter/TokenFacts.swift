import SourceText

/// What the formatter asks about every token, gathered in one walk over the tree's arena.
struct TokenFacts {
  /// A comment and where it stood.
  struct Comment {
    /// Its bytes without blanks at the end.
    var range: Range<Int>
    /// True when it stood behind something on the same line.
    var isTrailing: Bool
    /// True when an empty line stood before it.
    var hasBlankBefore: Bool
  }

  /// The node that holds each token.
  private(set) var parent: [NodeID]
  /// The entry of a block, or the declaration, that starts at each token, if any.
  private(set) var entry: [NodeID?]
  /// For each `{` the `}` that closes it.
  private(set) var partner: [Int32]
  /// All comments, in order.
  private(set) var comments: [Comment] = []
  /// Where the comments before each token start; one more for the end.
  private(set) var firstComment: [Int] = []
  /// True where an empty line stands right before the token.
  private(set) var hasBlankBefore: [Bool]
  /// How many line breaks stand before each token, or inside tokens before it, from the start of the file.
  private(set) var breaks: [Int32]

  init(_ tree: SyntaxTree) {
    let count = tree.tokenCount
    parent = Array(repeating: tree.root, count: count)
    entry = Array(repeating: nil, count: count)
    partner = Array(repeating: -1, count: count)
    hasBlankBefore = Array(repeating: false, count: count)
    breaks = Array(repeating: 0, count: count)
    for index in 0..<tree.nodeCount { gather(NodeID(Int32(index)), tree) }
    var sum: Int32 = 0
    for index in 0..<count {
      readTrivia(before: index, tree, &sum)
      breaks[index] = sum
      let span = tree.span(of: TokenID(Int32(index)))
      for offset in Int(span.start)..<Int(span.end) where tree.file.bytes[offset] == 10 { sum += 1 }
    }
    firstComment.append(comments.count)
  }

  private mutating func gather(_ node: NodeID, _ tree: SyntaxTree) {
    var opening: Int32 = -1
    let isFile = node == tree.root
    for element in tree.children(of: node) {
      if let token = element.token {
        parent[Int(token.index)] = node
        switch tree.kind(of: token) {
        case .leftBrace: opening = token.index
        case .rightBrace:
          if opening >= 0 { partner[Int(opening)] = token.index }
          opening = -1
        default: break
        }
      } else if let child = element.node, isFile || opening >= 0 {
        let range = tree.tokenRange(of: child)
        if !range.isEmpty { entry[Int(range.lowerBound)] = child }
      }
    }
  }

  private mutating func readTrivia(before token: Int, _ tree: SyntaxTree, _ breakCount: inout Int32) {
    firstComment.append(comments.count)
    let bytes = tree.file.bytes
    let span = tree.leadingTrivia(of: TokenID(Int32(token)))
    var offset = Int(span.start)
    let end = Int(span.end)
    var newlines = 0
    while offset < end {
      switch bytes[offset] {
      case 10, 13:
        if bytes[offset] == 13, offset + 1 < end, bytes[offset + 1] == 10 { offset += 1 }
        newlines += 1
        breakCount += 1
        offset += 1
      case UInt8(ascii: "/"):
        let start = offset
        while offset < end, bytes[offset] != 10, bytes[offset] != 13 { offset += 1 }
        var last = offset
        while last > start, bytes[last - 1] == 32 || bytes[last - 1] == 9 { last -= 1 }
        comments.append(
          Comment(range: start..<last, isTrailing: newlines == 0 && token > 0, hasBlankBefore: newlines > 1))
        newlines = 0
      default: offset += 1
      }
    }
    hasBlankBefore[token] = newlines > 1
  }

  /// The comments before a token.
  func comments(before token: Int) -> ArraySlice<Comment> { comments[firstComment[token]..<firstComment[token + 1]] }

  /// True when no line break and no comment stand between two tokens.
  func isOneLine(_ first: Int, _ last: Int) -> Bool {
    breaks[first] == breaks[last] && firstComment[first + 1] == firstComment[last + 1]
  }

  /// The bytes of a token as the formatter writes them: as they stand, but for the short form of the currency.
  func canonicalText(of token: TokenID, _ tree: SyntaxTree) -> ArraySlice<UInt8> {
    let text = bareText(of: token, tree)
    guard tree.kind(of: token) == .name, tree.kind(of: parent[Int(token.index)]) == .quantityLiteral,
      text.elementsEqual("đ".utf8)
    else { return text }
    return Array("đồng".utf8)[...]
  }

  /// The bytes of a token as written; of a name without its backticks.
  func bareText(of token: TokenID, _ tree: SyntaxTree) -> ArraySlice<UInt8> {
    let span = tree.span(of: token)
    let text = tree.file.bytes[Int(span.start)..<Int(span.end)]
    guard text.first == UInt8(ascii: "`") else { return text }
    return text.count > 1 && text.last == UInt8(ascii: "`") ? text.dropFirst().dropLast() : text.dropFirst()
  }
}
