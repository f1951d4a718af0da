import Simulation

/// Values one below the other, each under its name: stacked bars, or dots with whiskers about nothing or from it.
struct BarChart {
  /// A row.
  struct Row {
    /// What it is of.
    var name: String
    /// Its figures as text, at the right.
    var figures: String
    /// Parts of the bar, with what they are.
    var parts: [(kind: String, value: Double)] = []
    /// A dot with its interval.
    var dot: Estimate?
    /// True when the interval leaves open on which side of nothing the dot lies.
    var isUnclear = false
  }

  var title: String
  var description: String
  /// What the axis counts.
  var unit: String
  var rows: [Row]
  /// What is shown whatever the values are, such as `0...1` of a share.
  var atLeast: ClosedRange<Double> = 0...0
  /// What values are multiplied by before they are written at the axis.
  var factor = 1.0
  /// True when nothing is the middle of the matter.
  var isAboutNothing = false

  private static let height = 34.0

  /// The drawing.
  func plot(in language: ReportLanguage) -> SVGPlot {
    let bottom = Self.height * Double(rows.count) + 2
    var plot = SVGPlot(height: bottom + 40, title: title, description: description)
    let scale = PlotScale(range, isAboutNothing ? 20 : 2, SVGPlot.width - 20)
    let (ticks, places) = scale.ticks(5)
    for tick in ticks {
      let x = scale.place(tick)
      plot.line(x, 0, x, bottom, kind: abs(tick) < 1e-12 ? "axis" : "grid")
      let words = language.number(tick, places)
      let half = SVGText.width(words) / 2
      let anchor: SVGPlot.Anchor = x < half ? .start : x + half > SVGPlot.width ? .end : .middle
      plot.text(words, x, bottom + 16, anchor, kind: "soft")
    }
    plot.text(unit, SVGPlot.width - 2, bottom + 34, .end, kind: "soft")
    for (number, row) in rows.enumerated() { draw(row, Self.height * Double(number), scale, &plot) }
    return plot
  }

  private func draw(_ row: Row, _ top: Double, _ scale: PlotScale, _ plot: inout SVGPlot) {
    let room = SVGPlot.width - SVGText.width(row.figures) - 14
    // The lines of the axis do not run through words.
    plot.box(0, top, SVGPlot.width, 18, kind: "paper")
    // Some letters reach a little to the left of where they begin.
    plot.text(row.name, 1.5, top + 14, room: room - 1.5)
    plot.text(row.figures, SVGPlot.width, top + 14, .end, kind: "soft")
    var left = 0.0
    for part in row.parts {
      let (from, to) = (scale.place(left * factor), scale.place((left + part.value) * factor))
      plot.box(from, top + 20, to - from, 9, kind: part.kind, tip: "\(row.name): \(row.figures)")
      left += part.value
    }
    guard let dot = row.dot, let mean = dot.mean else { return }
    let y = top + 25
    if let half = dot.halfWidth {
      let (from, to) = (scale.place((mean - half) * factor), scale.place((mean + half) * factor))
      plot.line(from, y, to, y, kind: "whisker")
      for end in [from, to] { plot.line(end, y - 3.5, end, y + 3.5, kind: "whisker") }
    }
    plot.dot(
      scale.place(mean * factor), y, kind: row.isUnclear ? "unclear" : "work", tip: "\(row.name): \(row.figures)")
  }

  /// What is shown, in units of the axis.
  private var range: ClosedRange<Double> {
    var (low, high) = (atLeast.lowerBound, atLeast.upperBound)
    for row in rows {
      high = max(high, row.parts.reduce(0) { $0 + $1.value })
      guard let mean = row.dot?.mean else { continue }
      let half = row.dot?.halfWidth ?? 0
      // A share has no more than all, whatever its interval says.
      if atLeast != 0...1 {
        low = min(low, mean - half)
        high = max(high, mean + half)
      }
    }
    return (low * factor)...((high > low ? high : low + 1) * factor)
  }
}
