public import Messages

extension TestFinding {
  /// The Vietnamese words.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        notMet, "kiểm thử {title} của {procedure} mong đợi {expected}, nhưng {actual}", label: "mong đợi ở đây"),
      CatalogueEntry(
        factMissing, "kiểm thử {title} không cho biết {fact} mà {procedure} hỏi đến", label: "kiểm thử này",
        help: "thêm vào `given`: `{name} = …`"),
      CatalogueEntry(
        unknownOutcome, "{step} của {procedure} không có kết quả xử lý {name}", label: "kết quả xử lý này",
        help: "các kết quả xử lý là {known|và}"),
      CatalogueEntry(
        outcomeDecided, "theo các thông tin đã cho, kết quả xử lý của {step} trong {procedure} là {decided}",
        label: "kết quả xử lý này",
        help: "bỏ kết quả xử lý này, hoặc sửa các thông tin"),
      CatalogueEntry(
        outsideCalendar, "kiểm thử {title} dẫn đến ngày {day}, mà lịch chỉ có từ ngày {first} đến ngày {last}",
        label: "nộp ở đây",
        help: "nộp hồ sơ vào ngày mà từ đó lịch còn đủ đến lúc kết thúc, hoặc bổ sung lịch"),
      CatalogueEntry(
        noEditionInForce, "ngày {day} không có phiên bản nào của {procedure} đang có hiệu lực", label: "kiểm thử này",
        help: "nộp từ ngày {from} trở đi"),
      CatalogueEntry(
        channelNotOffered, "{procedure} không nhận hồ sơ theo hình thức {name}", label: "kiểm thử này",
        help: "các hình thức nộp là {known|và}"),
      CatalogueEntry(
        applicantNotServed, "{procedure} không dành cho người thực hiện là {name}", label: "kiểm thử này",
        help: "thủ tục dành cho {known|và}"),
      CatalogueEntry(
        factOutOfRange, "{fact} là {range}, không phải {value}", label: "giá trị này",
        note: "đối tượng của thông tin này khai báo như vậy"),
      CatalogueEntry(
        cannotBePlayed, "không theo dõi hồ sơ của kiểm thử {title} qua {place} được", label: "kiểm thử này",
        note: "với các thông tin này, không có gì cho biết từ đó đi tiếp thế nào"),
      CatalogueEntry(
        ambiguousPlace, "{procedure} có nhiều bước hoặc bước chờ tên là {place}", label: "cái nào?",
        help: "viết {known|hoặc}"),
      CatalogueEntry(
        placeLeftOut, "{procedure} không đi qua {place}", label: "bước hoặc bước chờ này",
        note:
          "các thủ tục liên thông chỉ tiếp nhận và trả kết quả cho một bộ hồ sơ một lần, nên một số bước của các thủ tục thành phần được bỏ qua",
        help: "nêu bước thay cho nó; `thutuc trace` cho thấy tất cả"),
      CatalogueEntry(
        notAnAlternative, "{slot} của {procedure} không thể là {name}", label: "giấy tờ này",
        help: "các giấy tờ thay được nhau ở đó là {known|và}"),
      CatalogueEntry(
        procedureHasErrors, "kiểm thử {title} chưa chạy, vì {procedure} có lỗi", label: "kiểm thử này"),
    ]
  }
}
