public import Messages

extension InterconnectionMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        circle, "{bundle} không bắt đầu được: {circle}", label: "{name} cần {document}",
        labels: ["needed": "cần ở đây", "issued": "cấp ở đây"],
        note: "thủ tục cấp giấy tờ phải đi trước thủ tục cần giấy tờ đó, mà ở đây mỗi bên đều phải đi trước bên kia",
        help: "để một bên không cần giấy tờ của bên kia, hoặc chấp nhận giấy tờ khác thay thế bằng `any of`"
      ),
      CatalogueEntry(
        circleOnPaper, "{bundle} không thực hiện được theo thứ tự đã liệt kê: {circle}", label: "{name} đứng quá sớm",
        labels: ["needed": "cần ở đây", "issued": "cấp ở đây"],
        note: "với `on paper`, một bộ hồ sơ được chuyển từ thủ tục này sang thủ tục khác theo thứ tự của `procedures`",
        help: "xếp thủ tục cấp giấy tờ trước thủ tục cần giấy tờ đó, hoặc bỏ `on paper`"),
      CatalogueEntry(
        goalNotIssued, "không thủ tục nào trong {bundle} cấp {document} là mục tiêu của nó", label: "không nơi nào cấp",
        help: "thêm thủ tục cấp giấy tờ này vào `procedures`, hoặc sửa lại mục tiêu"),
      CatalogueEntry(
        memberOfNoUse,
        "{bundle} không cần {name}: không giấy tờ nào do nó cấp là mục tiêu hoặc được phần khác cần đến",
        label: "không dùng đến", help: "nêu kết quả của nó làm mục tiêu, hoặc bỏ thủ tục này"),
      CatalogueEntry(
        resultOfNoUse, "{document} của {name} không phải mục tiêu của {bundle}, cũng không phần nào khác cần đến",
        label: "không ai cần",
        note: "kết quả này vẫn được trả cho người nộp",
        help: "nếu người nộp cần chính giấy tờ này thì thêm vào `goal`"),
      CatalogueEntry(
        askedTwice, "trong {bundle}, {document} được yêu cầu ở {users|và}", label: "nộp một lần, dùng chung cho tất cả",
        labels: ["again": "lại yêu cầu ở đây"],
        note: "các thủ tục liên thông dùng chung một bộ hồ sơ"),
      CatalogueEntry(
        askedThoughIssued,
        "{users|và} yêu cầu người nộp {document}, mặc dù {issuer} trong {bundle} cấp giấy tờ này",
        label: "có sẵn từ bên trong", labels: ["issued": "cấp ở đây", "again": "lại yêu cầu ở đây"],
        note: "giấy tờ do cơ quan trong nhóm liên thông cấp thì được chuyển tiếp, người dân không phải nộp"),
      CatalogueEntry(
        askedThoughHeld, "{name} yêu cầu người nộp {document}, trong khi Nhà nước đã có giấy tờ này",
        label: "có trong {registries|và}",
        note:
          "giấy tờ đã có trong cơ sở dữ liệu quốc gia thì không yêu cầu nộp lại (Nghị định 217/2026/NĐ-CP, khoản 3 Điều 7, khoản 2 Điều 56)",
        help: "khai thác bằng `data from` và tên cơ sở dữ liệu"),
      CatalogueEntry(
        waitsOnlyForShape, "trong {bundle}, {name} còn phải chờ {earlier|và}", label: "chờ lâu hơn",
        note:
          "giấy tờ không đòi hỏi việc chờ này: các thủ tục bắt đầu song song được gộp lại trước khi thủ tục tiếp theo bắt đầu"
      ),
      CatalogueEntry(
        perhapsNotShortest,
        "{count} phần của {bundle} cần giấy tờ của nhau đan chéo, có thể có thứ tự chờ khác ngắn hơn",
        label: "có thể chưa phải ngắn nhất",
        note:
          "nếu có không quá {most} phần như vậy thì thử mọi thứ tự, nhiều hơn thì chỉ thử một số; giấy tờ nào cũng có trước khi cần, và các con số về thời gian đúng với thứ tự đã chọn"
      ),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "interconnection.circle.two": "{name} cần {document} của {issuer}, mà {issuer} lại cần {back} của {name}",
      "interconnection.circle.more":
        "{name} cần {document} của {issuer}, mà {issuer} lại đi sau {name} do phải qua {between|và}",
      "interconnection.circle.listed": "{name} cần {document} của {issuer}, nhưng {issuer} được xếp sau nó",
      "interconnection.needs": "{name} cần {document} do {issuer} cấp",
      "interconnection.listed": "{name} được xếp sau {issuer}",
    ]
  }
}
