public import Simulation

/// Two scenarios side by side as a page: paired differences about nothing, with their numbers.
public enum ScenarioComparisonHTML {
  /// The page as UTF-8 bytes, well-formed as XML too. The same figures give the same bytes.
  public static func render(_ comparison: ScenarioComparison, in language: ReportLanguage) -> [UInt8] {
    let page = ComparisonPage(comparison: comparison, language: language)
    return HTMLPage.render(page.title, page.sections, in: language)
  }
}

/// What the sections of a comparison are made of.
struct ComparisonPage {
  let comparison: ScenarioComparison
  let language: ReportLanguage

  /// One of both wordings.
  func say(_ english: @autoclosure () -> String, _ vietnamese: @autoclosure () -> String) -> String {
    language.say(english(), vietnamese())
  }

  var title: String {
    say(
      "Comparison: \(comparison.before) and \(comparison.after)", "So sánh: \(comparison.before) và \(comparison.after)"
    )
  }

  var sections: String {
    summary + procedures + staff + unpaired
  }

  private var summary: String {
    var html = HTMLPage.paragraph(
      say(
        "\(comparison.after) is held against \(comparison.before): \(language.number(comparison.replications)) replications of "
          + "\(language.number(comparison.countedDays)) counted days each, seed \(comparison.seed). Both had the same arrivals, facts, efforts "
          + "and outcomes by chance, and differences are taken replication by replication.",
        "\(comparison.after) được so với \(comparison.before): mỗi bên \(language.number(comparison.replications)) lần chạy, "
          + "\(language.number(comparison.countedDays)) ngày được tính, số khởi đầu \(comparison.seed). Hồ sơ đến, dữ kiện, thời gian làm việc "
          + "và kết quả ngẫu nhiên của hai bên như nhau; chênh lệch tính theo từng cặp lần chạy."))
    let (onTime, days) = (sentence(.onTime), sentence(.meanWorkingDays))
    html += HTMLPage.paragraph(onTime) + HTMLPage.paragraph(days)
    var items = [
      say(
        "± is half of the 95 % interval of the difference. “No difference shown” means that the interval contains 0, not that there is none. "
          + "Intervals are not made wider for their number: of twenty, one may be wrong.",
        "Sau dấu ± là nửa khoảng tin cậy 95 % của chênh lệch. “Chưa thấy khác biệt” nghĩa là khoảng này chứa 0, không phải là không có khác "
          + "biệt. Khoảng không được nới theo số lượng so sánh: cứ hai mươi khoảng có thể một khoảng sai."),
      say(
        "What both scenarios take for granted stands in the report of each.",
        "Những giả định của từng kịch bản nằm trong báo cáo riêng của nó."),
    ]
    if comparison.overflown > 0 {
      items.append(
        say(
          "\(language.number(comparison.overflown)) replications were broken off: more dossiers were under way than can be followed.",
          "\(language.number(comparison.overflown)) lần chạy bị dừng giữa chừng: số hồ sơ đang giải quyết quá lớn, không theo dõi được."
        ))
    }
    html +=
      "<div class=\"care\">\n<p><strong>\(HTMLText.escape(say("What is uncertain", "Điều chưa chắc chắn")))</strong></p>\n"
    return "<div class=\"lead\">\n" + html + HTMLPage.list(items) + "</div>\n</div>\n"
  }

  /// Which procedures have more of a measure, which less, and of which nothing can be said.
  private func sentence(_ measure: ScenarioMeasure) -> String {
    var (more, less, other) = ([(words: String, size: Double)](), [(words: String, size: Double)](), 0)
    for procedure in comparison.procedures {
      guard let pair = procedure.measures.first(where: { $0.measure == measure })?.estimate else { continue }
      let words = "“\(procedure.title)” (\(language.difference(pair, 1, isShare: measure.isShare)))"
      let size = pair.difference.mean?.magnitude ?? 0
      switch pair.verdict {
      case .more: more.append((words, size))
      case .less: less.append((words, size))
      case .same, .noneShown, .notEnoughData: other += 1
      }
    }
    let name =
      measure == .onTime
      ? say("The share on time by the time limit", "Tỷ lệ đúng hạn")
      : say("The average of working days to the result", "Số ngày làm việc trung bình đến khi có kết quả")
    var parts: [String] = []
    if !more.isEmpty { parts.append(say("is higher for \(most(more))", "tăng ở \(most(more))")) }
    if !less.isEmpty { parts.append(say("is lower for \(most(less))", "giảm ở \(most(less))")) }
    if other > 0 {
      let all = more.isEmpty && less.isEmpty
      parts.append(
        all
          ? say("shows no difference for any procedure", "chưa thấy khác biệt ở thủ tục nào")
          : say(
            "shows no difference for \(language.number(other)) other\(other == 1 ? "" : "s")",
            "chưa thấy khác biệt ở \(language.number(other)) thủ tục khác"))
    }
    if parts.isEmpty { parts.append(say("can be compared for no procedure", "không so sánh được ở thủ tục nào")) }
    return name + " " + parts.joined(separator: "; ") + "."
  }

  /// The three that differ most, and how many more there are.
  private func most(_ found: [(words: String, size: Double)]) -> String {
    let order = found.indices.sorted { (found[$1].size, $0) < (found[$0].size, $1) }
    let named = order.prefix(3).map { found[$0].words }
    let rest = found.count - named.count
    return language.list(
      named + (rest > 0 ? [say("\(language.number(rest)) more", "\(language.number(rest)) thủ tục nữa")] : []))
  }

