import SourceText

/// A calendar date as written in a rule file.
public struct DateValue: Hashable, Sendable {
  /// The year, four digits.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// Makes a date from its parts, unchecked.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// True when the Gregorian calendar has this day.
  public var exists: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }
}

/// A time of day as written in a rule file.
public struct TimeValue: Hashable, Sendable {
  /// The hour, from 0 to 23 when it exists.
  public var hour: Int
  /// The minute, from 0 to 59 when it exists.
  public var minute: Int

  /// Makes a time from its parts, unchecked.
  public init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// True from 00:00 to 23:59, and for 24:00, the end of the day.
  public var exists: Bool { (hour < 24 && minute < 60) || (hour == 24 && minute == 0) }
}

extension SyntaxTree {
  /// The digits of a number token, without `_`, such as `75000` or `0.5`; nil for other kinds of token and when missing.
  public func digits(of token: TokenID) -> String? {
    let record = tokens[Int(token.index)]
    guard record.kind == .number, !record.isMissing else { return nil }
    let written = file(of: token).bytes[Int(record.start)..<Int(record.end)]
    // Nearly all numbers are written without it.
    guard written.contains(where: { $0 == UInt8(ascii: "_") || $0 == 0x20 || $0 >= 0x80 }) else {
      return String(decoding: written, as: UTF8.self)
    }
    return NumberLiteral.digits(written)
  }

  /// The value of a whole number token; nil when it has a fraction, is too large, is missing or no number.
  public func wholeNumber(of token: TokenID) -> Int? { digits(of: token).flatMap { Int($0) } }

  /// The date of a date token; nil for other kinds of token, when missing, and for a day that does not exist.
  public func date(of token: TokenID) -> DateValue? {
    let record = tokens[Int(token.index)]
    guard record.kind == .date, !record.isMissing else { return nil }
    let date = file(of: token).bytes.withUnsafeBufferPointer {
      DateLiteral.value($0, Int(record.start), Int(record.end))
    }
    return date.exists ? date : nil
  }

  /// The time of a time token; nil for other kinds of token, when missing, and for a time that does not exist.
  public func time(of token: TokenID) -> TimeValue? {
    let record = tokens[Int(token.index)]
    guard record.kind == .time, !record.isMissing else { return nil }
    let time = file(of: token).bytes.withUnsafeBufferPointer { TimeLiteral.value($0, Int(record.start)) }
    return time.exists ? time : nil
  }

  /// What a text token says, its escapes and margins resolved as ``StringLiteral`` describes; nil for other kinds of
  /// token and when missing.
  public func string(of token: TokenID) -> String? {
    let record = tokens[Int(token.index)]
    guard record.kind == .string, !record.isMissing else { return nil }
    return StringLiteral.value(of: file(of: token).bytes[Int(record.start)..<Int(record.end)])
  }

  /// What the first text token among a node's children says.
  public func string(of node: NodeID) -> String? { token(of: node, .string).flatMap { string(of: $0) } }

  /// What the title of a declared thing says; nil when it has none.
  public func title(of node: NodeID) -> String? { child(of: node, .title).flatMap { string(of: $0) } }

  /// The documentation before a node: its `///` lines without the slashes and one blank, joined by newlines.
  ///
  /// Only the lines directly above count: an empty line between parts them from the node.
  public func documentation(of node: NodeID) -> String? {
    let record = nodes[Int(node.index)]
    guard record.endToken > record.firstToken else { return nil }
    return DocumentationComment.text(in: file.bytes, leadingTrivia(of: TokenID(record.firstToken)))
  }

  /// The bytes of the file again, put together from the tokens and their trivia: equal to `file.bytes` by law.
  public var printed: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count)
    for index in tokens.indices {
      let trivia = leadingTrivia(of: TokenID(Int32(index)))
      bytes.append(contentsOf: file.bytes[Int(trivia.start)..<Int(trivia.end)])
      bytes.append(contentsOf: file.bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
    }
    return bytes
  }
}
