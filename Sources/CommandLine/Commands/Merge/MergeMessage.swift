import Messages

/// What can be wrong with parts of a simulation.
enum MergeMessage: Int, MessageSet {
  case badShard = 20
  case shardWithout = 21
  case shardWithPrecision = 22
  case notAPart = 23
  case damaged = 24
  case otherProgram = 25
  case otherInputs = 26
  case contradiction = 27
  case missing = 28
  case tooLarge = 29
  case noPartFile = 37

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        MergeMessage.badShard, "{text} does not say which part of how many",
        help: "write `--shard 2/8` for the second of eight parts"),
      CatalogueEntry(
        MergeMessage.shardWithout, "{option} does not go with {other}",
        note: "a part holds replications of one scenario, and its report is made when all parts are merged",
        help: "leave out one of both"),
      CatalogueEntry(
        MergeMessage.shardWithPrecision, "how many replications {path} takes is not known before they are made",
        label: "asked for here",
        note: "a part has to know its replications, and a precision is looked at after all of them",
        help: "write how many there are, such as {form}"),
      CatalogueEntry(
        MergeMessage.notAPart, "{path} is no part of a simulation",
        help: "name files that `thutuc simulate --shard 1/2 -o PART` made with this version"),
      CatalogueEntry(
        MergeMessage.damaged, "{path} is cut off or changed",
        help: "copy the part again, or make it again"),
      CatalogueEntry(
        MergeMessage.otherProgram, "{path} was made by version {version} of `thutuc`, and this is {own}",
        note: "two versions may count differently", help: "make all parts with one version"),
      CatalogueEntry(
        MergeMessage.otherInputs, "{path} was not made from {scenario} and its rules as they are now",
        note:
          "the scenario, a rule file or a calendar has changed since, or differed on the machine that made the part",
        help: "make the part again, or name the scenario that it was made from with `--scenario`"),
      CatalogueEntry(
        MergeMessage.contradiction, "{first} and {second} differ in replication {number}",
        note: "the same inputs and seed give the same replication on every machine: one of both is wrong",
        help: "make both parts again"),
      CatalogueEntry(
        MergeMessage.missing, "{count} of {all} replications are in none of the parts: {numbers}",
        help: "name every part; of `--shard i/n` there are n"),
      CatalogueEntry(MergeMessage.tooLarge, "{path} is larger than a part can be", help: "name a part of a simulation"),
      CatalogueEntry(
        MergeMessage.noPartFile, "`--shard` names no file for the part",
        note: "a part is for `thutuc merge`, and nobody could read it on a terminal",
        help: "name the file to write, such as `-o part1`"),
    ]
  }

  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        MergeMessage.badShard, "{text} không cho biết là phần thứ mấy trong bao nhiêu phần",
        help: "viết `--shard 2/8` cho phần thứ hai trong tám phần"),
      CatalogueEntry(
        MergeMessage.shardWithout, "{option} không đi cùng {other}",
        note: "một phần chỉ chứa các lần chạy của một kịch bản, báo cáo được lập khi gộp đủ các phần",
        help: "bỏ một trong hai"),
      CatalogueEntry(
        MergeMessage.shardWithPrecision, "chưa chạy thì chưa biết {path} cần bao nhiêu lần chạy",
        label: "được yêu cầu ở đây",
        note: "mỗi phần phải biết trước các lần chạy của mình, còn độ chính xác chỉ xét được khi có đủ tất cả",
        help: "ghi rõ số lần chạy, ví dụ {form}"),
      CatalogueEntry(
        MergeMessage.notAPart, "{path} không phải là một phần của mô phỏng",
        help: "nêu các tệp do `thutuc simulate --shard 1/2 -o PART` của phiên bản này tạo ra"),
      CatalogueEntry(
        MergeMessage.damaged, "{path} bị cắt cụt hoặc đã bị thay đổi",
        help: "chép lại phần này, hoặc chạy lại để tạo phần này"),
      CatalogueEntry(
        MergeMessage.otherProgram, "{path} do phiên bản {version} của `thutuc` tạo ra, còn đây là phiên bản {own}",
        note: "hai phiên bản có thể tính khác nhau", help: "tạo mọi phần bằng cùng một phiên bản"),
      CatalogueEntry(
        MergeMessage.otherInputs, "{path} không được tạo từ {scenario} và các quy tắc như hiện nay",
        note: "kịch bản, tệp quy tắc hoặc lịch đã thay đổi từ lúc đó, hoặc khác với trên máy đã tạo phần này",
        help: "tạo lại phần này, hoặc dùng `--scenario` nêu đúng kịch bản đã dùng"),
      CatalogueEntry(
        MergeMessage.contradiction, "{first} và {second} khác nhau ở lần chạy {number}",
        note: "cùng đầu vào và số khởi đầu thì máy nào cũng cho cùng kết quả: một trong hai phần sai",
        help: "tạo lại cả hai phần"),
      CatalogueEntry(
        MergeMessage.missing, "{count} trên {all} lần chạy không có trong phần nào: {numbers}",
        help: "nêu đủ mọi phần; với `--shard i/n` có n phần"),
      CatalogueEntry(
        MergeMessage.tooLarge, "{path} lớn hơn mức một phần có thể có", help: "nêu một phần của mô phỏng"),
      CatalogueEntry(
        MergeMessage.noPartFile, "`--shard` chưa nêu tệp để ghi phần đó",
        note: "phần này dành cho `thutuc merge`, đọc trên màn hình thì không ai hiểu",
        help: "nêu tệp cần ghi, ví dụ `-o part1`"),
    ]
  }
}
