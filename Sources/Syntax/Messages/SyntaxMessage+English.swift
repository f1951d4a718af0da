public import Messages

extension SyntaxMessage {
  /// The English words.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        Self.invalidUTF8, "the byte {byte} is not part of any character", label: "not UTF-8",
        note: "rule files are UTF-8 text, so that everybody reads the same letters",
        help: "save the file as UTF-8 in your editor"),
      CatalogueEntry(
        Self.bidirectionalControl, "an invisible control character ({code}) changes the order in which text is shown",
        label: "{code} here", note: "the reader would see other words than the ones that take effect",
        help: "delete the character"),
      CatalogueEntry(
        Self.unexpectedCharacter, "the character {character} ({code}) has no meaning here",
        label: "not part of the language", help: "{suggestion}"),
      CatalogueEntry(
        Self.foreignSign, "{written} is written {sign} here", label: "read as {sign}", labels: ["also": "also here"],
        help: "write {sign}"),
      CatalogueEntry(
        Self.foreignComment, "a comment does not begin with `#`", label: "read as a comment",
        labels: ["also": "also here"], help: "write `//`"),
      CatalogueEntry(
        Self.invisibleCharacter, "an invisible character ({code}) stands here", label: "nothing can be seen here",
        labels: ["also": "also here"],
        note:
          "such characters come with text copied from documents and web pages; a name with one in it looks like another",
        help: "delete it, or type the words around it anew"),
      CatalogueEntry(
        Self.bullet, "a line does not begin with the mark {written} of a list", label: "passed over",
        labels: ["also": "also here"], help: "delete it: every entry stands on a line of its own"),
      CatalogueEntry(
        Self.foreignLineBreak, "this line break ({code}) is one of word processors only", label: "the line breaks here",
        labels: ["also": "also here"], help: "start a new line with the Enter key"),
      CatalogueEntry(
        Self.tableRow, "this is a row of a table, not a rule", label: "passed over", labels: ["also": "also here"],
        help: "save the table as CSV and let `thutuc import` write the steps, or write each row as a step"),
      CatalogueEntry(
        Self.foreignDate, "{written} is not how dates are written here", label: "read as {day}",
        note: "dates are written year-month-day, or day/month/year with two digits for day and month",
        help: "write {plain}"),
      CatalogueEntry(
        Self.utf16, "the file is stored as UTF-16", note: "rule files are UTF-8 text",
        help: "save the file as UTF-8 in your editor"),
      CatalogueEntry(
        Self.groupedNumber, "{written} can be read in two ways", label: "which number is meant?",
        note: "in Vietnam a point groups thousands, elsewhere it starts the decimals; silence would change the law",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.commaInNumber, "{written} can be read in two ways", label: "which is meant?",
        note: "in Vietnam a comma starts the decimals, elsewhere it separates",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.malformedNumber, "{written} is not a number", label: "cannot be read",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.noSuchDate, "{written} is not a day of the calendar", label: "no such day",
        note: "dates are written year-month-day or day/month/year", help: "correct the day or the month"),
      CatalogueEntry(
        Self.noSuchTime, "{written} is not a time of day", label: "no such time",
        help: "write hours from 00 to 23 and minutes from 00 to 59"),
      CatalogueEntry(
        Self.unclosedText, "this text has no closing quotation mark", label: "starts here",
        note:
          "a text with one quotation mark on each side ends on its line; three marks, `\"\"\"`, start one of several lines",
        help: "add the closing mark"),
      CatalogueEntry(
        Self.malformedName, "{written} is not a name", label: "cannot be read as a name",
        note: "a name starts with a letter and goes on with letters, digits and `_`",
        help: "write the name in full, with a closing backtick if it has an opening one"),
      CatalogueEntry(
        Self.hyphenInName, "a name cannot hold `-`", label: "read as the name {joined}",
        labels: ["also": "also here"],
        note: "a name starts with a letter and goes on with letters, digits and `_`",
        help: "write {joined}; to subtract, put a blank on both sides of the `-`"),
      CatalogueEntry(
        Self.curlyQuotes, "a text stands between straight quotation marks: \"…\"", label: "other marks here",
        labels: ["also": "also here"], note: "word processors change quotation marks while they are typed",
        help: "write \" on both sides of the text"),
      CatalogueEntry(
        Self.tooManyFindings, "there are more than {count} mistakes; the rest is not shown",
        help: "mend the first ones and check again"),
      CatalogueEntry(
        Self.unknownLanguage, "{found} is not a language that keywords are written in", label: "unknown",
        help: "write `language en` or `language vi`"),
      CatalogueEntry(
        Self.foreignKeyword, "{found} is {foreign} keyword, and this file is read with {own} ones",
        label: "{count} such {count|keyword|keywords} in this file", labels: ["also": "also here"],
        note: "all keywords of a file are of one language, English unless the first line is `language vi`",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.expected, "{what} should stand here, not {found}", label: "{what} expected",
        help: "{suggestion}"),
      CatalogueEntry(Self.expectedBeforeLineEnd, "{what} is missing", label: "{what} expected", help: "{suggestion}"),
      CatalogueEntry(
        Self.unknownLine, "{found} does not start {what}", label: "not known here", help: "{suggestion}"),
      CatalogueEntry(
        Self.unexpectedInLine, "{found} does not fit here", label: "cannot follow what stands before it",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.needsNewLine, "{found} must start a new line", label: "start a new line before this",
        note: "each entry stands on a line of its own", help: "start a new line, or put `;` before it"),
      CatalogueEntry(
        Self.notInSet, "{found} is not {what}", label: "not one of the words allowed here", help: "{suggestion}"),
      CatalogueEntry(
        Self.braceNotClosed, "this { is never closed", label: "opened here",
        labels: ["close": "the closing brace seems to be missing before this"],
        note: "lines of a block are indented; a declaration keyword in the first column always starts a declaration",
        help: "add the closing brace"),
      CatalogueEntry(
        Self.braceNotOpened, "this } closes a block that was never opened", label: "closed here",
        labels: ["open": "the opening brace seems to be missing at the end of this line"],
        help: "add the opening brace"),
      CatalogueEntry(
        Self.extraBracket, "{found} is one too many", label: "nothing to pair it with", help: "delete it"),
      CatalogueEntry(
        Self.parenthesisNotClosed, "this ( is never closed", label: "opened here", help: "add the closing parenthesis"),
      CatalogueEntry(
        Self.nestedTooDeeply, "this is nested more than {limit} levels deep", label: "too deep",
        note: "no procedure needs that many levels", help: "split it into parts"),
      CatalogueEntry(
        Self.lineStartsWithOperator, "a line cannot start with {found}", label: "goes on from the line above",
        note: "a line that does not end in an operator is complete",
        help: "put {found} at the end of the line above, or the whole condition in parentheses"),
    ]
  }

  /// Names of things that may be expected, and ways to suggest.
  public static var englishPhrases: [String: String] {
    [
      "syntax.invisible": "that cannot be seen",
      "syntax.name": "a name",
      "syntax.title": "a text in quotation marks",
      "syntax.date": "a date such as 2026-07-01",
      "syntax.time": "a time such as 15:00",
      "syntax.number": "a number",
      "syntax.keyword": "{keyword}",
      "syntax.symbol": "{symbol}",
      "syntax.duration": "a duration such as `7 working days`",
      "syntax.durationUnit": "a unit of time such as `working days`",
      "syntax.share": "a duration or a percentage",
      "syntax.value": "a value",
      "syntax.desk": "a role or an agency",
      "syntax.type": "a type such as `integer`, `money` or `yes/no`",
      "syntax.declaration": "a declaration",
      "syntax.law": "an entry of a law",
      "syntax.agency": "an entry of an agency",
      "syntax.unit": "a role of a unit",
      "syntax.registry": "an entry of a registry",
      "syntax.document": "an entry of a document",
      "syntax.fact": "a fact",
      "syntax.procedure": "a clause of a procedure",
      "syntax.row": "a row (`when …: value`)",
      "syntax.limitLine": "a row or condition of a limit",
      "syntax.feeLine": "a row or condition of a fee",
      "syntax.point": "a point (`at …: value`)",
      "syntax.paper": "a paper",
      "syntax.result": "a result",
      "syntax.statement": "a step or another part of the path",
      "syntax.step": "a clause of a step",
      "syntax.wait": "a clause of a wait",
      "syntax.branch": "a branch",
      "syntax.chooseRow": "a case (`when … { … }` or `otherwise { … }`)",
      "syntax.bundle": "an entry of an interconnected procedure",
      "syntax.amend": "a change of a procedure",
      "syntax.abolish": "an entry of an abolition",
      "syntax.policy": "an entry of a policy",
      "syntax.test": "a line of a test",
      "syntax.expectation": "something to expect",
      "syntax.level": "a level of the State",
      "syntax.applicant": "a kind of applicant",
      "syntax.channel": "a channel",
      "syntax.service": "a level of online service",
      "syntax.end": "a kind of end",
      "syntax.mark": "a mark of how well it is known",
      "syntax.outcome": "an outcome",
      "syntax.place": "the number or letter of an article, clause or point",
      "syntax.removable": "`step`, `wait`, `stage` or `branch`",
      "syntax.insertable": "`document`, `step`, `stage` or `wait`",
      "syntax.scope": "`procedures` or `interconnected`",
      "syntax.documentForm": "a form of the paper",
      "syntax.documentAttribute": "how the paper is handed in",
      "syntax.lawArticleDate": "`effective from` or `repealed`",
      "syntax.target": "where the path goes on",
      "syntax.position": "`before`, `after` or `beside` a step",
      "syntax.language": "`en` or `vi`",
      "syntax.suggestDigits":
        "write digits, with `_` between groups and one point before decimals: `75_000`, `0.5`",
      "syntax.suggestGrouped": "write {grouped}",
      "syntax.suggestList": "write {list}, with a blank after each comma",
      "syntax.suggestGroupedOrDecimal": "write {grouped} for the large number, or {decimal} for the decimal one",
      "syntax.suggestDecimalOrList": "write {decimal} for the decimal number, or {list} with a blank for a list",
      "syntax.suggestGroupedOrList": "write {grouped} for the large number, or {list} with blanks for a list",
      "syntax.suggestGroupedDecimalOrList":
        "write {grouped} for the large number, {decimal} for the decimal one, or {list} with a blank for a list",
      "syntax.suggestDelete": "delete it, or put the words in quotation marks",
      "syntax.suggestAnd": "write `and` instead",
      "syntax.suggestOr": "write `or` instead",
      "syntax.suggestNot": "write `not` before what does not hold",
      "syntax.suggestNearest": "did you mean {nearest}?",
      "syntax.suggestKeyword": "put {keyword} before it",
      "syntax.suggestSymbol": "put {symbol} here",
      "syntax.suggestQuotes": "put the words between straight quotation marks: \"…\"",
      "syntax.suggestName": "write a name: a letter, then letters, digits and `_`",
      "syntax.suggestNewLine": "start a new line, put a comma between members of a list, or delete it",
      "syntax.suggestOneName":
        "join the words of a name with `_`, put a title in quotation marks, or start a new line",
      "syntax.suggestNoSign": "delete it: the value follows its word directly",
      "syntax.suggestInstead": "write {instead} instead",
      "syntax.suggestOneALine": "write one result a line",
      "syntax.english": "English", "syntax.vietnamese": "Vietnamese",
      "syntax.anEnglish": "an English", "syntax.aVietnamese": "a Vietnamese",
      "syntax.suggestLanguageLine": "write {line} in the first line",
      "syntax.suggestWrite": "write {what} here",
      "syntax.suggestOneOf": "write {allowed}",
    ]
  }
}
