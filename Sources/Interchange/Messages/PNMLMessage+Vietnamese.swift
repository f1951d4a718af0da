public import Messages

extension PNMLMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] { vietnameseFile + vietnameseNet + vietnameseSoundness }

  private static var vietnameseFile: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformed, "đây không phải XML đúng quy cách: {reason}", label: "nhận ra ở đây",
        help: "xuất lại tệp bằng chương trình đã tạo ra nó"),
      CatalogueEntry(
        declaresType, "tệp có khai báo kiểu tài liệu, phần này không được đọc", label: "khai báo này",
        note: "khai báo như vậy có thể gọi đến tệp khác, và có thể làm một tệp nhỏ phình ra vô hạn",
        help: "bỏ dòng `<!DOCTYPE …>`; tệp PNML không cần dòng này"),
      CatalogueEntry(tooDeep, "các phần tử lồng nhau hơn {limit} tầng", label: "ở đây"),
    ]
  }

  private static var vietnameseNet: [CatalogueEntry] {
    [
      CatalogueEntry(
        noNet, "trong {path} không có mạng Petri nào", note: "tệp PNML có phần tử `net` nằm trong phần tử `pnml`",
        help: "xuất lại quy trình thành mạng place/transition ở dạng PNML"),
      CatalogueEntry(
        severalNets, "một mạng thứ hai bắt đầu ở đây, nhưng mỗi lần chỉ đọc một mạng", label: "mạng này",
        help: "tách thành hai tệp"),
      CatalogueEntry(
        unsupported, "{element} không được đọc", label: "ở đây", note: "phần này sẽ làm thay đổi nghĩa của mạng",
        help: "xuất mạng không có phần này, trên một trang"),
      CatalogueEntry(noID, "phần này không có id nên không cung nào dẫn đến được", label: "ở đây"),
      CatalogueEntry(idTwice, "id {id} được dùng hai lần", label: "lần thứ hai", help: "đặt id khác cho một trong hai"),
      CatalogueEntry(
        arcToNothing, "cung có đầu mút {id}, không phải vị trí cũng không phải bước chuyển", label: "cung này",
        help: "dẫn cung đến một vị trí hoặc một bước chuyển, hoặc bỏ đi"),
      CatalogueEntry(
        arcBetweenLikes, "cung nối {from} với {to}, hai phần cùng loại", label: "cung này",
        note: "cung đi từ vị trí đến bước chuyển, hoặc từ bước chuyển đến vị trí"),
      CatalogueEntry(
        weight, "cung mang {weight} thẻ, trong khi quy trình chỉ mang một", label: "cung này",
        help: "vẽ cho mỗi thẻ một vị trí"),
      CatalogueEntry(
        marking, "hồ sơ bắt đầu bằng một thẻ ở một vị trí, nhưng {name} được đánh dấu khác thế", label: "vị trí này",
        help: "đặt một thẻ ở vị trí bắt đầu, các nơi khác không có thẻ"),
      CatalogueEntry(
        noWorkflow,
        "đây không phải quy trình: hồ sơ có thể bắt đầu ở {from} vị trí ({sources}) và kết thúc ở {to} vị trí ({sinks})",
        label: "mạng này",
        note:
          "quy trình có một vị trí được đánh dấu lúc đầu hoặc không có gì dẫn đến, và một vị trí không có gì đi ra",
        help: "nhập các chỗ bắt đầu thành một vị trí, và các chỗ kết thúc thành một vị trí khác"),
    ]
  }

  private static var vietnameseSoundness: [CatalogueEntry] {
    [
      CatalogueEntry(
        unsound, "quy trình không chặt chẽ: {fault}", label: "thấy ở đây",
        note:
          "quy trình chặt chẽ khi mọi hồ sơ lúc nào cũng có thể đi đến kết thúc, khi đó không còn gì dang dở, và mọi phần của "
          + "quy trình đều có thể xảy ra"),
      CatalogueEntry(
        notDecided, "chưa xác định được quy trình có chặt chẽ không: phải xét hơn {markings} tình huống",
        note: "những gì rút gọn được đã rút gọn; phần còn lại quá lớn để xét hết"),
    ]
  }

  /// The words for what is wrong, and for the lines of a trace.
  public static var vietnamesePhrases: [String: String] {
    [
      "pnml.deadlock": "hồ sơ có thể bị kẹt trước khi kết thúc",
      "pnml.leftover": "hồ sơ có thể kết thúc trong khi một phần vẫn còn dang dở",
      "pnml.livelock": "hồ sơ có thể đi đến chỗ không bao giờ kết thúc được nữa",
      "pnml.unbounded": "công việc có thể dồn lên vô hạn",
      "pnml.dead": "{name} không bao giờ xảy ra",
      "pnml.fires": "{name}",
    ]
  }
}
