import Messages
import SourceText

/// Reading on past signs of other notations: each is taken for what it means, and said once a file, with a fix that
/// mends every place.
extension Lexer {
  /// How many further places of one mistake its finding shows.
  static let shownPlaces = 6
  /// How many places of one mistake one fix mends: files of a few megabytes may hold nothing else.
  static let mostEdits = 1_000

  /// Reports a mistake that word processors make all over a file: once, with its further places and all edits in one fix.
  mutating func reportOnce(
    _ message: SyntaxMessage, key: String, _ start: Int, _ end: Int, _ arguments: [String: Argument] = [:],
    edits: [TextEdit], isSafe: Bool = true
  ) {
    let span = SourceSpan(file: file, start: Int32(start), end: Int32(end))
    let known = "\(message.rawValue) \(key)"
    if let first = told[known] {
      if diagnostics[first].secondary.count < Lexer.shownPlaces {
        diagnostics[first].secondary.append(SecondaryLabel(span, "also"))
      }
      // The rest is mended in another round, when the first places are right.
      if !edits.isEmpty, diagnostics[first].fixes[0].edits.count < Lexer.mostEdits {
        diagnostics[first].fixes[0].edits.append(contentsOf: edits)
      }
    } else if diagnostics.count <= Parser.findingLimit {
      told[known] = diagnostics.count
      let fixes = edits.isEmpty ? [] : [Fix(edits, isSafe: isSafe)]
      diagnostics.append(Diagnostic(message, at: span, arguments, fixes: fixes))
    }
  }

  func edit(_ start: Int, _ end: Int, _ replacement: String) -> TextEdit {
    TextEdit(SourceSpan(file: file, start: Int32(start), end: Int32(end)), replacement)
  }

  /// Takes a sign of another notation for the one it means, after one finding.
  mutating func foreignSign(_ start: Int, _ kind: TokenKind, _ sign: String, isSafe: Bool = true) {
    reportForeign(start, sign, isSafe: isSafe)
    append(kind, start, .reported, detail: kind == .slash ? PhraseTable.slash : -1)
  }

  /// Reports what stands between an offset and the position as written otherwise here.
  mutating func reportForeign(_ start: Int, _ sign: String, isSafe: Bool = true) {
    let written = text(start, position)
    reportOnce(
      .foreignSign, key: written, start, position, ["written": .code(written), "sign": .code(sign)],
      edits: [edit(start, position, sign)], isSafe: isSafe)
  }

  /// `=>` is an arrow to programmers and `>=` to others: a number behind it tells them apart.
  mutating func bigArrow() {
    let start = position
    position += 2
    var next = position
    while byte(next) == 0x20 || byte(next) == 0x09 { next += 1 }
    if Lexer.isDigit(byte(next)) {
      foreignSign(start, .greaterOrEqual, ">=", isSafe: false)
    } else {
      foreignSign(start, .arrow, "->", isSafe: false)
    }
  }

  /// `[` opens a list to programmers and a block to others: what stands before it tells them apart.
  mutating func squareBracket() {
    let start = position
    position += 1
    if bytes[start] == UInt8(ascii: "[") {
      let before = tokens.count > 0 ? tokens[tokens.count - 1] : nil
      let word = before.map { text(Int($0.start), Int($0.end)) }
      let isList = word == "in" || word == "of" || word == "thuộc"
      squareLists.append(isList)
      foreignSign(start, isList ? .leftParenthesis : .leftBrace, isList ? "(" : "{", isSafe: false)
    } else {
      let isList = squareLists.popLast() ?? true
      foreignSign(start, isList ? .rightParenthesis : .rightBrace, isList ? ")" : "}", isSafe: false)
    }
  }

  /// The length of the dash at an offset, `-` included; 0 where none stands.
  private func dash(at offset: Int) -> Int {
    if byte(offset) == UInt8(ascii: "-") { return 1 }
    guard byte(offset) >= 0x80, let (scalar, length) = UTF8Decoder.decode(bytes, offset), ForeignSign.isDash(scalar)
    else { return 0 }
    return length
  }

  /// Dashes in a row: an arrow when `>` ends them, which `->` becomes while it is typed in a word processor.
  mutating func dashes() {
    let start = position
    while case let length = dash(at: position), length > 0 { position += length }
    if byte(position) == UInt8(ascii: ">") {
      position += 1
      let isPlain = position - start == 2 && bytes[start] == UInt8(ascii: "-")
      if isPlain { append(.arrow, start) } else { foreignSign(start, .arrow, "->") }
    } else if bytes[start] == UInt8(ascii: "-") {
      // Several are as many signs, of which others know the meaning.
      position = start + 1
      append(.minus, start)
    } else {
      // The parser says what it is for, where it stands for anything.
      append(.minus, start)
    }
  }

