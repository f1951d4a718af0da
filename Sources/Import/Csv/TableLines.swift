import Messages
import SourceText

/// What the lines above a table say about its procedure.
struct TableLines {
  /// The procedure's title.
  var title: PlacedText?
  /// Its code.
  var code: String?
  /// Its field.
  var field: String?
  /// Who decides.
  var authority: String?
  /// The limit as it is stated above the table.
  var limit: TimeCell?
  /// What else is said.
  var others: [PlacedText] = []

  /// Reads lines; a title that says so wins over the line right above the heading.
  init(_ lines: [PlacedText]) {
    for line in lines {
      let words = Self.withoutNumber(line.text.onOneLine).foldedPhrase
      code = code ?? Self.code(in: line.text)
      let body = Self.behindColon(line)
      if words.hasPrefix("thoi han") || words.hasPrefix("thoi gian") || words.hasPrefix("tong thoi gian") {
        limit = limit ?? TimeCell(PlacedText(text: body ?? line.text, span: line.span))
      } else if words.hasPrefix("linh vuc"), let body {
        field = field ?? CleanText.title(body)
      } else if words.hasPrefix("co quan"), let body {
        authority = authority ?? CleanText.title(body)
      } else if words.hasPrefix("ma thu tuc") || words.hasPrefix("ma so") || words == code?.foldedPhrase {
        if code == nil { others.append(line) }
      } else if title == nil, words.hasPrefix("ten thu tuc") || words.hasPrefix("thu tuc"), body != nil {
        title = PlacedText(text: body ?? "", span: line.span)
      } else {
        others.append(line)
      }
    }
    if title == nil, let place = others.lastIndex(where: { Self.canBeTitle($0.text) }) {
      title = others.remove(at: place)
    }
    if var text = title?.text {
      if let code { for form in ["(\(code))", code] { text = text.replacing(form, with: "") } }
      title?.text = Self.withoutNumber(CleanText.title(text))
    }
  }

  /// Remarks between the title and the table are no titles.
  private static func canBeTitle(_ text: String) -> Bool {
    let words = text.foldedPhrase
    return !["nhan ", "ghi chu", "don vi tinh", "luu y", "truong hop"].contains { words.hasPrefix($0) }
      && text.first { !$0.isWhitespace } != "(" && words.contains { $0.isLetter }
  }

  private static func behindColon(_ line: PlacedText) -> String? {
    guard let colon = line.text.firstIndex(of: ":") else { return nil }
    let body = String(line.text[line.text.index(after: colon)...])
    return body.allSatisfy(\.isWhitespace) ? nil : body
  }

  /// `1.013225`: a digit from 1 to 3, a point, six digits.
  static func code(in text: String) -> String? {
    let letters = Array(text)
    func isDigit(_ index: Int) -> Bool { letters.indices.contains(index) && ("0"..."9").contains(letters[index]) }
    for index in letters.indices where ("1"..."3").contains(letters[index]) && !isDigit(index - 1) {
      guard index + 7 < letters.count, letters[index + 1] == ".", (index + 2...index + 7).allSatisfy(isDigit),
        !isDigit(index + 8)
      else { continue }
      return String(letters[index...index + 7])
    }
    return nil
  }

  /// `1. Cấp giấy phép` and `#22.3.1 Cấp đổi` without their number in a list.
  private static func withoutNumber(_ title: String) -> String {
    let number = title.prefix { $0.isNumber || $0 == "." || $0 == "#" }
    guard number.hasSuffix(".") || number.hasPrefix("#"), number.count < title.count else { return title }
    return CleanText.title(String(title.dropFirst(number.count)))
  }
}
