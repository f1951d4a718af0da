public import Messages

extension NameMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseDeclared + vietnameseRoles + vietnameseFacts + vietnameseStructure
  }

  private static var vietnameseDeclared: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownLaw, "gói này không có văn bản {name}", label: "không `law` nào có tên này", help: "{hint}"),
      CatalogueEntry(
        unknownAgency, "gói này không có cơ quan {name}", label: "không `agency` nào có tên này", help: "{hint}"),
      CatalogueEntry(
        unknownRegistry, "gói này không có cơ sở dữ liệu {name}", label: "không `registry` nào có tên này",
        help: "{hint}"),
      CatalogueEntry(
        unknownDocument, "gói này không có giấy tờ {name}", label: "không `document` nào có tên này",
        help: "{hint}"),
      CatalogueEntry(
        unknownSubject, "gói này không có đối tượng {name}", label: "không `subject` nào có tên này", help: "{hint}"),
      CatalogueEntry(
        unknownUnit, "gói này không có đơn vị đo {name}", label: "không gì được đo bằng đơn vị này",
        note: "đơn vị đo có khi được khai báo bằng `unit` hoặc khi một thông tin được đo bằng đơn vị đó", help: "{hint}"
      ),
      CatalogueEntry(
        unknownProcedure, "gói này không có thủ tục {name}", label: "không `procedure` nào có tên này",
        help: "{hint}"),
      CatalogueEntry(
        unknownPlace, "thủ tục này không có bước, bước chờ hay giai đoạn nào tên là {name}", label: "không tìm thấy",
        help: "{hint}"),
      CatalogueEntry(
        unknownBranch, "thủ tục này không có nhánh {name}", label: "không tìm thấy", help: "{hint}"),
      CatalogueEntry(
        notAPlace, "{name} là {found}, còn ở đây cần {wanted}", label: "đây là {found}",
        labels: ["declared": "{name} được khai báo ở đây"]),
      CatalogueEntry(
        unknownFee, "thủ tục này không có phí hay lệ phí {name}", label: "không tìm thấy", help: "{hint}"),
      CatalogueEntry(
        unknownOutcome, "bước này không có kết quả xử lý {name}", label: "không nằm trong `outcomes` của bước",
        labels: ["outcomes": "các kết quả xử lý nêu ở đây"], help: "{hint}"),
      CatalogueEntry(
        unknownCalendar, "gói này không có lịch làm việc {name}", label: "không lịch nào có tên này", help: "{hint}"),
      CatalogueEntry(
        unknownTag, "không bước nào trong gói này được gắn nhãn {name}", label: "không tìm thấy", help: "{hint}"),
      CatalogueEntry(
        formerName, "{name} nay gọi là {now}", label: "tên cũ",
        labels: ["declared": "đổi tên ở đây"], help: "viết {now}"),
    ]
  }

  private static var vietnameseRoles: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownRole, "không cơ quan nào có chức danh {name}", label: "không ai giữ chức danh này",
        note: "chức danh viết đầy đủ là `agency.unit.role`, được viết gọn khi chỉ có một chức danh phù hợp",
        help: "{hint}"),
      CatalogueEntry(
        roleNotInAgency, "{agency} không có chức danh {name}, mà đây {decides}",
        label: "{agency} không có ai làm việc này", labels: ["authority": "ở đây {agency} là cơ quan giải quyết"],
        help: "{hint}"),
      CatalogueEntry(
        ambiguousRole, "{name} có thể là nhiều chức danh: {roles|hoặc}", label: "là chức danh nào?",
        note: "chức danh chỉ được viết gọn khi chỉ có một chức danh phù hợp", help: "viết đầy đủ một trong số đó"),
      CatalogueEntry(
        roleIsAgency, "{name} là cơ quan, còn ở đây cần một chức danh của cơ quan đó",
        label: "là cơ quan, không phải người làm việc",
        labels: ["declared": "khai báo ở đây"], help: "{hint}"),
      CatalogueEntry(
        noAuthority, "`authority` chỉ cơ quan có thẩm quyền giải quyết, nhưng thủ tục này không nêu cơ quan nào",
        label: "chưa có cơ quan giải quyết", help: "thêm một dòng như `authority {example}` vào thủ tục"),
      CatalogueEntry(
        foreignHead, "{name} là từ khóa của thứ tiếng kia, còn tệp này được đọc theo từ khóa {own}",
        label: "được hiểu là tên của một cơ quan", help: "viết {instead} thay vào"),
      CatalogueEntry(
        unknownMembersFile, "không đọc được danh sách thành viên của {name} từ {file}",
        label: "trong gói không có tệp này"),
      CatalogueEntry(
        unknownMemberFact, "các thành viên của {agency} không có thông tin {name}",
        label: "không có cột này trong tệp thành viên",
        help: "{hint}"),
    ]
  }

  private static var vietnameseFacts: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownFact, "{name} không phải là thông tin của {subject}, cũng không phải là điều kiện",
        label: "không tìm thấy", help: "{hint}"),
      CatalogueEntry(
        ambiguousFact, "{name} là thông tin của nhiều đối tượng: {subjects|và}", label: "của đối tượng nào?",
        help: "viết `about` và một trong các đối tượng đó sau tên của khai báo"),
      CatalogueEntry(
        factWithoutSubject, "{name} là thông tin của {subject}, nhưng {owner} không nói về đối tượng này",
        label: "không ai khai thông tin này",
        help: "viết `about {plainSubject}` sau tên của khai báo"),
      CatalogueEntry(
        unknownValue, "{name} không phải là giá trị của {fact}", label: "không có trong danh sách",
        labels: ["list": "các giá trị liệt kê ở đây"], help: "{hint}"),
      CatalogueEntry(
        foreignFact, "{name} là thông tin của {other}, nhưng {owner} lại về {subject}",
        label: "trong hồ sơ như vậy không ai khai thông tin này",
        help: "dùng một thông tin của {subject}, hoặc khai báo thêm ở đó"),
      CatalogueEntry(
        foreignCondition, "điều kiện {name} nói về {other}, nhưng {owner} lại về {subject}",
        label: "trong hồ sơ như vậy không trả lời được", labels: ["declared": "khai báo ở đây"],
        help: "viết điều kiện theo thông tin của {subject}, hoặc khai báo {name} về {subject}"),
    ]
  }

  private static var vietnameseStructure: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownImport, "gói này không có tệp hay phần nào tên là {name}", label: "không có gì để nhập",
        note:
          "phần nhập nêu tên một tệp trong thư mục, không có đuôi `.tthc`, hoặc tên `package` mà các tệp khác tự ghi",
        help: "{hint}"),
      CatalogueEntry(
        importsItself, "tệp này nhập chính nó", label: "tệp này", help: "bỏ dòng nhập"),
      CatalogueEntry(
        circularImport, "các tệp này nhập lẫn nhau thành vòng tròn: {files}", label: "khép kín vòng tròn",
        help: "chuyển phần dùng chung sang một tệp không nhập tệp nào trong số đó"),
      CatalogueEntry(
        declaredTwice, "{name} được khai báo hai lần", label: "khai báo lần nữa",
        labels: ["first": "đã khai báo ở đây"], help: "đổi tên một trong hai, hoặc bỏ đi"),
      CatalogueEntry(
        circularDefinition, "{circle|và} được định nghĩa vòng tròn qua {count|chính nó|nhau}",
        label: "vòng tròn bắt đầu từ đây",
        help: "định nghĩa một trong số đó mà không dùng đến phần còn lại"),
      CatalogueEntry(
        reservedName, "{name} là đơn vị tiền, không dùng làm đơn vị đo được", label: "đã có nghĩa là đồng"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.also": "cả ở đây nữa", "language.english": "tiếng Anh", "language.vietnamese": "tiếng Việt",
      "language.hint.nearest": "có phải ý là {suggestion}?",
      "language.hint.declare": "khai báo bằng `{keyword}`, hoặc sửa lại tên",
      "language.hint.candidates": "hiện có {candidates|hoặc}",
      "language.hint.candidates.values": "các giá trị được dùng là {candidates|và}",
      "language.hint.holders": "chức danh này có ở {candidates|và}",
      "language.hint.roles": "các chức danh ở đó là {candidates|và}",
      "language.decides": "là cơ quan giải quyết",
      "language.mayDecide": "có thể là cơ quan giải quyết",
      "language.hint.none": "chưa khai báo gì thuộc loại này",
      "language.hint.remove": "sửa lại hoặc bỏ đi",
      "language.place.step": "bước", "language.place.wait": "bước chờ", "language.place.stage": "giai đoạn",
      "language.place.branch": "nhánh", "language.place.stepOrWait": "bước hoặc bước chờ",
    ]
  }
}
