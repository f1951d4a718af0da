import Numbers

/// Reads a text about time: the one place that knows how Vietnamese papers write it.
struct VietnameseTime {
  private let tokens: [TimeToken]

  private init(_ tokens: [TimeToken]) { self.tokens = tokens }

  /// What a cell, a field or a sentence says about time.
  static func read(_ text: String) -> TimeReading {
    isNegative(text) ? .unclear : VietnameseTime(TimeToken.all(in: text)).reading
  }

  /// `-3 ngày`: a slip, or a list's dash without its blank; nobody can tell.
  private static func isNegative(_ text: String) -> Bool {
    let written = text.drop { $0.isWhitespace }
    guard let sign = written.first, "-−–".contains(sign) else { return false }
    return written.dropFirst().first?.isNumber ?? false
  }

  /// The lengths of time that a longer text names behind words such as `trong thời hạn`, in its order.
  static func limits(in text: String) -> [StatedTime] {
    let reader = VietnameseTime(TimeToken.all(in: text))
    return reader.pieces.filter { reader.isUpperBound(before: $0.start) && !$0.isLeast }.flatMap(\.times)
  }

  /// A length of time, or a range of two, and the tokens it takes.
  private struct Piece {
    var times: [StatedTime]
    var start: Int
    var end: Int
    /// True behind `ít nhất` and its like: no limit.
    var isLeast: Bool
  }

  private func has(_ words: String) -> Bool { tokens.indices.contains { stands(words, at: $0) } }

  private func stands(_ words: String, at start: Int) -> Bool {
    let wanted = words.split(separator: " ").map { TimeToken.word(String($0)) }
    guard start >= 0, start + wanted.count <= tokens.count else { return false }
    return tokens[start..<start + wanted.count].elementsEqual(wanted)
  }

  private func stands(_ words: String, before end: Int) -> Bool {
    stands(words, at: end - words.split(separator: " ").count)
  }

  private func isUpperBound(before start: Int) -> Bool {
    ["trong", "trong thoi han", "trong thoi gian", "trong vong", "khong qua", "toi da", "thoi han", "thoi gian"]
      .contains {
        stands($0, before: start) || (start > 0 && tokens[start - 1] == .sign(":") && stands($0, before: start - 1))
      }
  }

  private var reading: TimeReading {
    if !tokens.contains(where: { token in if case .sign = token { false } else { true } }) { return .blank }
    if let moment = sameDay { return moment }
    let pieces = pieces
    guard let first = pieces.first else {
      if has("khong quy dinh") || has("khong co quy dinh") { return .notLaidDown }
      if has("khong tinh") { return .notCounted }
      if tokens.count == 1, case .number(let amount?) = tokens[0] {
        return .time(StatedTime(amount: amount, unit: nil, isWorking: false))
      }
      return .unclear
    }
    // `1 ngày 4 giờ` is one length in two parts, and `ít nhất` no limit: neither is guessed at.
    for (one, next) in zip(pieces, pieces.dropFirst())
    where next.start == one.end || (next.start == one.end + 1 && tokens[one.end] == .word("va")) { return .unclear }
    if pieces.contains(where: \.isLeast) { return .unclear }
    if pieces.count == 1 {
      return first.times.count == 2 ? .range(first.times[0], first.times[1]) : .time(first.times[0])
    }
    let times = pieces.flatMap(\.times)
    return times.dropFirst().allSatisfy { isEqual(times[0], $0) } ? .time(times[0]) : .several(times)
  }

  /// `0,25 ngày (2 giờ)` says one length twice.
  private func isEqual(_ one: StatedTime, _ other: StatedTime) -> Bool {
    guard let left = one.duration(openIsWorking: true), let right = other.duration(openIsWorking: true) else {
      return false
    }
    return left.compare(to: right) == .equal
  }

  /// `Ngay trong ngày …, sau 15 giờ … ngày làm việc tiếp theo`.
  private var sameDay: TimeReading? {
    guard has("trong ngay"),
      [
        "ngay lam viec tiep theo", "ngay lam viec ke tiep", "ngay lam viec lien ke", "ngay lam viec hom sau",
        "ngay tiep theo", "ngay hom sau",
      ].contains(where: { has($0) }),
      let after = tokens.firstIndex(of: .word("sau")),
      let number = tokens[(after + 1)...].prefix(2).firstIndex(where: { $0.whole != nil }),
      let hour = tokens[number].whole, (0...23).contains(hour), number + 1 < tokens.count,
      [.word("gio"), .word("h"), .sign(":")].contains(tokens[number + 1])
    else { return nil }
    let minute = number + 2 < tokens.count ? tokens[number + 2].whole ?? 0 : 0
    return .sameDay(hour: hour, minute: (0...59).contains(minute) ? minute : 0)
  }

