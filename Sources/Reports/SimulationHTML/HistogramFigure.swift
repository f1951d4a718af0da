import Simulation

/// The days to the result of one procedure as a figure.
struct HistogramFigure {
  let histogram: DaysHistogram
  let procedure: String
  let language: ReportLanguage

  private var unit: String {
    histogram.isWorking ? language.say("working days", "ngày làm việc") : language.say("calendar days", "ngày")
  }

  /// The figure with its table.
  var html: String {
    let heading = language.say("\(capital) to the result", "Số \(unit) đến khi có kết quả")
    return HTMLPage.figure(
      heading, plot(heading), note: note,
      table: table(heading).folded(language.say("The numbers of this figure", "Số liệu của hình này")))
  }

  private var capital: String { unit.prefix(1).uppercased() + unit.dropFirst() }

  private var note: String {
    let limits = histogram.limits
    guard !limits.isEmpty else { return "" }
    return language.say(
      "The line marks the limit. Its clock starts when the dossier is accepted and may stop for the applicant, days to the result count "
        + "from handing in and never stop: what lies beyond the line need not be late.",
      "Vạch đứng là thời hạn. Thời hạn tính từ khi tiếp nhận và có thể tạm dừng khi chờ người nộp, còn số ngày ở đây tính từ khi nộp và không "
        + "dừng: hồ sơ nằm sau vạch chưa hẳn là trễ.")
  }

  private func edge(_ value: Double) -> String { language.number(value, value == value.rounded() ? 0 : 1) }

  private func plot(_ heading: String) -> SVGPlot {
    let rows = Double(histogram.limits.count)
    let top = 12 + SVGPlot.line * rows + 14
    let bottom = top + 150
    var plot = SVGPlot(
      height: bottom + 44, title: "\(heading): \(procedure)",
      description: language.say(
        "A histogram of the share of dossiers by \(unit) to the result.",
        "Biểu đồ phân bố tỷ lệ hồ sơ theo số \(unit) đến khi có kết quả."))
    let most = PlotScale.roundedUp(histogram.shares.reduce(0.001) { max($0, $1.mean ?? 0) } * 100, 4)
    let across = PlotScale(0...(Double(histogram.shares.count) * histogram.width), 44, SVGPlot.width - 14)
    let up = PlotScale(0...most, bottom, top)
    plot.text(language.say("share of dossiers", "tỷ lệ hồ sơ"), 1.5, 12, kind: "soft")
    let (shares, decimals) = up.ticks(4)
    for share in shares {
      plot.line(44, up.place(share), SVGPlot.width - 14, up.place(share), kind: "grid")
      plot.text("\(language.number(share, decimals))%", 38, up.place(share) + 4, .end, kind: "soft")
    }
    for (bin, share) in histogram.shares.enumerated() where share.mean ?? 0 > 0 {
      let left = across.place(Double(bin) * histogram.width)
      let right = across.place(Double(bin + 1) * histogram.width)
      let y = up.place((share.mean ?? 0) * 100)
      plot.box(
        left + 0.75, y, right - left - 1.5, bottom - y, kind: bin + 1 == histogram.shares.count ? "stop" : "work",
        tip: "\(label(bin)): \(language.estimate(share, 1, isShare: true))")
    }
    plot.line(44, bottom, SVGPlot.width - 14, bottom, kind: "axis")
    let (days, places) = across.ticks(8)
    // The last bin has no end.
    let last = Double(histogram.shares.count - 1) * histogram.width
    for day in days where day <= last {
      plot.text(language.number(day, places), across.place(day), bottom + 17, .middle, kind: "soft")
    }
    plot.text(unit, SVGPlot.width - 14, bottom + 36, .end, kind: "soft")
    for (row, limit) in histogram.limits.enumerated() {
      let x = across.place(limit)
      let y = 12 + SVGPlot.line * Double(row + 1)
      plot.line(x, y - 9, x, bottom, kind: "limit")
      let words = language.say("limit \(edge(limit))", "thời hạn \(edge(limit))")
      let isRight = x + SVGText.width(words) + 12 > SVGPlot.width
      plot.text(words, isRight ? x - 6 : x + 6, y, isRight ? .end : .start)
    }
    return plot
  }

  private func label(_ bin: Int) -> String {
    let from = edge(Double(bin) * histogram.width)
    guard bin + 1 < histogram.shares.count else { return language.say("\(from) and more", "từ \(from) trở lên") }
    let to = edge(Double(bin + 1) * histogram.width)
    return language.say("\(from) to \(to)", "\(from) đến \(to)")
  }

  private func table(_ heading: String) -> HTMLTable {
    var table = HTMLTable(
      caption: histogram.limits.isEmpty
        ? heading
        : heading
          + language.say("; limits: ", "; thời hạn: ") + language.list(histogram.limits.map(edge)) + " " + unit,
      head: [
        unit, language.say("share of dossiers", "tỷ lệ hồ sơ"),
        language.say("dossiers in all replications", "hồ sơ trong mọi lần chạy"),
      ])
    for bin in histogram.shares.indices where histogram.counts[bin] > 0 {
      table.rows.append([
        label(bin), language.estimate(histogram.shares[bin], 1, isShare: true),
        language.number(Int(histogram.counts[bin])),
      ])
    }
    return table
  }
}
