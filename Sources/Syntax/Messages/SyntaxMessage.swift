public import Messages

/// What can be wrong with the text of a rule file.
public enum SyntaxMessage: Int, MessageSet {
  /// Bytes that are not UTF-8.
  case invalidUTF8 = 100
  /// A control that reorders the text a reader sees.
  case bidirectionalControl = 101
  /// A character that means nothing in the language.
  case unexpectedCharacter = 102
  /// The file is UTF-16.
  case utf16 = 103
  /// `75.000`, which reads both as 75 000 and as 75.
  case groupedNumber = 104
  /// `3,5`, which reads both as 3.5 and as a list.
  case commaInNumber = 105
  /// A number written as no number is.
  case malformedNumber = 106
  /// A date the calendar does not have.
  case noSuchDate = 107
  /// A time the day does not have.
  case noSuchTime = 108
  /// A text without its closing mark.
  case unclosedText = 109
  /// A name without its closing backtick, or without a letter in it.
  case malformedName = 110
  /// Typographic quotation marks.
  case curlyQuotes = 111
  /// More findings than anybody reads.
  case tooManyFindings = 112
  /// `language` with an unknown name.
  case unknownLanguage = 113
  /// A keyword of the vocabulary that the file is not written in.
  case foreignKeyword = 114
  /// Something else than what must stand here.
  case expected = 120
  /// The line ends before what must stand here.
  case expectedBeforeLineEnd = 121
  /// A line that starts with nothing known there.
  case unknownLine = 122
  /// Something that fits nowhere in its line.
  case unexpectedInLine = 123
  /// Two entries on one line.
  case needsNewLine = 124
  /// A word that is not of the closed set wanted.
  case notInSet = 125
  /// `{` without `}`.
  case braceNotClosed = 126
  /// `}` whose `{` was forgotten.
  case braceNotOpened = 127
  /// A bracket too many.
  case extraBracket = 128
  /// `(` without `)`.
  case parenthesisNotClosed = 129
  /// Nested deeper than anything real.
  case nestedTooDeeply = 130
  /// A line that starts with `and` or `or`.
  case lineStartsWithOperator = 131
  /// A sign that another notation has, such as `==` or `→`.
  case foreignSign = 132
  /// A comment as other notations write it.
  case foreignComment = 133
  /// A name with `-` between its letters.
  case hyphenInName = 134
  /// A character without width, such as a zero-width space.
  case invisibleCharacter = 135
  /// A mark of a list before a line.
  case bullet = 136
  /// A break that only word processors make.
  case foreignLineBreak = 137
  /// A date in a form of another place, such as `1/7/2026`.
  case foreignDate = 138
  /// A row pasted from a table of a word processor.
  case tableRow = 139
}
