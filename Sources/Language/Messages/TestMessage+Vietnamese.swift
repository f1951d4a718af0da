public import Messages

extension TestMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        withoutSubmission, "phần kiểm thử {title} không ghi hồ sơ nộp khi nào", label: "không có `submit`",
        help: "viết một dòng như `submit 2026-08-20 09:00 online`"),
      CatalogueEntry(
        expectsNothing, "phần kiểm thử {title} không mong đợi gì, nên không thể không đạt",
        label: "không có `expect`",
        help: "viết một dòng như `expect end approved`"),
      CatalogueEntry(
        givenTwice, "phần kiểm thử ghi {name} hai lần", label: "ghi lần nữa", labels: ["first": "đã ghi ở đây"],
        help: "bỏ một trong hai"),
    ]
  }
}