  private var procedures: String {
    let measures: [ScenarioMeasure] = [
      .onTime, .reducedOnTime, .meanWorkingDays, .ninetyPercentWorkingDays, .waitingHours, .overdue,
    ]
    let titles = comparison.procedures.map(\.title)
    let figures = measures.compactMap { measure in
      figure(
        measure, say("procedure", "thủ tục"),
        comparison.procedures.map { (PartName.of($0.name, $0.title, among: titles), $0.measures) }, ofStaff: false)
    }
    let same = measures.filter { measure in
      let pairs = comparison.procedures.compactMap { $0.measures.first { $0.measure == measure }?.estimate }
      return !pairs.isEmpty && pairs.allSatisfy { $0.verdict == .same }
    }
    let note =
      same.isEmpty
      ? ""
      : HTMLPage.paragraph(
        say("The same in every replication for all procedures: ", "Như nhau ở mọi lần chạy, với mọi thủ tục: ")
          + same.map { ComparisonHTMLWords.heading($0, ofStaff: false, language) }.joined(separator: "; ") + ".")
    let body = note + (figures.isEmpty ? "" : HTMLPage.pair(figures))
    return body.isEmpty ? "" : HTMLPage.section(say("Procedures", "Từng thủ tục"), body)
  }

  private var staff: String {
    let pools = comparison.pools.filter { pool in
      pool.part.measures.contains { $0.estimate.before.mean ?? 0 > 0 || $0.estimate.after.mean ?? 0 > 0 }
    }
    let titles = comparison.pools.map(\.part.title)
    let figures = [ScenarioMeasure.utilisation, .waitingHours, .queue].compactMap { measure in
      figure(
        measure, say("desk", "bộ phận"),
        pools.map { (PartName.of($0.part.id, $0.part.title, among: titles), $0.part.measures) }, ofStaff: true)
    }
    var table = HTMLTable(
      caption: say("People", "Số người"),
      head: [say("desk", "bộ phận"), comparison.before, comparison.after, say("difference", "chênh lệch")])
    for pool in comparison.pools where pool.peopleBefore != pool.peopleAfter {
      let change = pool.peopleAfter - pool.peopleBefore
      table.rows.append([
        PartName.of(pool.part.id, pool.part.title, among: titles), language.number(pool.peopleBefore),
        language.number(pool.peopleAfter), (change > 0 ? "+" : "") + language.number(change),
      ])
    }
    guard !figures.isEmpty || !table.rows.isEmpty else { return "" }
    return HTMLPage.section(
      say("Desks", "Bộ phận"),
      (table.rows.isEmpty ? "" : table.html) + (figures.isEmpty ? "" : HTMLPage.pair(figures)))
  }

  private var unpaired: String {
    var items: [String] = []
    for (kind, names) in [
      (say("procedures", "thủ tục"), comparison.unpairedProcedures),
      (say("desks", "bộ phận"), comparison.unpairedPools),
    ] {
      for (list, scenario) in [(names.before, comparison.before), (names.after, comparison.after)] where !list.isEmpty {
        items.append(
          say(
            "only in \(scenario), so not compared: \(kind) \(list.joined(separator: ", "))",
            "chỉ có trong \(scenario) nên không so sánh: \(kind) \(list.joined(separator: ", "))"))
      }
    }
    return items.isEmpty ? "" : HTMLPage.section(say("Not compared", "Không so sánh"), HTMLPage.list(items))
  }

  private func figure(
    _ measure: ScenarioMeasure, _ kind: String, _ rows: [(name: String, measures: [ComparedMeasure])], ofStaff: Bool
  ) -> String? {
    let pairs = rows.compactMap { name, measures in
      measures.first { $0.measure == measure }.map { (name: name, pair: $0.estimate) }
    }
    guard pairs.contains(where: { $0.pair.verdict != .same }) else { return nil }
    let places = ScenarioMeasureWords.places(measure)
    let heading = ComparisonHTMLWords.heading(measure, ofStaff: ofStaff, language)
    let chart = BarChart(
      title: say("Difference: \(heading)", "Chênh lệch: \(heading)"),
      description: say(
        "A dot for each row with its 95 % interval, about nothing; a hollow dot where the interval contains 0.",
        "Mỗi dòng một chấm kèm khoảng tin cậy 95 %, quanh số 0; chấm rỗng khi khoảng chứa 0."),
      unit: ComparisonHTMLWords.unit(measure, language),
      rows: pairs.map { name, pair in
        BarChart.Row(
          name: name, figures: language.difference(pair, places, isShare: measure.isShare), dot: pair.difference,
          isUnclear: pair.verdict != .less && pair.verdict != .more)
      }, factor: measure.isShare ? 100 : 1, isAboutNothing: true)
    var table = HTMLTable(
      caption: heading,
      head: [
        kind, comparison.before, comparison.after, say("difference", "chênh lệch"), say("what it comes to", "kết luận"),
      ])
    for (name, pair) in pairs {
      table.rows.append([
        name, language.estimate(pair.before, places, isShare: measure.isShare),
        language.estimate(pair.after, places, isShare: measure.isShare),
        language.difference(pair, places, isShare: measure.isShare),
        ComparisonHTMLWords.verdict(pair.verdict, language),
      ])
    }
    return HTMLPage.figure(
      chart.title, chart.plot(in: language),
      table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }
}