  // MARK: Between the tokens

  /// Steps over what separates or is nothing at all in another notation; false for anything else.
  mutating func foreignTrivia(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    let start = position
    if ForeignSign.isLineBreak(scalar) {
      foreignLineBreak(length)
    } else if ForeignSign.isInvisible(scalar) {
      position += length
      reportInvisible(start, scalar)
    } else if scalar.value == 0xFF1B || scalar.value == 0xFE54 {
      position += length
      reportForeign(start, ";")
      flags.insert(.afterBreak)
      flags.remove(.firstColumn)
    } else if flags.contains(.startsLine), ForeignSign.isBullet(scalar) || ForeignSign.isDash(scalar),
      byte(position + length) != UInt8(ascii: ">")
    {
      bullet(length)
    } else {
      return false
    }
    return true
  }

  /// A break that a word processor makes inside a paragraph: taken for one of lines.
  mutating func foreignLineBreak(_ length: Int) {
    let start = position
    guard let scalar = UTF8Decoder.decode(bytes, start)?.scalar else { return }
    position += length
    reportOnce(
      .foreignLineBreak, key: "", start, position, ["code": .text(scalar.codePointName)],
      edits: [edit(start, position, "\n")])
    flags.formUnion([.startsLine, .afterBreak, .firstColumn])
  }

