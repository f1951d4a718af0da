public import Messages

extension ExpressionMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] { vietnameseTypes + vietnameseNumbers + vietnameseFacts }

  private static var vietnameseTypes: [CatalogueEntry] {
    [
      CatalogueEntry(
        notACondition, "ở đây cần một điều kiện, còn đây là {found}", label: "{found}",
        help: "so sánh nó với một giá trị, ví dụ `{text} = …`"),
      CatalogueEntry(
        unlikeTypes, "không so sánh được {left} với {right}", label: "{left} với {right}", help: "{hint}"),
      CatalogueEntry(
        unlikeUnits, "{leftUnit} và {rightUnit} đo những đại lượng khác nhau", label: "đơn vị khác loại",
        help: "dùng các đơn vị đã khai báo là bội số của nhau"),
      CatalogueEntry(
        unitMissing, "một số không có đơn vị được so với đại lượng tính bằng {unit}", label: "đơn vị gì?",
        help: "viết đơn vị sau số, ví dụ `{text} {plainUnit}`"),
      CatalogueEntry(
        unitNotNeeded, "đại lượng tính bằng {unit} được so với một số không có đơn vị", label: "ở đây không có đơn vị",
        help: "bỏ đơn vị, hoặc khai báo thông tin đó với `decimal {plainUnit}`"),
      CatalogueEntry(
        currencyMissing, "một số thường được so với số tiền", label: "không phải số tiền",
        help: "viết đơn vị tiền sau số, ví dụ `75_000 VND`"),
      CatalogueEntry(
        noOrder, "{found} không có thứ tự, nên không có lớn hơn hay nhỏ hơn",
        label: "ở đây chỉ dùng được `=`, `!=` và `in`"),
      CatalogueEntry(
        notANumber, "không tính toán được với {found}", label: "ở đây cần một số, một đại lượng hoặc số tiền"),
      CatalogueEntry(
        unlikeProduct, "không kết hợp được {left} và {right} bằng `{sign}`", label: "không có phép tính này",
        note:
          "số tiền và đại lượng chỉ nhân, chia với số thường; hai đại lượng cùng loại chia cho nhau thì được số thường",
        help: "{hint}"),
      CatalogueEntry(
        notMoney, "ở đây cần một số tiền, còn đây là {found}", label: "{found}",
        help: "viết số tiền, ví dụ `75_000 VND`, hoặc tỷ lệ, ví dụ `0.019% of investment`"),
      CatalogueEntry(
        moneyBelowZero, "số tiền phải nộp không bao giờ nhỏ hơn không", label: "nhỏ hơn không",
        help: "viết số tiền phải nộp; nếu không phải nộp thì viết `0 VND` hoặc `free when …` kèm điều kiện"),
      CatalogueEntry(
        notConstant, "ở đây cần một giá trị cố định, không chứa thông tin của hồ sơ",
        label: "phụ thuộc vào một thông tin",
        help: "viết sự phụ thuộc thành các dòng, mỗi dòng một điều kiện và một giá trị: `when …: …`"),
    ]
  }

  private static var vietnameseNumbers: [CatalogueEntry] {
    [
      CatalogueEntry(numberTooLarge, "số này quá lớn, không tính chính xác được", label: "quá lớn"),
      CatalogueEntry(divisionByZero, "không chia được cho số không", label: "số không"),
      CatalogueEntry(
        emptyBetween, "không có giá trị nào từ {low} đến {high}", label: "khoảng trống",
        help: "viết giới hạn nhỏ trước"),
      CatalogueEntry(
        moneyNotWhole, "không có phần lẻ của đồng", label: "không tròn", note: "số tiền tính tròn đồng",
        help: "làm tròn số tiền"),
      CatalogueEntry(
        conditionTooLarge, "{name} quá dài khi viết đầy đủ các điều kiện bên trong", label: "quá dài",
        note: "chỉ đọc tối đa {parts} phần", help: "dùng thêm thông tin, bớt dùng điều kiện lồng nhau"),
      CatalogueEntry(noSuchDate, "{date} nằm ngoài các năm từ 1900 đến 2200", label: "ở đây không có ngày này"),
    ]
  }

  private static var vietnameseFacts: [CatalogueEntry] {
    [
      CatalogueEntry(
        notOptional, "{name} không bao giờ bỏ trống", label: "luôn có giá trị",
        labels: ["declared": "khai báo không có `optional`"],
        help: "khai báo thông tin này là `optional`, hoặc bỏ điều kiện này"),
      CatalogueEntry(
        absentOfValue, "chỉ thông tin mới có thể bỏ trống", label: "không phải thông tin",
        help: "chỉ nêu riêng thông tin không bắt buộc"),
      CatalogueEntry(
        timeInCondition, "điều kiện không hỏi được về giờ trong ngày", label: "giờ",
        help:
          "nếu là giờ chốt nhận hồ sơ thì viết `time limit same working day if received before 15:00 otherwise next working day`"
      ),
      CatalogueEntry(
        durationInCondition, "điều kiện không tính được với khoảng thời gian", label: "khoảng thời gian",
        help: "so sánh với một ngày, hoặc hỏi con số đó như một thông tin riêng"),
      CatalogueEntry(
        bareYesNo, "chỉ viết {text} thì không phải điều kiện: {holds}", label: "không hỏi gì",
        note: "điều kiện phải hỏi về một thông tin; `when no` không có nghĩa là \"trong mọi trường hợp còn lại\"",
        help: "{hint}"),
      CatalogueEntry(
        passedOutside, "`passed` hỏi về một bước của thủ tục, mà ở đây không có bước nào",
        label: "ở đây không có bước",
        help: "chuyển điều kiện vào trong thủ tục"),
      CatalogueEntry(
        usedBeforeEstablished, "{name} được dùng khi chưa ai xác định", label: "ở đây chưa biết",
        labels: ["established": "được xác định ở đây, tại bước {step}"],
        note: "với `establishes`, thông tin này để ngỏ cho đến bước đó",
        help: "dùng sau bước đó, hoặc bỏ `establishes` để người nộp tự khai"),
      CatalogueEntry(
        establishedBySubmission, "người nộp không thể biết {name}, vì nó được xác định trong quá trình giải quyết",
        label: "hỏi ngay lúc nộp", labels: ["established": "được xác định ở đây, tại bước {step}"],
        note: "giấy tờ, cơ quan giải quyết và hình thức nộp được ấn định khi nộp hồ sơ",
        help: "hỏi một thông tin do người nộp khai"),
      CatalogueEntry(
        valueElsewhere, "giá trị {name} của {fact} đứng ở bên trái", label: "là giá trị, không phải thông tin",
        help: "viết thông tin trước: `{example}`"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.anySubject": "mọi đối tượng",
      "language.hint.like": "chỉ so sánh những thứ cùng loại",
      "language.hint.date": "viết một ngày, ví dụ `2026-07-01`",
      "language.hint.text": "viết một đoạn chữ trong dấu ngoặc kép",
      "language.hint.yesNo": "viết riêng nó, hoặc so sánh với `yes` hoặc `no`",
      "language.hint.likeSum": "chỉ cộng trừ những thứ cùng loại",
      "language.hint.sumInCurrency": "viết cả đơn vị tiền sau con số, ví dụ `5_000 VND`",
      "language.hint.sumInUnit": "viết cả đơn vị {example} sau con số",
      "language.hint.plainQuantity": "đổi đại lượng thành số thường trước: {example}",
      "language.hint.productFact": "hỏi tích đó như một thông tin riêng, có đơn vị riêng",
      "language.hint.pricePerUnit": "đơn giá thì viết `20_000 VND * (floor_area / 1 m2)`",
      "language.holds.always": "nó đúng với mọi hồ sơ", "language.holds.never": "nó không đúng với hồ sơ nào",
      "language.hint.otherwise": "với mọi trường hợp còn lại thì viết `otherwise`",
      "language.hint.noCondition": "viết thông tin mà nó phụ thuộc vào, hoặc xóa điều kiện",
      "language.hint.plainFactor": "nhân và chia với số thường hoặc tỷ lệ phần trăm",
      "language.type.yesNo": "có hoặc không", "language.type.number": "một số",
      "language.type.quantity": "một đại lượng",
      "language.type.duration": "một khoảng thời gian",
      "language.type.money": "một số tiền", "language.type.date": "một ngày", "language.type.text": "một đoạn chữ",
      "language.type.choice": "một giá trị trong danh sách", "language.type.unknown": "một thứ chưa rõ",
    ]
  }
}
