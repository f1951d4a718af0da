/// Names, citations, marks, roles, durations.
extension Parser {
  /// `name (. name)*`
  mutating func qualifiedName(_ what: String = "syntax.name") {
    let mark = pending.count
    expectName(what)
    dottedNames()
    finish(.qualifiedName, mark)
  }

  /// `(. name)*`
  mutating func dottedNames() {
    while accept(.dot) { expectName() }
  }

  /// `qualifiedName (, qualifiedName)*`
  mutating func qualifiedNames() {
    qualifiedName()
    while accept(.comma) { qualifiedName() }
  }

  /// `name (, name)*`
  mutating func names() {
    expectName()
    while accept(.comma) { expectName() }
  }

  /// `string?` as a title.
  mutating func title() {
    guard current == .string else { return }
    let mark = pending.count
    bump()
    finish(.title, mark)
  }

  /// Any number of `basis …` and `source …`.
  mutating func notes() {
    while note() {}
  }

  /// `basis …` or `source …`, when one stands here.
  mutating func note() -> Bool {
    guard let phrase = peek(.note) else { return false }
    let mark = pending.count
    bump(phrase)
    if phrase.keyword == .basis {
      citation()
      while accept(.comma) { citation() }
      finish(.basisClause, mark)
    } else {
      expect(.sourceMark, what: "syntax.mark")
      _ = accept(.string)
      finish(.sourceClause, mark)
    }
    return true
  }

  private mutating func citation() {
    let mark = pending.count
    qualifiedName()
    while peek(.citationPart) != nil { citationPart() }
    finish(.citation, mark)
  }

  /// `article 12a`, `clause 1`, `point đ`
  mutating func citationPart() {
    guard let phrase = peek(.citationPart) else { return }
    let mark = pending.count
    bump(phrase)
    if current == .number {
      let end = tokens[position].end
      bump()
      // A letter right after the digits belongs to the article: 12a stands between 12 and 13.
      if current == .name, tokens[position].start == end { bump() }
    } else {
      expectName("syntax.place")
    }
    finish(.citationPart, mark)
  }

  /// `(AUTHORITY | RECEIVING | name) (. name)*`
  mutating func desk() {
    let mark = pending.count
    // One word without a point after it is a name: an agency may be called `receiving`.
    if let phrase = peek(.deskStart), following.kind == .dot || phrase.length > 1 {
      bump(phrase)
    } else {
      expectName("syntax.desk")
    }
    dottedNames()
    finish(.desk, mark)
  }

  /// `number unit`
  mutating func duration(what: String = "syntax.duration") {
    guard current == .number else {
      report(missing: what)
      insertMissingNode()
      return
    }
    let mark = pending.count
    bump()
    expect(.durationUnit, what: "syntax.durationUnit")
    finish(.durationLiteral, mark)
  }

  /// `number (% | unit)`
  mutating func share() {
    guard current == .number, following.kind == .percent else { return duration(what: "syntax.share") }
    let mark = pending.count
    bump()
    bump()
    finish(.percentLiteral, mark)
  }

  /// `when expression`, when it stands here.
  @discardableResult mutating func whenClause() -> Bool {
    guard let phrase = peek(.when) else { return false }
    let mark = pending.count
    bump(phrase)
    expression()
    finish(.whenClause, mark)
    return true
  }

  /// A keyword of a closed set with commas between.
  mutating func list(_ place: Place, what: String) {
    expect(place, what: what)
    while accept(.comma) { expect(place, what: what) }
  }
}
