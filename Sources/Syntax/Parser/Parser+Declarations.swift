import Messages
import SourceText

/// The lines of laws, agencies, registries, documents and subjects.
extension Parser {
  mutating func lawClause() -> Bool {
    guard let phrase = peek(.lawClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .source: return note()
    case .article:
      citationPart()
      while let part = peek(.lawArticleDate), part.keyword == .clause || part.keyword == .point { citationPart() }
      expect(.lawArticleDate, what: "syntax.lawArticleDate")
      expect(.date, what: "syntax.date")
      finish(.lawArticle, mark)
      return true
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .numberOfLaw:
      expect(.string, what: "syntax.title")
      finish(.lawNumber, mark)
    case .replaces:
      qualifiedNames()
      finish(.lawReplaces, mark)
    case .proposed: finish(.lawProposed, mark)
    default:
      expect(.date, what: "syntax.date")
      finish(.lawDate, mark)
    }
    return true
  }

  mutating func agencyLine() -> Bool {
    guard let phrase = peek(.agencyLine) else { return false }
    switch phrase.keyword {
    case .unit:
      let mark = pending.count
      bump(phrase)
      named()
      calendar()
      if !isAtLineEnd { body(.unit) }
      finish(.unitMember, mark)
      return true
    case .role: return role(phrase)
    default: return agencyClause()
    }
  }

  mutating func agencyClause() -> Bool {
    guard let phrase = peek(.agencyClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .basis, .source: return note()
    case .calendar: return calendar()
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .level:
      expect(.level, what: "syntax.level")
      finish(.levelClause, mark)
    case .under:
      qualifiedName()
      finish(.underClause, mark)
    case .membersFrom:
      expect(.string, what: "syntax.title")
      finish(.membersClause, mark)
    case .until:
      expect(.date, what: "syntax.date")
      finish(.untilClause, mark)
    default:
      qualifiedName()
      finish(.succeededClause, mark)
    }
    return true
  }

  mutating func roleLine() -> Bool {
    guard let phrase = peek(.unitLine) else { return false }
    return role(phrase)
  }

  private mutating func role(_ phrase: PhraseTable.Entry) -> Bool {
    let mark = pending.count
    bump(phrase)
    named()
    calendar()
    finish(.roleMember, mark)
    return true
  }

  @discardableResult private mutating func calendar() -> Bool {
    guard let phrase = peek(.roleAttribute) else { return false }
    let mark = pending.count
    bump(phrase)
    expectName()
    finish(.calendarClause, mark)
    return true
  }

  mutating func registryClause() -> Bool {
    guard let phrase = peek(.registryClause) else { return false }
    guard phrase.keyword == .supplies else { return note() }
    let mark = pending.count
    bump(phrase)
    qualifiedNames()
    finish(.suppliesClause, mark)
    return true
  }

  mutating func documentClause() -> Bool {
    guard let phrase = peek(.documentClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .electronic:
      bump(phrase)
      finish(.electronicClause, mark)
    case .valid: validClause(phrase)
    case .formerly:
      bump(phrase)
      names()
      finish(.formerlyClause, mark)
    default: return note()
    }
    return true
  }

  mutating func validClause(_ phrase: PhraseTable.Entry) {
    let mark = pending.count
    bump(phrase)
    duration()
    finish(.validClause, mark)
  }

  mutating func factLine() -> Bool {
    let mark = pending.count
    if let phrase = peek(.factLine) {
      bump(phrase)
      expression()
      finish(.assumption, mark)
      return true
    }
    guard current == .name else { return false }
    named()
    type()
    while factAttribute() {}
    finish(.fact, mark)
    return true
  }

  private mutating func type() {
    let mark = pending.count
    guard let phrase = peek(.factType) else {
      if current == .name { report(.notInSet, what: "syntax.type", allowed: Place.factType.keywords) }
      report(missing: "syntax.type", allowed: Place.factType.keywords)
      return insertMissingNode()
    }
    bump(phrase)
    switch phrase.keyword {
    case .decimal:
      if current == .name, peek(.factAttribute) == nil { bump() }
      finish(.decimalType, mark)
    case .oneOf:
      setValue()
      while accept(.comma) { setValue() }
      finish(.setType, mark)
    default: finish(.simpleType, mark)
    }
  }

  private mutating func setValue() {
    let mark = pending.count
    named()
    finish(.setValue, mark)
  }

  private mutating func factAttribute() -> Bool {
    let mark = pending.count
    switch current {
    case .number, .minus, .date:
      bound()
      if current == .minus { rangeDash() } else { expect(.to, at: .rangeEnd) }
      bound()
      finish(.factRange, mark)
      return true
    default: break
    }
    guard let phrase = peek(.factAttribute) else { return false }
    switch phrase.keyword {
    case .from:
      bump(phrase)
      bound()
      if accept(.rangeEnd) != nil { bound() }
      finish(.factRange, mark)
    case .optional: bump(phrase)
    default: return note()
    }
    return true
  }

  /// Takes the dash of `1-50` for `to`.
  private mutating func rangeDash() {
    let span = span(of: tokens[position])
    let to = Keyword.to.phrases(vocabulary).main
    let isTight = tokens[position + 1].start == span.end
    report(
      .foreignSign, span, ["written": .code(file.text(span)), "sign": .code(to)],
      [TextEdit(span, isTight ? " \(to) " : to)])
    let mark = pending.count
    bump()
    finish(.unexpected, mark)
    insertMissing(.keyword, .to)
  }

  private mutating func bound() {
    let mark = pending.count
    if !accept(.date) {
      _ = accept(.minus)
      expect(.number, what: "syntax.number")
    }
    finish(.bound, mark)
  }
}
