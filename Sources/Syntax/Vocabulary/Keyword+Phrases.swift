extension Keyword {
  private typealias Words = Phrases

  /// The one table of the language's words: English, then Vietnamese.
  ///
  /// The Vietnamese follows what decisions and portals write (*cơ quan có thẩm quyền*, *trực tuyến toàn trình*, *bản sao
  /// chứng thực*) so that a file can be read aloud to the officer who knows the procedure.
  var phrases: (english: Phrases, vietnamese: Phrases) {
    switch self {
    // File
    case .language: (Words("language"), Words("language", or: ["ngôn ngữ"]))
    case .english: (Words("en"), Words("en"))
    case .vietnamese: (Words("vi"), Words("vi"))
    case .package: (Words("package"), Words("gói"))
    case .import: (Words("import"), Words("nhập"))

    // Declarations
    case .law: (Words("law"), Words("văn bản"))
    case .agency: (Words("agency"), Words("cơ quan"))
    case .registry: (Words("registry"), Words("cơ sở dữ liệu"))
    case .document: (Words("document"), Words("giấy tờ"))
    case .subject: (Words("subject"), Words("đối tượng"))
    case .condition: (Words("condition"), Words("điều kiện"))
    case .unit: (Words("unit"), Words("đơn vị"))
    case .procedure: (Words("procedure"), Words("thủ tục"))
    case .interconnected: (Words("interconnected"), Words("liên thông"))
    case .amend: (Words("amend"), Words("sửa đổi"))
    case .abolish: (Words("abolish"), Words("bãi bỏ"))
    case .policy: (Words("policy"), Words("chính sách"))
    case .test: (Words("test"), Words("kiểm thử"))

    // Basis and source
    case .basis: (Words("basis"), Words("căn cứ"))
    case .article: (Words("article"), Words("điều"))
    case .clause: (Words("clause"), Words("khoản"))
    case .point: (Words("point"), Words("điểm"))
    case .source: (Words("source"), Words("nguồn"))
    case .verified: (Words("verified"), Words("đã kiểm chứng"))
    case .secondary: (Words("secondary"), Words("thứ cấp"))
    case .recalled: (Words("recalled"), Words("theo trí nhớ"))
    case .proposed: (Words("proposed"), Words("đề xuất"))

    // Laws
    case .numberOfLaw: (Words("number"), Words("số hiệu", or: ["số"]))
    case .issued: (Words("issued"), Words("ban hành"))
    case .published: (Words("published"), Words("công bố"))
    case .repealed: (Words("repealed"), Words("hết hiệu lực"))
    case .replaces: (Words("replaces"), Words("thay thế"))
    case .effective:
      (
        Words("effective", or: ["effective from"]),
        Words("hiệu lực", or: ["có hiệu lực", "hiệu lực từ", "có hiệu lực từ"])
      )
    case .effectiveFrom: (Words("effective from"), Words("hiệu lực từ", or: ["có hiệu lực từ"]))

    // Agencies
    case .level: (Words("level"), Words("thuộc cấp", or: ["cấp"]))
    case .central: (Words("central"), Words("trung ương"))
    case .province: (Words("province"), Words("tỉnh"))
    case .district: (Words("district"), Words("huyện"))
    case .commune: (Words("commune"), Words("xã"))
    case .none: (Words("none"), Words("không có"))
    case .calendar: (Words("calendar"), Words("lịch"))
    case .under: (Words("under"), Words("trực thuộc"))
    case .membersFrom: (Words("members from"), Words("thành viên từ"))
    case .until: (Words("until"), Words("đến hết"))
    case .succeededBy: (Words("succeeded by"), Words("kế thừa bởi"))
    case .role: (Words("role"), Words("chức danh", or: ["vai trò"]))

    // Registries and documents
    case .supplies: (Words("supplies"), Words("cung cấp"))
    case .electronic: (Words("electronic"), Words("điện tử", or: ["bản điện tử"]))
    case .valid: (Words("valid"), Words("có giá trị"))
    case .formerly: (Words("formerly"), Words("tên cũ"))

    // Subjects
    case .assume: (Words("assume"), Words("giả định"))
    case .yesNo: (Words("yes/no"), Words("có/không"))
    case .integer: (Words("integer"), Words("số nguyên"))
    case .decimal: (Words("decimal"), Words("số thập phân"))
    case .money: (Words("money"), Words("tiền"))
    case .date: (Words("date"), Words("ngày"))
    case .text: (Words("text"), Words("chữ"))
    case .oneOf: (Words("one of"), Words("một trong"))
    case .from: (Words("from"), Words("từ"))
    case .to: (Words("to"), Words("đến"))
    case .optional: (Words("optional"), Words("không bắt buộc"))
    case .about: (Words("about"), Words("về"))

    // Procedures
    case .code: (Words("code"), Words("mã số"))
    case .field: (Words("field"), Words("lĩnh vực"))
    case .authority: (Words("authority"), Words("thẩm quyền", or: ["cơ quan có thẩm quyền"]))
    case .receiving: (Words("receiving"), Words("nơi tiếp nhận"))
    case .applicantMayWithdrawUntil:
      (Words("applicant may withdraw until"), Words("người nộp được rút hồ sơ đến"))
    case .applicant: (Words("applicant"), Words("người thực hiện"))
    case .citizen: (Words("citizen"), Words("công dân", or: ["cá nhân"]))
    case .household: (Words("household"), Words("hộ gia đình"))
    case .enterprise: (Words("enterprise"), Words("doanh nghiệp"))
    case .cooperative: (Words("cooperative"), Words("hợp tác xã"))
    case .organization: (Words("organization", or: ["organisation"]), Words("tổ chức"))
    case .foreigner: (Words("foreigner"), Words("người nước ngoài"))
    case .service: (Words("service"), Words("dịch vụ công", or: ["dịch vụ"]))
    case .fullOnline: (Words("full online"), Words("trực tuyến toàn trình", or: ["toàn trình"]))
    case .partialOnline: (Words("partial online"), Words("trực tuyến một phần", or: ["một phần"]))
    case .informationOnly: (Words("information only"), Words("cung cấp thông tin"))
    case .because: (Words("because"), Words("vì"))
    case .channel: (Words("channel"), Words("hình thức nộp"))
    case .online: (Words("online"), Words("trực tuyến"))
    case .counter: (Words("counter"), Words("trực tiếp"))
    case .post: (Words("post"), Words("bưu chính", or: ["qua bưu chính"]))
    case .appliesToDossiersSubmittedFrom:
      (Words("applies to dossiers submitted from"), Words("áp dụng cho hồ sơ nộp từ"))
    case .requires: (Words("requires"), Words("yêu cầu"))
    case .documents: (Words("documents"), Words("thành phần hồ sơ"))
    case .steps: (Words("steps"), Words("các bước", or: ["trình tự thực hiện"]))
    case .results: (Words("results"), Words("kết quả"))

    // Tables, limits, fees
    case .when: (Words("when"), Words("nếu"))
    case .otherwise: (Words("otherwise"), Words("còn lại"))
    case .unknown: (Words("unknown"), Words("chưa rõ", or: ["chưa biết"]))
    case .timeLimit: (Words("time limit"), Words("thời hạn", or: ["thời hạn giải quyết"]))
    case .reducedTo: (Words("reduced to"), Words("rút xuống", or: ["rút ngắn còn", "cắt giảm còn"]))
    case .sameWorkingDayIfReceivedBefore:
      (Words("same working day if received before"), Words("trong ngày làm việc nếu nhận trước"))
    case .otherwiseNextWorkingDay:
      (Words("otherwise next working day"), Words("còn lại ngày làm việc tiếp theo"))
    case .startsAt: (Words("starts at"), Words("tính từ"))
    case .receiptOf: (Words("receipt of"), Words("khi nhận được", or: ["khi nhận"]))
    case .extendable: (Words("extendable"), Words("được gia hạn", or: ["gia hạn"]))
    case .once: (Words("once"), Words("một lần"))
    case .extensionBy: (Words("by"), Words("thêm"))
    case .decidedBy: (Words("decided by"), Words("quyết định bởi"))
    case .at: (Words("at"), Words("tại"))
    case .fee: (Words("fee"), Words("phí"))
    case .charge: (Words("charge"), Words("lệ phí"))
    case .payable: (Words("payable"), Words("nộp"))
    case .freeWhen: (Words("free when"), Words("miễn nếu", or: ["miễn khi"]))
    case .before: (Words("before"), Words("trước"))
    case .atLeast: (Words("at least"), Words("tối thiểu"))
    case .atMost: (Words("at most"), Words("tối đa"))
    case .multipliedBy: (Words("multiplied by"), Words("nhân với"))
    case .roundedDownTo: (Words("rounded down to"), Words("làm tròn xuống"))
    case .roundedUpTo: (Words("rounded up to"), Words("làm tròn lên"))
    case .interpolatedOver: (Words("interpolated over"), Words("nội suy theo"))

    // Papers
    case .original: (Words("originals", one: "original"), Words("bản chính", or: ["bản gốc"]))
    case .copy: (Words("copies", one: "copy"), Words("bản sao"))
    case .certifiedCopy:
      (
        Words("certified copies", one: "certified copy"),
        Words("bản sao chứng thực", or: ["bản sao có chứng thực"])
      )
    case .shown: (Words("shown"), Words("xuất trình"))
    case .form: (Words("form"), Words("mẫu"))
    case .dataFrom: (Words("data from"), Words("dữ liệu từ"))
    case .anyOf: (Words("any of"), Words("một trong các"))
    case .allOf: (Words("all of"), Words("tất cả"))

    // Statements
    case .step: (Words("step"), Words("bước"))
    case .wait: (Words("wait"), Words("chờ"))
    case .stage: (Words("stage"), Words("giai đoạn"))
    case .parallel: (Words("parallel"), Words("song song"))
    case .branch: (Words("branch"), Words("nhánh"))
    case .choose: (Words("choose"), Words("chọn"))
    case .chooseFirst: (Words("choose first"), Words("chọn theo thứ tự"))
    case .resolved: (Words("resolved"), Words("đã giải quyết"))
    case .call: (Words("call"), Words("gọi", or: ["thực hiện"]))
    case .end: (Words("end"), Words("kết thúc"))
    case .approved: (Words("approved"), Words("chấp thuận"))
    case .refused: (Words("refused"), Words("từ chối"))
    case .notAccepted: (Words("not_accepted"), Words("không tiếp nhận"))
    case .stopped: (Words("stopped"), Words("dừng xử lý", or: ["dừng xử lí"]))
    case .withdrawn: (Words("withdrawn"), Words("rút hồ sơ"))

    // Steps and waits
    case .by: (Words("by"), Words("do"))
    case .as: (Words("as"), Words("là"))
    case .system: (Words("system"), Words("hệ thống"))
    case .eachOf: (Words("each of"), Words("từng", or: ["mỗi"]))
    case .or: (Words("or"), Words("hoặc"))
    case .within: (Words("within"), Words("trong"))
    case .lasts: (Words("lasts"), Words("kéo dài"))
    case .effort: (Words("effort"), Words("thời gian thao tác"))
    case .uses: (Words("uses"), Words("dùng"))
    case .checks: (Words("checks"), Words("kiểm tra"))
    case .issues: (Words("issues"), Words("cấp"))
    case .signs: (Words("signs"), Words("ký", or: ["kí"]))
    case .establishes: (Words("establishes"), Words("xác định"))
    case .clockPauses: (Words("clock pauses"), Words("tạm dừng tính thời hạn"))
    case .clockRestarts: (Words("clock restarts"), Words("tính lại thời hạn"))
    case .outcomes: (Words("outcomes"), Words("kết quả xử lý", or: ["kết quả xử lí"]))
    case .silenceCountsAs: (Words("silence counts as"), Words("im lặng coi như", or: ["im lặng được coi là"]))
    case .on: (Words("on"), Words("khi"))
    case .onAny: (Words("on any"), Words("khi bất kỳ", or: ["khi bất kì"]))
    case .accepted: (Words("accepted"), Words("chấp nhận"))
    case .timeout: (Words("timeout"), Words("quá hạn"))
    case .times: (Words("times", one: "time"), Words("lần"))
    case .then: (Words("then"), Words("rồi", or: ["thì", "sau đó"]))
    case .forApplicant: (Words("for applicant"), Words("cho người nộp"))
    case .for: (Words("for"), Words("cho"))
    case .resume: (Words("resume"), Words("quay lại"))
    case .there: (Words("there"), Words("nơi yêu cầu"))
    case .pays: (Words("pays"), Words("nộp"))

    // Interconnected procedures and changes
    case .submitOnceAt: (Words("submit once at"), Words("nộp một lần tại"))
    case .procedures: (Words("procedures"), Words("các thủ tục"))
    case .goal: (Words("goal"), Words("mục tiêu"))
    case .onPaper: (Words("on paper"), Words("hồ sơ giấy"))
    case .amendedBy: (Words("by"), Words("theo"))
    case .remove: (Words("remove"), Words("bỏ"))
    case .dropDocument: (Words("drop document"), Words("bỏ giấy tờ"))
    case .insert: (Words("insert"), Words("thêm"))
    case .after: (Words("after"), Words("sau"))
    case .beside: (Words("beside"), Words("song song với"))
    case .replacedBy: (Words("replaced by"), Words("thay thế bởi"))
    case .pendingStop:
      (Words("pending dossiers stop and return"), Words("hồ sơ đang giải quyết dừng và trả lại"))
    case .pendingContinue: (Words("pending dossiers continue"), Words("hồ sơ đang giải quyết tiếp tục"))
    case .with: (Words("with"), Words("với"))

    // Policies and tests
    case .error: (Words("error"), Words("lỗi"))
    case .warning: (Words("warning"), Words("cảnh báo"))
    case .note: (Words("note"), Words("lưu ý"))
    case .where: (Words("where"), Words("có"))
    case .require: (Words("require"), Words("yêu cầu"))
    case .differentRolesFor: (Words("different roles for"), Words("chức danh khác nhau cho"))
    case .everyPathTo: (Words("every path to"), Words("mọi đường đi đến"))
    case .passes: (Words("passes"), Words("đi qua"))
    case .submit: (Words("submit"), Words("nộp"))
    case .given: (Words("given"), Words("biết", or: ["cho biết"]))
    case .waits: (Words("waits"), Words("chờ"))
    case .takes: (Words("takes"), Words("mất"))
    case .expect: (Words("expect"), Words("mong đợi"))
    case .due: (Words("due"), Words("hẹn trả"))
    case .reducedDue: (Words("reduced due"), Words("hẹn trả rút ngắn"))
    case .path: (Words("path"), Words("đường đi"))

    // Metrics
    case .timeLimitMetric: (Words("time_limit"), Words("thời hạn"))
    case .reducedTime: (Words("reduced_time"), Words("thời gian rút ngắn"))
    case .worstCase: (Words("worst_case"), Words("thời gian xấu nhất"))
    case .stepCount: (Words("steps"), Words("số bước"))
    case .handovers: (Words("handovers"), Words("số lần bàn giao"))
    case .agencies: (Words("agencies"), Words("số cơ quan"))
    case .levels: (Words("levels"), Words("số cấp"))
    case .documentCount: (Words("documents"), Words("số giấy tờ"))
    case .documentsFromCitizen: (Words("documents_from_citizen"), Words("số giấy tờ người dân nộp"))
    case .documentsHeld: (Words("documents_held"), Words("số giấy tờ đã có trong cơ sở dữ liệu"))
    case .visits: (Words("visits"), Words("số lần đi lại"))
    case .fees: (Words("fees"), Words("tổng phí"))

    // Expressions
    case .and: (Words("and"), Words("và"))
    case .not: (Words("not"), Words("không phải"))
    case .in: (Words("in"), Words("thuộc"))
    case .between: (Words("between"), Words("trong khoảng"))
    case .isAbsent: (Words("is absent"), Words("bỏ trống"))
    case .of: (Words("of"), Words("của"))
    case .yes: (Words("yes"), Words("có"))
    case .no: (Words("no"), Words("không"))
    case .passed: (Words("passed"), Words("đã qua"))
    case .submitted: (Words("submitted"), Words("ngày nộp"))

    // Units of time
    case .workingDays: (Words("working days", one: "working day"), Words("ngày làm việc"))
    case .workingHours: (Words("working hours", one: "working hour"), Words("giờ làm việc"))
    case .days: (Words("days", one: "day"), Words("ngày"))
    case .weeks: (Words("weeks", one: "week"), Words("tuần"))
    case .hours: (Words("hours", one: "hour"), Words("giờ"))
    case .minutes: (Words("minutes", one: "minute"), Words("phút"))
    case .months: (Words("months", one: "month"), Words("tháng"))
    case .years: (Words("years", one: "year"), Words("năm"))
    }
  }
}
