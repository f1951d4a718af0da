import Messages

extension SimulateMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(SimulateMessage.noScenario, "không có kịch bản {path}", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsFolder, "{path} là thư mục, còn kịch bản là một tệp", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsRules, "{path} là tệp quy tắc, còn kịch bản là tệp YAML", help: "{help}"),
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
