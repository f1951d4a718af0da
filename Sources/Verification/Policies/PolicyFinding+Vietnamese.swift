public import Messages

extension PolicyFinding {
  private static let vietnameseExcuse =
    "sửa thủ tục, hoặc cho phép ngoại lệ trong `thutuc.yaml` kèm lý do: `allow: [{rule: {plainPolicy}, procedure: "
    + "{plainProcedure}, because: \"…\"}]`"

  /// The Vietnamese words.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        broken, "{procedure} không thực hiện đúng chính sách {policy}, vốn yêu cầu {asked}{when}: {values}",
        label: "ở đây", labels: ["policy": "yêu cầu ở đây"], help: vietnameseExcuse),
      CatalogueEntry(
        rolesNotDifferent,
        "{procedure} không thực hiện đúng chính sách {policy}, vốn yêu cầu {asked}: {desk} làm cả {step} và {other}{when}",
        label: "thủ tục này", labels: ["policy": "yêu cầu ở đây", "first": "ở đây", "second": "và ở đây"],
        help: vietnameseExcuse),
      CatalogueEntry(
        pathWithoutTag,
        "{procedure} không thực hiện đúng chính sách {policy}, vốn yêu cầu {asked}: có đường đi đến {end} mà không qua "
          + "bước đó{when}{untagged}", label: "thủ tục này", labels: ["policy": "yêu cầu ở đây"],
        help: "đặt bước đó trên mọi đường đi, hoặc gắn nhãn cho bước làm việc đó: `as {plainTag}`"),
      CatalogueEntry(
        notDecided,
        "chưa xác định được {procedure} có thực hiện đúng chính sách {policy}, vốn yêu cầu {asked}, hay không: {reason}",
        label: "thủ tục này", labels: ["policy": "yêu cầu ở đây"]),
    ]
  }

  /// The same parts of messages and of trails in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "verification.policy.untagged": "; không bước nào của thủ tục được gắn nhãn {tag}",
      "verification.policy.doubt.cases": "có quá nhiều trường hợp để phân biệt",
      "verification.policy.doubt.unknown": "có giá trị chưa rõ: {because}",
      "verification.policy.doubt.unlike": "đơn vị khác nhau, không có con số nào so sánh được",
      "verification.policy.doubt.noLimit": "{name} không có thời hạn riêng",
      "verification.policy.doubt.dependsOn": "có số tiền phụ thuộc vào {name}",
      "verification.policy.doubt.paths": "không lần theo được các đường đi của thủ tục",
      "verification.policy.doubt.opaque": "có điều kiện so sánh các thông tin với nhau",
      "verification.policy.doubt.tooFine": "các con số chia quá nhỏ",
    ]
  }
}
