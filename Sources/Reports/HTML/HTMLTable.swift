/// A table whose heads say what they are heads of, in a box that scrolls by itself.
struct HTMLTable {
  /// What stands above it.
  var caption: String
  /// Heads of columns, as text.
  var head: [String]
  /// Rows of text; the first cell is the row's head.
  var rows: [[String]] = []
  /// How many columns from the left are words; the others are numbers.
  var wordColumns = 1
  /// How it looks, where not as most do.
  var kind = ""

  /// The table as markup.
  var html: String {
    var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escape(caption))\">"
    html += kind.isEmpty ? "<table>" : "<table class=\"\(kind)\">"
    html += "<caption>\(HTMLText.escape(caption))</caption>\n<thead><tr>"
    for (column, text) in head.enumerated() {
      html += "<th scope=\"col\"\(look(column))>\(HTMLText.escape(text))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>"
      for (column, text) in row.enumerated() {
        let (open, close) = column == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>")
        html += open + look(column) + ">" + HTMLText.escape(text) + close
      }
      html += "</tr>\n"
    }
    return html + "</tbody></table></div>\n"
  }

  /// The table folded away under a line of words.
  func folded(_ summary: String) -> String {
    "<details><summary>\(HTMLText.escape(summary))</summary>\n\(html)</details>\n"
  }

  private func look(_ column: Int) -> String { column < wordColumns ? " class=\"w\"" : "" }
}
