import Simulation

/// How full desks are by weekday and hour: a table whose shade says what its numbers say.
extension SimulationPage {
  var weekSection: String {
    let pools = busyPools.filter { report.pools[$0].utilisation.mean ?? 0 >= 0.05 }
      .sorted { (report.pools[$1].utilisation.mean ?? 0, $0) < (report.pools[$0].utilisation.mean ?? 0, $1) }
    guard !pools.isEmpty else { return "" }
    let shown = pools.prefix(6).map { week(report.pools[$0], congestion.pools[$0].atWork) }
    let rest = pools.dropFirst(6).map { week(report.pools[$0], congestion.pools[$0].atWork) }
    let note = say(
      "The share of people present who are at work, in %, with half of its 95 % interval below. Darker is fuller.",
      "Tỷ lệ người có mặt đang bận việc, tính bằng %, bên dưới là nửa khoảng tin cậy 95 %. Màu đậm hơn là bận hơn.")
    return HTMLPage.section(
      say("The week, hour by hour", "Trong tuần, theo giờ"),
      HTMLPage.paragraph(note) + HTMLPage.pair(Array(shown))
        + (rest.isEmpty
          ? ""
          : "<details><summary>\(HTMLText.escape(say("Desks that are less busy", "Những bộ phận ít bận hơn")))</summary>\n"
            + HTMLPage.pair(Array(rest)) + "</details>\n"))
  }

  private func week(_ pool: PoolReport, _ hours: [Estimate]) -> String {
    let columns = (0..<24).filter { hour in (0..<7).contains { hours[$0 * 24 + hour].mean != nil } }
    let rows = (0..<7).filter { day in (0..<24).contains { hours[day * 24 + $0].mean != nil } }
    let days = [
      say("Mon", "T2"), say("Tue", "T3"), say("Wed", "T4"), say("Thu", "T5"), say("Fri", "T6"), say("Sat", "T7"),
      say("Sun", "CN"),
    ]
    let caption = HTMLText.escape(say("\(name(pool)): at work by hour, %", "\(name(pool)): bận việc theo giờ, %"))
    var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(caption)\"><table class=\"week\">"
    html +=
      "<caption>\(caption)</caption>\n<thead><tr><th scope=\"col\" class=\"w\">\(HTMLText.escape(say("day", "ngày")))</th>"
    for hour in columns { html += "<th scope=\"col\">\(hour)\(say(":00", "h"))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for day in rows {
      html += "<tr><th scope=\"row\" class=\"w\">\(days[day])</th>"
      for hour in columns { html += cell(hours[day * 24 + hour]) }
      html += "</tr>\n"
    }
    return html + "</tbody></table></div>\n"
  }

  private func cell(_ estimate: Estimate) -> String {
    guard let mean = estimate.mean else { return "<td>–</td>" }
    // Light enough at its darkest that the number on it keeps its contrast.
    let shade = Figure.fixed(0.5 * min(max(mean, 0), 1), 2)
    let half = estimate.halfWidth.map { "± \(language.number(100 * $0, 0))" } ?? say("no interval", "không có khoảng")
    return
      "<td style=\"background: rgba(var(--heat), \(shade))\">\(language.number(100 * mean, 0))<small>\(half)</small></td>"
  }
}
