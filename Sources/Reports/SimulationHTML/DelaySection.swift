import Simulation

/// Who had dossiers when they became late.
extension SimulationPage {
  var delaySection: String {
    let heading = say("Where dossiers become late", "Hồ sơ trễ hạn ở đâu")
    guard report.delayByAgency.total > 0 else {
      return HTMLPage.section(
        heading, HTMLPage.paragraph(say("No dossier became late.", "Không có hồ sơ nào trễ hạn.")))
    }
    let note = say(
      "\(language.estimate(report.delayByAgency.becameLate, 1)) dossiers a replication became late, each by the limit that its procedure is "
        + "held to. A dossier with several branches counts wherever one of them lay; one that lay with the applicant or a system counts nowhere.",
      "Mỗi lần chạy có \(language.estimate(report.delayByAgency.becameLate, 1)) hồ sơ trễ hạn, theo thời hạn áp dụng cho thủ tục. Hồ sơ có "
        + "nhiều nhánh được tính ở mọi nơi đang giữ một nhánh; hồ sơ đang chờ người nộp hoặc hệ thống không tính cho nơi nào."
    )
    let figures = [
      figure(say("By agency", "Theo cơ quan"), say("agency", "cơ quan"), report.delayByAgency),
      figure(say("By desk", "Theo bộ phận"), say("desk", "bộ phận"), report.delayByDesk),
    ].compactMap { $0 }
    return HTMLPage.section(heading, HTMLPage.paragraph(note) + (figures.isEmpty ? "" : HTMLPage.pair(figures)))
  }

  private func figure(_ heading: String, _ kind: String, _ delay: DelayReport) -> String? {
    guard !delay.places.isEmpty else { return nil }
    let titles = delay.places.map(\.title)
    let shown = delay.places.prefix(10)
    let chart = BarChart(
      title: say(
        "Share of late dossiers that lay there when they became late", "Tỷ lệ hồ sơ trễ hạn đang nằm ở đó lúc trễ")
        + ": " + heading,
      description: say("A dot for each place, with its 95 % interval.", "Mỗi nơi một chấm, kèm khoảng tin cậy 95 %."),
      unit: say("% of dossiers that became late", "% hồ sơ trễ hạn"),
      rows: shown.map { place in
        BarChart.Row(
          name: PartName.of(place.id, place.title, among: titles),
          figures: language.estimate(place.share, 1, isShare: true),
          dot: place.share)
      }, atLeast: 0...1, factor: 100)
    var table = HTMLTable(
      caption: chart.title,
      head: [
        kind, say("name", "tên"), say("share", "tỷ lệ"),
        say("dossiers in all replications", "hồ sơ trong mọi lần chạy"),
      ],
      wordColumns: 2)
    for place in delay.places {
      table.rows.append([
        place.title.isEmpty ? place.id : place.title, place.id, language.estimate(place.share, 1, isShare: true),
        language.number(Int(place.count)),
      ])
    }
    return HTMLPage.figure(
      heading, chart.plot(in: language), table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }
}
