/// Rule text as it grows; the formatter sets columns and blanks later, so none are set here.
struct RuleText {
  /// Comments go on below beyond this width.
  private static let width = 100
  /// What was written so far.
  private(set) var text = ""

  /// Adds a line.
  mutating func line(_ line: String) { text += line + "\n" }

  /// Adds a comment, which may have several lines; nothing for one without words.
  mutating func comment(_ comment: String) {
    for line in CleanText.lines(comment) {
      var row = "//"
      for word in line.split(separator: " ") {
        if row.count + word.count >= Self.width, row != "//" {
          self.line(row)
          row = "//"
        }
        row += " " + word
      }
      self.line(row)
    }
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    let line = CleanText.of(text).onOneLine
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A text in quotation marks, shortened between words beyond a length: for reasons, whose whole text stands in a comment.
  static func quoted(_ text: String, atMost length: Int) -> String {
    let line = CleanText.of(text).onOneLine
    guard line.count > length else { return quoted(line) }
    let cut = line.prefix(length)
    return quoted(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex) + "…")
  }

  /// A name that is read as one wherever it stands; the formatter takes the backticks away where they say nothing.
  static func name(_ name: String) -> String { "`" + name + "`" }
}
