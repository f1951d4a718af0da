import Messages
import SourceText

extension Lexer {
  /// Reads a number, date or time; the byte at the position is a digit.
  mutating func number() {
    let start = position
    if dateOrTime() { return }
    skipDigits()
    var isMalformed = bytes[position - 1] == UInt8(ascii: "_")
    var fractions = 0
    let integerEnd = position
    var fractionEnd = position
    while byte(position) == UInt8(ascii: "."), Lexer.isDigit(byte(position + 1)) {
      position += 1
      skipDigits()
      fractions += 1
      if fractions == 1 { fractionEnd = position }
    }
    if byte(position) == UInt8(ascii: ","), Lexer.isDigit(byte(position + 1)), !dateStarts(position + 1) {
      commaInNumber(start)
    } else if fractions > 1 {
      // 1.000.000 is a number grouped in the Vietnamese way; anything else is none.
      var groups = 0
      for offset in integerEnd..<position where bytes[offset] == UInt8(ascii: ".") { groups += 1 }
      if position - integerEnd == groups * 4 { groupedNumber(start) } else { isMalformed = true }
    } else if fractions == 1, fractionEnd - integerEnd == 4, bytes[start] != UInt8(ascii: "0"),
      !hasUnderscore(integerEnd, fractionEnd)
    {
      groupedNumber(start)
    }
    if isMalformed { report(.malformedNumber, start, position, ["written": .code(text(start, position))]) }
    append(.number, start)
  }

  private mutating func skipDigits() {
    while Lexer.isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") { position += 1 }
  }

  private func hasUnderscore(_ start: Int, _ end: Int) -> Bool {
    for offset in start..<end where bytes[offset] == UInt8(ascii: "_") { return true }
    return false
  }

  private mutating func groupedNumber(_ start: Int) {
    let written = text(start, position)
    let grouped = String(written.map { $0 == "." ? "_" : $0 })
    // A fourth decimal makes the other reading plain.
    let decimal = written.filter { $0 == "." }.count == 1 ? written + "0" : grouped
    report(
      .groupedNumber, start, position,
      ["written": .code(written), "grouped": .code(grouped), "decimal": .code(decimal)],
      replacements: grouped == decimal ? [grouped] : [grouped, decimal])
  }

  private mutating func commaInNumber(_ start: Int) {
    while byte(position) == UInt8(ascii: ","), Lexer.isDigit(byte(position + 1)) {
      position += 1
      skipDigits()
    }
    let written = text(start, position)
    var list = ""
    for character in written { list += character == "," ? ", " : String(character) }
    let commas = written.filter { $0 == "," }.count
    let decimal = String(written.map { $0 == "," ? (commas == 1 ? "." : "_") : $0 })
    report(
      .commaInNumber, start, position, ["written": .code(written), "decimal": .code(decimal), "list": .code(list)],
      replacements: [decimal, list])
  }

  // MARK: Dates and times

  private func digits(_ start: Int, _ count: Int) -> Bool {
    guard start + count <= bytes.count else { return false }
    for offset in start..<start + count where !Lexer.isDigit(bytes[offset]) { return false }
    return true
  }

  private func dateStarts(_ start: Int) -> Bool {
    guard start + DateLiteral.length <= bytes.count, !Lexer.isWordByte(byte(start + DateLiteral.length)) else {
      return false
    }
    if bytes[start + 4] == UInt8(ascii: "-") {
      return bytes[start + 7] == UInt8(ascii: "-") && digits(start, 4) && digits(start + 5, 2) && digits(start + 8, 2)
    }
    return bytes[start + 2] == UInt8(ascii: "/") && bytes[start + 5] == UInt8(ascii: "/") && digits(start, 2)
      && digits(start + 3, 2) && digits(start + 6, 4)
  }

  private mutating func dateOrTime() -> Bool {
    let start = position
    if dateStarts(start) {
      position += DateLiteral.length
      if !DateLiteral.value(bytes, start).exists {
        report(.noSuchDate, start, position, ["written": .code(text(start, position))])
      }
      append(.date, start)
      return true
    }
    if byte(start + 2) == UInt8(ascii: ":"), digits(start, 2), digits(start + 3, 2),
      !Lexer.isWordByte(byte(start + TimeLiteral.length))
    {
      position += TimeLiteral.length
      if !TimeLiteral.value(bytes, start).exists {
        report(.noSuchTime, start, position, ["written": .code(text(start, position))])
      }
      append(.time, start)
      return true
    }
    return false
  }
}
