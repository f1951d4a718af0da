public import Messages

extension ImportMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseFile + vietnameseTable + vietnameseTimes + vietnameseSums + vietnameseJSON + vietnameseRecords
  }

  private static var vietnameseFile: [CatalogueEntry] {
    [
      CatalogueEntry(
        emptyFile, "tệp không có nội dung", label: "chỉ có khoảng trắng",
        help: "lưu lại bảng dưới dạng CSV, hoặc nêu tệp khác"),
      CatalogueEntry(
        utf16, "tệp được lưu theo bảng mã UTF-16, không phải UTF-8", label: "các byte đầu tiên cho thấy vậy",
        note: "\"Unicode text\" của phần mềm bảng tính là UTF-16", help: "lưu lại dưới dạng \"CSV UTF-8\""),
      CatalogueEntry(
        binary, "tệp không phải là văn bản: trong tệp có byte {byte}", label: "byte này",
        help: "nêu một bảng lưu dưới dạng CSV theo UTF-8, hoặc một tệp JSON"),
      CatalogueEntry(
        officeFile, "tệp là văn bản Word hoặc bảng tính Excel, không phải bảng lưu dưới dạng văn bản thường",
        label: "byte này không phải là chữ",
        note: "tệp bắt đầu giống các tệp của Word và Excel", help: "mở tệp ra rồi lưu bảng dưới dạng \"CSV UTF-8\""),
      CatalogueEntry(
        invalidUTF8, "byte {byte} không thuộc ký tự nào", label: "byte này",
        note: "có thể tệp đã được lưu theo bảng mã khác, ví dụ TCVN3, VNI hoặc Windows-1258",
        help: "lưu lại tệp theo bảng mã UTF-8"),
      CatalogueEntry(
        tooLarge, "tệp có {size} byte, trong khi chỉ nhập tối đa {limit} byte", help: "tách tệp thành nhiều tệp"),
      CatalogueEntry(
        textTooLong, "một đoạn chữ có {size} byte, trong khi chỉ đọc tối đa {limit} byte", label: "bắt đầu từ đây",
        help: "đóng dấu ngoặc kép ở cuối đoạn, hoặc rút ngắn đoạn này"),
      CatalogueEntry(
        rowTooWide, "dòng này có {count} ô, trong khi chỉ đọc tối đa {limit} ô", label: "bắt đầu từ đây",
        help: "chỉ lưu riêng bảng, không lưu các cột trống của trang tính"),
      CatalogueEntry(
        notWritten, "không viết được tệp quy tắc từ {path}",
        note: "chưa ghi gì; đây là lỗi của chương trình", help: "gửi tệp này cho nhóm phát triển"),
    ]
  }

  private static var vietnameseTable: [CatalogueEntry] {
    [
      CatalogueEntry(
        unclosedQuote, "ô trong dấu ngoặc kép chưa được đóng", label: "mở ở đây",
        note: "mọi nội dung đến cuối tệp đã bị coi là chữ trong ô này",
        help: "đóng bằng `\"`; dấu ngoặc kép bên trong ô thì viết hai lần"),
      CatalogueEntry(
        textAfterQuote, "có chữ đứng sau chỗ kết thúc của ô trong dấu ngoặc kép", label: "đoạn chữ này",
        help: "dấu ngoặc kép bên trong ô thì viết hai lần, hoặc đưa đoạn chữ này vào trong ô"),
      CatalogueEntry(
        noHeadings, "không dòng nào có tiêu đề của bảng các bước", label: "{found}",
        note: "cần một cột như {name} và một cột như {time}", help: "các tiêu đề đọc được là {known|và}"),
      CatalogueEntry(
        headingTwice, "tiêu đề {heading} chỉ cùng một cột với {other}", label: "lần nữa ở đây",
        labels: ["first": "lần đầu ở đây"], note: "không rõ ý là cột nào trong hai cột",
        help: "đổi tên hoặc bỏ một trong hai cột"),
      CatalogueEntry(
        unknownHeading, "không rõ tiêu đề {heading}", label: "cột này",
        note: "các ô của cột này được giữ lại thành ghi chú ở từng bước", help: "các tiêu đề đọc được là {known|và}"),
      CatalogueEntry(
        noDeskColumn, "không cột nào cho biết ai thực hiện các bước", label: "không có tiêu đề như {column}",
        note: "các bước được viết ra không có bộ phận thực hiện",
        help: "thêm cột này, hoặc sau đó viết `by` cho từng bước"),
      CatalogueEntry(
        cellCount, "dòng này có {count} ô, trong khi dòng tiêu đề có {wanted}", label: "dòng này",
        labels: ["headings": "dòng tiêu đề bắt đầu ở đây"], note: "{reason}",
        help: "cho mỗi tiêu đề một ô, kể cả ô trống"),
      CatalogueEntry(
        timeInDeskColumn, "thời gian {text} nằm ở cột {column}", label: "đây là thời gian",
        labels: ["time": "ở cột thời gian lại là nội dung này"], note: "các ô của dòng này đã bị xô lệch",
        help: "chuyển các ô về đúng dưới tiêu đề"),
      CatalogueEntry(
        numberAsStep, "số {text} nằm ở cột {column}", label: "đây không phải là bước",
        note: "các ô của dòng này đã bị xô lệch", help: "chuyển các ô về đúng dưới tiêu đề"),
      CatalogueEntry(
        stepWithoutName, "dòng này không có chữ ở cột {column}", label: "bước không có tên",
        note: "các ô đã gộp khi lưu ra thì trống, trừ ô đầu tiên",
        help: "ghi nội dung công việc, hoặc gộp dòng này với dòng trên"),
      CatalogueEntry(noSteps, "dưới dòng tiêu đề không có bước nào", label: "dòng tiêu đề"),
      CatalogueEntry(
        looseLine, "dòng {text} không phải là bước", label: "được giữ lại thành ghi chú",
        help: "viết nó thành bước, bước chờ hoặc điều kiện ở đúng chỗ"),
      CatalogueEntry(
        lineAbove, "không hiểu được dòng {text} ở phía trên bảng", label: "được giữ lại thành ghi chú"),
      CatalogueEntry(
        tableWithoutTitle, "phía trên bảng không có dòng nào ghi tên thủ tục", label: "dòng tiêu đề",
        note: "đã lấy tên tệp {taken}", help: "viết tên thủ tục trong tệp quy tắc"),
    ]
  }

  private static var vietnameseTimes: [CatalogueEntry] {
    [
      CatalogueEntry(
        timeNotUnderstood, "không đọc được khoảng thời gian nào từ {text}", label: "giữ nguyên văn",
        help: "viết thời gian trong tệp quy tắc, hoặc sửa ô này rồi nhập lại"),
      CatalogueEntry(
        noTime, "bước này không có thời gian", label: "trống", note: "bước được viết ra không có `within`",
        help: "viết phần thời gian của bước, nếu không tốn thời gian thì viết `within 0 working days`"),
      CatalogueEntry(
        rangeTaken, "{text} là một khoảng; đã lấy {taken}", label: "một khoảng",
        note: "bảo đảm được mức dài hơn thì mới bảo đảm được thời hạn", help: "viết mức mà quyết định nói đến"),
      CatalogueEntry(
        severalTimes, "{text} có {count} khoảng thời gian; đã lấy khoảng dài nhất là {taken}",
        label: "nhiều khoảng thời gian",
        help: "viết thành bảng, mỗi trường hợp một dòng"),
      CatalogueEntry(
        wordsDisagree, "bằng số là {digits}, còn bằng chữ trong ngoặc là {words}", label: "hai con số",
        note: "đã lấy phần bằng số", help: "đối chiếu với quyết định"),
      CatalogueEntry(
        unitAssumed,
        "có {count} chỗ không ghi rõ là ngày, giờ làm việc hay ngày, giờ thường; đã hiểu là {taken}",
        label: "{text}", labels: ["too": "cả ở đây nữa"], note: "{reason}",
        help: "đối chiếu với quyết định, rồi ghi đơn vị vào tiêu đề"),
      CatalogueEntry(
        notCounted, "{text} là thời gian mà bảng không tính", label: "được giữ lại thành ghi chú",
        help: "viết một `wait` có thời hạn riêng, cho người nộp hoặc cho cơ quan phải chờ"),
      CatalogueEntry(
        deliveryNotCounted, "việc trả kết quả không được tính thời gian",
        label: "được viết là không tốn thời gian",
        note: "bước này đứng sau `resolved`, nơi việc tính thời hạn đã kết thúc"),
      CatalogueEntry(
        noLimit, "bảng không ghi thời hạn, cũng không ghi tổng thời gian", label: "dòng tiêu đề",
        note: "thời hạn được viết là chưa rõ", help: "viết thời hạn theo quyết định"),
    ]
  }

  private static var vietnameseSums: [CatalogueEntry] {
    [
      CatalogueEntry(
        sumDiffers, "{what}{column} cộng lại là {sum}, trong khi bảng ghi {total}", label: "ghi ở đây",
        note: "giữ cả hai con số: số ghi trong bảng làm thời hạn, các số còn lại làm phần thời gian của từng bước",
        help: "xem trong quyết định con số nào sai"),
      CatalogueEntry(
        sumNotChecked, "không so sánh được tổng {total} ghi trong bảng với các bước", label: "ghi ở đây",
        labels: ["gap": "không có thời gian để cộng"], help: "viết thời gian còn thiếu rồi nhập lại"),
      CatalogueEntry(
        limitDiffers, "thời hạn ghi trên bảng là {limit}, còn tổng của bảng là {total}", label: "thời hạn",
        labels: ["total": "tổng"], note: "thời hạn được viết thành `time limit`",
        help: "xem thời hạn không tính những bộ phận nào, rồi viết `clock pauses` ở các bước đó"),
      CatalogueEntry(
        limitsDiffer, "thời hạn là {one} khi nộp theo hình thức {channel} và {other} khi nộp theo hình thức {others}",
        label: "thời hạn khác",
        labels: ["other": "thời hạn đầu tiên"], note: "trong tệp quy tắc, mỗi hình thức nộp có một dòng",
        help: "đối chiếu với quyết định: thời hạn như nhau cho mọi hình thức nộp, trừ khi pháp luật quy định khác"),
      CatalogueEntry(
        feesDiffer, "các hình thức nộp có mức phí, lệ phí khác nhau: \"{one}\" và \"{other}\"", label: "mức khác",
        labels: ["other": "mức đầu tiên"], note: "mỗi mức được viết một lần",
        help: "viết một khoản phí, lệ phí, mỗi hình thức nộp một dòng"),
      CatalogueEntry(
        textDisagrees, "thời hạn là {limit}, còn trình tự thực hiện lại ghi {text}", label: "thời hạn",
        labels: ["text": "trong đoạn này"], note: "một phần không thể dài hơn toàn bộ, hoặc đơn vị tính khác nhau",
        help: "đối chiếu với quyết định"),
    ]
  }

  private static var vietnameseJSON: [CatalogueEntry] {
    [
      CatalogueEntry(malformed, "tệp không phải là JSON: {reason}", label: "ở đây"),
      CatalogueEntry(
        tooDeep, "các mục và danh sách lồng nhau sâu quá {limit} cấp", label: "ở đây",
        note: "dữ liệu của Cổng Dịch vụ công chỉ sâu bốn cấp"),
      CatalogueEntry(
        tooManyValues, "tệp có hơn {limit} giá trị", label: "ở đây", help: "tách tệp thành nhiều tệp"),
      CatalogueEntry(
        nameTwice, "tên {name} có hai lần trong cùng một mục", label: "lần nữa ở đây",
        note: "nếu bỏ qua, một trong hai giá trị sẽ lặng lẽ thay giá trị kia", help: "giữ lại một"),
      CatalogueEntry(
        otherShape, "tệp chứa {found}, trong khi cần một thủ tục hoặc danh sách thủ tục", label: "phần này",
        help: "kết xuất các thủ tục thành các mục có trường của Cổng Dịch vụ công"),
      CatalogueEntry(
        recordNotObject, "thủ tục thứ {number} là {found}, không phải mục có các trường của Cổng Dịch vụ công",
        label: "phần này"),
      CatalogueEntry(
        noPortalField, "thủ tục thứ {number} không có trường nào của Cổng Dịch vụ công", label: "thủ tục này",
        help: "các trường như {known|và}"),
      CatalogueEntry(
        noTitle, "thủ tục thứ {number} không có tên", label: "{name} không có chữ",
        help: "ghi tên thủ tục vào trường {name}"),
      CatalogueEntry(wrongKind, "{name} phải là {expected}, không phải {found}", label: "đây là {found}"),
      CatalogueEntry(
        unknownField, "không rõ trường {name}", label: "nếu là chữ thì được giữ lại thành ghi chú"),
      CatalogueEntry(noRecords, "danh sách không có thủ tục nào", label: "trống"),
    ]
  }

  private static var vietnameseRecords: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownChannel, "{text} không phải là hình thức nộp", label: "được giữ lại thành ghi chú",
        note: "các hình thức đọc được là `Trực tiếp`, `Trực tuyến` và `Dịch vụ bưu chính`"),
      CatalogueEntry(
        channelTwice, "hình thức nộp {text} có dòng thứ hai", label: "được giữ lại thành ghi chú",
        labels: ["first": "thời hạn ở dòng đầu"], help: "viết thành bảng, mỗi trường hợp một dòng"),
      CatalogueEntry(
        unknownApplicant, "không rõ loại đối tượng thực hiện {text}", label: "được giữ lại thành ghi chú"),
      CatalogueEntry(
        feeNotUnderstood, "không đọc được số tiền nào từ {text}", label: "được viết là chưa rõ",
        help: "tra mức thu trong nghị quyết quy định"),
      CatalogueEntry(
        feeConditions, "{text} nói nhiều hơn số tiền {money}", label: "phần còn lại được giữ thành ghi chú",
        help: "viết các trường hợp thành từng dòng, hoặc `free when …`"),
      CatalogueEntry(
        documentWithoutName, "có giấy tờ không có tên", label: "được giữ lại thành ghi chú"),
      CatalogueEntry(
        copiesNotUnderstood, "không đọc được số lượng bản từ {text}", label: "giấy tờ được giữ lại thành ghi chú",
        note: "đây là \"{name}\"", help: "viết `1 original`, `1 copy` hoặc tương tự trong `documents`"),
      CatalogueEntry(
        noCopies, "\"{name}\" không yêu cầu bản chính, cũng không yêu cầu bản sao",
        label: "được giữ lại thành ghi chú",
        note: "trên Cổng Dịch vụ công, danh sách giấy tờ có lẫn các câu giải thích về giấy tờ",
        help: "nếu đúng là giấy tờ thì thêm vào `documents`"),
      CatalogueEntry(
        documentTwice, "\"{name}\" được yêu cầu hai lần", label: "được giữ lại thành ghi chú"),
    ]
  }
}
