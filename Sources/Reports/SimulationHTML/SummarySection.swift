import ProcessGraph
import Simulation

/// What the simulation comes to, in sentences, and all procedures in a table.
extension SimulationPage {
  var summary: String {
    var html = "<div class=\"lead\">\n"
    for sentence in [scope, onTime, days, bottleneck, lateness].compactMap({ $0 }) {
      html += HTMLPage.paragraph(sentence)
    }
    html += "</div>\n" + care
    return html + overview.html
  }

  private var scope: String {
    let scenario = model.scenario
    let count = report.procedures.count
    let from = language.date(scenario.from)
    let to = language.date(scenario.to)
    let warmUp =
      report.warmUpDays == 0
      ? ""
      : say(
        " The first \(report.warmUpDays) days \(report.isWarmUpFound ? "(as many as the run itself showed to be needed) " : "")only fill the "
          + "desks, and are not counted.",
        " \(report.warmUpDays) ngày đầu \(report.isWarmUpFound ? "(số ngày do chính mô phỏng xác định) " : "")chỉ để công việc đầy dần, "
          + "không tính vào kết quả.")
    let arrived = total { Double($0.arrived) }
    let ended = total { Double($0.out) }
    return say(
      "\(count == 1 ? "One procedure is" : "\(language.number(count)) procedures are") followed from \(from) to \(to).\(warmUp) In the "
        + "\(language.number(report.countedDays)) days that count, \(language.estimate(arrived, 0)) dossiers come in and "
        + "\(language.estimate(ended, 0)) come to an end.",
      "Mô phỏng theo dõi \(language.number(count)) thủ tục từ \(from) đến \(to).\(warmUp) Trong "
        + "\(language.number(report.countedDays)) ngày được tính có \(language.estimate(arrived, 0)) hồ sơ được nộp và "
        + "\(language.estimate(ended, 0)) hồ sơ kết thúc.")
  }

  private var onTime: String {
    let share = Estimate(results.map { self.share($0) })
    guard share.mean != nil else {
      return say(
        "No dossier could be judged by a time limit, so nothing can be said of how many are on time.",
        "Không có hồ sơ nào xét được theo thời hạn, nên chưa thể nói bao nhiêu hồ sơ đúng hạn.")
    }
    let worst = report.procedures.compactMap { procedure in
      (procedure.reducedLimit ?? procedure.limit)?.onTime.mean.map { (procedure, $0) }
    }.min { $0.1 < $1.1 }
    var words = say(
      "Of the dossiers that were judged, \(language.estimate(share, 1, isShare: true)) were on time by the limit that their procedure is "
        + "held to.",
      "Trong số hồ sơ xét được, \(language.estimate(share, 1, isShare: true)) đúng hạn theo thời hạn áp dụng cho thủ tục."
    )
    if report.procedures.count > 1, let (procedure, mean) = worst,
      let limit = procedure.reducedLimit ?? procedure.limit
    {
      words +=
        mean < 0.9995
        ? say(
          " The share is lowest for “\(procedure.title)”: \(language.estimate(limit.onTime, 1, isShare: true)).",
          " Thấp nhất là “\(procedure.title)”: \(language.estimate(limit.onTime, 1, isShare: true)).")
        : say(" Every procedure keeps its limit practically always.", " Thủ tục nào cũng gần như luôn đúng hạn.")
    }
    return words
  }

  private var days: String? {
    let known = report.procedures.compactMap { procedure in procedure.medianWorkingDays.mean.map { (procedure, $0) } }
    guard let slowest = known.max(by: { $0.1 < $1.1 })?.0, let fastest = known.min(by: { $0.1 < $1.1 })?.0 else {
      return nil
    }
    func half(_ procedure: ProcedureReport) -> String { language.estimate(procedure.medianWorkingDays, 1) }
    let nine = language.estimate(slowest.ninetyPercentWorkingDays, 1)
    guard known.count > 1 else {
      return say(
        "Half of the dossiers have their result within \(half(slowest)) working days, nine in ten within \(nine).",
        "Một nửa số hồ sơ có kết quả trong \(half(slowest)) ngày làm việc, chín phần mười trong \(nine) ngày làm việc.")
    }
    return say(
      "The result takes longest for “\(slowest.title)”: half of the dossiers have it within \(half(slowest)) working days, nine in ten "
        + "within \(nine). It comes soonest for “\(fastest.title)”, where half have it within \(half(fastest)) working days.",
      "Lâu có kết quả nhất là “\(slowest.title)”: một nửa số hồ sơ có kết quả trong \(half(slowest)) ngày làm việc, chín phần mười trong "
        + "\(nine) ngày làm việc. Nhanh nhất là “\(fastest.title)”: một nửa trong \(half(fastest)) ngày làm việc.")
  }

