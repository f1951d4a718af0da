import Messages

/// What can be wrong with where a report is to be written as a page.
enum PageMessage: Int, MessageSet {
  case notAPage = 87
  case ofOthers = 88
  case ofVariation = 89

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        PageMessage.notAPage, "{path} would be no page that a browser shows", note: "pages end in `.html`",
        help: "name the file {form}"),
      CatalogueEntry(
        PageMessage.ofOthers, "{path} is there already and is no report of this program",
        note: "nothing was run, and the file was not touched", help: "name a new file, or take that one away"),
      CatalogueEntry(
        PageMessage.ofVariation, "`--vary` has no page yet", note: "nothing was run",
        help: "leave out `-o`, or leave out `--vary`"),
    ]
  }

  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        PageMessage.notAPage, "{path} không phải là trang mà trình duyệt mở được",
        note: "tên trang kết thúc bằng `.html`",
        help: "đặt tên tệp là {form}"),
      CatalogueEntry(
        PageMessage.ofOthers, "{path} đã có và không phải báo cáo của chương trình này",
        note: "chưa chạy gì, tệp vẫn nguyên", help: "đặt tên tệp mới, hoặc chuyển tệp đó đi nơi khác"),
      CatalogueEntry(
        PageMessage.ofVariation, "`--vary` chưa có trang báo cáo", note: "chưa chạy gì",
        help: "bỏ `-o`, hoặc bỏ `--vary`"),
    ]
  }
}
