/// The frame of every page: head, style, one column of sections.
enum HTMLPage {
  /// The bytes of a page with a title, which is escaped here, and a body, which is markup.
  static func render(_ title: String, _ body: String, in language: ReportLanguage) -> [UInt8] {
    let title = HTMLText.escape(title)
    let text = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.code)" xml:lang="\(language.code)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      \(mark)
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <link rel="icon" href="data:,"/>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(body)</main>
      </body>
      </html>

      """
    return Array(text.utf8)
  }

  /// What tells pages of this module from others.
  static let mark = "<meta name=\"generator\" content=\"thutuc\"/>"

  /// A paragraph of text.
  static func paragraph(_ text: String, kind: String = "") -> String {
    "<p\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(HTMLText.escape(text))</p>\n"
  }

  /// A list of texts.
  static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\n" + items.map { "<li>\(HTMLText.escape($0))</li>\n" }.joined() + "</ul>\n"
  }

  /// A section under a heading.
  static func section(_ heading: String, _ body: String) -> String {
    "<section>\n<h2>\(HTMLText.escape(heading))</h2>\n\(body)</section>\n"
  }

  /// A drawing under its name, with words on how to read it, the meaning of its colours, and its numbers.
  static func figure(
    _ heading: String, _ plot: SVGPlot, note: String = "", legend: [(kind: String, words: String)] = [], table: String
  ) -> String {
    var html = "<figure>\n<figcaption>\(HTMLText.escape(heading))</figcaption>\n"
    if !legend.isEmpty {
      html += "<p class=\"legend\">"
      for entry in legend {
        html +=
          "<span class=\"entry\"><span class=\"swatch s-\(entry.kind)\"></span>\(HTMLText.escape(entry.words))</span> "
      }
      html += "</p>\n"
    }
    html += plot.svg
    if !note.isEmpty { html += paragraph(note, kind: "note") }
    return html + table + "</figure>\n"
  }

  /// Figures side by side where there is room.
  static func pair(_ figures: [String]) -> String { "<div class=\"pair\">\n" + figures.joined() + "</div>\n" }
}
