public import Messages

extension ProcedureMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseEditions + vietnameseLimits + vietnameseMoney + vietnamesePapers
  }

  private static var vietnameseEditions: [CatalogueEntry] {
    [
      CatalogueEntry(
        editionsOverlap, "hai phiên bản của {name} có hiệu lực cùng một lúc", label: "từ ngày {from}",
        labels: ["first": "lúc đó vẫn còn hiệu lực"],
        note: "phiên bản sau chấm dứt phiên bản trước, trừ khi phiên bản trước tự ghi ngày cuối cùng",
        help: "sửa các ngày trong `effective from … to …`, hoặc đổi tên một trong hai"),
      CatalogueEntry(
        editionRetitled, "phiên bản này của {name} có tên gọi khác với phiên bản trước", label: "{title}",
        labels: ["before": "{before}"],
        note: "các thủ tục cùng tên là các phiên bản của một thủ tục, phiên bản sau chấm dứt phiên bản trước",
        help: "nếu là hai thủ tục thì đổi tên một trong hai, nếu không thì dùng cùng một tên gọi"),
      CatalogueEntry(
        editionWithoutDate, "{name} được khai báo hai lần, và phiên bản này không ghi có hiệu lực từ ngày nào",
        label: "khai báo lần nữa", labels: ["first": "đã khai báo ở đây"],
        help: "nếu là phiên bản mới thì thêm `effective from` và ngày, nếu không thì đổi tên thủ tục"),
      CatalogueEntry(
        endsBeforeItBegins, "{name} kết thúc trước khi bắt đầu", label: "ở giữa không có ngày nào",
        help: "kiểm tra lại hai ngày này"),
      CatalogueEntry(noSteps, "{name} không có bước nào", label: "không có việc gì", help: "thêm `steps { … }`"),
      CatalogueEntry(
        stepsMissing, "trong `steps` không có bước nào", label: "không có việc gì",
        help: "thêm một bước như `step receive by receiving.officer within 2 working hours`"),
      CatalogueEntry(
        authorityIsUnit, "{name} không phải là cơ quan mà là một bộ phận của cơ quan", label: "cần một cơ quan",
        help: "nêu tên cơ quan; bộ phận thì nêu trong chức danh của các bước"),
    ]
  }

  private static var vietnameseLimits: [CatalogueEntry] {
    [
      CatalogueEntry(
        durationImpossible, "{text} không tính như vậy được", label: "không được",
        note: "ngày, tuần, tháng và năm phải tính tròn; chỉ ngày làm việc và giờ mới có phần lẻ",
        help: "viết số nguyên, hoặc tính theo `working days`, `working hours`, `hours` hoặc `minutes`"),
      CatalogueEntry(
        shareWithoutLimit, "tỷ lệ cần có thời hạn để tính", label: "của thời hạn nào?",
        help: "thêm `time limit`, hoặc ghi thời hạn rút ngắn bằng khoảng thời gian"),
      CatalogueEntry(
        shareIsNothing, "{share} của {limit} làm tròn xuống thì không còn gì", label: "không còn thời gian",
        labels: ["limit": "của thời hạn này"],
        note: "tỷ lệ được làm tròn xuống nửa ngày làm việc, còn ngày, tuần, tháng, năm thì làm tròn xuống một đơn vị",
        help: "ghi thời hạn rút ngắn của dòng này bằng khoảng thời gian"),
      CatalogueEntry(
        shareTooLarge, "{share} lớn hơn chính thời hạn", label: "không phải là rút ngắn",
        help: "viết nhiều nhất là `100%`, hoặc ghi thời hạn rút ngắn bằng khoảng thời gian"),
      CatalogueEntry(
        rowAfterOtherwise, "dòng này không bao giờ dùng đến", label: "đứng sau `otherwise`",
        labels: ["otherwise": "nhận mọi trường hợp còn lại"], help: "chuyển `otherwise` xuống cuối"),
      CatalogueEntry(
        otherwiseTwice, "`otherwise` có hai lần", label: "lần nữa", labels: ["otherwise": "lần đầu ở đây"],
        help: "giữ lại một"),
      CatalogueEntry(
        emptyTable, "không có dòng nào", label: "bảng trống",
        help: "thêm các dòng như `when floors >= 7: 10 working days`"),
      CatalogueEntry(
        subClauseOnRow, "{clause} áp dụng cho cả {owner}, không cho riêng một dòng", label: "trên một dòng",
        help: "chuyển xuống sau các dòng"),
      CatalogueEntry(
        reducedIsLonger, "thời hạn rút ngắn {reduced} dài hơn thời hạn {limit}", label: "không phải là rút ngắn",
        labels: ["limit": "chính thời hạn"], help: "kiểm tra lại hai khoảng thời gian"),
    ]
  }

  private static var vietnameseMoney: [CatalogueEntry] {
    [
      CatalogueEntry(
        unnamedTwice, "mỗi thủ tục chỉ được có một {keyword} không có tên, mà đây là cái thứ hai",
        label: "không có tên", labels: ["first": "cái đầu tiên không có tên"],
        help: "viết tên ngay sau từ đó, ví dụ {example}, để kiểm thử và báo cáo phân biệt được"),
      CatalogueEntry(
        interpolationOrder, "các mốc nội suy phải tăng dần", label: "không lớn hơn mốc trước",
        labels: ["before": "mốc trước"], help: "xếp các mốc theo số tiền"),
      CatalogueEntry(
        interpolationBase, "phí được nội suy theo một số tiền, mà {name} là {found}", label: "{found}"),
      CatalogueEntry(
        rateExpected, "mỗi mốc cho một tỷ lệ, ví dụ `0.019%`", label: "không phải tỷ lệ"),
      CatalogueEntry(
        feeBoundsCross, "mức tối thiểu lớn hơn mức tối đa", label: "không mức nào phù hợp",
        labels: ["other": "trái với giới hạn này"], help: "kiểm tra lại hai số tiền"),
      CatalogueEntry(
        roundedToNothing, "số tiền được làm tròn đến bội số của ít nhất một đồng", label: "không lớn hơn không"),
      CatalogueEntry(pointMissing, "nội suy cần ít nhất hai mốc", label: "quá ít mốc"),
      CatalogueEntry(
        reservationOfPayment,
        "thủ tục này có {count} khoản phí, lệ phí, nên `pays {keyword}` có thể chỉ nhiều khoản",
        label: "khoản nào?", help: "nêu tên khoản phí, lệ phí: `pays {example}`"),
    ]
  }

  private static var vietnamesePapers: [CatalogueEntry] {
    [
      CatalogueEntry(
        registryLacks, "{registry} không cung cấp {name}", label: "không nằm trong những gì được cung cấp",
        labels: ["declared": "cơ sở dữ liệu khai báo ở đây"],
        help: "thêm {name} vào `supplies`, hoặc yêu cầu người nộp cung cấp"),
      CatalogueEntry(
        paperTwice, "{name} được yêu cầu hai lần", label: "lần nữa", labels: ["first": "lần đầu ở đây"],
        help: "bỏ một, hoặc ghi `when` cho cả hai"),
      CatalogueEntry(
        documentsOtherwiseFirst, "`otherwise` cần có `when` đứng trước", label: "còn lại so với gì?"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.part.limit": "thời hạn", "language.part.fee": "khoản phí, lệ phí",
    ]
  }
}
