extension ImportMessage {
  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "import.cells.many":
        "dấu phẩy hoặc chỗ xuống dòng bên trong ô mở đầu một ô mới, trừ khi ô nằm trong dấu ngoặc kép",
      "import.cells.few": "có thể thiếu các ô đã gộp",
      "import.cells.total": "thiếu các ô đã gộp của dòng tổng",
      "import.unit.working": "ngày, giờ làm việc",
      "import.unit.days": "ngày, giờ theo lịch",
      "import.unit.limit": "thời hạn ghi trên bảng tính bằng ngày làm việc",
      "import.unit.heading": "tiêu đề ghi ngày làm việc",
      "import.unit.total": "một tổng của bảng tính bằng ngày làm việc",
      "import.unit.others": "các thời gian khác của bảng là thời gian làm việc",
      "import.unit.hours": "bảng tính bằng giờ thì tính giờ làm việc, mỗi ngày tám giờ",
      "import.unit.fractions": "nửa ngày chỉ có với ngày làm việc; ngày theo lịch tính tròn",
      "import.unit.none": "tiêu đề không ghi đơn vị, mà quy trình nội bộ thường tính bằng ngày làm việc",
      "import.unit.calendar": "trong bảng không có chỗ nào nói đến ngày làm việc",
      "import.sum.table": "các bước",
      "import.sum.stage": "các bước của giai đoạn",
      "import.sum.only": "",
      "import.sum.normal": " ngoài địa bàn khó khăn",
      "import.sum.difficult": " ở địa bàn khó khăn",
      "import.sum.part": "{step}: {time}",
      "import.json.object": "một mục",
      "import.json.list": "một danh sách",
      "import.json.text": "một đoạn chữ",
      "import.json.number": "một số",
      "import.json.truth": "giá trị đúng hoặc sai",
      "import.json.null": "giá trị rỗng",
      "import.json.rows": "một danh sách các mục",
      "import.malformed.end": "tệp kết thúc giữa chừng một giá trị",
      "import.malformed.value": "không giá trị nào bắt đầu như vậy",
      "import.malformed.name": "thiếu một tên trong dấu ngoặc kép",
      "import.malformed.colon": "thiếu `:` sau tên",
      "import.malformed.comma": "thiếu `,` hoặc dấu ngoặc đóng",
      "import.malformed.comma-many": "có `,` đứng trước dấu ngoặc đóng",
      "import.malformed.control": "đoạn chữ chưa được đóng trên dòng của nó; chỗ xuống dòng bên trong viết là `\\n`",
      "import.malformed.escape": "không có ký hiệu nào của JSON bắt đầu bằng `\\` như vậy",
      "import.malformed.number": "số không viết đúng cách của JSON",
      "import.malformed.after": "sau chỗ kết thúc của giá trị còn có nội dung khác",
    ]
  }
}