  private var pieces: [Piece] {
    var result: [Piece] = []
    var index = 0
    while index < tokens.count {
      if let piece = piece(at: index) {
        result.append(piece)
        index = piece.end
      } else {
        index += 1
      }
    }
    return result
  }

  private func piece(at start: Int) -> Piece? {
    guard case .number(let first?) = tokens[start], !isMoment(start) else { return nil }
    let isLeast = ["it nhat", "toi thieu", "tren"].contains { stands($0, before: start) }
    var next = start + 1
    let words = spelled(behind: &next)
    var unit = unit(at: next)
    // `3-5 ngày`, `3 ngày đến 5 ngày`
    let second = (unit?.end ?? next) + 1
    if second < tokens.count, isBetween(second - 1, from: unit == nil, start), case .number(let last?) = tokens[second],
      let lastUnit = self.unit(at: second + 1)
    {
      let low = StatedTime(
        amount: first, unit: unit?.unit ?? lastUnit.unit, isWorking: unit?.isWorking ?? lastUnit.isWorking)
      let high = StatedTime(amount: last, unit: lastUnit.unit, isWorking: lastUnit.isWorking)
      return Piece(times: [low, high], start: start, end: lastUnit.end, isLeast: isLeast)
    }
    if unit == nil, words != nil { unit = self.unit(at: next) }
    guard let unit else { return nil }
    var time = StatedTime(amount: first, unit: unit.unit, isWorking: unit.isWorking)
    if let words, first != Rational(words) { time.otherInWords = words }
    return Piece(times: [time], start: start, end: unit.end, isLeast: isLeast)
  }

  /// A dash between two numbers of one unit, or `đến`.
  private func isBetween(_ index: Int, from isBare: Bool, _ start: Int) -> Bool {
    switch tokens[index] {
    case .word("den"), .word("toi"): true
    case .sign("-"), .sign("–"), .sign("—"), .sign("÷"), .sign("~"): isBare || start + 1 < index
    default: false
    }
  }

  /// A time of day or a date, which is no length: `sau 15 giờ`, `ngày 15 tháng 7 năm 2026`.
  private func isMoment(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if index + 1 < tokens.count {
      let follows = tokens[index + 1]
      if follows == .word("gio"), !stands("lam viec", at: index + 2),
        ["sau", "truoc", "luc"].contains(where: { stands($0, before: index) })
      {
        return true
      }
      if follows == .word("thang"), tokens[index - 1] == .word("ngay") { return true }
      if follows == .word("nam"), tokens[index - 1] == .word("thang") { return true }
    }
    return tokens[index - 1] == .sign("/") || (index + 1 < tokens.count && tokens[index + 1] == .sign("/"))
  }

  /// The number spelled in brackets, `(hai mươi)`.
  private func spelled(behind next: inout Int) -> Int? {
    guard next < tokens.count, tokens[next] == .sign("("),
      let close = tokens[next...].prefix(12).firstIndex(of: .sign(")")), close + 1 < tokens.count
    else { return nil }
    let words = tokens[(next + 1)..<close].compactMap(\.word)
    guard words.count == close - next - 1, let number = VietnameseNumber.spelled(words) else { return nil }
    next = close + 1
    return number
  }

  private func unit(at index: Int) -> (unit: StatedTime.Unit, isWorking: Bool, end: Int)? {
    guard index < tokens.count, let word = tokens[index].word else { return nil }
    let units: [String: StatedTime.Unit] = [
      "ngay": .days, "gio": .hours, "h": .hours, "phut": .minutes, "tuan": .weeks, "thang": .months, "nam": .years,
    ]
    switch word {
    case "nlv": return (.days, true, index + 1)
    case "glv": return (.hours, true, index + 1)
    default:
      guard let unit = units[word] else { return nil }
      guard unit == .days || unit == .hours else { return (unit, false, index + 1) }
      for words in ["lam viec", "hanh chinh"] where stands(words, at: index + 1) { return (unit, true, index + 3) }
      if index + 1 < tokens.count, tokens[index + 1] == .word("lv") { return (unit, true, index + 2) }
      return (unit, false, index + 1)
    }
  }
}