  private var bottleneck: String {
    guard let bottleneck = report.bottleneck, report.pools.indices.contains(bottleneck.pool) else {
      return say(
        "Nothing waits for staff: there is no bottleneck.", "Không hồ sơ nào phải chờ người: không có điểm nghẽn.")
    }
    let pool = report.pools[bottleneck.pool]
    let share = language.percent(bottleneck.shareOfWaiting, 0)
    let waiting = language.estimate(pool.waitingHours, 1)
    let work = language.estimate(pool.utilisation, 0, isShare: true)
    let overload =
      bottleneck.isOverloaded
      ? say(" That is more than it can keep up with.", " Như vậy là quá khả năng giải quyết.") : ""
    return say(
      "The bottleneck is \(name(pool)): \(share) of all time in queues is spent there, \(waiting) working hours a visit, while its staff is "
        + "at work \(work) of the time.\(overload)",
      "Điểm nghẽn là \(name(pool)): \(share) toàn bộ thời gian xếp hàng nằm ở đây, mỗi lượt chờ \(waiting) giờ làm việc, còn người ở đây "
        + "bận \(work) thời gian.\(overload)")
  }

  private var lateness: String? {
    guard report.delayByAgency.total > 0 else { return nil }
    let late = language.estimate(report.delayByAgency.becameLate, 1)
    let none = results.filter { result in
      result.loads.enumerated().allSatisfy { load, counts in
        (isHeldToReduced(load) ? counts.becameLateReduced : counts.becameLate) == 0
      }
    }.count
    var words = say("\(late) dossiers a replication became late", "Mỗi lần chạy có \(late) hồ sơ bị trễ hạn")
    if none > 0 {
      words += say(
        " (none at all in \(language.number(none)) of the \(language.number(results.count)) replications)",
        " (\(language.number(none)) trong \(language.number(results.count)) lần chạy không có hồ sơ nào)")
    }
    guard let first = report.delayByAgency.places.first else {
      return words
        + say(
          "; none of them lay at a desk then, but with applicants or systems.",
          "; lúc đó không hồ sơ nào nằm ở cơ quan, mà ở người nộp hoặc hệ thống.")
    }
    let name = PartName.of(first.id, first.title, among: report.delayByAgency.places.map(\.title))
    let share = language.percent(Double(first.count) / Double(report.delayByAgency.total), 0)
    return words
      + say(
        ". Of all of them \(share) lay at \(name) when their limit ran out.",
        ". Đúng lúc trễ, \(share) số đó nằm ở \(name).")
  }

