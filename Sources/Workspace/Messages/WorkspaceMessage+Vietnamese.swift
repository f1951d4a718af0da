public import Messages

extension WorkspaceMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseFiles + vietnameseManifest + vietnameseBaselines + vietnameseCalendarEntries + vietnameseCalendars
      + vietnameseDoubts
      + vietnameseMembers
  }

  private static var vietnameseFiles: [CatalogueEntry] {
    [
      CatalogueEntry(
        fileNotFound, "không có tệp {path}", label: "nêu ở đây",
        help: "kiểm tra chính tả và thư mục; đường dẫn tính từ nơi bạn đang đứng, hoặc từ tệp có nêu nó"),
      CatalogueEntry(
        fileOfWrongKind, "{path} là thư mục trong khi cần một tệp, hoặc là tệp trong khi cần một thư mục"),
      CatalogueEntry(
        fileTooLarge, "{path} lớn hơn mức {limit} byte được đọc", help: "tách tệp thành nhiều tệp"),
      CatalogueEntry(fileUnreadable, "không đọc được {path}: {reason}", label: "nêu ở đây"),
      CatalogueEntry(
        noManifest, "{path} không phải là một gói: không có tệp `thutuc.yaml`",
        help: "nêu thư mục của một gói (kịch bản nằm nơi khác thì dùng `--package`), hoặc tạo gói bằng "
          + "`thutuc new`"),
      CatalogueEntry(
        noFolder, "không có thư mục {path}",
        help: "kiểm tra lại chính tả; nêu thư mục của một gói, hoặc tạo gói bằng `thutuc new`"),
      CatalogueEntry(
        packageIsFile, "{path} là một tệp, còn gói là một thư mục",
        help: "nêu thư mục có tệp `thutuc.yaml`; mọi tệp quy tắc trong đó được kiểm tra cùng nhau"),
      CatalogueEntry(
        notText, "{path} không phải là văn bản",
        note: "tệp có byte mang giá trị 0, không tệp quy tắc nào có byte như vậy",
        help: "lưu tệp thành văn bản thường UTF-8, hoặc đưa tệp ra khỏi gói"),
      CatalogueEntry(
        emptyRuleFile, "tệp quy tắc này không khai báo gì", label: "chỉ có khoảng trắng và ghi chú",
        note: "nội dung vốn có ở đây có thể đã mất khi lưu tệp",
        help: "viết các khai báo, hoặc xóa tệp"),
      CatalogueEntry(
        noEditionInForce, "ngày {day} không có thủ tục nào của gói {name} đang có hiệu lực",
        note: "chưa xét phiên bản nào",
        help: "{hint}"),
      CatalogueEntry(
        noRuleFile, "gói {name} không có tệp quy tắc", note: "tệp quy tắc có đuôi `.tthc`; chưa kiểm tra gì",
        help: "lưu các quy tắc thành tệp có đuôi `.tthc` trong thư mục {path}"),
    ]
  }

  private static var vietnameseManifest: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownEdition, "ngôn ngữ không có phiên bản {value}", label: "không có phiên bản này",
        help: "viết `thutuc: {edition}`"),
      CatalogueEntry(
        notAName, "{value} không phải là tên", label: "tên này",
        note: "tên bắt đầu bằng chữ cái, sau đó là chữ cái, chữ số, `_`, `-` và `.`"),
      CatalogueEntry(
        notAPath, "{value} không phải là đường dẫn bên trong gói hoặc bên cạnh gói", label: "đường dẫn này",
        note: "gói phải dùng được ở bất cứ nơi nào được chép đến",
        help: "viết đường dẫn tương đối với dấu `/`, ví dụ `calendars/own.yaml`"),
      CatalogueEntry(
        notAWorkingDay, "{value} không phải là độ dài của một ngày làm việc", label: "độ dài này",
        note: "khi cộng các bước, một ngày làm việc được tính bằng ngần ấy giờ làm việc",
        help: "viết số giờ không quá 24 và từ `hours`: {example}"),
      CatalogueEntry(
        dependencyNameDiffers, "gói ở đó tên là {actual}, không phải {name}", label: "ở đây gọi là {name}",
        help: "dùng đúng tên của gói"),
      CatalogueEntry(
        packagesInCircle, "gói {name} phụ thuộc vào chính nó qua các gói mà nó dùng",
        label: "khép kín vòng tròn"),
      CatalogueEntry(
        unknownRule, "không có nhận xét hay chính sách nào tên {name}", label: "{suggestion}",
        help: "`thutuc explain` liệt kê các nhận xét{policies}"),
      CatalogueEntry(
        unknownAllowedProcedure, "không có thủ tục {name}", label: "{suggestion}"),
      CatalogueEntry(
        needlessAllowance, "ngoại lệ về {policy} cho {procedure} không còn cần cho điều gì nữa",
        label: "cho phép thừa", help: "bỏ mục này"),
      CatalogueEntry(
        excused, "{procedure} được phép không theo {policy}: {reason}", label: "cho phép ở đây"),
      CatalogueEntry(
        notARemark, "{code}, {name}, là lỗi về nghĩa, không phải nhận xét",
        label: "không thể tắt hay cho phép ngoại lệ",
        note: "quy tắc phải có nghĩa trước đã, rồi mới xét điều gì quan trọng đến mức nào",
        help: "sửa quy tắc; `thutuc explain {plain}` cho biết cách sửa"),
      CatalogueEntry(
        ruleSetTwice, "mức của {name} được đặt hai lần", label: "lại đặt ở đây", labels: ["first": "đã đặt ở đây"],
        help: "chỉ giữ một"),
      CatalogueEntry(
        allowedNowhere, "ngoại lệ này không nói {policy} được miễn ở đâu", label: "cho chỗ nào?",
        note: "ngoại lệ chỉ có hiệu lực ở một chỗ; điều gì không quan trọng ở bất cứ đâu thì đặt trong `lint`",
        help: "thêm `procedure`, `procedure` và `step`, hoặc `file`"),
      CatalogueEntry(
        allowedWithoutReason, "ngoại lệ này không nêu lý do", label: "vì sao?",
        note: "người đọc quy tắc sau này cần biết vì sao chúng được giữ như vậy", help: "viết lý do ở đây"),
      CatalogueEntry(
        stepWithoutProcedure, "bước {name} không kèm thủ tục", label: "bước của thủ tục nào?",
        help: "thêm `procedure` với tên thủ tục của bước này"),
      CatalogueEntry(
        policyOfPart, "chính sách {policy} chỉ được miễn cho cả thủ tục", label: "chỗ này quá hẹp",
        note: "chính sách đòi hỏi một điều ở thủ tục từ lúc nộp đến lúc kết thúc", help: "chỉ viết `procedure`"),
      CatalogueEntry(
        unknownAllowedStep, "{procedure} không có bước, bước chờ hay giai đoạn nào tên {name}", label: "{suggestion}"),
      CatalogueEntry(
        unknownAllowedFile, "gói này không có tệp {name}", label: "{suggestion}",
        help: "viết đường dẫn tính từ thư mục của gói"),
    ]
  }

  private static var vietnameseBaselines: [CatalogueEntry] {
    [
      CatalogueEntry(
        baselineEdition, "chương trình này đọc danh sách đã biết theo mẫu {edition}, không phải {value}",
        label: "không có mẫu này", help: "ghi lại bằng `thutuc check --write-baseline`"),
      CatalogueEntry(
        baselineCode, "{value} không phải loại phát hiện nào", label: "không có loại này",
        help: "bỏ mục này, hoặc ghi lại danh sách bằng `thutuc check --write-baseline`"),
      CatalogueEntry(
        baselineKnown, "không hiện {count} phát hiện đã biết", note: "danh sách đã biết là {path}"),
      CatalogueEntry(
        baselineMended, "{count} mục trong danh sách đã biết {path} đã được sửa, toàn bộ hoặc một phần",
        help: "ghi lại bằng `thutuc check --write-baseline`, để chúng không thể trở lại mà không ai thấy"),
    ]
  }

  private static var vietnameseCalendarEntries: [CatalogueEntry] {
    [
      CatalogueEntry(dayTooFar, "{value} nằm ngoài các năm từ 1900 đến 2200", label: "ngày này"),
      CatalogueEntry(
        notASession, "{value} không phải là giờ làm việc", label: "giờ này",
        help:
          "viết `07:30-11:30`, hoặc `07:30-11:30 receive-only` nếu là giờ chỉ tiếp nhận, không tính vào thời gian làm việc"
      ),
      CatalogueEntry(notWeekdays, "{value} không phải là các ngày trong tuần", label: "{suggestion}"),
      CatalogueEntry(
        weekdayTwice, "giờ làm việc của {weekday} được ghi hai lần trong cùng một tuần",
        label: "giờ của {weekday} lần nữa"),
      CatalogueEntry(
        dayOrRange, "ngày nghỉ phải ghi hoặc `day`, hoặc `from` và `to`", label: "mục này"),
      CatalogueEntry(
        reasonMissing, "ngày nghỉ không áp dụng thì phải ghi lý do", label: "không áp dụng",
        help: "thêm `because` và lý do"),
      CatalogueEntry(
        dayOffNotCovered, "ngày nghỉ này nằm ngoài những ngày có trong lịch", label: "không có tác dụng",
        labels: ["covered": "lịch có những ngày này"]),
      CatalogueEntry(
        dayOffTwice, "ngày {day} được ghi là ngày nghỉ hai lần", label: "lần nữa ở đây",
        labels: ["first": "đã ghi ở đây"]),
    ]
  }

  private static var vietnameseCalendars: [CatalogueEntry] {
    [
      CatalogueEntry(
        rangeReversed, "ngày {from} sau ngày {to}", label: "khoảng này kết thúc trước khi bắt đầu"),
      CatalogueEntry(
        weeksOverlap, "ngày {day} có hai lịch tuần cùng áp dụng", label: "lịch tuần này",
        labels: ["first": "và lịch tuần này"],
        help: "ghi khoảng ngày riêng cho mỗi lịch bằng `from` và `to`"),
      CatalogueEntry(
        dayWithoutWeek, "ngày {day} không có lịch tuần nào áp dụng", label: "lịch làm việc có ngày đó",
        help: "thêm một lịch tuần, hoặc rút bớt khoảng ngày của lịch"),
      CatalogueEntry(
        noWorkingTime, "lịch không có thời gian làm việc nào", label: "không giờ nào ở đây được tính"),
      CatalogueEntry(
        sessionReversed, "cơ quan đóng cửa lúc {closes}, trước khi mở cửa lúc {opens}", label: "giờ này"),
      CatalogueEntry(
        sessionsOverlap, "buổi này bắt đầu khi buổi ghi trước đó chưa kết thúc", label: "quá sớm",
        labels: ["first": "chưa kết thúc"]),
      CatalogueEntry(
        workedDayIsOff, "ngày {worked} là ngày làm bù cho ngày {off}, nhưng lại cũng là ngày nghỉ",
        label: "làm việc ở đây",
        labels: ["first": "ngày nghỉ ở đây"]),
      CatalogueEntry(
        workedDayIsOpen, "ngày {worked} vốn đã là ngày làm việc, nên không làm bù cho ngày {off} được",
        label: "hoán đổi này"),
      CatalogueEntry(
        swappedDayIsClosed,
        "ngày {off} vốn không phải ngày làm việc trong tuần, nên ngày {worked} không có gì để làm bù",
        label: "hoán đổi này", help: "ngày nghỉ rơi vào ngày nghỉ hằng tuần thì không cần hoán đổi"),
      CatalogueEntry(
        swapRepeated, "mỗi ngày chỉ được hoán đổi một lần: {off}, {worked}", label: "hoán đổi này",
        labels: ["first": "đã hoán đổi ở đây"]),
      CatalogueEntry(
        swapNotCovered, "lịch chỉ có một trong hai ngày {off} và {worked}", label: "hoán đổi này",
        labels: ["first": "lịch có những ngày này"]),
      CatalogueEntry(
        cutOffBeforeOpening, "giờ chốt nhận hồ sơ {time} sớm hơn giờ mở cửa của mọi ngày", label: "giờ này",
        note: "hồ sơ đến từ giờ chốt trở đi được tính là nhận vào ngày hôm sau, như vậy sẽ không bao giờ nhận được gì"),
    ]
  }

  private static var vietnameseDoubts: [CatalogueEntry] {
    [
      CatalogueEntry(
        dayOffNotVerified, "ngày nghỉ {title} từ ngày {day} mới chỉ ở mức {mark}",
        label: "chưa đối chiếu với văn bản chính thức"),
      CatalogueEntry(
        swapNotVerified, "việc làm bù ngày {worked} cho ngày {off} mới chỉ ở mức {mark}",
        label: "chưa đối chiếu với văn bản chính thức"),
      CatalogueEntry(
        dayOffSuspended, "ngày {day} được tính như ngày thường mặc dù đã ghi cho {title}: {reason}",
        label: "không áp dụng", help: "khi áp dụng thì viết `applies: yes`"),
    ]
  }

  private static var vietnameseMembers: [CatalogueEntry] {
    [
      CatalogueEntry(
        memberTwice, "hai thành viên cùng có mã {code}", label: "lần nữa ở đây", labels: ["first": "lần đầu ở đây"])
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "Workspace.weekdays": "ví dụ `saturday`, `monday to friday`, `tuesday, thursday`",
      "Workspace.mended": "{code} ở {at}", "Workspace.nothing": "",
      "Workspace.policies": "; các chính sách của gói này là {known|và}",
      "Workspace.noSuch": "không có tên này", "Workspace.meant": "có phải ý là {near}?",
      "Workspace.nextEdition": "nêu một ngày muộn hơn: phiên bản tiếp theo bắt đầu ngày {next}",
      "Workspace.lastEdition": "nêu một ngày sớm hơn: phiên bản cuối cùng đã kết thúc ngày {last}",
    ]
  }
}
