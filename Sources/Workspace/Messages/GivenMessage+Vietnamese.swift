public import Messages

extension GivenMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseWritten + vietnameseNames + vietnameseValues + vietnameseHappenings + vietnameseProcedures
  }

  private static var vietnameseWritten: [CatalogueEntry] {
    [
      CatalogueEntry(
        notAMoment, "{value} không phải là ngày kèm giờ", label: "thời điểm này",
        help: "viết `2026-07-15 09:00`, hoặc chỉ viết ngày nếu là lúc bắt đầu giờ làm việc"),
      CatalogueEntry(
        writtenAs, "{name} cần các tên kèm giá trị", label: "chỉ viết thế này thì chưa đủ", help: "viết thành {form}"),
    ]
  }

  private static var vietnameseNames: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownFact, "{procedure} không hỏi thông tin {name}", label: "{suggestion}",
        help: "các thông tin của thủ tục là {known}"),
      CatalogueEntry(
        unknownWord, "{fact} không thể là {name}", label: "{suggestion}", help: "các giá trị được dùng là {known|và}"),
      CatalogueEntry(
        unknownStep, "{procedure} không có bước {name}", label: "{suggestion}", help: "các bước là {known}"),
      CatalogueEntry(
        unknownWait, "{procedure} không có bước chờ {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        unknownOutcome, "{step} không có kết quả xử lý {name}", label: "{suggestion}",
        help: "các kết quả xử lý là {known}"),
      CatalogueEntry(
        unknownPaper, "{procedure} không có giấy tờ {name}", label: "{suggestion}", help: "các giấy tờ là {known}"),
      CatalogueEntry(
        unknownFee, "{procedure} không có phí, lệ phí {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        stepAmongWaits, "{name} là bước, không phải bước chờ", label: "tên này",
        help: "kết quả xử lý ghi dưới `outcomes`, thời gian thực hiện ghi dưới `takes`"),
      CatalogueEntry(
        waitAmongSteps, "{name} là bước chờ, không phải bước", label: "tên này", help: "ghi dưới `waits`"),
      CatalogueEntry(
        ambiguousPlace, "{procedure} có nhiều bước hoặc bước chờ tên là {name}", label: "cái nào?",
        help: "viết {known|hoặc}"),
    ]
  }

  private static var vietnameseValues: [CatalogueEntry] {
    [
      CatalogueEntry(notAValue, "{value} không phải là giá trị của {fact}", label: "giá trị này", help: "viết {form}"),
      CatalogueEntry(outOfRange, "{fact} là {range}, không phải {value}", label: "giá trị này"),
      CatalogueEntry(
        unitMissing, "{fact} tính bằng {unit}, mà {value} không có đơn vị", label: "số này",
        help: "viết {form}"),
      CatalogueEntry(
        wrongUnit, "{fact} tính bằng {unit}, không phải {other}", label: "đại lượng này",
        help: "viết số tính bằng {unit}"),
      CatalogueEntry(
        factMissing, "{procedure} hỏi {fact}, mà chưa ghi gì về thông tin này", label: "thông tin của hồ sơ",
        help: "ghi dưới `facts`: {form}"),
      CatalogueEntry(
        notSilent, "với {step}, im lặng không được coi là kết quả xử lý nào", label: "kết quả xử lý này",
        help: "các kết quả xử lý là {known}; bước mà không ai kết thúc thì không có kết thúc"),
      CatalogueEntry(
        factOfDossier, "{fact} được ghi bằng khóa riêng {key}", label: "thông tin này",
        help: "ghi ở đó, không ghi dưới `facts`"),
      CatalogueEntry(
        noTimeout, "{wait} không có thời hạn nên không thể quá hạn", label: "câu trả lời này",
        help: "ghi sau bao lâu thì có trả lời, ví dụ `2 working days`"),
      CatalogueEntry(
        periodRunsInFull, "{step} luôn kéo dài đủ thời gian, nên không ghi thời gian thực hiện được",
        label: "khoảng thời gian này",
        note: "quy tắc của bước này ghi `lasts`, không ghi `within`", help: "bỏ phần này"),
    ]
  }

  private static var vietnameseHappenings: [CatalogueEntry] {
    [
      CatalogueEntry(
        outsideCalendar, "ngày {day} nằm ngoài những ngày có trong lịch làm việc", label: "thời điểm này",
        note: "lịch có từ ngày {first} đến ngày {last}; trả lời ngoài khoảng đó chỉ là phỏng đoán",
        help: "chọn ngày khác, hoặc bổ sung lịch"),
      CatalogueEntry(
        beyondCalendar, "{place} bắt đầu ngày {day} và kéo dài quá những ngày có trong lịch làm việc",
        label: "của hồ sơ này",
        note: "lịch có từ ngày {first} đến ngày {last}; trả lời ngoài khoảng đó chỉ là phỏng đoán",
        help: "chọn ngày sớm hơn, hoặc bổ sung lịch"),
      CatalogueEntry(
        channelNotOffered, "{procedure} không nhận hồ sơ theo hình thức {name}", label: "{suggestion}",
        help: "hồ sơ được nộp theo hình thức {known|hoặc}"),
      CatalogueEntry(
        applicantNotServed, "{procedure} không dành cho {name}", label: "{suggestion}",
        help: "thủ tục dành cho {known|và}"),
      CatalogueEntry(
        outcomeDecided, "với các thông tin này, kết quả xử lý của {step} là {decided}",
        label: "không thể có kết quả xử lý này",
        note: "kết quả do các điều kiện của bước quyết định, không do cán bộ",
        help: "sửa kết quả xử lý, hoặc sửa các thông tin mà nó phụ thuộc vào"),
      CatalogueEntry(
        tooLateToWithdraw, "người nộp chỉ được rút hồ sơ trước lúc đó", label: "thời điểm này",
        note: "hồ sơ được rút đến bước mà thủ tục nêu, nếu không nêu thì đến khi giải quyết xong"),
      CatalogueEntry(
        notExtendable, "không gia hạn thời hạn cho hồ sơ này được", label: "lần gia hạn này",
        note: "không `extendable` nào của thời hạn áp dụng cho các thông tin của hồ sơ, hoặc đã gia hạn một lần rồi"),
      CatalogueEntry(
        extendedElsewhere, "thời hạn được gia hạn tại {step}, mà hồ sơ không ở đó", label: "thời điểm này",
        help: "chọn thời điểm hồ sơ đang ở {step}"),
      CatalogueEntry(
        clockNotRunning, "lúc này không tính thời hạn", label: "thời điểm này",
        note:
          "thời hạn bắt đầu tính từ lần nộp mà bộ phận tiếp nhận xác định hồ sơ đầy đủ, và kết thúc khi giải quyết xong"
      ),
      CatalogueEntry(
        appointmentNotLater, "ngày hẹn trả mới phải sau ngày gửi thư xin lỗi", label: "lần hẹn này",
        help: "ghi một thời điểm sau khi gửi thư xin lỗi"),
      CatalogueEntry(
        appointmentOnDayOff, "ngày hẹn trả mới là {day}, không phải ngày làm việc",
        label: "hôm đó không có ai trả hồ sơ",
        help: "ghi một ngày làm việc; ngày làm việc tiếp theo là {next}"),
      CatalogueEntry(
        earlierThanLast, "sau thời điểm này hồ sơ đã được nộp hoặc đã đi tiếp rồi", label: "thời điểm này"),
      CatalogueEntry(
        endedBefore, "hồ sơ kết thúc trước khi việc này xảy ra, vào ngày {day}", label: "thời điểm này"),
      CatalogueEntry(
        unpaid, "{fee} chưa nộp, mà {step} chỉ thực hiện sau khi nộp", label: "khoản này",
        help: "ghi khi nào nộp"),
      CatalogueEntry(
        cannotBeFollowed, "không theo dõi {procedure} qua {place} được", label: "hồ sơ này",
        note: "với các thông tin này, từ đó thủ tục không có lối đi tiếp",
        help: "`thutuc check` cho biết thủ tục sai ở đâu"),
    ]
  }

  private static var vietnameseProcedures: [CatalogueEntry] {
    [
      CatalogueEntry(unknownProcedure, "{package} không có thủ tục {name}", help: "hiện có {known}"),
      CatalogueEntry(
        noEditionInForce, "ngày {day} không có phiên bản nào của {procedure} đang có hiệu lực",
        label: "hồ sơ được nộp ở đây",
        note: "gói có các phiên bản từ ngày {from}", help: "chọn một ngày có phiên bản đang có hiệu lực"),
      CatalogueEntry(
        procedureHasErrors,
        "{procedure} có lỗi, nên nếu trả lời về hồ sơ thì chỉ là trả lời theo phần đã hiểu được",
        help: "`thutuc check` cho biết thủ tục sai ở đâu"),
      CatalogueEntry(calendarNotGiven, "{procedure} làm việc theo lịch {name}, mà lịch này không đọc được"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "Given.waits": "các bước chờ là {known}", "Given.no-waits": "thủ tục không có bước chờ nào: bỏ mục này",
      "Given.fees": "các khoản phí, lệ phí là {known}",
      "Given.no-fees": "thủ tục không có phí, lệ phí nào: bỏ mục này",
      "Given.between": "từ {from} đến {to}", "Given.from": "ít nhất {from}", "Given.to": "nhiều nhất {to}",
      "Given.whole": "một số nguyên", "Given.any": "một số",
    ]
  }
}
