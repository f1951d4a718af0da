public import Messages

extension PolicyMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        asksForDossier, "{name} thuộc về một hồ sơ; còn chính sách hỏi về thủ tục",
        label: "thủ tục không có thông tin này",
        note: "chính sách được xét cho mọi trường hợp của các thông tin, nên không cần nêu thông tin nào trong đó",
        help:
          "dùng số đo của thủ tục ({measures|hoặc}), hoặc hỏi về `code`, `field`, `service`, `channel`, `applicant` hay "
          + "`authority` của thủ tục"),
      CatalogueEntry(
        unlikeValues, "không so sánh được {left} với {right}", label: "khác loại",
        help:
          "`time_limit`, `reduced_time` và `worst_case` là khoảng thời gian, ví dụ `7 working days`; `fees` là số tiền; "
          + "các số đo khác là con số"),
      CatalogueEntry(
        notCalculable, "không tính toán với {found}", label: "không phải số",
        help: "lấy một tỷ lệ của nó: `50% of time_limit`"),
      CatalogueEntry(
        asksNothing, "chính sách {name} không yêu cầu gì", label: "không có `require`",
        help: "viết một dòng `require …`, ví dụ `require handovers <= 6`"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.policy.number": "một số", "language.policy.money": "một số tiền",
      "language.policy.time": "một khoảng thời gian", "language.policy.text": "một đoạn chữ",
      "language.policy.agency": "một cơ quan",
    ]
  }
}
