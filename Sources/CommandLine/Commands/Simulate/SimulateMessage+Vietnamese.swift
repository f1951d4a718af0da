import Messages

extension SimulateMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(SimulateMessage.noScenario, "không có kịch bản {path}", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsFolder, "{path} là thư mục, còn kịch bản là một tệp", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsRules, "{path} là tệp quy tắc, còn kịch bản là tệp YAML", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.otherPackage, "{first} và {second} thuộc hai gói, {package} và {other}",
        note: "hai kịch bản được so sánh trên cùng một gói, để chỉ kịch bản khác nhau",
        help: "nêu hai kịch bản của cùng một gói, hoặc dùng `--package` nêu gói chung cho cả hai"),
      CatalogueEntry(
        SimulateMessage.otherPeriod, "{second} tính những ngày khác với {first}", label: "khoảng thời gian này",
        note: "các lần chạy được so sánh từng cặp, mà các cặp này sẽ không cùng ngày",
        help: "viết {form} trong cả hai"),
      CatalogueEntry(
        SimulateMessage.otherRuns, "{second} có số lần chạy khác với {first}, hoặc số khởi đầu khác",
        label: "trong kịch bản này",
        note: "các lần chạy được so sánh từng cặp, mỗi cặp chung những gì xảy ra ngẫu nhiên",
        help: "viết {form} và {seed} trong cả hai"),
      CatalogueEntry(
        SimulateMessage.noWarmUpFound, "không tìm được thời gian chạy đà cho {path}",
        label: "trong khoảng thời gian này",
        note:
          "đến giữa khoảng này số hồ sơ đang giải quyết vẫn chưa ổn định, hoặc khoảng này có ít hơn 40 ngày làm việc (MSER-5)",
        help:
          "kéo dài khoảng thời gian; nếu hồ sơ đến nhiều hơn khả năng giải quyết thì không bao giờ ổn định: viết `warm-up: 30 days`, hoặc thêm người"
      ),
    ]
  }

  static var vietnamesePhrases: [String: String] {
    [
      "simulate.none":
        "kịch bản là tệp YAML cho biết ai đến nộp hồ sơ và ai làm việc; `thutuc new` tạo một gói có sẵn kịch bản",
      "simulate.one": "nêu một kịch bản, ví dụ {found}",
      "simulate.several": "nêu một kịch bản; hiện có {found|và}",
    ]
  }
}
