extension Wording {
  /// The Vietnamese words that the renderers themselves use; every Vietnamese catalogue takes them in.
  ///
  /// Dates and numbers are written as offices write them: `20/8/2026 (thứ Năm)`, `75.000`.
  public static let vietnamesePhrases: [String: String] = [
    "messages.error": "lỗi", "messages.warning": "cảnh báo", "messages.note": "lưu ý", "messages.help": "cách xử lý",
    "messages.fix.safe": "cách sửa", "messages.fix.unsafe": "cách sửa (có thể làm đổi nội dung)",
    "messages.fix.insert": "viết thêm {new} tại {place}", "messages.fix.remove": "bỏ {old} tại {place}",
    "messages.fix.replace": "viết {new} thay cho {old} tại {place}",
    "messages.fix.more": "làm như vậy ở {count} chỗ nữa",
    "messages.weekdays": "thứ Hai,thứ Ba,thứ Tư,thứ Năm,thứ Sáu,thứ Bảy,Chủ nhật",
    "messages.months": "1,2,3,4,5,6,7,8,9,10,11,12",
    "messages.date": "{day}/{month}/{year} ({weekday})", "messages.grouping": ".",
    "messages.decimal": ",",
    "messages.length.working days": "{amount} ngày làm việc",
    "messages.length.working hours": "{amount} giờ làm việc",
    "messages.length.days": "{amount} ngày",
    "messages.length.weeks": "{amount} tuần",
    "messages.length.hours": "{amount} giờ",
    "messages.length.minutes": "{amount} phút",
    "messages.length.months": "{amount} tháng",
    "messages.length.years": "{amount} năm",
    "messages.count.errors": "{count} lỗi",
    "messages.count.warnings": "{count} cảnh báo",
    "messages.count.notes": "{count} lưu ý",
    "messages.count.files": "{counts} trong {count} tệp",
  ]
}
