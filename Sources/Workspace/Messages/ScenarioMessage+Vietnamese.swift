public import Messages

extension ScenarioMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseWritten + vietnameseNames + vietnameseValues + vietnameseRuns
  }

  private static var vietnameseWritten: [CatalogueEntry] {
    [
      CatalogueEntry(
        notADuration, "{value} không phải là khoảng thời gian", label: "khoảng này",
        help: "viết một số và một đơn vị, ví dụ `20 minutes` hoặc `1.5 working hours`"),
      CatalogueEntry(
        unknownDurationUnit, "không có đơn vị {unit}", label: "{suggestion}", help: "các đơn vị là {known}"),
      CatalogueEntry(
        periodReversed, "ngày {from} sau ngày {to}", label: "khoảng này kết thúc trước khi bắt đầu",
        help: "đổi chỗ hai ngày"),
      CatalogueEntry(
        warmUpTooLong, "chạy đà {warmUp} ngày thì trong {days} ngày không còn ngày nào để tính",
        label: "thời gian chạy đà này"),
      CatalogueEntry(
        warmUpNotInDays, "thời gian chạy đà tính bằng ngày tròn theo lịch, không phải {value}", label: "khoảng này",
        help: "viết `30 days` hoặc `4 weeks`, hoặc `auto` để chương trình tự tìm"),
      CatalogueEntry(
        oneRate, "{name} cần đúng một mức, hoặc `per-working-day`, hoặc `per-open-hour`", label: "mục này"),
      CatalogueEntry(rateOutOfRange, "{name} phải từ 0 đến 1.000.000 hồ sơ", label: "mức này"),
      CatalogueEntry(
        sharesNotWhole, "các tỷ lệ của {name} cộng lại là {sum}, không phải 100%", label: "các tỷ lệ này"),
      CatalogueEntry(alwaysAway, "người luôn vắng mặt thì không làm việc được", label: "tỷ lệ này"),
      CatalogueEntry(boundsReversed, "`from` lớn hơn `to`", label: "các giới hạn này"),
      CatalogueEntry(
        notARange, "{value} không phải là một khoảng số nguyên", label: "khoảng này",
        note: "khoảng như `4..6` phải tăng dần và có nhiều nhất 10.000 số"),
      CatalogueEntry(
        oneDistribution, "{name} cần đúng một phân phối", label: "mục này",
        help: "viết một trong `uniform`, `triangular`, `exponential`, `gamma`, `lognormal`, `weibull`, `empirical`, "
          + "`quantiles`, `mixture`, `fixed`"),
      CatalogueEntry(
        writtenAs, "{name} cần nhiều hơn một giá trị", label: "chỉ viết thế này thì chưa đủ",
        help: "viết thành {form}"),
      CatalogueEntry(
        partTime, "{name} là số người, mà {value} không phải số nguyên", label: "số người phải tính tròn",
        help: "người làm một phần thời gian thì phần còn lại ghi là vắng: viết {form}"),
      CatalogueEntry(
        notACost, "{value} không cho biết chi phí một người", label: "số tiền này",
        note: "chi phí là số nguyên đồng (VND) lớn hơn không cho mỗi người, kèm khoảng thời gian",
        help: "viết `14_000_000 VND per month`, hoặc `per year`"),
      CatalogueEntry(
        noPrecision, "không có số lần chạy nào làm cho số liệu chính xác tuyệt đối", label: "độ chính xác này",
        help: "viết `5%`: chạy đến khi khoảng tin cậy hẹp còn năm phần trăm của trung bình"),
      CatalogueEntry(
        warmUpWithBacklog, "đã có hồ sơ tồn thì không cần chạy đà: {procedure} có hồ sơ ngay từ ngày đầu",
        label: "thời gian chạy đà được tự tìm ở đây",
        note: "chạy đà để một nơi lúc đầu chưa có hồ sơ nào đầy dần lên; hồ sơ tồn thì đã nói rõ lúc đầu có bao nhiêu",
        help: "bỏ `warm-up` hoặc bỏ hồ sơ tồn"),
    ]
  }

  private static var vietnameseNames: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownProcedure, "không có thủ tục {name}", label: "{suggestion}", labels: ["also": "cả ở đây nữa"],
        help: "{list}"),
      CatalogueEntry(
        notAStepName, "{name} không nêu bước nào", label: "tên này",
        help: "viết thủ tục và bước: `procedure.step`"),
      CatalogueEntry(
        nothingArrives, "không có hồ sơ {procedure} nào được nộp, nên phần này không có tác dụng",
        label: "không có tác dụng",
        help: "thêm thủ tục này vào `arrivals`"),
      CatalogueEntry(unknownCalendar, "không có lịch {name}", label: "{suggestion}"),
      CatalogueEntry(
        unknownSubject, "không thủ tục nào có thông tin của {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(unknownFact, "không thủ tục nào có thông tin {name}", label: "{suggestion}"),
      CatalogueEntry(
        unknownFactWord, "{fact} không thể là {name}", label: "{suggestion}",
        help: "các giá trị được dùng là {known}"),
      CatalogueEntry(unknownStep, "{procedure} không có bước {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(unknownWait, "{procedure} không có bước chờ {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        stepAmongWaits, "{name} là bước, không phải bước chờ", label: "tên này", help: "ghi dưới `effort`"),
      CatalogueEntry(
        waitAmongSteps, "{name} là bước chờ, không phải bước", label: "tên này", help: "ghi dưới `waits`"),
      CatalogueEntry(
        unknownOutcome, "{step} không có kết quả xử lý {name}", label: "{suggestion}",
        help: "các kết quả xử lý là {known}{silence}"),
      CatalogueEntry(
        outcomeByCondition, "{name} xảy ra hay không là do điều kiện quyết định, nên không có tỷ lệ",
        label: "kết quả xử lý này",
        help: "sửa các thông tin mà điều kiện hỏi đến"),
      CatalogueEntry(unknownDesk, "không có bộ phận {name}", label: "{suggestion}"),
      CatalogueEntry(
        severalDesks, "{name} có thể là nhiều bộ phận", label: "bộ phận nào?", help: "viết một trong {known}"),
      CatalogueEntry(
        noEditionInForce, "ngày {day} không có phiên bản nào của {procedure} đang có hiệu lực",
        label: "kịch bản yêu cầu ngày này",
        note: "gói có các phiên bản từ ngày {from}", help: "chọn một ngày có phiên bản đang có hiệu lực"),
    ]
  }

  private static var vietnameseValues: [CatalogueEntry] {
    [
      CatalogueEntry(
        shareOfNoYesNo, "{fact} không phải loại có hoặc không, nên một tỷ lệ thì chưa đủ", label: "tỷ lệ này",
        help: "viết từng giá trị kèm tỷ lệ, trong `{ }`"),
      CatalogueEntry(neverAbsent, "{fact} không bao giờ bỏ trống", label: "tỷ lệ này"),
      CatalogueEntry(notAFactValue, "{value} không phải là giá trị của {fact}", label: "giá trị này"),
      CatalogueEntry(
        mixedUnits, "thời gian chờ tính theo giờ làm việc hoặc theo đồng hồ, không tính cả hai",
        label: "ở đây có cả hai"),
      CatalogueEntry(
        effortInCalendarUnits, "thời gian thao tác tính bằng phút, giờ hoặc ngày làm việc",
        label: "không tính bằng ngày theo lịch"),
    ]
  }

  private static var vietnameseRuns: [CatalogueEntry] {
    [
      CatalogueEntry(periodTooLong, "chỉ mô phỏng được nhiều nhất 30 năm", label: "khoảng thời gian này"),
      CatalogueEntry(
        replicationsOutOfRange, "số lần chạy phải từ 1 đến 1.000.000", label: "số này"),
      CatalogueEntry(procedureTwice, "{procedure} được ghi số hồ sơ nộp hai lần", label: "lần nữa ở đây"),
      CatalogueEntry(calendarNotGiven, "các thủ tục làm việc theo lịch {name}, mà gói không có lịch này"),
      CatalogueEntry(
        calendarTooShort, "lịch {name} chỉ có từ ngày {from} đến ngày {to}", label: "khoảng này vượt ra ngoài",
        help: "bổ sung lịch, hoặc mô phỏng ít ngày hơn"),
      CatalogueEntry(rateTooLarge, "số hồ sơ {procedure} quá lớn, không mô phỏng được", label: "mục này"),
      CatalogueEntry(
        factWithoutShare, "{fact} được phân bổ hai lần, hoặc không giá trị nào có tỷ lệ", label: "mục này"),
      CatalogueEntry(factOutOfRange, "ở đây có giá trị nằm ngoài phạm vi của {fact}", label: "mục này"),
      CatalogueEntry(
        factMissing, "{procedure} hỏi {fact}, mà kịch bản không ghi thông tin này phân bổ thế nào",
        label: "hồ sơ của thủ tục này", help: "ghi dưới `facts`: {form}"),
      CatalogueEntry(
        tooManyCombinations, "{place} của {procedure} phụ thuộc vào quá nhiều tổ hợp thông tin, không mô phỏng được",
        label: "hồ sơ của thủ tục này", help: "bớt số giá trị khác nhau của các thông tin"),
      CatalogueEntry(timeTwice, "cùng một bước hoặc bước chờ được ghi hai lần", label: "lần nữa ở đây"),
      CatalogueEntry(impossibleDistribution, "{reason}", label: "phân phối này"),
      CatalogueEntry(
        waitMissing, "chưa ghi {wait} của {procedure} kéo dài bao lâu", label: "hồ sơ của thủ tục này",
        help: "thêm vào dưới `waits`"),
      CatalogueEntry(
        outcomesAboveWhole, "các kết quả xử lý của {step} cộng lại là {sum}, quá 100%", label: "một trong số đó"),
      CatalogueEntry(
        outcomesBelowWhole, "các kết quả xử lý của {step}, kể cả kết quả bình thường, cộng lại là {sum}, chưa đủ 100%",
        label: "một trong số đó", help: "bỏ kết quả bình thường: nó nhận phần còn lại"),
      CatalogueEntry(poolUnusable, "{name} không phục vụ được bộ phận nào của các thủ tục này", label: "mục này"),
      CatalogueEntry(
        firstTwice, "{procedure} được nêu hai lần trong số những thủ tục đi trước", label: "lại nêu ở đây",
        help: "giữ ở chỗ đầu tiên"),
      CatalogueEntry(deskServedTwice, "{name} được hai mục cùng phục vụ", label: "lần nữa ở đây"),
      CatalogueEntry(
        growsWithoutEnd,
        "việc đến {name} bằng hoặc hơn mức {people} người làm được: hồ sơ chờ ở đó sẽ tăng mãi",
        label: "{load} giờ việc cho mỗi giờ có người làm{least}",
        note:
          "hồ sơ đến mỗi ngày làm việc × số lần qua bước × giờ làm ÷ (số người × giờ một ngày) là {formula}, ở {steps}",
        help: "cần ít nhất {needed} người, hoặc bớt hồ sơ đến, bớt lần trả lại, bớt giờ làm"),
      CatalogueEntry(
        procedureUnusable, "{procedure} như hiện nay không mô phỏng được, do {place}", label: "thủ tục này"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "Scenario.desks": "các bộ phận là {known}",
      "Scenario.no-desks": "các thủ tục này không có bộ phận nào",
      "Scenario.procedures": "gói có {known}",
      "Scenario.no-procedures": "gói không có thủ tục nào đang có hiệu lực vào ngày `as-of`",
      "Scenario.subjects":
        "viết thông tin theo dạng `business: {kind: {trade: 70%, food: 30%}}`; {known} có thông tin",
      "Scenario.no-subjects": "không thủ tục nào phụ thuộc vào thông tin của đối tượng, nên không cần ghi: bỏ mục này",
      "Scenario.steps": "các bước là {known}",
      "Scenario.no-steps": "thủ tục không có bước nào như vậy",
      "Scenario.waits": "các bước chờ là {known}",
      "Scenario.no-waits": "thủ tục không có bước chờ nào: bỏ mục này",
      "Scenario.distribution.range": "khoảng thời gian phải từ không đến 100 năm",
      "Scenario.distribution.order": "các giới hạn không theo đúng thứ tự",
      "Scenario.ownCalendar": "của gói",
      "Scenario.nothing": "",
      "Scenario.at-least":
        " trở lên: phần do thông tin, thời hạn hoặc việc chọn bộ phận quyết định mà chưa rõ thì không tính",
      "Scenario.silence": "; im lặng tự xảy ra khi hết thời hạn của bước, kể cả thời gian xếp hàng",
      "Scenario.distribution.positive": "trung bình, độ lệch, tham số tỷ lệ hoặc hình dạng phải lớn hơn không",
      "Scenario.distribution.spread": "thực tế không có gì phân tán rộng đến thế hoặc hẹp đến thế",
      "Scenario.distribution.whole": "các phân vị đi từ `0%`, ngắn nhất, đến `100%`, dài nhất",
      "Scenario.distribution.weight": "không khoảng thời gian nào ở đây có tỷ lệ",
    ]
  }
}
