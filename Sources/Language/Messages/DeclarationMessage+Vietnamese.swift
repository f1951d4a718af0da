public import Messages

extension DeclarationMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        clauseTwice, "{clause} được ghi hai lần", label: "ghi lần nữa", labels: ["first": "đã ghi ở đây"],
        help: "giữ lại một"),
      CatalogueEntry(
        emptyRange, "không có giá trị nào từ {low} đến {high}", label: "khoảng trống",
        help: "viết giới hạn nhỏ trước"
      ),
      CatalogueEntry(
        boundOfWrongKind, "{found} không làm giới hạn cho {fact} được", label: "{found}",
        help: "giới hạn của số và tiền phải là số, giới hạn của ngày phải là ngày"),
      CatalogueEntry(
        noFact, "đối tượng {name} không có thông tin nào", label: "không biết gì về đối tượng này",
        help: "khai báo những gì mà thời hạn, phí hoặc giấy tờ phụ thuộc vào, mỗi thông tin một dòng"),
      CatalogueEntry(
        repealedBeforeEffective, "{name} hết hiệu lực trước khi có hiệu lực", label: "không bao giờ có hiệu lực",
        labels: ["effective": "có hiệu lực từ đây"], help: "kiểm tra lại hai ngày này"),
      CatalogueEntry(
        rangeNotAllowed, "{found} không có giá trị nhỏ nhất và lớn nhất", label: "ở đây không có khoảng giá trị",
        help: "bỏ khoảng giá trị"),
      CatalogueEntry(
        unitNotAboveZero, "một đơn vị không thể bằng không lần đơn vị khác", label: "không lớn hơn không"),
      CatalogueEntry(
        boundNotWhole, "{name} đếm bằng số nguyên, mà {bound} không phải số nguyên", label: "không nguyên"),
      CatalogueEntry(supersedesItself, "{name} không thể thay thế chính nó", label: "chính nó"),
      CatalogueEntry(
        supersedeOneAnother, "{names|và} thay thế lẫn nhau, nên không văn bản nào là văn bản sau cùng",
        label: "thay thế ở đây", labels: ["replaced": "và ở đây"], help: "bỏ một trong các dòng `replaces`"),
      CatalogueEntry(
        validityOfNothing, "giấy tờ có giá trị trong thời gian bằng không thì không bao giờ có giá trị",
        label: "không có thời gian"),
    ]
  }
}
