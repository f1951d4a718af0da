import ProcessGraph
import Simulation

/// Each procedure by itself: its days to the result, and where they go.
extension SimulationPage {
  var procedureSections: String {
    HTMLPage.section(
      say("Procedures", "Từng thủ tục"),
      report.procedures.map { procedure in
        "<article>\n" + heading(procedure) + HTMLPage.paragraph(sentence(procedure)) + HTMLPage.pair(figures(procedure))
          + "</article>\n"
      }.joined())
  }

  private func heading(_ procedure: ProcedureReport) -> String {
    let code = procedure.code.map { " <span class=\"code\">\(HTMLText.escape($0))</span>" } ?? ""
    return "<h3>\(HTMLText.escape(procedure.title))\(code)</h3>\n"
  }

  private func sentence(_ procedure: ProcedureReport) -> String {
    let limits = [
      (procedure.limit, say("the time limit", "thời hạn")),
      (procedure.reducedLimit, say("the reduced limit", "thời hạn rút ngắn")),
    ].compactMap { limit, name in limit.map { words($0, name) } }
    let onTime =
      limits.isEmpty ? say("It has no time limit.", "Thủ tục không có thời hạn.") : limits.joined(separator: " ")
    return onTime
      + say(
        " Half of the dossiers have their result within \(language.estimate(procedure.medianWorkingDays, 2)) working days, nine in ten "
          + "within \(language.estimate(procedure.ninetyPercentWorkingDays, 2)).",
        " Một nửa số hồ sơ có kết quả trong \(language.estimate(procedure.medianWorkingDays, 2)) ngày làm việc, chín phần mười trong "
          + "\(language.estimate(procedure.ninetyPercentWorkingDays, 2)) ngày làm việc.")
  }

  /// What else is known of its dossiers.
  private func facts(_ procedure: ProcedureReport) -> String {
    let days = say("calendar days", "ngày theo lịch")
    let hours = say("working hours", "giờ làm việc")
    var table = HTMLTable(
      caption: say("Its dossiers, a replication", "Hồ sơ của thủ tục, mỗi lần chạy"),
      head: [say("what", "nội dung"), say("how many", "bao nhiêu")])
    table.kind = "facts"
    table.rows = [
      [say("dossiers in", "hồ sơ nộp"), language.estimate(procedure.arrived, 1)],
      [say("ended", "kết thúc"), language.estimate(procedure.ended, 1)],
    ]
    for end in procedure.endedByKind {
      table.rows.append([say("of these ", "trong đó ") + word(end.kind), language.estimate(end.count, 1)])
    }
    table.rows += [
      [say("under way at the end", "đang giải quyết lúc cuối"), language.estimate(procedure.underWayAtEnd, 1)],
      [
        say("half have a result within", "một nửa có kết quả trong"),
        "\(language.estimate(procedure.medianDays, 2)) \(days)",
      ],
      [
        say("nine in ten within", "chín phần mười trong"),
        "\(language.estimate(procedure.ninetyPercentDays, 2)) \(days)",
      ],
      [say("in queues, a dossier", "xếp hàng, mỗi hồ sơ"), "\(language.estimate(procedure.waitingHours, 2)) \(hours)"],
      [say("of work, a dossier", "làm việc, mỗi hồ sơ"), "\(language.estimate(procedure.workHours, 2)) \(hours)"],
      [
        say("waiting for the applicant and others, a dossier", "chờ người nộp và nơi khác, mỗi hồ sơ"),
        "\(language.estimate(procedure.stoppedDays, 2)) \(days)",
      ],
    ]
    if let backlog = procedure.backlog {
      table.rows.append([
        say(
          "of \(language.number(backlog.count)) that lay there at the start, ended",
          "trong \(language.number(backlog.count)) hồ sơ tồn ban đầu, đã kết thúc"),
        language.estimate(backlog.ended, 1, isShare: true),
      ])
    }
    return table.html
  }

  private func words(_ limit: LimitReport, _ name: String) -> String {
    guard limit.judged > 0 else {
      return say(
        "By \(name) no dossier could be judged: \(language.notEnoughData).",
        "Theo \(name) không xét được hồ sơ nào: \(language.notEnoughData).")
    }
    let share = language.estimate(limit.onTime, 1, isShare: true)
    let judged = language.number(Int(limit.judged))
    let overdue = language.estimate(limit.overdue, 1)
    return say(
      "By \(name) \(share) are on time, of \(judged) judged in all replications together; \(overdue) are still there at the end and overdue.",
      "Theo \(name), \(share) đúng hạn, tính trên \(judged) hồ sơ của mọi lần chạy; cuối kỳ còn \(overdue) hồ sơ quá hạn chưa xong."
    )
  }

  private func word(_ kind: EndKind) -> String {
    switch kind {
    case .approved: say("approved", "chấp thuận")
    case .refused: say("refused", "từ chối")
    case .notAccepted: say("not accepted", "không tiếp nhận")
    case .stopped: say("stopped", "dừng xử lý")
    case .withdrawn: say("withdrawn", "rút hồ sơ")
    }
  }

