public import Messages

extension YAMLMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] { vietnameseFile + vietnameseForm + vietnameseKeys + vietnameseValues }

  private static var vietnameseFile: [CatalogueEntry] {
    [
      CatalogueEntry(
        fileTooLarge, "`{path}` quá lớn: {size} byte, trong khi chỉ đọc tối đa {limit} byte",
        help: "tách tệp thành nhiều tệp"),
      CatalogueEntry(
        notUTF8ButUTF16, "tệp được lưu theo bảng mã UTF-16, không phải UTF-8", label: "các byte đầu tiên cho thấy vậy",
        help: "lưu lại tệp theo bảng mã UTF-8"),
      CatalogueEntry(
        invalidUTF8, "byte {byte} không thuộc ký tự nào", label: "byte này",
        note: "có thể tệp đã được lưu theo bảng mã khác, ví dụ TCVN3 hoặc Windows-1258",
        help: "lưu lại tệp theo bảng mã UTF-8"),
      CatalogueEntry(
        forbiddenCharacter, "ký tự {character} không được có trong tệp", label: "ký tự này",
        note: "ký tự điều khiển không hiển thị, có ký tự còn làm cho chữ trông khác với nội dung thật",
        help: "xóa ký tự này"),
      CatalogueEntry(
        emptyFile, "tệp không có nội dung", label: "chưa có gì ở đây",
        help: "viết nội dung, hoặc lấy tệp mẫu từ gói do `thutuc new` tạo ra"),
    ]
  }

  private static var vietnameseForm: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformed, "{reason}", label: "ở đây", labels: ["began": "phần chưa trọn bắt đầu từ đây"], help: "{remedy}"),
      CatalogueEntry(
        tooDeep, "các mục và danh sách lồng nhau sâu quá {limit} cấp", label: "ở đây",
        help: "viết lại cho ít cấp hơn"),
      CatalogueEntry(
        tooManyNodes, "tệp có hơn {limit} khóa và giá trị", label: "ở đây", help: "tách tệp thành nhiều tệp"),
      CatalogueEntry(
        severalDocuments, "một tài liệu thứ hai bắt đầu ở đây, nhưng mỗi tệp chỉ có một tài liệu",
        label: "bắt đầu từ dòng này",
        help: "bỏ dòng `---`, hoặc tách thành hai tệp"),
      CatalogueEntry(
        unknownTag, "thẻ {tag} không có nghĩa ở đây", label: "thẻ này",
        note: "giá trị thuộc loại gì là do khóa đứng trước nó quyết định, không bao giờ do thẻ", help: "bỏ thẻ này"),
      CatalogueEntry(
        unknownAlias, "trước chỗ này không có gì được đánh dấu {anchor}", label: "{suggestion}",
        note: "{name} dùng để lặp lại một giá trị đã được đánh dấu bằng `&` ở phía trước"),
      CatalogueEntry(
        aliasInsideItself, "{name} nằm ngay trong giá trị mà nó lặp lại", label: "sẽ không bao giờ kết thúc"),
      CatalogueEntry(
        aliasesTooLarge, "các phần lặp lại làm tệp phình ra quá {limit} khóa và giá trị", label: "ở đây",
        note: "lặp lại một giá trị vốn đã có nhiều phần lặp lại thì nội dung tăng lên gấp bội",
        help: "bớt các phần lặp lại lồng nhau"),
      CatalogueEntry(
        anchorTwice, "dấu {name} được đặt hai lần", label: "đặt lần nữa", labels: ["first": "giá trị này đã có dấu đó"],
        help: "đổi tên một trong hai"),
    ]
  }

  private static var vietnameseKeys: [CatalogueEntry] {
    [
      CatalogueEntry(
        keyIsNoText, "khóa phải là một từ hoặc một đoạn chữ", label: "đây không phải là một từ hay một đoạn chữ",
        help: "muốn viết `{` hoặc `[` trong khóa thì đặt khóa trong dấu ngoặc kép"),
      CatalogueEntry(keyAbsent, "thiếu khóa trước dấu `:`", label: "ở đây"),
      CatalogueEntry(
        keyTwice, "khóa {key} được viết hai lần", label: "viết lần nữa", labels: ["first": "đã viết ở đây"],
        note: "nếu bỏ qua, một trong hai giá trị sẽ lặng lẽ thay giá trị kia", help: "giữ lại một"),
      CatalogueEntry(
        mergeKey, "ở đây không gộp các mục bằng `<<`", label: "khóa này", help: "viết đầy đủ các khóa cần gộp"),
      CatalogueEntry(
        unknownKey, "{key} không phải là khóa dùng được trong {name}", label: "{suggestion}",
        help: "các khóa là {known}"),
      CatalogueEntry(missingKey, "{name} thiếu khóa {key}", label: "phải có khóa {key} ở đây"),
    ]
  }

  private static var vietnameseValues: [CatalogueEntry] {
    [
      CatalogueEntry(wrongKind, "{name} phải là {expected}, không phải {found}", label: "đây là {found}"),
      CatalogueEntry(
        valueAbsent, "{name} chưa có giá trị", label: "phải có giá trị tiếp theo",
        help: "viết {expected}, hoặc bỏ khóa này"),
      CatalogueEntry(notAnInteger, "{name} phải là số nguyên, không phải {value}", label: "không phải số nguyên"),
      CatalogueEntry(
        outOfRange, "{name} phải từ {least} đến {most}, không phải {value}",
        label: "ngoài khoảng từ {least} đến {most}"),
      CatalogueEntry(
        notADecimal, "{name} phải là một số, không phải {value}", label: "không phải số",
        note: "số được giữ chính xác đến 18 chữ số"),
      CatalogueEntry(
        ambiguousNumber, "{value} có thể đọc là {thousands} hoặc {fraction}", label: "là số nào?",
        help: "viết {thousands} hoặc {fraction}"),
      CatalogueEntry(
        notAPercentage, "{name} phải là một tỷ lệ như `70%`, không phải {value}", label: "không phải tỷ lệ",
        note: "tỷ lệ nằm trong khoảng từ `0%` đến `100%`", help: "{form}"),
      CatalogueEntry(
        notADate, "{name} phải là một ngày như `2026-07-01`, không phải {value}", label: "không phải ngày",
        note: "dạng viết ngày trước `01/07/2026` cũng đọc được"),
      CatalogueEntry(noSuchDay, "không có ngày {value}", label: "không có ngày này"),
      CatalogueEntry(
        notATime, "{name} phải là giờ trong ngày như `15:00`, không phải {value}", label: "không phải giờ trong ngày",
        note: "mỗi bên dấu `:` có hai chữ số, từ `00:00` đến `24:00`"),
      CatalogueEntry(
        notInSet, "{name} không thể là {value}", label: "{suggestion}", help: "các giá trị được dùng là {known}"),
      CatalogueEntry(emptyList, "{name} phải có ít nhất một mục", label: "không có mục nào"),
      CatalogueEntry(
        commaInPercentage, "phần thập phân của tỷ lệ đứng sau dấu chấm, không phải dấu phẩy", label: "tỷ lệ này",
        help: "viết {right}"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "YAML.did-you-mean": "có phải ý là {nearest}?",
      "YAML.not-known": "ở đây không có từ này",
      "YAML.name.file": "tệp",
      "YAML.name.key": "{subject}",
      "YAML.name.entry": "mục thứ {number} của {subject}",
      "YAML.name.entry-of-file": "mục thứ {number} của tệp",
      "YAML.share.form": "viết một số từ 0 đến 100, liền sau là dấu `%`",
      "YAML.share.right": "viết {right|hoặc}",
      "YAML.kind.mapping": "các mục dạng `key: value`",
      "YAML.kind.list": "một danh sách",
      "YAML.kind.text": "một giá trị đơn",
      "YAML.kind.value": "một giá trị",
      "YAML.malformed.colon-missing": "sau khóa này thiếu dấu `:` và một khoảng trắng",
      "YAML.malformed.colon":
        "dấu `:` không đứng được ở đây",
      "YAML.malformed.dash":
        "mục của danh sách không bắt đầu được ở đây",
      "YAML.malformed.character":
        "không giá trị nào bắt đầu được bằng ký tự này",
      "YAML.malformed.quotation": "đoạn chữ trong dấu ngoặc kép chưa được đóng",
      "YAML.malformed.escape":
        "trong dấu ngoặc kép, dấu gạch chéo ngược đứng trước ký tự này không có nghĩa",
      "YAML.malformed.bracket": "thiếu `,` hoặc `]`",
      "YAML.malformed.brace": "thiếu `,` hoặc `}`",
      "YAML.malformed.indentation": "dòng này không nối tiếp phần trên",
      "YAML.malformed.tab": "có dấu tab ở chỗ chỉ được dùng khoảng trắng",
      "YAML.malformed.value-missing": "thiếu một giá trị",
      "YAML.malformed.after-end": "tệp còn nội dung sau chỗ đã kết thúc",
      "YAML.malformed.other": "tệp không đúng dạng YAML ({problem})",
      "YAML.malformed.colon-missing.remedy": "viết `key: value`, có khoảng trắng sau dấu hai chấm",
      "YAML.malformed.colon.remedy":
        "cho dòng bắt đầu cùng cột với các mục xung quanh, hoặc viết `\"` ở hai bên đoạn chữ có `: `",
      "YAML.malformed.dash.remedy":
        "kết thúc dòng trên sau dấu hai chấm, rồi viết mỗi mục của danh sách trên một dòng riêng sau `- `",
      "YAML.malformed.character.remedy": "viết `\"` ở hai bên đoạn chữ",
      "YAML.malformed.quotation.remedy": "viết dấu ngoặc kép đóng",
      "YAML.malformed.escape.remedy":
        "viết `\\\\` nếu cần dấu gạch chéo ngược, hoặc đặt đoạn chữ giữa hai dấu nháy đơn",
      "YAML.malformed.bracket.remedy": "viết `,` giữa các mục và `]` sau mục cuối cùng",
      "YAML.malformed.brace.remedy": "viết `,` giữa các mục và `}` sau mục cuối cùng",
      "YAML.malformed.indentation.remedy": "cho dòng bắt đầu cùng cột với các mục xung quanh",
      "YAML.malformed.tab.remedy": "thay dấu tab bằng khoảng trắng",
      "YAML.malformed.value-missing.remedy": "viết một giá trị, hoặc xóa dấu đứng trước",
      "YAML.malformed.after-end.remedy": "cho dòng bắt đầu cùng cột với các mục phía trên",
      "YAML.malformed.other.remedy": "so với tệp do `thutuc new` tạo ra",
    ]
  }
}
