import Messages

extension UsageMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        UsageMessage.unknownCommand, "không có lệnh {name}", help: "{suggestion}các lệnh là {commands|và}"),
      CatalogueEntry(
        UsageMessage.unknownCode, "không có phát hiện nào mang mã hoặc tên {name}",
        help: "{suggestion}`thutuc explain` không kèm mã sẽ liệt kê tất cả"),
    ]
  }

  static var vietnamesePhrases: [String: String] {
    ["usage.nothing": "", "usage.didYouMean": "có phải ý là {near}? "]
  }
}

extension FileMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        FileMessage.cannotWrite, "không ghi được {path}: {reason}",
        note: "chưa thay đổi gì: tệp hoặc thư mục được ghi trọn vẹn, nếu không thì không ghi"),
      CatalogueEntry(
        FileMessage.folderOfOthers, "trong {path} có những tệp không do lệnh này ghi ra",
        note: "không tệp nào trong đó bị động đến", help: "nêu một thư mục mới hoặc thư mục trống"),
      CatalogueEntry(
        FileMessage.fileNotFolder, "{path} là một tệp, còn lệnh này ghi ra thư mục",
        note: "tệp đó không bị động đến", help: "nêu một thư mục mới hoặc thư mục trống"),
      CatalogueEntry(
        FileMessage.fileExists, "{path} đã có rồi", note: "tệp đó không bị động đến",
        help: "nêu một tệp mới, hoặc thêm `--force` để cho phép thay thế"),
    ]
  }
}

extension NewMessage {
  static var vietnamese: [CatalogueEntry] {
    let rule = "tên gồm chữ cái, chữ số, `_`, `-` và `.`, và bắt đầu bằng chữ cái"
    return [
      CatalogueEntry(NewMessage.emptyName, "gói chưa có tên", note: rule),
      CatalogueEntry(NewMessage.nameStart, "{name} không bắt đầu bằng chữ cái", note: rule),
      CatalogueEntry(NewMessage.nameCharacter, "trong {name} có {character}", note: rule),
    ]
  }
}

extension TimesMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        TimesMessage.unknownProcedure, "{package} không có thủ tục {name}", help: "hiện có {known}"),
      CatalogueEntry(
        TimesMessage.noEdition, "{name} không có hiệu lực ngày {day}", help: "các phiên bản có hiệu lực: {editions}"),
    ]
  }
}

extension ImportOutputMessage {
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        ImportOutputMessage.notARuleFile, "{path} sẽ không phải là tệp quy tắc", note: "tệp quy tắc có đuôi `.tthc`",
        help: "đặt tên tệp có đuôi như vậy")
    ]
  }
}
