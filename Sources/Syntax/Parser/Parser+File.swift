/// The file and its items.
extension Parser {
  /// Reads the whole file into one node of kind ``NodeKind/file``.
  mutating func parseFile() {
    advance(0)
    languageLine()
    while !isAtFileEnd { line(.item) }
    if tokens[position].flags.contains(.skipped) { takeSkipped() }
    take(tokens[tokens.count - 1], .endOfFile)
    finish(.file, 0)
  }

  private mutating func languageLine() {
    passBreak()
    // The line may be written in either vocabulary, since it is what chooses one.
    guard current == .name,
      let phrase = PhraseTable.table(.vietnamese).match(tokens.values, position, Place.language.keywords)
    else { return }
    let mark = pending.count
    bump(phrase)
    if accept(.languageName) == nil {
      if !isAtLineEnd { report(.unknownLanguage) } else { report(missing: "syntax.language") }
      insertMissing(.keyword)
      skipLine()
    }
    finish(.languageLine, mark)
    if !isAtLineEnd {
      report(.unexpectedInLine)
      skipLine()
    }
  }

  mutating func item() -> Bool {
    guard let phrase = peek(.item) else { return false }
    let mark = pending.count
    bump(phrase)
    switch phrase.keyword {
    case .package:
      qualifiedName()
      finish(.packageLine, mark)
    case .import:
      qualifiedNames()
      finish(.importLine, mark)
    case .law:
      named()
      head(.law)
      finish(.lawDeclaration, mark)
    case .agency:
      named()
      head(.agencyHead, block: .agency)
      finish(.agencyDeclaration, mark)
    case .registry:
      named()
      head(.registry)
      finish(.registryDeclaration, mark)
    case .document:
      named()
      head(.document)
      finish(.documentDeclaration, mark)
    case .subject:
      named()
      body(.subject)
      finish(.subjectDeclaration, mark)
    case .condition:
      expectName()
      about()
      expect(.equal, "=")
      expression()
      finish(.conditionDeclaration, mark)
    case .unit:
      expectName()
      expect(.equal, "=")
      expect(.number, what: "syntax.number")
      expectName()
      finish(.unitDeclaration, mark)
    case .procedure: procedure(mark)
    case .interconnected:
      named()
      about()
      body(.bundle)
      finish(.interconnectedDeclaration, mark)
    case .amend:
      changeHead()
      body(.amend)
      finish(.amendDeclaration, mark)
    case .abolish:
      changeHead()
      if current == .leftBrace { block(.abolish) }
      finish(.abolishDeclaration, mark)
    case .policy: policy(mark)
    default: test(mark)
    }
    return true
  }

  /// What follows `procedure`.
  mutating func procedure(_ mark: Int) {
    named()
    about()
    body(.procedure)
    finish(.procedureDeclaration, mark)
  }

  /// `name title?`
  mutating func named() {
    expectName()
    title()
  }

  /// `about name`, when it stands here.
  private mutating func about() {
    guard let phrase = peek(.about) else { return }
    let mark = pending.count
    bump(phrase)
    expectName()
    finish(.aboutPart, mark)
  }

  /// `{ … }`; what stands before it on the line and does not fit is skipped.
  mutating func body(_ rule: LineRule) {
    if !isAtLineEnd, current != .leftBrace {
      report(.unexpectedInLine)
      let mark = pending.count
      while !isAtLineEnd, current != .leftBrace { skipOne() }
      finish(.unexpected, mark)
    }
    block(rule)
  }

  /// `qualifiedName from date by qualifiedName citationPart*`
  private mutating func changeHead() {
    qualifiedName()
    expect(.from, at: .amendHeadFrom)
    expect(.date, what: "syntax.date")
    expect(.amendedBy, at: .amendHeadBy)
    qualifiedName()
    while peek(.citationPart) != nil { citationPart() }
  }
}
