import Messages

/// What can be wrong with the event log that `--log` asks for.
enum LogMessage: Int, MessageSet {
  case unknownFormat = 33
  case noReplication = 34
  case severalRuns = 35
  case withoutLog = 36

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        LogMessage.unknownFormat, "the name {path} does not say how the event log is written",
        note: "`.csv` is a table, `.xes` is XES, `.jsonocel` or `.ocel.json` is OCEL 2.0",
        help: "give the file a name that ends so, or name the format with `--log-format`"),
      CatalogueEntry(
        LogMessage.noReplication, "there is no replication {number}: the scenario has {count}",
        help: "write a number from 1 to {count} after `--log-replication`"),
      CatalogueEntry(
        LogMessage.severalRuns, "`--log` cannot be asked together with `--against`, `--vary` or `--shard`",
        note: "an event log is of one scenario as it is written",
        help: "write the log of each scenario in a run of its own"),
      CatalogueEntry(
        LogMessage.withoutLog, "{option} says something of an event log, and none is asked for",
        help: "name the file to write with `--log`, or leave the option out"),
    ]
  }

  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        LogMessage.unknownFormat, "tên {path} không cho biết nhật ký sự kiện được ghi theo định dạng nào",
        note: "`.csv` là bảng, `.xes` là XES, `.jsonocel` hoặc `.ocel.json` là OCEL 2.0",
        help: "đặt tên tệp có đuôi như vậy, hoặc nêu định dạng bằng `--log-format`"),
      CatalogueEntry(
        LogMessage.noReplication, "không có lần chạy {number}: kịch bản có {count} lần",
        help: "viết một số từ 1 đến {count} sau `--log-replication`"),
      CatalogueEntry(
        LogMessage.severalRuns, "không dùng `--log` cùng với `--against`, `--vary` hoặc `--shard`",
        note: "nhật ký sự kiện là của một kịch bản đúng như đã viết",
        help: "ghi nhật ký của từng kịch bản trong một lần chạy riêng"),
      CatalogueEntry(
        LogMessage.withoutLog, "{option} nói về nhật ký sự kiện, nhưng không có yêu cầu ghi nhật ký nào",
        help: "nêu tệp cần ghi bằng `--log`, hoặc bỏ tùy chọn này"),
    ]
  }
}
