public import Messages

extension LintMessage {
  /// The Vietnamese words, one entry a rule.
  public static var vietnamese: [CatalogueEntry] { vietnameseTime + vietnameseService + vietnameseText }

  private static var vietnameseTime: [CatalogueEntry] {
    [
      CatalogueEntry(
        LintMessage.stepWithoutLimit, "bước {step} của {name} không ghi `within` cũng không ghi `lasts`",
        label: "bao lâu?", help: "viết `within …` với phần thời hạn của bước"),
      CatalogueEntry(
        LintMessage.limitNotHalved,
        "thời hạn của {name}, {limit}, được rút ngắn {reduced}, trong khi yêu cầu là một nửa",
        label: "thời hạn này", help: "viết `reduced to …` kèm quyết định làm căn cứ"),
      CatalogueEntry(
        LintMessage.publishedLate,
        "{name} được công bố ngày {published} và có hiệu lực từ {from}: muộn hơn mức {days} ngày trước đó",
        label: "thủ tục này",
        note:
          "quyết định công bố phải có ít nhất {days} ngày trước khi văn bản có hiệu lực (Nghị định 63/2010 Điều 15, sửa đổi bởi "
          + "48/2013 và 92/2017)",
        help: "sửa ngày ở `published`, hoặc để phiên bản bắt đầu muộn hơn"),
      CatalogueEntry(
        LintMessage.enteredLate,
        "{name} được công khai ngày {published}, {taken} ngày làm việc sau khi {law} được ký ngày {issued}: chỉ được {allowed} ngày",
        label: "thủ tục này", labels: ["law": "quyết định công bố"],
        note:
          "thủ tục đã công bố phải nhập vào Cơ sở dữ liệu quốc gia trong {allowed} ngày làm việc kể từ ngày ký (Nghị định "
          + "63/2010 Điều 24.2, sửa đổi bởi 92/2017)",
        help: "sửa ngày ở `published`, hoặc ngày `issued` của quyết định"),
      CatalogueEntry(
        LintMessage.unitsMixed,
        "{name} tính một phần bằng thời gian làm việc, {working}, và một phần bằng ngày theo lịch, {calendar}",
        label: "thủ tục này", help: "dùng một loại đơn vị cho thời hạn và các bước, đúng như luật quy định"),
    ]
  }

  private static var vietnameseService: [CatalogueEntry] {
    [
      CatalogueEntry(
        LintMessage.districtAgency,
        "{name} dựa vào {agency}, cơ quan cấp huyện, mà cấp huyện không còn từ ngày 01/7/2025", label: "phiên bản này",
        labels: ["agency": "khai báo ở đây"],
        help: "nêu cơ quan đã tiếp nhận nhiệm vụ, hoặc kết thúc phiên bản này ngày 2025-06-30"),
      CatalogueEntry(
        LintMessage.heldByRegistry, "{name} yêu cầu người nộp {document}, trong khi {registries|và} đã có",
        label: "yêu cầu nộp giấy",
        note:
          "dữ liệu đã có trong cơ sở dữ liệu quốc gia thì không yêu cầu nộp lại (Nghị định 217/2026 Điều 7.3, 56.2)",
        help: "đọc bằng `data from` và tên cơ sở dữ liệu"),
      CatalogueEntry(
        LintMessage.sameProcedureTwice, "{name} yêu cầu cùng giấy tờ và có cùng các bước như {other}",
        label: "thủ tục thứ hai", labels: ["other": "thủ tục thứ nhất"],
        help: "gộp thành một thủ tục, chỗ khác nhau ghi thành dữ kiện"),
      CatalogueEntry(
        LintMessage.noOnlineChannel, "{name} không nộp trực tuyến được", label: "thủ tục này",
        help: "thêm `online` vào `channel`, hoặc dùng `service partial online because …` nêu rõ vướng mắc"),
      CatalogueEntry(
        LintMessage.noOnlinePayment, "{fee} của {name} không thanh toán trực tuyến được", label: "thanh toán thế nào?",
        help: "viết `payable online, counter`"),
      CatalogueEntry(
        LintMessage.partialWithoutReason, "{name} chỉ trực tuyến một phần mà lý do công khai để trống",
        label: "thủ tục này", help: "viết lý do: `service partial online because \"…\"`"),
    ]
  }

  private static var vietnameseText: [CatalogueEntry] {
    [
      CatalogueEntry(
        LintMessage.componentMissing, "{name} thiếu {missing|và}", label: "thủ tục này",
        note:
          "thủ tục chỉ đầy đủ khi có tên, trình tự, cách thức thực hiện, hồ sơ, thời hạn, đối tượng và cơ quan thực hiện "
          + "(Nghị định 63/2010 Điều 8.2)",
        help: "bổ sung {count|phần này|các phần này}"),
      CatalogueEntry(
        LintMessage.checkCouldWait, "dù {step} của {name} phát hiện điều gì thì {result} vẫn được cấp",
        label: "việc kiểm tra này", labels: ["result": "cấp ở đây"],
        note: "người nộp phải chờ một việc kiểm tra không quyết định điều gì: có thể hậu kiểm, sau khi trả kết quả",
        help: "chuyển bước này ra sau kết quả, hoặc ghi bằng `on … ->` khi có sai sót thì đi đâu"),
      CatalogueEntry(
        LintMessage.tooManyParts, "{name} có {counted} {what}, trong khi chỉ muốn nhiều nhất {most}",
        label: "thủ tục này",
        help: "gộp những việc cùng một bộ phận làm liền nhau, hoặc đặt số khác ở `at-most` trong `thutuc.yaml`"),
      CatalogueEntry(
        LintMessage.noBasis, "{name} không nêu căn cứ pháp lý nào", label: "thủ tục này",
        help: "viết `basis` với luật và điều khoản"),
      CatalogueEntry(
        LintMessage.refusalWithoutNotice, "{name} có thể kết thúc {end} mà không thông báo cho người nộp",
        label: "ở đây không ban hành gì", help: "viết `issues` và tên thông báo sau cách kết thúc này"),
      CatalogueEntry(
        LintMessage.undocumented, "{name} chưa có lời giải thích", label: "chưa nói gì về thủ tục này",
        help: "viết phía trên một dòng bắt đầu bằng `///`: thủ tục dùng làm gì, và từ bao giờ"),
      CatalogueEntry(
        LintMessage.unusedDeclaration, "{name} được khai báo mà không nơi nào nhắc đến", label: "không dùng ở đâu",
        help: "bỏ khai báo này, hoặc nêu tên ở chỗ cần dùng"),
    ]
  }

  /// Words that vary.
  public static var vietnamesePhrases: [String: String] {
    [
      "lint.notReduced": "không chút nào", "lint.stages": "giai đoạn", "lint.steps": "bước", "lint.desks": "bộ phận",
    ]
  }
}
