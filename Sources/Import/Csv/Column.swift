import Messages

/// What a column of a step table holds.
enum Column: CaseIterable {
  case number
  case name
  case desk
  case time
  case difficultTime
  case result
  case cooperation
  case note

  /// The headings by which it is known, without marks.
  var headings: [String] {
    switch self {
    case .number: ["tt", "stt", "so tt", "so thu tu", "thu tu", "buoc", "buoc so", "so buoc"]
    case .name:
      [
        "trinh tu", "trinh tu thuc hien", "trinh tu cong viec", "trinh tu cac buoc", "trinh tu ten tthc", "ten buoc",
        "cac buoc", "cac buoc thuc hien", "buoc thuc hien", "buoc cong viec", "noi dung", "noi dung cong viec",
        "noi dung thuc hien", "cong viec", "ten cong viec", "noi dung cac buoc", "quy trinh",
      ]
    case .desk:
      [
        "bo phan", "bo phan xu ly", "bo phan thuc hien", "bo phan nguoi thuc hien", "nguoi thuc hien", "nguoi xu ly",
        "don vi", "don vi thuc hien", "don vi xu ly", "don vi nguoi thuc hien", "co quan thuc hien", "trach nhiem",
        "trach nhiem thuc hien", "vi tri thuc hien", "chuc danh vi tri", "co quan don vi thuc hien",
      ]
    case .time:
      [
        "thoi gian", "thoi gian giai quyet", "thoi gian thuc hien", "thoi gian xu ly", "thoi han",
        "thoi han giai quyet",
        "thoi han thuc hien",
      ]
    case .difficultTime: ["thoi han vung kho khan", "thoi gian vung kho khan", "vung kho khan"]
    case .result:
      [
        "ket qua", "bieu mau", "bieu mau ket qua", "ket qua bieu mau", "san pham", "ket qua san pham",
        "san pham ket qua", "ket qua thuc hien",
      ]
    case .cooperation: ["co quan phoi hop", "don vi phoi hop", "phoi hop"]
    case .note: ["ghi chu", "ghi chu tham quyen phe duyet"]
    }
  }

  /// The heading as messages name it.
  var title: String {
    switch self {
    case .number: "STT"
    case .name: "Nội dung công việc"
    case .desk: "Bộ phận/người thực hiện"
    case .time: "Thời gian"
    case .difficultTime: "Thời hạn vùng khó khăn"
    case .result: "Biểu mẫu/Kết quả"
    case .cooperation: "Cơ quan phối hợp"
    case .note: "Ghi chú"
    }
  }

  /// Words that give a longer heading away, the surest first.
  private static let signs: [(String, Column)] = [
    ("kho khan", .difficultTime), ("ghi chu", .note), ("phoi hop", .cooperation), ("thoi gian", .time),
    ("thoi han", .time), ("trach nhiem", .desk), ("bo phan", .desk), ("nguoi thuc hien", .desk), ("don vi", .desk),
    ("bieu mau", .result), ("ket qua", .result), ("san pham", .result), ("noi dung", .name), ("trinh tu", .name),
    ("cong viec", .name), ("buoc", .name),
  ]

  /// The column that a heading names: by the very words, by words nearly so written, or by a word in it.
  init?(heading: String) {
    let words = Self.withoutBrackets(heading).foldedPhrase
    guard !words.isEmpty, words.count <= 60 else { return nil }
    if let exact = Self.allCases.first(where: { $0.headings.contains(words) }) {
      self = exact
    } else if let near = Suggestion.nearest(words, in: Self.allCases.flatMap(\.headings)),
      let column = Self.allCases.first(where: { $0.headings.contains(near) })
    {
      self = column
    } else if let sign = Self.signs.first(where: { (" " + words + " ").contains(" " + $0.0 + " ") }) {
      self = sign.1
    } else {
      return nil
    }
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { letter in
        if letter == "(" || letter == "[" { depth += 1 }
        defer { if letter == ")" || letter == "]" { depth -= 1 } }
        return depth <= 0
      })
  }
}
