import Messages

extension FormatMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        FormatMessage.notFormatted, "{path} chưa được trình bày theo mẫu chung", help: "chạy `thutuc fmt` cho tệp này"),
      CatalogueEntry(
        FormatMessage.noText, "{path} không phải là văn bản",
        note: "tệp có byte mang giá trị 0, không tệp quy tắc nào có byte như vậy; chưa thay đổi gì",
        help: "nêu các tệp quy tắc, có đuôi `.tthc`"),
      CatalogueEntry(
        FormatMessage.notARuleFile, "{path} không phải là tệp quy tắc",
        note: "tệp quy tắc có đuôi `.tthc`; chưa thay đổi gì",
        help: "nêu thư mục của một gói, hoặc các tệp quy tắc"),
      CatalogueEntry(
        FormatMessage.noRuleFiles, "trong {path} không có tệp quy tắc nào", note: "tệp quy tắc có đuôi `.tthc`",
        help: "nêu thư mục của một gói, hoặc các tệp quy tắc"),
      CatalogueEntry(
        FormatMessage.inputAmongPaths, "`-` là đầu vào chuẩn, nhưng lại được nêu cùng với các đường dẫn khác",
        help: "chỉ nêu `-`, hoặc chỉ nêu tệp và thư mục"),
      CatalogueEntry(
        FormatMessage.notKept, "không trình bày lại được {path} mà giữ nguyên nội dung",
        note: "văn bản được giữ nguyên; đây là lỗi của chương trình", help: "gửi tệp này cho nhóm phát triển"),
    ]
  }
}
