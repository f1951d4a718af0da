public import Messages

extension ComparisonMessage {
  /// The Vietnamese words.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(unknownProcedure, "{package} không có thủ tục {name}", help: "{suggestion}"),
      CatalogueEntry(
        noEditionInForce, "{name} không có hiệu lực ngày {day}",
        help: "nêu một ngày thủ tục có hiệu lực: các phiên bản có hiệu lực {editions}"
      ),
      CatalogueEntry(
        severalEditions, "{name} có {count} phiên bản, mà chưa nêu ngày nên không rõ là phiên bản nào",
        help: "nêu ngày bằng {option}: các phiên bản có hiệu lực {editions}"),
      CatalogueEntry(
        editionHasErrors, "không so sánh {name}, vì phiên bản {edition} có lỗi",
        note: "nếu so sánh phiên bản như vậy thì chỉ so sánh phần đã hiểu được, không phải phần muốn nói",
        help: "trước hết hãy sửa những lỗi do `thutuc check` nêu ra"),
      CatalogueEntry(
        noCommonSubject,
        "{first} về {subjects|và}, còn {second} về {others|và}: không có trường hợp nào hỏi được cả hai",
        note:
          "hai thủ tục được so sánh theo từng trường hợp, mà trường hợp được xác định bằng thông tin của một đối tượng",
        help: "so sánh các thủ tục về cùng một đối tượng"),
      CatalogueEntry(
        nothingToCompareWith, "chưa nêu phải so sánh {name} với gì",
        help:
          "nêu hai ngày bằng `--from` và `--to`, thủ tục khác bằng `--with`, hoặc gói khác bằng `--against`"
      ),
      CatalogueEntry(
        notAYear, "{value} không phải là năm có thể tính ngày",
        help: "nêu một năm từ 1900 đến 2200, ví dụ `--year 2026`"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    ["Comparison.there": "hiện có {known}", "Comparison.meant": "có phải ý là {near}?"]
  }
}
