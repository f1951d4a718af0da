public import Messages

extension SyntaxMessage {
  /// The Vietnamese words.
  public static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        Self.invalidUTF8, "byte {byte} không thuộc ký tự nào", label: "không phải UTF-8",
        note: "tệp quy tắc là văn bản UTF-8, để ai cũng đọc được cùng một nội dung",
        help: "lưu lại tệp theo bảng mã UTF-8 trong trình soạn thảo"),
      CatalogueEntry(
        Self.bidirectionalControl, "có một ký tự điều khiển ẩn ({code}) làm đổi thứ tự hiển thị của chữ",
        label: "{code} ở đây", note: "người đọc sẽ thấy nội dung khác với nội dung thực sự có hiệu lực",
        help: "xóa ký tự này"),
      CatalogueEntry(
        Self.unexpectedCharacter, "ký tự {character} ({code}) không có nghĩa ở đây",
        label: "không thuộc ngôn ngữ này", help: "{suggestion}"),
      CatalogueEntry(
        Self.foreignSign, "ở đây, {written} phải viết là {sign}", label: "được hiểu là {sign}",
        labels: ["also": "cả ở đây nữa"], help: "viết {sign}"),
      CatalogueEntry(
        Self.foreignComment, "ghi chú không bắt đầu bằng `#`", label: "được hiểu là ghi chú",
        labels: ["also": "cả ở đây nữa"], help: "viết `//`"),
      CatalogueEntry(
        Self.invisibleCharacter, "ở đây có một ký tự không nhìn thấy được ({code})", label: "mắt không thấy gì ở đây",
        labels: ["also": "cả ở đây nữa"],
        note: "ký tự này đi theo chữ chép từ văn bản hoặc trang web; tên có lẫn nó trông giống tên khác mà không phải",
        help: "xóa đi, hoặc gõ lại những chữ quanh đó"),
      CatalogueEntry(
        Self.bullet, "dòng không bắt đầu bằng dấu đầu dòng {written}", label: "được bỏ qua",
        labels: ["also": "cả ở đây nữa"], help: "xóa dấu này: mỗi mục đã đứng trên một dòng riêng"),
      CatalogueEntry(
        Self.foreignLineBreak, "chỗ ngắt dòng này ({code}) chỉ có trong phần mềm soạn thảo văn bản",
        label: "ngắt dòng ở đây", labels: ["also": "cả ở đây nữa"], help: "xuống dòng bằng phím Enter"),
      CatalogueEntry(
        Self.tableRow, "đây là một dòng của bảng, không phải quy tắc", label: "được bỏ qua",
        labels: ["also": "cả ở đây nữa"],
        help: "lưu bảng thành tệp CSV rồi để `thutuc import` viết các bước, hoặc viết mỗi dòng thành một bước"),
      CatalogueEntry(
        Self.foreignDate, "ở đây, ngày không viết theo kiểu {written}", label: "được hiểu là ngày {day}",
        note: "ngày được viết theo dạng năm-tháng-ngày, hoặc ngày/tháng/năm với hai chữ số cho ngày và tháng",
        help: "viết {plain}"),
      CatalogueEntry(
        Self.utf16, "tệp được lưu theo bảng mã UTF-16", note: "tệp quy tắc là văn bản UTF-8",
        help: "lưu lại tệp theo bảng mã UTF-8 trong trình soạn thảo"),
      CatalogueEntry(
        Self.groupedNumber, "{written} có thể đọc theo hai cách", label: "ý là số nào?",
        note:
          "ở Việt Nam dấu chấm ngăn cách hàng nghìn, nơi khác lại mở đầu phần thập phân; im lặng bỏ qua sẽ làm sai quy định",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.commaInNumber, "{written} có thể đọc theo hai cách", label: "ý là gì?",
        note: "ở Việt Nam dấu phẩy mở đầu phần thập phân, nơi khác lại dùng để ngăn cách",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.malformedNumber, "{written} không phải là số", label: "không đọc được",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.noSuchDate, "{written} không có trong lịch", label: "không có ngày này",
        note: "ngày được viết theo dạng năm-tháng-ngày hoặc ngày/tháng/năm", help: "sửa lại ngày hoặc tháng"),
      CatalogueEntry(
        Self.noSuchTime, "{written} không phải là giờ trong ngày", label: "không có giờ này",
        help: "viết giờ từ 00 đến 23 và phút từ 00 đến 59"),
      CatalogueEntry(
        Self.unclosedText, "đoạn chữ này thiếu dấu ngoặc kép đóng", label: "bắt đầu từ đây",
        note:
          "đoạn chữ có một dấu ngoặc kép ở mỗi bên phải kết thúc ngay trên dòng đó; ba dấu, `\"\"\"`, mở đầu đoạn chữ nhiều dòng",
        help: "thêm dấu ngoặc kép đóng"),
      CatalogueEntry(
        Self.malformedName, "{written} không phải là tên", label: "không đọc được thành tên",
        note: "tên bắt đầu bằng chữ cái, sau đó là chữ cái, chữ số và `_`",
        help: "viết đầy đủ tên; nếu mở bằng dấu nháy ngược thì phải có dấu nháy ngược đóng"),
      CatalogueEntry(
        Self.hyphenInName, "trong tên không được có dấu `-`", label: "được đọc là tên {joined}",
        labels: ["also": "cả ở đây nữa"],
        note: "tên bắt đầu bằng chữ cái, sau đó là chữ cái, chữ số và `_`",
        help: "viết {joined}; nếu là phép trừ thì để khoảng trắng ở cả hai bên dấu `-`"),
      CatalogueEntry(
        Self.curlyQuotes, "đoạn chữ phải đặt giữa hai dấu ngoặc kép thẳng: \"…\"", label: "ở đây là dấu khác",
        labels: ["also": "cả ở đây nữa"], note: "phần mềm soạn thảo văn bản tự đổi dấu ngoặc kép trong lúc gõ",
        help: "viết \" ở hai bên đoạn chữ"),
      CatalogueEntry(
        Self.tooManyFindings, "có hơn {count} lỗi; phần còn lại không hiển thị",
        help: "sửa những lỗi đầu tiên rồi kiểm tra lại"),
      CatalogueEntry(
        Self.unknownLanguage, "không có bộ từ khóa nào tên là {found}", label: "không rõ",
        help: "viết `language en` hoặc `language vi`"),
      CatalogueEntry(
        Self.foreignKeyword, "{found} là từ khóa {foreign}, còn tệp này được đọc theo từ khóa {own}",
        label: "tệp này có {count} từ khóa như vậy", labels: ["also": "cả ở đây nữa"],
        note: "mọi từ khóa trong một tệp phải cùng một thứ tiếng: tiếng Anh, trừ khi dòng đầu là `language vi`",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.expected, "ở đây phải là {what}, không phải {found}", label: "cần {what}",
        help: "{suggestion}"),
      CatalogueEntry(Self.expectedBeforeLineEnd, "thiếu {what}", label: "cần {what}", help: "{suggestion}"),
      CatalogueEntry(
        Self.unknownLine, "{found} không mở đầu được {what}", label: "ở đây không có từ này", help: "{suggestion}"),
      CatalogueEntry(
        Self.unexpectedInLine, "{found} không hợp ở đây", label: "không đứng được sau phần trước nó",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.needsNewLine, "{found} phải ở đầu một dòng mới", label: "xuống dòng trước chỗ này",
        note: "mỗi mục đứng trên một dòng riêng", help: "xuống dòng, hoặc đặt `;` trước nó"),
      CatalogueEntry(
        Self.notInSet, "{found} không phải là {what}", label: "không nằm trong những từ được dùng ở đây",
        help: "{suggestion}"),
      CatalogueEntry(
        Self.braceNotClosed, "dấu { này không có dấu đóng", label: "mở ở đây",
        labels: ["close": "có vẻ thiếu dấu ngoặc nhọn đóng trước chỗ này"],
        note: "các dòng trong khối phải thụt vào; từ khóa khai báo ở cột đầu tiên luôn mở đầu một khai báo mới",
        help: "thêm dấu ngoặc nhọn đóng"),
      CatalogueEntry(
        Self.braceNotOpened, "dấu } này đóng một khối chưa hề mở", label: "đóng ở đây",
        labels: ["open": "có vẻ thiếu dấu ngoặc nhọn mở ở cuối dòng này"],
        help: "thêm dấu ngoặc nhọn mở"),
      CatalogueEntry(
        Self.extraBracket, "thừa một dấu {found}", label: "không có dấu nào đi cặp", help: "xóa dấu này"),
      CatalogueEntry(
        Self.parenthesisNotClosed, "dấu ( này không có dấu đóng", label: "mở ở đây", help: "thêm dấu ngoặc tròn đóng"),
      CatalogueEntry(
        Self.nestedTooDeeply, "phần này lồng sâu quá {limit} cấp", label: "quá sâu",
        note: "không thủ tục nào cần đến ngần ấy cấp", help: "tách thành nhiều phần"),
      CatalogueEntry(
        Self.lineStartsWithOperator, "dòng không được bắt đầu bằng {found}", label: "nối tiếp dòng trên",
        note: "dòng nào không kết thúc bằng dấu nối (phép toán) thì coi như đã trọn",
        help: "đặt {found} ở cuối dòng trên, hoặc đặt cả điều kiện trong dấu ngoặc tròn"),
    ]
  }

  /// The same names of things and ways to suggest, in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "syntax.invisible": "không nhìn thấy được",
      "syntax.name": "một tên",
      "syntax.title": "một đoạn chữ trong dấu ngoặc kép",
      "syntax.date": "một ngày, ví dụ 2026-07-01",
      "syntax.time": "một giờ, ví dụ 15:00",
      "syntax.number": "một số",
      "syntax.keyword": "{keyword}",
      "syntax.symbol": "{symbol}",
      "syntax.duration": "một khoảng thời gian, ví dụ `7 working days`",
      "syntax.durationUnit": "một đơn vị thời gian, ví dụ `working days`",
      "syntax.share": "một khoảng thời gian hoặc một tỷ lệ phần trăm",
      "syntax.value": "một giá trị",
      "syntax.desk": "một chức danh hoặc cơ quan",
      "syntax.type": "một kiểu dữ liệu, ví dụ `integer`, `money` hoặc `yes/no`",
      "syntax.declaration": "một khai báo",
      "syntax.law": "một mục của văn bản",
      "syntax.agency": "một mục của cơ quan",
      "syntax.unit": "một chức danh của đơn vị",
      "syntax.registry": "một mục của cơ sở dữ liệu",
      "syntax.document": "một mục của giấy tờ",
      "syntax.fact": "một thông tin của đối tượng",
      "syntax.procedure": "một mục của thủ tục",
      "syntax.row": "một dòng của bảng (`when …: value`)",
      "syntax.limitLine": "một dòng hoặc điều kiện của thời hạn",
      "syntax.feeLine": "một dòng hoặc điều kiện của phí, lệ phí",
      "syntax.point": "một mốc (`at …: value`)",
      "syntax.paper": "một giấy tờ",
      "syntax.result": "một kết quả",
      "syntax.statement": "một bước hoặc phần khác của quy trình",
      "syntax.step": "một mục của bước",
      "syntax.wait": "một mục của phần chờ",
      "syntax.branch": "một nhánh",
      "syntax.chooseRow": "một trường hợp (`when … { … }` hoặc `otherwise { … }`)",
      "syntax.bundle": "một mục của nhóm thủ tục liên thông",
      "syntax.amend": "một nội dung sửa đổi thủ tục",
      "syntax.abolish": "một mục của phần bãi bỏ",
      "syntax.policy": "một mục của chính sách",
      "syntax.test": "một dòng của phần kiểm thử",
      "syntax.expectation": "một điều mong đợi",
      "syntax.level": "một cấp hành chính",
      "syntax.applicant": "một loại người thực hiện thủ tục",
      "syntax.channel": "một hình thức nộp",
      "syntax.service": "một mức độ dịch vụ công trực tuyến",
      "syntax.end": "một cách kết thúc",
      "syntax.mark": "một mức độ tin cậy của nguồn",
      "syntax.outcome": "một kết quả xử lý",
      "syntax.place": "số hoặc chữ của điều, khoản, điểm",
      "syntax.removable": "`step`, `wait`, `stage` hoặc `branch`",
      "syntax.insertable": "`document`, `step`, `stage` hoặc `wait`",
      "syntax.scope": "`procedures` hoặc `interconnected`",
      "syntax.documentForm": "một dạng của giấy tờ (bản chính, bản sao …)",
      "syntax.documentAttribute": "cách nộp giấy tờ",
      "syntax.lawArticleDate": "`effective from` hoặc `repealed`",
      "syntax.target": "nơi hồ sơ đi tiếp đến",
      "syntax.position": "`before`, `after` hoặc `beside` một bước",
      "syntax.language": "`en` hoặc `vi`",
      "syntax.suggestDigits":
        "viết chữ số, ngăn các nhóm bằng `_` và đặt một dấu chấm trước phần thập phân: `75_000`, `0.5`",
      "syntax.suggestGrouped": "viết {grouped}",
      "syntax.suggestList": "viết {list}, có khoảng trắng sau mỗi dấu phẩy",
      "syntax.suggestGroupedOrDecimal": "viết {grouped} nếu là số lớn, hoặc {decimal} nếu là số thập phân",
      "syntax.suggestDecimalOrList":
        "viết {decimal} nếu là số thập phân, hoặc {list} có khoảng trắng nếu là danh sách",
      "syntax.suggestGroupedOrList": "viết {grouped} nếu là số lớn, hoặc {list} có khoảng trắng nếu là danh sách",
      "syntax.suggestGroupedDecimalOrList":
        "viết {grouped} nếu là số lớn, {decimal} nếu là số thập phân, hoặc {list} có khoảng trắng nếu là danh sách",
      "syntax.suggestDelete": "xóa ký tự đó, hoặc đặt cả cụm từ trong dấu ngoặc kép",
      "syntax.suggestAnd": "viết `and` thay vào",
      "syntax.suggestOr": "viết `or` thay vào",
      "syntax.suggestNot": "viết `not` trước điều không đúng",
      "syntax.suggestNearest": "có phải ý là {nearest}?",
      "syntax.suggestKeyword": "đặt {keyword} trước nó",
      "syntax.suggestSymbol": "đặt {symbol} ở đây",
      "syntax.suggestQuotes": "đặt cụm từ trong dấu ngoặc kép thẳng: \"…\"",
      "syntax.suggestName": "viết một tên: một chữ cái, rồi đến chữ cái, chữ số và `_`",
      "syntax.suggestNewLine": "xuống dòng, đặt dấu phẩy giữa các mục của danh sách, hoặc xóa đi",
      "syntax.suggestOneName":
        "nối các từ của tên bằng `_`, đặt tên gọi trong dấu ngoặc kép, hoặc xuống dòng",
      "syntax.suggestNoSign": "xóa dấu này: giá trị đứng ngay sau từ khóa",
      "syntax.suggestInstead": "viết {instead} thay vào",
      "syntax.suggestOneALine": "mỗi kết quả viết một dòng",
      "syntax.english": "tiếng Anh", "syntax.vietnamese": "tiếng Việt",
      "syntax.anEnglish": "tiếng Anh", "syntax.aVietnamese": "tiếng Việt",
      "syntax.suggestLanguageLine": "viết {line} ở dòng đầu tiên",
      "syntax.suggestWrite": "viết {what} ở đây",
      "syntax.suggestOneOf": "viết {allowed}",
    ]
  }
}
