import Messages

/// What can be wrong with what `--vary` asks for.
enum VaryMessage: Int, MessageSet {
  case notAVariation = 76
  case emptyRange = 77
  case badValue = 78
  case tooManyValues = 79
  case unknownPool = 81
  case unknownArrivals = 82
  case withAgainst = 83

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        VaryMessage.notAVariation, "{text} does not say what is varied, and how",
        help: "write `staff.POOL=3..8`, `staff.POOL=3,5,8` or `arrivals.PROCEDURE=80%..120%/10%`"),
      CatalogueEntry(
        VaryMessage.emptyRange, "there is no value from {from} to {to}", help: "write the lower one first: {form}"),
      CatalogueEntry(VaryMessage.badValue, "{value} cannot be the value of {name}", help: "{help}"),
      CatalogueEntry(
        VaryMessage.tooManyValues, "{text} asks for more than {most} values",
        help: "take wider steps, such as `3..90/10`, or a shorter range"),
      CatalogueEntry(
        VaryMessage.unknownPool, "the scenario has no single entry of `staff` called {name}",
        help: "{suggestion}it has {known|and}"),
      CatalogueEntry(
        VaryMessage.unknownArrivals, "no dossiers of {name} come in the scenario",
        help: "{suggestion}dossiers come of {known|and}"),
      CatalogueEntry(
        VaryMessage.withAgainst, "`--vary` and `--against` cannot be asked together",
        note: "the one holds a scenario against itself with other values, the other against another scenario",
        help: "leave one of them out"),
    ]
  }

  static var englishPhrases: [String: String] {
    [
      "vary.nothing": "", "vary.didYouMean": "did you mean {near}? ",
      "vary.people": "write whole numbers of people from 1 to 100 000",
      "vary.share": "write shares of today's arrivals above 0% and up to 1000%, such as `80%`",
    ]
  }

  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        VaryMessage.notAVariation, "{text} không cho biết thay đổi gì và thay đổi thế nào",
        help: "viết `staff.POOL=3..8`, `staff.POOL=3,5,8` hoặc `arrivals.PROCEDURE=80%..120%/10%`"),
      CatalogueEntry(
        VaryMessage.emptyRange, "từ {from} đến {to} không có giá trị nào", help: "viết số nhỏ trước: {form}"),
      CatalogueEntry(VaryMessage.badValue, "{value} không thể là giá trị của {name}", help: "{help}"),
      CatalogueEntry(
        VaryMessage.tooManyValues, "{text} cần nhiều hơn {most} giá trị",
        help: "dùng bước lớn hơn, ví dụ `3..90/10`, hoặc một khoảng ngắn hơn"),
      CatalogueEntry(
        VaryMessage.unknownPool, "kịch bản không có đúng một mục nào của `staff` tên là {name}",
        help: "{suggestion}hiện có {known|và}"),
      CatalogueEntry(
        VaryMessage.unknownArrivals, "trong kịch bản không có hồ sơ {name} nào đến",
        help: "{suggestion}hồ sơ đến là của {known|và}"),
      CatalogueEntry(
        VaryMessage.withAgainst, "không dùng `--vary` và `--against` cùng một lúc",
        note: "một bên so kịch bản với chính nó khi giá trị khác đi, bên kia so với một kịch bản khác",
        help: "bỏ một trong hai"),
    ]
  }

  static var vietnamesePhrases: [String: String] {
    [
      "vary.nothing": "", "vary.didYouMean": "có phải ý là {near}? ",
      "vary.people": "viết số người nguyên từ 1 đến 100.000",
      "vary.share": "viết tỷ lệ so với số hồ sơ đến hiện nay, trên 0% và không quá 1000%, ví dụ `80%`",
    ]
  }
}
