public import Messages

extension PlanMessage {
  /// The Vietnamese words of every kind of message.
  public static var vietnamese: [CatalogueEntry] { vietnameseWanted + vietnameseGiven + vietnameseFound }

  private static var vietnameseWanted: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownGoal, "{package} không có giấy tờ, thủ tục hay nhóm thủ tục liên thông nào tên là {name}",
        help: "{suggestion}"),
      CatalogueEntry(
        nobodyIssues, "trong {package} không ai cấp {name}",
        note: "kế hoạch dẫn đến một giấy tờ có trong `results` của một thủ tục, hoặc do một bước của thủ tục lập ra",
        help: "{suggestion}"),
      CatalogueEntry(
        alreadyThere, "{name} là giấy tờ cần có, nhưng đã có sẵn rồi", label: "người nộp đã có",
        help: "bỏ nó khỏi `have`, hoặc hỏi giấy tờ khác"),
    ]
  }

  private static var vietnameseGiven: [CatalogueEntry] {
    [
      CatalogueEntry(
        factMissing, "kế hoạch phụ thuộc vào {fact} ({title}), mà chưa ghi gì về thông tin này",
        label: "thông tin của trường hợp này",
        note: "{procedures|và} hỏi thông tin này; giá trị là {type}{instead}",
        help: "ghi dưới `facts`: {form}{from}"),
      CatalogueEntry(
        factAmbiguous, "{name} là thông tin của nhiều đối tượng", label: "của đối tượng nào?",
        help: "viết {known|hoặc}"),
      CatalogueEntry(
        factUnknown, "gói không có thông tin {name}", label: "{suggestion}",
        note:
          "dưới `facts` ghi thông tin của đối tượng, và với chỗ có giấy tờ thay thế nhau thì ghi giấy tờ được nộp",
        help: "{list}"),
      CatalogueEntry(
        unknownPaper, "gói không có giấy tờ {name}", label: "{suggestion}",
        help: "`have` liệt kê giấy tờ theo tên trong khai báo `document`"),
      CatalogueEntry(
        unknownWait, "trên đường đi không có bước chờ {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        notTheIssuer, "{name} không cấp {paper}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        unknownChannel, "không nộp hồ sơ theo hình thức {name} được", label: "{suggestion}",
        help: "các hình thức nộp là {known|và}"),
      CatalogueEntry(
        unknownApplicant, "không có loại người thực hiện {name}", label: "{suggestion}",
        help: "các loại người thực hiện là {known|và}"),
    ]
  }

  private static var vietnameseFound: [CatalogueEntry] {
    [
      CatalogueEntry(
        unreachable, "với các thông tin này thì không thể có {goal}", label: "thông tin của trường hợp này",
        note: "mỗi dòng cho biết cần gì, ai cấp, và vì sao cách đó không được",
        help: "{way}"),
      CatalogueEntry(
        circle, "không thể có {goal}: {parts} thủ tục chờ giấy tờ của nhau",
        label: "yêu cầu ở đây",
        note:
          "mỗi dòng cho biết thủ tục nào cần giấy tờ nào; thủ tục ở dòng tiếp theo cấp giấy tờ đó, thủ tục ở dòng đầu cấp giấy tờ của dòng cuối",
        help:
          "để một giấy tờ được thay thế hoặc lấy từ cơ sở dữ liệu, hoặc ghi một giấy tờ dưới `have`: {papers|hoặc}"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "Plan.none": "",
      "Plan.near": "có phải ý là {nearest}?", "Plan.known": "hiện có {known}",
      "Plan.waits": "các bước chờ là {known}", "Plan.no-waits": "không có bước chờ nào: bỏ mục này",
      "Plan.issuers": "giấy tờ này do {known} cấp", "Plan.no-issuers": "không ai cấp giấy tờ này: bỏ mục này",
      "Plan.facts": "các thông tin là {known}",
      "Plan.from": ", hoặc viết dưới `from` thủ tục sẽ cấp {paper}: {choice}",
      "Plan.instead": "; chỉ cần một trong {subjects|và}, vì cái nào cũng dẫn đến {paper}",
      "Plan.change": "sửa các thông tin đã cho",
      "Plan.have": "sửa các thông tin đã cho, hoặc ghi giấy tờ người nộp đã có dưới `have`: {papers|hoặc}",
      "Plan.yesNo": "có hoặc không", "Plan.text": "đoạn chữ", "Plan.date": "một ngày",
      "Plan.choice": "một trong {choices}",
      "Plan.whole": "một số nguyên", "Plan.whole.between": "một số nguyên từ {least} đến {most}",
      "Plan.whole.from": "một số nguyên, ít nhất {least}", "Plan.whole.to": "một số nguyên, nhiều nhất {most}",
      "Plan.number": "một số{unit}", "Plan.number.between": "một số{unit} từ {least} đến {most}",
      "Plan.number.from": "một số{unit}, ít nhất {least}", "Plan.number.to": "một số{unit}, nhiều nhất {most}",
      "Plan.unit": " tính bằng {measure}",
      "Plan.money": "số tiền tính bằng đồng", "Plan.money.between": "số tiền tính bằng đồng, từ {least} đến {most}",
      "Plan.money.from": "số tiền tính bằng đồng, ít nhất {least}",
      "Plan.money.to": "số tiền tính bằng đồng, nhiều nhất {most}",
      "Plan.goal.needs": "{issuer} dẫn đến đó, nhưng còn thiếu cho thủ tục này:",
      "Plan.part.needs": "{part} cần {paper}; {issuer} cấp giấy tờ đó, nhưng còn thiếu cho thủ tục này:",
      "Plan.goal.but": "{issuer} dẫn đến đó, nhưng {reason}",
      "Plan.part.but": "{part} cần {paper}; {issuer} cấp giấy tờ đó, nhưng {reason}",
      "Plan.part.circle": "{part} cần {paper}",
      "Plan.applicant": "thủ tục không dành cho {who}",
      "Plan.notInForce": "ngày {day} không có phiên bản nào đang có hiệu lực",
      "Plan.requirement": "thủ tục dành cho trường hợp khác: không đáp ứng yêu cầu “{text}”",
      "Plan.ends": "với các thông tin này, thủ tục kết thúc {end}",
      "Plan.stuck": "với các thông tin này, thủ tục dừng lại ở {place}",
      "Plan.beyondCalendar": "lịch làm việc không đủ dài sau ngày {day}",
      "Plan.issuesNot": "với các thông tin này thì không cấp",
      "Plan.errors": "thủ tục có lỗi; `thutuc check` cho biết lỗi nào",
      "Plan.silent": "chưa ghi gì về {subjects|và}",
      "Plan.notChosen": "dưới `from` đã chọn thủ tục khác",
    ]
  }
}
