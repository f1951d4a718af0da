import Messages
import SourceText

/// What the lines of a block are.
enum LineRule: UInt8, CaseIterable, Sendable {
  case item, law, agency, agencyHead, unit, registry, document, subject, procedure, authorityRow, limitLine, limitSub,
    reducedLine
  case feeLine, feeSub, interpolationPoint, documentEntry, result, statement, step, wait, parallel, choose, amountRow
  case bundle, amend, abolish, policy, test

  /// The keywords that a line may start with; it may also start with a name where names are entries.
  var place: Place {
    switch self {
    case .item: .item
    case .law: .lawClause
    case .agency: .agencyLine
    case .agencyHead: .agencyClause
    case .unit: .unitLine
    case .registry: .registryClause
    case .document: .documentClause
    case .subject: .factLine
    case .procedure: .procedureClause
    case .authorityRow: .authorityLine
    case .limitLine, .reducedLine: .limitLine
    case .limitSub: .limitSub
    case .feeLine: .feeLine
    case .feeSub: .feeSub
    case .interpolationPoint: .interpolationPoint
    case .documentEntry: .documentEntry
    case .result: .note
    case .statement: .statement
    case .step: .stepClause
    case .wait: .waitClause
    case .parallel: .parallelLine
    case .choose: .chooseRow
    case .amountRow: .tableRow
    case .bundle: .bundleLine
    case .amend: .amendLine
    case .abolish: .abolishLine
    case .policy: .policyLine
    case .test: .testLine
    }
  }

  /// The phrase that says what a line is.
  var what: String {
    switch self {
    case .item: "syntax.declaration"
    case .law: "syntax.law"
    case .agency, .agencyHead: "syntax.agency"
    case .unit: "syntax.unit"
    case .registry: "syntax.registry"
    case .document: "syntax.document"
    case .subject: "syntax.fact"
    case .procedure: "syntax.procedure"
    case .authorityRow, .amountRow: "syntax.row"
    case .limitLine, .limitSub, .reducedLine: "syntax.limitLine"
    case .feeLine, .feeSub: "syntax.feeLine"
    case .interpolationPoint: "syntax.point"
    case .documentEntry: "syntax.paper"
    case .result: "syntax.result"
    case .statement: "syntax.statement"
    case .step: "syntax.step"
    case .wait: "syntax.wait"
    case .parallel: "syntax.branch"
    case .choose: "syntax.chooseRow"
    case .bundle: "syntax.bundle"
    case .amend: "syntax.amend"
    case .abolish: "syntax.abolish"
    case .policy: "syntax.policy"
    case .test: "syntax.test"
    }
  }
}

extension Parser {
  /// Reads `{ line… }` into the node at hand.
  mutating func block(_ rule: LineRule) {
    guard current == .leftBrace else {
      report(missing: "syntax.symbol", ["symbol": .code("{")])
      insertMissing(.leftBrace)
      insertMissing(.rightBrace)
      return
    }
    guard enter() else { return }
    let outer = enclosing
    enclosing = rule
    bump()
    while !isAtFileEnd, tokens[position].kind != .rightBrace { line(rule) }
    enclosing = outer
    depth -= 1
    if tokens[position].kind == .rightBrace { bump() } else { insertMissing(.rightBrace) }
  }

  /// Reads one line and what is wrong at its end; takes at least one token.
  mutating func line(_ rule: LineRule) {
    passBreak()
    // After `;` the finding of the line before still stands: a forgotten brace makes all of them strange.
    if tokens[position].flags.contains(.startsLine) || position == 0 { hasError = false }
    skipBullet()
    let start = position
    lineStart = start
    if !parseLine(rule) {
      if peek([.and, .or]) != nil {
        report(.lineStartsWithOperator)
      } else if guessKeyword(rule) {
        // Read as if it were there.
      } else if correctSpelling(rule.place.keywords, .unknownLine, what: rule.what) {
        _ = parseLine(rule)
      } else {
        report(.unknownLine, what: rule.what, allowed: rule.place.keywords)
      }
    }
    if current == .leftBrace { _ = guessBlock(rule) }
    if !isAtLineEnd {
      if !hasError, position > start, peek(rule.place) != nil {
        report(.needsNewLine)
        return
      }
      report(.unexpectedInLine)
      skipLine()
    }
    if position == start {
      let mark = pending.count
      bump()
      finish(.unexpected, mark)
    }
  }

  /// Reads the clauses of a statement on its line and in its `{ }`.
  mutating func head(_ rule: LineRule, block inner: LineRule? = nil) {
    while true {
      if current == .leftBrace {
        block(inner ?? rule)
        return
      }
      if isAtLineEnd { return }
      let start = position
      if parseLine(rule) {
        if position > start { continue }
        return
      }
      if isInserting, peek(.position) != nil { return }
      if !hasError, peek(enclosing.place) != nil { return }
      if correctSpelling(rule.place.keywords, .unexpectedInLine, what: rule.what) { continue }
      skipToClause(rule)
      if position == start { return }
    }
  }

  private mutating func parseLine(_ rule: LineRule) -> Bool {
    switch rule {
    case .item: item()
    case .law: lawClause()
    case .agency: agencyLine()
    case .agencyHead: agencyClause()
    case .unit: roleLine()
    case .registry: registryClause()
    case .document: documentClause()
    case .subject: factLine()
    case .procedure: procedureClause()
    case .authorityRow: authorityRow()
    case .limitLine: limitLine()
    case .limitSub: limitSub()
    case .reducedLine: reducedLine()
    case .feeLine: feeLine()
    case .feeSub: feeSub()
    case .interpolationPoint: interpolationPoint()
    case .documentEntry: documentEntry()
    case .result: resultEntry()
    case .statement: statement()
    case .step: stepClause()
    case .wait: waitClause()
    case .parallel: parallelLine()
    case .choose: chooseRow()
    case .amountRow: amountRow()
    case .bundle: bundleLine()
    case .amend: amendLine()
    case .abolish: abolishLine()
    case .policy: policyLine()
    case .test: testLine()
    }
  }
}