  /// Passes over a row pasted from a table, which begins with its number and a tab; false where none stands.
  mutating func tableRow() -> Bool {
    let start = position
    var offset = start
    while Lexer.isDigit(byte(offset)) { offset += 1 }
    if byte(offset) == UInt8(ascii: ".") || byte(offset) == UInt8(ascii: ")") { offset += 1 }
    guard byte(offset) == 0x09 else { return false }
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if bytes[position] < 0x80 { position += 1 } else { checkScalar() }
    }
    reportOnce(.tableRow, key: "", start, position, edits: [])
    append(.invalid, start, .skipped)
    return true
  }

  private mutating func bullet(_ length: Int) {
    let start = position
    position += length
    let end = position
    while byte(position) == 0x20 || byte(position) == 0x09 { position += 1 }
    let written = text(start, end)
    reportOnce(
      .bullet, key: "", start, end, ["written": .code(written)], edits: [edit(start, position, "")])
  }

  private mutating func reportInvisible(_ start: Int, _ scalar: Unicode.Scalar) {
    while position < bytes.count, bytes[position] >= 0x80, let next = UTF8Decoder.decode(bytes, position),
      next.scalar == scalar
    {
      position += next.length
    }
    reportOnce(
      .invisibleCharacter, key: scalar.codePointName, start, position, ["code": .text(scalar.codePointName)],
      edits: [edit(start, position, "")])
  }

  // MARK: Words

  /// Reads on a word that goes on with `-`, a raised digit or nothing visible, or has letters of double width; false when
  /// the word that ends at the position has nothing of it.
  @inline(never)
  mutating func oddWord(_ start: Int) -> Bool {
    var name = text(start, position)
    var isJoined = false
    var isOdd = hasWideLetters && name.unicodeScalars.contains { ForeignSign.narrow($0) != $0 }
    hasWideLetters = false
    if isOdd {
      name = String(String.UnicodeScalarView(name.unicodeScalars.map { ForeignSign.narrow($0) }))
    }
    let plain = position
    reading: while position < bytes.count, let (scalar, length) = UTF8Decoder.decode(bytes, position) {
      let piece = position
      if scalar == "-" || ForeignSign.isDash(scalar), startsName(position + length) {
        position += length
        name += "_"
        isJoined = true
      } else if let digit = ForeignSign.digit(of: scalar), scalar.value < 0xFF00 {
        position += length
        name.append(digit)
        isOdd = true
        continue
      } else if ForeignSign.isInvisible(scalar),
        let next = UTF8Decoder.decode(bytes, min(position + length, bytes.count - 1)),
        next.scalar.isNamePart || Lexer.isWordByte(byte(position + length))
      {
        position += length
        reportInvisible(piece, scalar)
      } else {
        break reading
      }
      let word = position
      _ = skipWord()
      name += text(word, position)
    }
    guard isJoined || isOdd || position > plain else { return false }
    if isJoined {
      reportOnce(
        .hyphenInName, key: name, start, position, ["joined": .code(name)], edits: [edit(start, position, name)],
        isSafe: false)
    } else if isOdd {
      reportForeign(start, name)
    }
    append(.name, start, detail: symbols.intern(name))
    return true
  }

  // MARK: Tokens

  /// Takes a character that starts no token for what it means elsewhere; false when it means nothing there either.
  mutating func foreignToken(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    let start = position
    if ForeignSign.isQuote(scalar) {
      foreignString(length)
    } else if ForeignSign.isDash(scalar) {
      dashes()
    } else if let (kind, sign) = ForeignSign.meaning(of: scalar) {
      position += length
      foreignSign(start, kind, sign)
    } else if scalar == "\u{20AB}" {
      position += length
      reportForeign(start, "đ")
      append(.name, start, detail: symbols.intern("đ"))
    } else if ForeignSign.decimals(of: scalar) != nil || (ForeignSign.digit(of: scalar) != nil && scalar.value > 0xFF) {
      passForeignDigits()
      reportForeign(start, NumberLiteral.digits(bytes[start..<position]))
      append(.number, start)
    } else if scalar == "#" {
      foreignComment()
    } else {
      return false
    }
    return true
  }

  /// Takes the rest of a line that begins like a comment of another notation for one, after one finding.
  private mutating func foreignComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if bytes[position] < 0x80 { position += 1 } else { checkScalar() }
    }
    reportOnce(.foreignComment, key: "", start, start + 1, edits: [edit(start, start + 1, "//")])
    append(.invalid, start, [.skipped, .reported])
  }

  /// Steps over digits and one fraction of other notations, and digits among them.
  mutating func passForeignDigits() {
    while position < bytes.count, let (scalar, length) = UTF8Decoder.decode(bytes, position) {
      guard Lexer.isDigit(bytes[position]) || (ForeignSign.digit(of: scalar) != nil && scalar.value > 0xFF) else {
        if ForeignSign.decimals(of: scalar) != nil { position += length }
        return
      }
      position += length
    }
  }

  // MARK: Texts

  /// A text in marks of another notation: taken for a text, after one finding a file.
  mutating func foreignString(_ markLength: Int) {
    let start = position
    guard let opening = UTF8Decoder.decode(bytes, start)?.scalar else { return }
    let bodyStart = position + markLength
    guard let (end, closeLength) = closingMark(of: opening, from: bodyStart) else {
      position = bodyStart
      report(.curlyQuotes, start, position)
      append(.invalid, start, .skipped)
      return
    }
    position = bodyStart
    while position < end { if bytes[position] < 0x80 { position += 1 } else { checkScalar() } }
    position = end + closeLength
    var edits = [edit(start, bodyStart, "\"")]
    for offset in bodyStart..<end where bytes[offset] == UInt8(ascii: "\"") {
      if bytes[offset - 1] != UInt8(ascii: "\\") { edits.append(edit(offset, offset, "\\")) }
    }
    if closeLength > 1 || bytes[end] != UInt8(ascii: "\"") { edits.append(edit(end, position, "\"")) }
    reportOnce(.curlyQuotes, key: "", start, position, edits: edits)
    append(.string, start)
  }

  /// Where the mark that closes a text stands on its line, one like the opening one before a straight one.
  private func closingMark(of opening: Unicode.Scalar, from start: Int) -> (offset: Int, length: Int)? {
    let isSingle = ForeignSign.isSingleQuote(opening)
    var straight: Int?
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      guard let (scalar, length) = UTF8Decoder.decode(bytes, offset) else {
        offset += 1
        continue
      }
      if isSingle ? ForeignSign.isSingleQuote(scalar) : ForeignSign.isDoubleQuote(scalar) {
        // An apostrophe between letters ends nothing.
        if !isSingle || !startsName(offset + length) { return (offset, length) }
      } else if scalar == "\"", straight == nil {
        straight = offset
      }
      offset += length
    }
    return straight.map { ($0, 1) }
  }

  /// Takes a text that begins with `"` and ends with another mark as one; false when no such mark ends it.
  mutating func closedByForeignMark(_ start: Int) -> Bool {
    var marks = 0
    var last = (offset: start, length: 0)
    var offset = start + 1
    while offset < position {
      guard let (scalar, length) = UTF8Decoder.decode(bytes, offset) else { return false }
      if ForeignSign.isDoubleQuote(scalar) {
        marks += 1
        last = (offset, length)
      }
      offset += length
    }
    guard marks % 2 == 1 else { return false }
    position = last.offset + last.length
    reportOnce(.curlyQuotes, key: "", start, position, edits: [edit(last.offset, position, "\"")])
    append(.string, start)
    return true
  }
}
