import Messages

extension DueMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(DueMessage.notADate, "{text} không phải là ngày", help: "viết `2026-08-20` hoặc `20/08/2026`"),
      CatalogueEntry(DueMessage.notATime, "{text} không phải là giờ trong ngày", help: "viết giờ và phút: `15:00`"),
      CatalogueEntry(
        DueMessage.notADuration, "{text} không phải là khoảng thời gian",
        help: "viết một số và một đơn vị, trong dấu ngoặc kép: `\"10 working days\"`"),
      CatalogueEntry(
        DueMessage.unknownUnit, "thời gian không tính bằng {unit}", help: "các đơn vị là {units|và}"),
      CatalogueEntry(
        DueMessage.twoReadings, "{text} có hai cách đọc: {whole} hoặc {decimal}",
        note:
          "trong tiếng Việt dấu chấm ngăn cách hàng nghìn, dấu phẩy mở đầu phần thập phân, nơi khác thì ngược lại; tự chọn một cách sẽ làm sai quy định",
        help: "viết {whole} hoặc {decimal}"),
      CatalogueEntry(
        DueMessage.decimalComma, "ở đây phần thập phân viết sau dấu chấm, không viết {text}", help: "viết {decimal}"),
      CatalogueEntry(
        DueMessage.notWhole, "{unit} phải tính tròn, mà {text} không tròn",
        help: "chỉ ngày làm việc, giờ làm việc, giờ và phút mới có phần lẻ"),
      CatalogueEntry(
        DueMessage.outOfRange, "{text} lớn quá mức tính được",
        note: "nhiều nhất là một triệu đơn vị, chính xác đến phần triệu"),
      CatalogueEntry(
        DueMessage.belowNone, "thời hạn không thể nhỏ hơn không: {text}",
        note: "thời hạn được tính tới, kể từ ngày xảy ra sự kiện",
        help: "viết khoảng thời gian không có dấu trừ"),
      CatalogueEntry(
        DueMessage.outsideCalendar, "phải đếm ra ngoài những ngày có trong lịch {calendar}",
        note: "lịch có từ ngày {first} đến ngày {last}; trả lời ngoài khoảng đó chỉ là phỏng đoán",
        help: "bổ sung các năm còn thiếu vào lịch, hoặc nêu lịch khác bằng `--calendar`"),
    ]
  }
}
