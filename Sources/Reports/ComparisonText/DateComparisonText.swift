import Comparison
import Numbers
import Verification
import WorkingTime

/// Two times in unlike units, compared day by day, as text.
struct DateComparisonText {
  let comparison: DateComparison
  let labels: ComparisonLabels
  /// True where the days off that are not verified are named: once a report is enough.
  let namesDoubts: Bool

  var lines: [String] {
    let name = ComparisonWords.measure(comparison.measure)
    var lines = [
      "\(name.prefix(1).uppercased())\(name.dropFirst()) by day of submission: "
        + "\(ComparisonWords.promised(comparison.before)) against \(ComparisonWords.promised(comparison.after))"
        + (comparison.region.extent == .everywhere ? "" : ", when " + comparison.region.words)
    ]
    guard !comparison.days.isEmpty else {
      return lines + [
        comparison.undecided > 0
          ? "  not decided: from no day of \(comparison.year) does the calendar reach to the end of both"
          : "  not decided: the calendar has no working day in \(comparison.year)"
      ]
    }
    if let verdict { lines.append("  " + verdict) }
    let count = comparison.days.count
    lines.append(
      "  of \(count) working days of \(comparison.year): shorter on \(share(comparison.shorter, count)), "
        + "as long on \(share(comparison.equal, count)), longer on \(share(comparison.longer, count))")
    if comparison.undecided > 0 {
      lines.append("  \(comparison.undecided) more not decided: the calendar ends before both do")
    }
    lines += table
    guard namesDoubts, !comparison.doubts.isEmpty else { return lines }
    let doubts = comparison.doubts.map { $0.title + ComparisonWords.mark($0.mark) }
    return lines + ["  rests on days off not verified: " + doubts.joined(separator: ", ")]
  }

  private func share(_ days: Int, _ count: Int) -> String {
    guard days > 0, let percent = try? Rational(Int128(days) * 100, Int128(count)) else { return "\(days)" }
    return "\(days) (\(ComparisonWords.percent(percent)))"
  }

  /// Between what and what it is shorter.
  private var verdict: String? {
    guard let most = comparison.best?.shorter, let least = comparison.worst?.shorter else { return nil }
    func words(_ share: Rational) -> String { ComparisonWords.percent(share.magnitude) }
    let length = comparison.isInWholeDays ? "in days from the submission to the due day" : "in time of the clock"
    let text: String
    if most == least {
      text = most == 0 ? "as long on every day" : "\(words(most)) \(most > 0 ? "shorter" : "longer") on every day"
    } else if least >= 0 {
      text = "between \(words(least)) and \(words(most)) shorter, depending on the day"
    } else if most <= 0 {
      text = "between \(words(most)) and \(words(least)) longer, depending on the day"
    } else {
      text = "from \(words(least)) longer to \(words(most)) shorter, depending on the day"
    }
    return "\(text) (\(length))"
  }

  private var table: [String] {
    guard let best = comparison.best, let worst = comparison.worst else { return [] }
    var table = TextTable(
      ["", "handed in", "due \(labels.before)", "due \(labels.after)"], alignsRight: [false, false, false, false])
    for (name, day) in [("best day", best), ("worst day", worst)] {
      table.add([name, ComparisonWords.moment(day.start), end(day.before), end(day.after)])
    }
    return table.lines(indent: "  ")
  }

  private func end(_ instant: Instant) -> String { ComparisonWords.moment(instant) }
}
