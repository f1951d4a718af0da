import Messages
import SourceText

/// Pairs the brackets of a file and decides which line breaks separate lines.
///
/// A declaration keyword in the first column always starts a declaration, so each stretch between two of them is paired
/// by itself. A stretch that does not come out even is mended by its indentation (``BraceRepair``): what the parser sees
/// is always balanced, and each bracket missing or too many is reported once, here.
struct BracketMatcher {
  var tokens: Row<RawToken>
  let bytes: UnsafeBufferPointer<UInt8>
  let file: FileID
  let phrases: PhraseTable
  var diagnostics: [Diagnostic] = []

  init(_ tokens: Row<RawToken>, _ bytes: UnsafeBufferPointer<UInt8>, _ file: FileID, _ phrases: PhraseTable) {
    self.tokens = tokens
    self.bytes = bytes
    self.file = file
    self.phrases = phrases
  }

  /// Pairs everything: afterwards an opening bracket's detail is its partner's position, or -1 where it has none.
  mutating func run() {
    let uneven = pair()
    guard !uneven.isEmpty else { return }
    var mended: [RawToken] = []
    mended.reserveCapacity(tokens.count + 16)
    var next = 0
    for stretch in uneven {
      mended.append(contentsOf: tokens.values[next..<stretch.lowerBound])
      var repair = BraceRepair(
        Array(tokens.values[stretch]), following: tokens[stretch.upperBound], bytes, file, phrases)
      repair.run()
      mended.append(contentsOf: repair.output)
      diagnostics.append(contentsOf: repair.diagnostics)
      next = stretch.upperBound
    }
    mended.append(contentsOf: tokens.values[next...])
    tokens.replace(with: mended)
    _ = pair()
  }

  /// Pairs brackets and marks separating breaks; returns the stretches that do not come out even.
  private mutating func pair() -> [Range<Int>] {
    var uneven: [Range<Int>] = []
    var open: [Int32] = []
    var isEven = true
    var start = 0
    var previous = TokenKind.leftBrace
    // A break before a token that is left out counts for the next one.
    var hasBreak = false
    let declarations = Place.item.keywords
    for index in tokens.indices {
      let token = tokens[index]
      if token.flags.contains(.skipped) {
        hasBreak = hasBreak || token.flags.contains(.afterBreak)
        continue
      }
      var separates = (hasBreak || token.flags.contains(.afterBreak)) && !BracketMatcher.goesOn(previous)
      hasBreak = false
      switch token.kind {
      case .leftBrace, .leftParenthesis:
        separates = separates && token.kind != .leftBrace
        if token.flags.contains(.unpaired) { break }
        if token.kind == .leftBrace, let top = open.last, tokens[Int(top)].kind == .leftParenthesis { isEven = false }
        if separates, let top = open.last, tokens[Int(top)].kind == .leftParenthesis { separates = false }
        tokens[index].detail = -1
        open.append(Int32(index))
      case .rightBrace, .rightParenthesis:
        separates = false
        let wanted: TokenKind = token.kind == .rightBrace ? .leftBrace : .leftParenthesis
        if let top = open.last, tokens[Int(top)].kind == wanted {
          tokens[Int(top)].detail = Int32(index)
          open.removeLast()
        } else {
          isEven = false
        }
      case .name
      where token.flags.isSuperset(of: [.startsLine, .firstColumn]) && isPhrase(at: index, of: declarations):
        if !open.isEmpty || !isEven { uneven.append(start..<index) }
        open.removeAll(keepingCapacity: true)
        isEven = true
        start = index
        separates = true
      case .endOfFile:
        if !open.isEmpty || !isEven { uneven.append(start..<index) }
        separates = true
      default:
        if separates, let top = open.last, tokens[Int(top)].kind == .leftParenthesis { separates = false }
      }
      if separates { tokens[index].flags.insert(.separated) } else { tokens[index].flags.remove(.separated) }
      previous = token.kind
    }
    return uneven
  }

  /// True for tokens after which the line goes on below.
  static func goesOn(_ kind: TokenKind) -> Bool {
    switch kind {
    case .leftBrace, .leftParenthesis, .comma, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual,
      .plus, .minus, .star, .slash:
      true
    default: false
    }
  }

  private func isPhrase(at index: Int, of set: KeywordSet) -> Bool {
    phrases.match(tokens.values, index, set) != nil
  }
}
