public import Messages

extension StatementMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseSteps + vietnameseWaits + vietnameseArrows + vietnameseBlocks
  }

  private static var vietnameseSteps: [CatalogueEntry] {
    [
      CatalogueEntry(
        nobodyDoesIt, "không ai thực hiện bước {name}", label: "không có `by`",
        help: "thêm chức danh thực hiện, ví dụ `by authority.specialist`, hoặc `by system`"),
      CatalogueEntry(
        withinAndLasts, "bước {name} có cả `within` lẫn `lasts`", label: "theo cái nào?",
        labels: ["first": "đã ghi ở đây"],
        note:
          "`within` là thời gian tối đa một bộ phận được dùng; `lasts` luôn kéo dài đủ thời gian, không bộ phận nào bận",
        help: "giữ lại một"),
      CatalogueEntry(
        outcomeNotTaken, "không có gì cho biết phải làm gì khi kết quả xử lý của {step} là {name}",
        label: "không dẫn đến đâu",
        note: "kết quả xử lý đầu tiên đi tiếp theo đường bình thường; mọi kết quả khác cần một mũi tên",
        help: "{hint}"),
      CatalogueEntry(
        outcomeTwice, "kết quả xử lý {name} có hai mũi tên", label: "lần nữa", labels: ["first": "lần đầu ở đây"],
        help: "giữ lại một, hoặc đặt hai tên khác nhau"),
      CatalogueEntry(
        timeoutOnStep, "bước không có quá hạn", label: "chỉ bước chờ mới hết thời gian chờ",
        note: "bước làm trễ thì vẫn là trễ; không trả lời được hiểu thế nào thì ghi bằng `silence counts as`",
        help: "viết `silence counts as` và kết quả xử lý, hoặc dùng `wait`"),
      CatalogueEntry(
        conditionOnNormal, "kết quả xử lý bình thường {name} không được có điều kiện",
        label: "trường hợp còn lại thì sao?",
        help: "đặt một kết quả xử lý riêng cho trường hợp có điều kiện"),
      CatalogueEntry(
        silenceWithoutLimit, "im lặng chỉ có ý nghĩa khi hết thời hạn, mà {name} không có thời hạn",
        label: "không bao giờ xảy ra",
        help: "thêm `within` cho bước này"),
      CatalogueEntry(
        establishedTwice, "{name} được xác định hai lần", label: "lần nữa", labels: ["first": "lần đầu ở đây"],
        help: "chỉ để một bước xác định"),
      CatalogueEntry(
        signsAndIssues, "{name} được cấp hai lần ở đây", label: "lần nữa", labels: ["first": "lần đầu ở đây"],
        help: "`signs` cũng có nghĩa là cấp: bỏ cái còn lại"),
    ]
  }

  private static var vietnameseWaits: [CatalogueEntry] {
    [
      CatalogueEntry(
        waitWithoutParty, "bước chờ {name} không ghi chờ ai", label: "không có `for`",
        help: "thêm `for applicant`, hoặc `for` và một chức danh"),
      CatalogueEntry(
        waitWithoutLimit, "bước chờ {name} không ghi chờ bao lâu", label: "không có `within`",
        note: "chờ không thời hạn thì có thể không bao giờ kết thúc", help: "thêm `within` và một khoảng thời gian"),
      CatalogueEntry(
        waitWithoutTimeout, "bước chờ {name} không ghi phải làm gì khi hết thời gian chờ",
        label: "không có `on timeout`",
        help: "thêm một dòng như `on timeout -> end stopped`"),
      CatalogueEntry(
        waitWithoutResume, "bước chờ {name} đứng riêng mà không ghi sau đó hồ sơ đi tiếp từ đâu",
        label: "không có `resume`",
        help: "thêm `resume` và một bước, hoặc `resume there` để quay lại bước đã yêu cầu"),
      CatalogueEntry(
        resumeThereOnPath, "bước chờ {name} nằm ngay trên đường đi, không bước nào yêu cầu nó",
        label: "nơi yêu cầu là ở đâu?",
        help: "bỏ phần này để đi tiếp theo đường đi, hoặc nêu tên bước"),
      CatalogueEntry(
        resumeThereAtJoin, "bước chờ {name} được vào từ chỗ các nhánh nhập lại, không do riêng bước nào yêu cầu",
        label: "nơi yêu cầu là ở đâu?",
        labels: ["raised": "vào từ đây"], help: "nêu tên bước cần quay lại, ví dụ `resume draft`"),
      CatalogueEntry(
        restartsOutside, "chỉ sau khi chờ người nộp mới tính lại thời hạn từ đầu", label: "ở đây thì không",
        note:
          "bước ở cơ quan khác có thể tạm dừng tính thời hạn (`clock pauses`), nhưng chỉ việc nộp lại mới làm tính lại từ đầu",
        help: "viết `clock pauses` kèm `basis`"),
      CatalogueEntry(
        normalOnWait, "`accepted` không phải là kết quả xử lý của bước chờ", label: "không cần",
        help: "hồ sơ đi tiếp từ đâu thì ghi bằng `resume`"),
      CatalogueEntry(
        waitNeverEntered, "không mũi tên nào dẫn đến bước chờ {name}", label: "không bao giờ phải chờ",
        help: "vẽ một mũi tên từ một bước đến đây, hoặc bỏ bước chờ này"),
    ]
  }

  private static var vietnameseArrows: [CatalogueEntry] {
    [
      CatalogueEntry(
        unboundedArrow, "mũi tên này quay lại {name} bao nhiêu lần cũng được", label: "không giới hạn",
        labels: ["target": "quay lại đây"], note: "không giới hạn thì thủ tục có thể không bao giờ kết thúc",
        help: "thêm giới hạn, ví dụ `-> {plainName} at most 2 times then -> end stopped`"),
      CatalogueEntry(
        unboundedWait, "bước chờ {name} có thể lặp đi lặp lại mãi", label: "không giới hạn",
        labels: ["raised": "vào từ đây", "resumed": "đi tiếp từ đây"],
        note: "không giới hạn thì thủ tục có thể không bao giờ kết thúc",
        help: "thêm một dòng như `at most 1 time then -> end stopped`"),
      CatalogueEntry(
        arrowEntersBranch, "mũi tên này đi vào nhánh {branch} từ bên ngoài", label: "đi vào nhánh",
        labels: ["target": "nằm bên trong nhánh"],
        note: "các nhánh của `parallel` bắt đầu cùng lúc; không đi vào giữa nhánh được",
        help: "dẫn đến bước trước `parallel`"),
      CatalogueEntry(
        arrowLeavesBranch, "mũi tên này đi ra khỏi nhánh {branch}", label: "ra khỏi nhánh",
        labels: ["target": "nằm ngoài nhánh"], note: "các nhánh khác sẽ vẫn đi tiếp mà thiếu nhánh này",
        help:
          "nêu kết quả xử lý không kèm mũi tên rồi quyết định ở chỗ nhập lại bằng `on any`, hoặc kết thúc thủ tục bằng `-> end refused`"
      ),
      CatalogueEntry(
        resumeOutOfBranch, "bước chờ {name} được vào từ nhánh {branch} nhưng lại đi tiếp ở ngoài nhánh đó",
        label: "ra khỏi nhánh", labels: ["raised": "vào từ đây"],
        note: "các nhánh khác sẽ vẫn đi tiếp mà thiếu nhánh này",
        help: "viết `resume there`"),
      CatalogueEntry(
        zeroTimes, "tối đa {count} lần nghĩa là không bao giờ", label: "không bao giờ",
        help: "cho phép ít nhất một lần, hoặc bỏ mũi tên"),
      CatalogueEntry(
        arrowInCircle, "bước chờ {name} dẫn trở lại chính nó mà chỉ qua các bước chờ",
        label: "vòng tròn bắt đầu từ đây",
        labels: ["target": "dẫn tiếp đến đây"], note: "không giới hạn thì thủ tục có thể không bao giờ kết thúc",
        help: "thêm một dòng như `at most 1 time then -> end stopped` vào một trong các bước chờ"),
      CatalogueEntry(
        arrowNowhere, "giai đoạn {name} không có bước nào để đi đến", label: "giai đoạn trống"),
    ]
  }

  private static var vietnameseBlocks: [CatalogueEntry] {
    [
      CatalogueEntry(
        resolvedTwice, "có đường đi qua `resolved` hai lần", label: "lần nữa", labels: ["first": "lần đầu ở đây"],
        note: "việc tính thời hạn chỉ kết thúc một lần", help: "trên mỗi đường đi chỉ giữ một"),
      CatalogueEntry(
        recursiveCall, "{circle|và} gọi {count|chính nó|lẫn nhau}", label: "khép kín vòng tròn",
        note: "thủ tục tự gọi chính mình sẽ không bao giờ kết thúc"),
      CatalogueEntry(
        onAnyOfNobody, "không nhánh nào có kết quả xử lý {name}", label: "không bao giờ xảy ra",
        note: "`on any` quyết định về những kết quả xử lý không có mũi tên trong nhánh", help: "{hint}"),
      CatalogueEntry(
        onAnyTwice, "kết quả xử lý {name} được quyết định hai lần", label: "không bao giờ dùng đến",
        labels: ["first": "đã quyết định ở đây"],
        help: "giữ lại một"),
      CatalogueEntry(
        noBranch, "`parallel` không có nhánh nào", label: "không có việc gì", help: "thêm `branch NAME { … }`"),
      CatalogueEntry(
        noRow, "`choose` không có dòng nào", label: "không có gì để chọn",
        help: "đặt điều kiện cho các bước, `when … { … }`, và thêm `otherwise { }` cho các trường hợp còn lại"),
      CatalogueEntry(
        choiceWithoutRows, "chỉ có dòng `otherwise`, nên không có gì để chọn", label: "luôn đi theo đây"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.hint.arrow": "thêm một mũi tên như `on {plainName} -> end refused`",
      "language.hint.join": "thêm `on any {plainName} -> …` vào khối `parallel`, hoặc thêm mũi tên cho bước đó",
    ]
  }
}
