import Messages

/// What can be wrong with a question about staff.
enum StaffMessage: Int, MessageSet {
  case badTarget = 90
  case badConfidence = 91
  case badAtMost = 92
  case noStaff = 93
  case noTimeLimit = 94
  case costMissing = 95

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        StaffMessage.badTarget, "{text} is no share of dossiers on time to ask for",
        note: "that no dossier is ever late cannot be shown by any number of replications",
        help: "write a percentage above 0 and below 100, such as `--on-time 98%`"),
      CatalogueEntry(
        StaffMessage.badConfidence, "{text} is no confidence to ask for",
        help: "write a percentage from 50 to below 100, such as `--confidence 95%`"),
      CatalogueEntry(
        StaffMessage.badAtMost, "{text} is no number of people",
        help: "write a whole number from 1 to 100 000, such as `--at-most 12`"),
      CatalogueEntry(
        StaffMessage.noStaff, "{path} says nothing of staff",
        note: "a desk that `staff` does not name has as many hands as it needs, so there is nothing to look for",
        help: "name the desks under `staff`, each with the people it has today"),
      CatalogueEntry(
        StaffMessage.noTimeLimit, "no dossier of {path} has a time limit that can be judged",
        note: "the share on time is by the statutory limit of each procedure",
        help: "let dossiers come to a procedure with a `time limit`, or simulate more days"),
      CatalogueEntry(
        StaffMessage.costMissing, "{path} says of some people what they cost, and not of {names}",
        note: "with costs the cheapest staff is looked for, which needs those of all",
        help: "give every entry of `staff` a `cost`, or none"),
    ]
  }

  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        StaffMessage.badTarget, "{text} không phải là tỷ lệ hồ sơ đúng hạn có thể đặt ra",
        note: "không số lần chạy nào chứng tỏ được là không bao giờ có hồ sơ trễ hạn",
        help: "viết tỷ lệ phần trăm trên 0 và dưới 100, ví dụ `--on-time 98%`"),
      CatalogueEntry(
        StaffMessage.badConfidence, "{text} không phải là độ tin cậy có thể đặt ra",
        help: "viết tỷ lệ phần trăm từ 50 đến dưới 100, ví dụ `--confidence 95%`"),
      CatalogueEntry(
        StaffMessage.badAtMost, "{text} không phải là số người",
        help: "viết số nguyên từ 1 đến 100.000, ví dụ `--at-most 12`"),
      CatalogueEntry(
        StaffMessage.noStaff, "{path} không ghi gì về nhân sự",
        note: "bộ phận không nêu dưới `staff` thì cần bao nhiêu người có bấy nhiêu, nên không có gì để tìm",
        help: "nêu các bộ phận dưới `staff`, mỗi bộ phận kèm số người hiện có"),
      CatalogueEntry(
        StaffMessage.noTimeLimit, "không hồ sơ nào của {path} có thời hạn để xét đúng hạn hay không",
        note: "tỷ lệ đúng hạn tính theo thời hạn luật định của từng thủ tục",
        help: "cho hồ sơ đến một thủ tục có `time limit`, hoặc mô phỏng nhiều ngày hơn"),
      CatalogueEntry(
        StaffMessage.costMissing, "{path} ghi chi phí của một số người, mà không ghi của {names}",
        note: "có chi phí thì tìm nhân sự rẻ nhất, nên cần chi phí của tất cả",
        help: "ghi `cost` cho mọi mục của `staff`, hoặc không ghi cho mục nào"),
    ]
  }
}
