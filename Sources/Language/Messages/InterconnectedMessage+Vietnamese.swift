public import Messages

extension InterconnectedMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        noMembers, "{name} không nêu thủ tục nào", label: "không có gì để liên thông",
        help: "thêm một dòng như `procedures house_permit, power_connection`"),
      CatalogueEntry(
        noSubmission, "{name} không ghi hồ sơ nộp ở đâu", label: "chưa có nơi nộp",
        note: "các thủ tục liên thông có chung một nơi tiếp nhận",
        help: "thêm một dòng như `submit once at receiving.officer`"),
      CatalogueEntry(
        noGoal, "{name} không ghi mục tiêu", label: "không có mục tiêu",
        note: "nhờ mục tiêu mới biết những kết quả nào được dùng đến",
        help: "thêm một dòng như `goal land_certificate`, nêu giấy tờ mà người nộp cần"),
      CatalogueEntry(
        memberIsBundle, "{name} lại chính là một nhóm thủ tục liên thông", label: "không phải thủ tục",
        note: "nhóm liên thông chỉ nối các thủ tục với nhau", help: "nêu các thủ tục của nhóm đó ở đây"),
      CatalogueEntry(
        arrowInBundle, "{name} dẫn đến một phần khác của nhóm thủ tục liên thông", label: "mũi tên bên trong",
        note: "phần nào trước, phần nào sau chỉ do giấy tờ quyết định",
        help: "dẫn đến một chỗ kết thúc, ví dụ `-> end stopped`; để phần kia dùng giấy tờ do {name} cấp"),
      CatalogueEntry(
        namedTwice, "{name} được nêu hai lần", label: "lần nữa ở đây", labels: ["first": "nêu lần đầu ở đây"],
        help: "bỏ một trong hai"),
    ]
  }
}