  private func figures(_ procedure: ProcedureReport) -> [String] {
    let graph = model.graphs[model.scenario.loads[procedure.load].graph]
    let days = DaysHistogram(graph, procedure.load, results).map {
      HistogramFigure(histogram: $0, procedure: procedure.title, language: language).html
    }
    let steps = procedure.steps.filter { !$0.isWait }
    let waits = procedure.steps.filter(\.isWait)
    let time =
      (steps.isEmpty ? "" : figure(of: steps, procedure)) + (waits.isEmpty ? "" : figure(ofWaits: waits, procedure))
    let left = days ?? HTMLPage.paragraph(say("No dossier came to an end.", "Chưa hồ sơ nào kết thúc."))
    return ["<div>\n\(left)\(facts(procedure))</div>\n", "<div>\n\(time)</div>\n"]
  }

  private func name(_ step: StepReport) -> String { step.title.isEmpty ? step.id : step.title }

  private func figure(of steps: [StepReport], _ procedure: ProcedureReport) -> String {
    let heading = say(
      "Steps: waiting and work, working hours a visit", "Các bước: chờ và làm việc, giờ làm việc mỗi lượt")
    let chart = BarChart(
      title: "\(heading): \(procedure.title)",
      description: say(
        "A bar for each step: waiting in the queue, then work.", "Mỗi bước một thanh: phần chờ, rồi phần làm việc."),
      unit: say("working hours", "giờ làm việc"),
      rows: steps.map { step in
        BarChart.Row(
          name: name(step),
          figures: "\(mean(step.waitingHours)) + \(mean(step.workHours))",
          parts: [("wait", step.waitingHours.mean ?? 0), ("work", step.workHours.mean ?? 0)])
      })
    var table = HTMLTable(
      caption: heading,
      head: [
        say("step", "bước"), say("name", "tên"), say("visits", "số lượt"),
        say("waiting, working hours", "chờ, giờ làm việc"),
        say("work, working hours", "làm việc, giờ làm việc"), say("stays, calendar days", "lưu lại, ngày theo lịch"),
      ], wordColumns: 2)
    for step in steps {
      table.rows.append([
        name(step), step.id, language.estimate(step.visits, 1), language.estimate(step.waitingHours, 2),
        language.estimate(step.workHours, 2), language.estimate(step.elapsedDays, 2),
      ])
    }
    return HTMLPage.figure(
      heading, chart.plot(in: language),
      legend: [("wait", say("waiting in the queue", "chờ trong hàng")), ("work", say("work", "làm việc"))],
      table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }

  private func figure(ofWaits waits: [StepReport], _ procedure: ProcedureReport) -> String {
    let heading = say(
      "Waits for the applicant and others, calendar days a visit", "Chờ người nộp và nơi khác, ngày theo lịch mỗi lượt")
    let graph = model.graphs[model.scenario.loads[procedure.load].graph]
    func runs(_ step: StepReport) -> Bool {
      if case .wait(let task) = graph.nodes[step.node].kind { return task.clock == .runs }
      return false
    }
    let chart = BarChart(
      title: "\(heading): \(procedure.title)",
      description: say("A bar for each wait.", "Mỗi lần chờ một thanh."), unit: say("calendar days", "ngày theo lịch"),
      rows: waits.map { step in
        BarChart.Row(
          name: name(step), figures: mean(step.elapsedDays),
          parts: [(runs(step) ? "wait" : "stop", step.elapsedDays.mean ?? 0)])
      })
    var table = HTMLTable(
      caption: heading,
      head: [
        say("wait", "lần chờ"), say("name", "tên"), say("clock of the limit", "thời hạn"), say("visits", "số lượt"),
        say("lasts, calendar days", "kéo dài, ngày theo lịch"), say("in vain", "chờ không có kết quả"),
      ], wordColumns: 3)
    for step in waits {
      table.rows.append([
        name(step), step.id, runs(step) ? say("runs", "vẫn tính") : say("stopped", "tạm dừng"),
        language.estimate(step.visits, 1), language.estimate(step.elapsedDays, 2),
        language.estimate(step.timeouts, 1, isShare: true),
      ])
    }
    var legend = [("stop", say("the clock is stopped", "thời hạn tạm dừng"))]
    if waits.contains(where: runs) { legend.append(("wait", say("the clock runs", "thời hạn vẫn tính"))) }
    return HTMLPage.figure(
      heading, chart.plot(in: language), legend: legend.map { (kind: $0.0, words: $0.1) },
      table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }

  /// The mean alone, where the interval stands in the table beside it.
  func mean(_ estimate: Estimate, _ places: Int = 2) -> String {
    estimate.mean.map { language.number($0, places) } ?? language.notEnoughData
  }
}
