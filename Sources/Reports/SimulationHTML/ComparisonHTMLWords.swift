import Simulation

/// What measures and verdicts are called on a page.
enum ComparisonHTMLWords {
  /// A measure.
  static func heading(_ measure: ScenarioMeasure, ofStaff: Bool, _ language: ReportLanguage) -> String {
    let english =
      ofStaff ? ScenarioMeasureWords.ofStaff(measure) : ScenarioMeasureWords.ofDossiers(measure)
    return switch measure {
    case .arrived: language.say(english, "hồ sơ nộp")
    case .ended: language.say(english, "hồ sơ kết thúc")
    case .underWayAtEnd: language.say(english, "đang giải quyết lúc cuối")
    case .onTime: language.say(english, "đúng hạn theo thời hạn")
    case .overdue: language.say(english, "quá hạn còn tồn lúc cuối, hồ sơ")
    case .reducedOnTime: language.say(english, "đúng hạn theo thời hạn rút ngắn")
    case .meanWorkingDays: language.say(english, "ngày làm việc trung bình đến khi có kết quả")
    case .medianWorkingDays: language.say(english, "một nửa trong, ngày làm việc")
    case .ninetyPercentWorkingDays: language.say(english, "90 % trong, ngày làm việc")
    case .meanDays: language.say(english, "ngày theo lịch trung bình đến khi có kết quả")
    case .waitingHours:
      language.say(english, ofStaff ? "chờ, giờ làm việc mỗi lượt" : "xếp hàng, giờ làm việc mỗi hồ sơ")
    case .visits: language.say(english, "số lượt")
    case .utilisation: language.say(english, "bận việc")
    case .queue: language.say(english, "hàng chờ, hồ sơ")
    }
  }

  /// What its differences are counted in.
  static func unit(_ measure: ScenarioMeasure, _ language: ReportLanguage) -> String {
    switch measure {
    case .onTime, .reducedOnTime, .utilisation: language.say("percentage points", "điểm phần trăm")
    case .meanWorkingDays, .medianWorkingDays, .ninetyPercentWorkingDays: language.say("working days", "ngày làm việc")
    case .meanDays: language.say("calendar days", "ngày theo lịch")
    case .waitingHours: language.say("working hours", "giờ làm việc")
    case .arrived, .ended, .underWayAtEnd, .overdue, .queue: language.say("dossiers", "hồ sơ")
    case .visits: language.say("visits", "lượt")
    }
  }

  /// What a difference comes to.
  static func verdict(_ verdict: PairedEstimate.Verdict, _ language: ReportLanguage) -> String {
    switch verdict {
    case .notEnoughData: language.notEnoughData
    case .same: language.say(verdict.words, "như nhau ở mọi lần chạy")
    case .noneShown: language.say(verdict.words, "chưa thấy khác biệt")
    case .less: language.say(verdict.words, "thấp hơn")
    case .more: language.say(verdict.words, "cao hơn")
    }
  }
}
