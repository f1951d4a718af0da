import Messages
import SourceText

/// Cuts a file into raw tokens; everything else between them is trivia.
///
/// Works over bytes. Text outside ASCII is decoded only where it stands: in names to tell letters, in texts and comments
/// to find bytes that are not UTF-8 and controls that reorder what a reader sees.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: FileID
  var position = 0
  var tokens: Row<RawToken>
  var symbols = PhraseTable.seed
  var diagnostics: [Diagnostic] = []
  /// The finding about each mistake that is told once a file, by what was written.
  var told: [String: Int] = [:]
  /// Set when a word has letters or digits of double width.
  var hasWideLetters = false
  /// Of each `[` that is open, whether it was taken for `(`.
  var squareLists: [Bool] = []
  /// Flags of the next token, gathered from the trivia before it.
  var flags: RawToken.Flags = [.startsLine, .afterBreak, .firstColumn]
  /// Set once a search for closing `"""` reached the end of the file, so that no file is searched twice.
  private var hasNoLongEnd = false
  /// True when a text without its closing mark has taken in a bracket.
  private(set) var hidesBrackets = false

  /// Makes a lexer that adds to an empty row of tokens.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: FileID, into tokens: Row<RawToken>) {
    self.bytes = bytes
    self.file = file
    self.tokens = tokens
  }

  /// The tokens of some bytes, and nothing else.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>, _ file: FileID) -> [RawToken] {
    var lexer = Lexer(bytes, file, into: Row(capacity: min(bytes.count / 6, 1 << 20)))
    lexer.run()
    defer { lexer.tokens.deallocate() }
    return lexer.tokens.array
  }

  /// Cuts the whole file; the last token is the end of the file.
  mutating func run() {
    if isUTF16 {
      report(.utf16, 0, min(2, bytes.count))
      position = bytes.count
      append(.invalid, 0, .skipped)
    } else if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
    }
    while true {
      skipTrivia()
      guard position < bytes.count else { break }
      token()
    }
    append(.endOfFile, position)
  }

  private var isUTF16: Bool {
    bytes.count >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))
  }

  @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  @inline(__always) mutating func append(
    _ kind: TokenKind, _ start: Int, _ extra: RawToken.Flags = [], detail: Int32 = -1
  ) {
    tokens.append(
      RawToken(start: Int32(start), end: Int32(position), detail: detail, kind: kind, flags: flags.union(extra)))
    flags = []
  }

  /// Reports bytes, with texts that may replace them, the likeliest first.
  mutating func report(
    _ message: SyntaxMessage, _ start: Int, _ end: Int, _ arguments: [String: Argument] = [:],
    replacements: [String] = []
  ) {
    guard diagnostics.count <= Parser.findingLimit else { return }
    let span = SourceSpan(file: file, start: Int32(start), end: Int32(end))
    let fixes = replacements.map { Fix([TextEdit(span, $0)], isSafe: false) }
    diagnostics.append(Diagnostic(message, at: span, arguments, fixes: fixes))
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  // MARK: Trivia

  private mutating func skipTrivia() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09:
        position += 1
        flags.remove(.firstColumn)
      case 0x0B, 0x0C: foreignLineBreak(1)
      case 0x0A, 0x0D:
        position += 1
        flags.formUnion([.startsLine, .afterBreak, .firstColumn])
      case UInt8(ascii: ";"):
        position += 1
        flags.insert(.afterBreak)
        flags.remove([.firstColumn])
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
          if bytes[position] < 0x80 { position += 1 } else { checkScalar() }
        }
      case 0x80...:
        // Blanks of other kinds come with text pasted from a word processor: no-break, thin, ideographic …
        guard let (scalar, length) = UTF8Decoder.decode(bytes, position) else { return }
        if scalar.isBlank {
          position += length
          flags.remove(.firstColumn)
        } else if !foreignTrivia(scalar, length) {
          return
        }
      default: return
      }
    }
  }

  /// Steps over one code point outside ASCII in a text or comment, and reports it when it must not stand there.
  @inline(__always)
  mutating func checkScalar() {
    let first = bytes[position]
    // Latin letters with marks, where Vietnamese lives, may stand anywhere: U+0080 to U+02FF and U+1000 to U+1FFF.
    if first >= 0xC2, first <= 0xCB, position &+ 1 < bytes.count, bytes[position &+ 1] & 0xC0 == 0x80 {
      position &+= 2
    } else if first == 0xE1, position &+ 2 < bytes.count, bytes[position &+ 1] & 0xC0 == 0x80,
      bytes[position &+ 2] & 0xC0 == 0x80
    {
      position &+= 3
    } else {
      checkOtherScalar()
    }
  }

  @inline(never)
  private mutating func checkOtherScalar() {
    guard let (scalar, length) = UTF8Decoder.decode(bytes, position) else {
      let start = position
      while position < bytes.count, bytes[position] >= 0x80, UTF8Decoder.decode(bytes, position) == nil {
        position += 1
      }
      reportInvalid(start)
      return
    }
    if scalar.isBidirectionalControl {
      report(.bidirectionalControl, position, position + length, ["code": .text(scalar.codePointName)])
    }
    position += length
  }

  mutating func reportInvalid(_ start: Int) {
    let digits = String(bytes[start], radix: 16, uppercase: true)
    report(.invalidUTF8, start, position, ["byte": .text("0x" + (digits.count < 2 ? "0" : "") + digits)])
  }

  // MARK: Tokens

  private mutating func token() {
    let start = position
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "`"): quotedName()
    case UInt8(ascii: "{"): single(.leftBrace)
    case UInt8(ascii: "}"): single(.rightBrace)
    case UInt8(ascii: "("): single(.leftParenthesis)
    case UInt8(ascii: ")"): single(.rightParenthesis)
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: ":"): single(.colon)
    case UInt8(ascii: "."): single(.dot)
    case UInt8(ascii: "=") where byte(position + 1) == UInt8(ascii: "="):
      position += 2
      foreignSign(start, .equal, "=")
    case UInt8(ascii: "=") where byte(position + 1) == UInt8(ascii: ">"): bigArrow()
    case UInt8(ascii: "=") where byte(position + 1) == UInt8(ascii: "<"):
      position += 2
      foreignSign(start, .lessOrEqual, "<=")
    case UInt8(ascii: "="): single(.equal)
    case UInt8(ascii: "+"): single(.plus)
    case UInt8(ascii: "*"): single(.star)
    case UInt8(ascii: "%"): single(.percent)
    case UInt8(ascii: "/"):
      position += 1
      append(.slash, start, detail: PhraseTable.slash)
    case UInt8(ascii: "-") where byte(position + 1) >= 0x80 || byte(position + 1) == UInt8(ascii: "-"):
      dashes()
    case UInt8(ascii: "-"):
      position += byte(position + 1) == UInt8(ascii: ">") ? 2 : 1
      append(position - start == 2 ? .arrow : .minus, start)
    case UInt8(ascii: "<") where byte(position + 1) == UInt8(ascii: ">"):
      position += 2
      foreignSign(start, .notEqual, "!=")
    case UInt8(ascii: "<"):
      position += byte(position + 1) == UInt8(ascii: "=") ? 2 : 1
      append(position - start == 2 ? .lessOrEqual : .less, start)
    case UInt8(ascii: ">"):
      position += byte(position + 1) == UInt8(ascii: "=") ? 2 : 1
      append(position - start == 2 ? .greaterOrEqual : .greater, start)
    case UInt8(ascii: "!") where byte(position + 1) == UInt8(ascii: "="):
      position += 2
      append(.notEqual, start)
    case UInt8(ascii: "'"): foreignString(1)
    case UInt8(ascii: "["), UInt8(ascii: "]"): squareBracket()
    case 0x80... where startsName(position): word()
    default: invalid()
    }
  }

  @inline(__always) private mutating func single(_ kind: TokenKind) {
    position += 1
    append(kind, position - 1)
  }

  func startsName(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }
    return UTF8Decoder.decode(bytes, offset)?.scalar.isNameStart ?? false
  }

  /// Steps over the letters, marks, digits and `_` at the position; true when they are all ASCII.
  @inline(__always) mutating func skipWord() -> Bool {
    var isASCII = true
    while position < bytes.count {
      if position &+ 8 <= bytes.count {
        let run = WordBytes.run(WordBytes.load(bytes, position))
        position &+= run
        if run == 8 { continue }
      }
      let byte = bytes[position]
      if byte < 0x80 {
        guard Lexer.isWordByte(byte) else { return isASCII }
        position &+= 1
      } else {
        guard let (scalar, length) = UTF8Decoder.decode(bytes, position), scalar.isNamePart else { return isASCII }
        isASCII = false
        if scalar.value >= 0xFF00 { hasWideLetters = true }
        position &+= length
      }
    }
    return isASCII
  }

  @inline(__always) static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private mutating func word() {
    let start = position
    let isASCII = skipWord()
    let next = byte(position)
    if next == UInt8(ascii: "-") && startsName(position + 1) || next >= 0x80 || hasWideLetters, oddWord(start) {
      return
    }
    let symbol = symbols.intern(UnsafeBufferPointer(rebasing: bytes[start..<position]), isASCII: isASCII)
    append(.name, start, detail: symbol)
  }

  private mutating func quotedName() {
    let start = position
    position += 1
    let inner = position
    let isName = startsName(position)
    let isASCII = skipWord()
    let end = position
    let isClosed = byte(position) == UInt8(ascii: "`")
    if isClosed { position += 1 }
    if !isName || !isClosed { report(.malformedName, start, position, ["written": .code(text(start, position))]) }
    guard end > inner else { return append(.invalid, start, .skipped) }
    let symbol = symbols.intern(UnsafeBufferPointer(rebasing: bytes[inner..<end]), isASCII: isASCII)
    append(.name, start, .quoted, detail: symbol)
  }

  /// A run of bytes that no token starts with.
  @inline(never)
  private mutating func invalid() {
    let start = position
    guard let (scalar, length) = UTF8Decoder.decode(bytes, position) else {
      while position < bytes.count, bytes[position] >= 0x80, UTF8Decoder.decode(bytes, position) == nil {
        position += 1
      }
      reportInvalid(start)
      append(.invalid, start, .skipped)
      return
    }
    if foreignToken(scalar, length) { return }
    // The same character in a row is one mistake.
    while position < bytes.count, let next = UTF8Decoder.decode(bytes, position), next.scalar == scalar {
      position += length
    }
    if scalar.isBidirectionalControl {
      report(.bidirectionalControl, start, position, ["code": .text(scalar.codePointName)])
    } else {
      report(
        .unexpectedCharacter, start, position,
        [
          "character": scalar.isVisible ? .code(String(Character(scalar))) : .phrase("syntax.invisible"),
          "code": .text(scalar.codePointName), "suggestion": .phrase(ForeignSign.suggestion(instead: scalar)),
        ])
    }
    append(.invalid, start, .skipped)
  }

  // MARK: Texts

  private mutating func string() {
    let start = position
    let quote = UInt8(ascii: "\"")
    if byte(position + 1) == quote, byte(position + 2) == quote {
      if !longString() {
        // Nothing closes the three marks: the text is taken to end with its line.
        position = start + 3
        skipToLineEnd()
        report(.unclosedText, start, start + 3)
        append(.string, start, .unpaired)
      }
      return
    }
    position += 1
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      while position &+ 8 <= bytes.count {
        let run = WordBytes.plainRun(WordBytes.load(bytes, position))
        position &+= run
        if run < 8 { break }
      }
      guard position < bytes.count else { break }
      switch bytes[position] {
      case quote:
        position += 1
        append(.string, start)
        return
      case 0x0A, 0x0D: continue
      case UInt8(ascii: "\\"):
        position += 1
        if byte(position) == quote || byte(position) == UInt8(ascii: "\\") { position += 1 }
      case 0x80...: checkScalar()
      default: position += 1
      }
    }
    if closedByForeignMark(start) { return }
    report(.unclosedText, start, start + 1)
    for offset in start..<position {
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"): hidesBrackets = true
      default: break
      }
    }
    append(.string, start, .unpaired)
  }

  private mutating func skipToLineEnd() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if bytes[position] < 0x80 { position += 1 } else { checkScalar() }
    }
  }

  /// Reads `"""…"""`; false when nothing closes it.
  private mutating func longString() -> Bool {
    guard !hasNoLongEnd else { return false }
    let start = position
    let quote = UInt8(ascii: "\"")
    var end = start + 3
    while end + 2 < bytes.count {
      if bytes[end] == UInt8(ascii: "\\") {
        end += 2
      } else if bytes[end] == quote, bytes[end + 1] == quote, bytes[end + 2] == quote {
        position = start + 3
        while position < end { if bytes[position] < 0x80 { position += 1 } else { checkScalar() } }
        position = end + 3
        append(.string, start)
        return true
      } else {
        end += 1
      }
    }
    hasNoLongEnd = true
    return false
  }
}
