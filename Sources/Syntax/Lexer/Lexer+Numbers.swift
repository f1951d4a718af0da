import Messages
import SourceText

extension Lexer {
  /// Reads a number, date or time; the byte at the position is a digit.
  mutating func number() {
    let start = position
    if dateOrTime() || foreignDate() || (flags.contains(.startsLine) && tableRow()) { return }
    skipDigits()
    if fraction(start) { return }
    var isMalformed = bytes[position - 1] == UInt8(ascii: "_")
    var fractions = 0
    let integerEnd = position
    var fractionEnd = position
    if blank(at: position) > 0, passBlankGroups(start) {
      let grouped = String(text(start, position).map { $0.isNumber ? $0 : "_" })
      report(
        .malformedNumber, start, position,
        [
          "written": .code(text(start, position)), "grouped": .code(grouped),
          "suggestion": .phrase("syntax.suggestGrouped"),
        ], replacements: [grouped])
      return append(.number, start)
    }
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
    if isMalformed {
      report(
        .malformedNumber, start, position,
        ["written": .code(text(start, position)), "suggestion": .phrase("syntax.suggestDigits")])
    }
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
    // Several groups, or a currency behind them, leave no doubt: there is no part of a đồng.
    guard written.filter({ $0 == "." }).count == 1, !currencyFollows else {
      report(
        .groupedNumber, start, position,
        ["written": .code(written), "grouped": .code(grouped), "suggestion": .phrase("syntax.suggestGrouped")],
        replacements: [grouped])
      return
    }
    // A fourth decimal makes the other reading plain.
    let decimal = written + "0"
    report(
      .groupedNumber, start, position,
      [
        "written": .code(written), "grouped": .code(grouped), "decimal": .code(decimal),
        "suggestion": .phrase("syntax.suggestGroupedOrDecimal"),
      ], replacements: [grouped, decimal])
  }

  /// Reports a number that can only mean one, in a notation that the language does not have.
  private mutating func reportNumber(_ start: Int, as plain: String) {
    report(
      .foreignSign, start, position, ["written": .code(text(start, position)), "sign": .code(plain)],
      replacements: [plain])
  }

  /// True where the number that starts at an offset may be members of a list: between parentheses or commas, or behind the
  /// word for a part of a law.
  private func mayBeList(_ start: Int) -> Bool {
    if byte(position) == UInt8(ascii: ")") { return true }
    guard tokens.count > 0 else { return true }
    let before = tokens[tokens.count - 1]
    switch before.kind {
    case .leftParenthesis, .comma: return true
    case .name:
      let words = ["article", "clause", "point", "điều", "khoản", "điểm", "in", "thuộc"]
      return words.contains(text(Int(before.start), Int(before.end)).lowercased())
    default: return false
    }
  }

  private mutating func commaInNumber(_ start: Int) {
    var groupsByComma = bytes[start] != UInt8(ascii: "0")
    var commas = 0
    while byte(position) == UInt8(ascii: ","), Lexer.isDigit(byte(position + 1)) {
      let comma = position
      position += 1
      skipDigits()
      commas += 1
      groupsByComma = groupsByComma && position - comma == 4 && !hasUnderscore(comma, position)
    }
    let written = text(start, position)
    let grouped = String(written.map { $0 == "," ? "_" : $0 })
    // What groups thousands stays, the comma becomes the point.
    let point = String(written.map { $0 == "," ? "." : $0 == "." ? "_" : $0 })
    // A fourth decimal keeps the point from grouping.
    let decimal = groupsByComma ? point + "0" : point
    let list = written.split(separator: ",").joined(separator: ", ")
    var arguments: [String: Argument] = ["written": .code(written)]
    var replacements: [String] = []
    let suggestion: String
    // Only one reading is left where a currency follows, or where no list can stand.
    let isList = mayBeList(start)
    if groupsByComma, currencyFollows || (commas > 1 && !isList) { return reportNumber(start, as: grouped) }
    if !groupsByComma, commas == 1, currencyFollows || written.contains(".") || !isList {
      return reportNumber(start, as: decimal)
    }
    switch (groupsByComma, commas == 1) {
    case (true, true) where !isList:
      (suggestion, replacements) = ("syntax.suggestGroupedOrDecimal", [grouped, decimal])
    case (true, true):
      (suggestion, replacements) = ("syntax.suggestGroupedDecimalOrList", [grouped, decimal, list])
    case (true, false):
      (suggestion, replacements) = ("syntax.suggestGroupedOrList", [grouped, list])
    case (false, true):
      (suggestion, replacements) = ("syntax.suggestDecimalOrList", [decimal, list])
    case (false, false):
      (suggestion, replacements) = ("syntax.suggestList", [list])
    }
    arguments["grouped"] = .code(grouped)
    arguments["decimal"] = .code(decimal)
    arguments["list"] = .code(list)
    arguments["suggestion"] = .phrase(suggestion)
    report(.commaInNumber, start, position, arguments, replacements: replacements)
  }

  // MARK: Amounts

  /// True when the next word of the line is a currency.
  private var currencyFollows: Bool { currencyStarts(after: position) }

  private func currencyStarts(after offset: Int) -> Bool {
    var start = offset
    while byte(start) == 0x09 || blank(at: start) > 0 { start += max(1, blank(at: start)) }
    var end = start
    while end < bytes.count, bytes[end] >= 0x80 || Lexer.isWordByte(bytes[end]) {
      end += 1
      // No spelling of a currency is longer.
      if end - start > 12 { return false }
    }
    switch text(start, end) {
    case "VND", "VNĐ", "vnd", "vnđ", "đồng", "Đồng", "đ", "₫": return true
    default: return false
    }
  }

  /// The length of the blank at an offset, no-break and thin ones included; 0 where none stands.
  private func blank(at offset: Int) -> Int {
    if byte(offset) == 0x20 { return 1 }
    guard byte(offset) >= 0x80, let (scalar, length) = UTF8Decoder.decode(bytes, offset), scalar.isBlank else {
      return 0
    }
    return length
  }

  /// Takes `1½`, `1 ½` and digits of other notations behind those of a number for one number.
  private mutating func fraction(_ start: Int) -> Bool {
    let next = position + blank(at: position)
    guard byte(next) >= 0x80, let (scalar, length) = UTF8Decoder.decode(bytes, next) else { return false }
    if ForeignSign.decimals(of: scalar) != nil {
      position = next + length
    } else if next == position, scalar.value > 0xFF, ForeignSign.digit(of: scalar) != nil {
      passForeignDigits()
    } else {
      return false
    }
    reportForeign(start, NumberLiteral.digits(bytes[start..<position]))
    append(.number, start)
    return true
  }

  /// Steps over `000` in `100 000 VND`; false when the blank does not group thousands of an amount.
  private mutating func passBlankGroups(_ start: Int) -> Bool {
    guard position - start <= 3, !hasUnderscore(start, position) else { return false }
    var end = position
    while case let length = blank(at: end), length > 0, digits(end + length, 3),
      !Lexer.isWordByte(byte(end + length + 3))
    {
      end += length + 3
    }
    guard end > position, currencyStarts(after: end) else { return false }
    position = end
    return true
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
      if !DateLiteral.value(bytes, start, position).exists {
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