  /// Plainly what these figures rest on.
  private var care: String {
    let assumed = self.assumed
    var items = [
      say(
        "± is half of the 95 % interval over \(language.number(report.replications)) replications that differ by chance alone. It does not "
          + "say whether the office works as the scenario describes it: that only records of the office can tell.",
        "Sau dấu ± là nửa khoảng tin cậy 95 % của \(language.number(report.replications)) lần chạy, chỉ khác nhau do ngẫu nhiên. Khoảng này "
          + "không cho biết cơ quan có làm việc đúng như kịch bản hay không: điều đó chỉ sổ theo dõi của cơ quan mới trả lời được."
      )
    ]
    if report.replications < 2 {
      items.append(
        say(
          "One replication gives no interval: make at least ten.",
          "Một lần chạy không cho khoảng tin cậy: hãy chạy ít nhất mười lần."))
    }
    if !assumed.isEmpty {
      items.append(
        say(
          "Taken for granted because nobody said: ", "Mặc nhiên coi là đúng vì chưa ai nói: ")
          + assumed.map { say("\($0.words) (\($0.names.count)×)", "\($0.words) (\($0.names.count) chỗ)") }.joined(
            separator: "; ")
          + say(". All are listed at the end.", ". Danh sách đầy đủ ở cuối trang."))
    }
    if !report.unverified.isEmpty {
      let count = language.number(report.unverified.count)
      items.append(
        say(
          "\(count) values of the procedures are not verified, and listed at the end.",
          "\(count) giá trị của các thủ tục chưa được kiểm chứng, có danh sách ở cuối trang."))
    }
    let undecided = report.procedures.reduce(Int64(0)) { $0 + (($1.reducedLimit ?? $1.limit)?.undecided ?? 0) }
    if undecided > 0 {
      items.append(
        say(
          "\(language.number(Int(undecided))) dossiers in all replications together could not be judged: the limit is unknown or ends "
            + "after the calendar.",
          "\(language.number(Int(undecided))) hồ sơ trong tất cả các lần chạy không xét được: chưa biết thời hạn hoặc thời hạn vượt quá lịch."
        ))
    }
    let stuck = report.procedures.reduce(Int64(0)) { $0 + $1.stuck }
    if stuck > 0 {
      items.append(
        say(
          "\(language.number(Int(stuck))) dossiers went round without end and were given up.",
          "\(language.number(Int(stuck))) hồ sơ đi vòng mãi không dứt và bị bỏ."))
    }
    if let missed = report.precision?.missed.count, missed > 0 {
      items.append(
        say(
          "\(language.number(missed)) figures are less exact than the scenario asks for.",
          "\(language.number(missed)) số liệu kém chính xác hơn mức kịch bản yêu cầu."))
    }
    if report.overflown > 0 {
      items.append(
        say(
          "\(language.number(report.overflown)) replications were broken off: more dossiers were under way than can be followed.",
          "\(language.number(report.overflown)) lần chạy bị dừng giữa chừng: số hồ sơ đang giải quyết quá lớn, không theo dõi được."
        ))
    }
    return
      "<div class=\"care\">\n<p><strong>\(HTMLText.escape(say("What is uncertain", "Điều chưa chắc chắn")))</strong></p>\n"
      + HTMLPage.list(items) + "</div>\n"
  }

  private var overview: HTMLTable {
    var table = HTMLTable(
      caption: say(
        "All procedures; dossiers a replication, ± is the 95 % interval",
        "Tất cả thủ tục; số hồ sơ mỗi lần chạy, ± là khoảng tin cậy 95 %"),
      head: [
        say("procedure", "thủ tục"), say("dossiers in", "hồ sơ nộp"), say("ended", "kết thúc"),
        say("on time", "đúng hạn"),
        say("half within, working days", "một nửa trong, ngày làm việc"),
        say("90 % within, working days", "90 % trong, ngày làm việc"),
        say("in queues, working hours", "xếp hàng, giờ làm việc"),
        say("overdue at the end", "quá hạn còn tồn"),
      ])
    for procedure in report.procedures {
      let limit = procedure.reducedLimit ?? procedure.limit
      table.rows.append([
        procedure.title, language.estimate(procedure.arrived, 1), language.estimate(procedure.ended, 1),
        limit.map { language.estimate($0.onTime, 1, isShare: true) } ?? say("no limit", "không có thời hạn"),
        language.estimate(procedure.medianWorkingDays, 2), language.estimate(procedure.ninetyPercentWorkingDays, 2),
        language.estimate(procedure.waitingHours, 2), limit.map { language.estimate($0.overdue, 1) } ?? "",
      ])
    }
    return table
  }

  private func total(_ value: (LoadCounts) -> Double) -> Estimate {
    Estimate(results.map { $0.loads.reduce(0) { $0 + value($1) } })
  }

  /// True for a load whose procedure is held to a reduced limit.
  private func isHeldToReduced(_ load: Int) -> Bool {
    model.graphs[model.scenario.loads[load].graph].reducedLimit != nil
  }

  /// The share on time in one replication, each procedure by the limit that it is held to.
  private func share(_ result: ReplicationResult) -> Double? {
    var (onTime, all) = (Int64(0), Int64(0))
    for (load, counts) in result.loads.enumerated() {
      let limit = isHeldToReduced(load) ? counts.reducedLimit : counts.limit
      onTime += limit.onTime
      all += limit.onTime + limit.late
    }
    return all > 0 ? Double(onTime) / Double(all) : nil
  }
}
