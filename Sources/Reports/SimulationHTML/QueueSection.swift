import Simulation
import WorkingTime

/// Queues day by day, where there are any to speak of.
extension SimulationPage {
  /// How many desks are drawn.
  private static let most = 6
  /// A queue shorter than this on average is none to speak of, in dossiers.
  private static let leastQueue = 0.05

  var queueSection: String {
    let pools = busyPools.filter { report.pools[$0].queue.mean ?? 0 >= Self.leastQueue }
      .sorted { (report.pools[$1].queue.mean ?? 0, $0) < (report.pools[$0].queue.mean ?? 0, $1) }.prefix(Self.most)
      .filter { !congestion.pools[$0].queue.isEmpty }
    guard !pools.isEmpty else { return "" }
    let note = HTMLPage.paragraph(
      say(
        "The \(pools.count == 1 ? "desk" : "\(pools.count) desks") with the longest queues; the line is the mean over replications, in the "
          + "band lie eight in ten of them. Days on a grey ground are the warm-up.",
        "\(language.number(pools.count)) bộ phận có hàng chờ dài nhất; đường là trung bình các lần chạy, dải là tám phần mười số lần chạy. "
          + "Nền xám là những ngày chạy đà."))
    return HTMLPage.section(
      say("Queues over time", "Hàng chờ theo thời gian"),
      note + HTMLPage.pair(pools.map { figure(report.pools[$0], congestion.pools[$0].queue) }))
  }

  private func figure(_ pool: PoolReport, _ days: [DayFigure]) -> String {
    let heading = say("Queue at \(name(pool))", "Hàng chờ tại \(name(pool))")
    var table = HTMLTable(
      caption: say(
        "Dossiers in the queue, on average over the hours of the day",
        "Số hồ sơ trong hàng, trung bình trong giờ làm việc của ngày"),
      head: [
        say("day", "ngày"), say("mean", "trung bình"),
        say("one in ten replications less than", "một phần mười lần chạy dưới"),
        say("one in ten more than", "một phần mười trên"),
      ])
    for day in days {
      table.rows.append([
        date(day.day), language.estimate(day.mean, 1), language.number(day.low, 1), language.number(day.high, 1),
      ])
    }
    return HTMLPage.figure(
      heading, plot(heading, days),
      table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }

  private func plot(_ heading: String, _ days: [DayFigure]) -> SVGPlot {
    let (top, bottom) = (22.0, 172.0)
    var plot = SVGPlot(
      height: bottom + 24, title: heading,
      description: say(
        "A line of the mean queue by day, in a band of eight in ten replications.",
        "Đường hàng chờ trung bình theo ngày, trong dải tám phần mười số lần chạy."))
    let most = PlotScale.roundedUp(days.reduce(0.1) { max($0, $1.high, $1.mean.mean ?? 0) }, 4)
    let last = Double(Int(model.scenario.to.number) - Int(model.scenario.from.number))
    let across = PlotScale(0...max(last, 1), 44, SVGPlot.width - 14)
    let up = PlotScale(0...most, bottom, top)
    if congestion.warmUpDays > 0 {
      let end = across.place(Double(congestion.warmUpDays))
      plot.box(44, top, end - 44, bottom - top, kind: "before")
    }
    plot.text(say("dossiers", "hồ sơ"), 1.5, 12, kind: "soft")
    let (ticks, places) = up.ticks(4)
    for tick in ticks {
      plot.line(44, up.place(tick), SVGPlot.width - 14, up.place(tick), kind: "grid")
      plot.text(language.number(tick, places), 38, up.place(tick) + 4, .end, kind: "soft")
    }
    let upper = days.map { (x: across.place(Double($0.day)), y: up.place($0.high)) }
    let lower = days.map { (x: across.place(Double($0.day)), y: up.place($0.low)) }
    plot.path(upper + lower.reversed(), closed: true, kind: "band")
    plot.path(
      days.compactMap { day in day.mean.mean.map { (x: across.place(Double(day.day)), y: up.place($0)) } }, kind: "mean"
    )
    plot.line(44, bottom, SVGPlot.width - 14, bottom, kind: "axis")
    for (day, words) in months(Int(last)) {
      let x = across.place(Double(day))
      plot.line(x, bottom, x, bottom + 5, kind: "axis")
      plot.text(words, x, bottom + 19, .middle, kind: "soft")
    }
    return plot
  }

  /// First days of months, as many as there is room for, or some days where the run is short.
  private func months(_ last: Int) -> [(Int, String)] {
    let firsts = (0...last).filter { day in
      model.scenario.from.advanced(days: Int64(day))?.civil.day == 1
    }
    let room = 6
    let days = firsts.count >= 2 ? firsts : Array(stride(from: 0, through: last, by: max(1, last / 4)))
    let step = max(1, (days.count + room - 1) / room)
    return stride(from: 0, to: days.count, by: step).map { (days[$0], short(days[$0])) }
  }

  private func short(_ day: Int) -> String {
    guard let (_, month, number) = model.scenario.from.advanced(days: Int64(day))?.civil else { return "" }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return say("\(number) \(names[month - 1])", "\(number)/\(month)")
  }

  private func date(_ day: Int) -> String {
    model.scenario.from.advanced(days: Int64(day)).map { language.date($0) } ?? ""
  }
}
