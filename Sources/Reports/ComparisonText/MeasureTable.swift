import Comparison
import Numbers
import ProcessGraph
import Verification
import WorkingTime

/// All measures side by side as a table; a measure that is the same in every case takes one row.
struct MeasureTable {
  private let comparison: ProcedureComparison
  private var table: TextTable

  init(_ comparison: ProcedureComparison, _ labels: ComparisonLabels) {
    self.comparison = comparison
    table = TextTable(
      ["measure", labels.before, labels.after, "change", "when"], alignsRight: [false, true, true, false, false])
    for measure in comparison.measures { add(measure) }
  }

  /// The lines of the table.
  var lines: [String] {
    comparison.measures.isEmpty
      ? ["  not decided, because paths cannot be followed; thutuc check says why"] : table.lines(indent: "  ")
  }

  private mutating func add(_ measure: MeasureComparison) {
    let name = ComparisonWords.measure(measure.measure)
    guard let rows = measure.rows else { return table.add([name, "", "", "not decided: too many cases", ""]) }
    if rows.count > 1, rows.allSatisfy({ comparison.difference($0) == .none }) {
      let text = range(rows, measure.measure) + weakestMark(measure)
      return table.add([name, text, text, "the same", "in every case"])
    }
    for (position, row) in rows.enumerated() {
      table.add(wrapped: [
        position == 0 ? name : "",
        value(row.before, measure.measure, comparison.before, measure.marksBefore[position]),
        value(row.after, measure.measure, comparison.after, measure.marksAfter[position]),
        change(row, measure.measure), ComparisonWords.region(row.region),
      ])
    }
  }

  private func value(
    _ answer: PolicyAnswer, _ measure: Measure, _ graph: ProcessGraph, _ mark: SourceMark?
  ) -> String {
    let text = ComparisonWords.value(answer, of: measure, graph)
    if case .missing = answer { return text }
    if measure == .fees, graph.fees.isEmpty { return "none" }
    // Who counts needs no source; what is counted may lack one.
    return text + ComparisonWords.mark(mark, isValue: measure.kind != .count)
  }

  private func change(_ row: JointMeasures.Row, _ measure: Measure) -> String {
    let difference = comparison.difference(row)
    let isByDate = comparison.dates.contains { $0.measure == measure && $0.region == row.region }
    if difference == .unlike, isByDate { return "by date, see below" }
    // A fee that nobody can tell yet is the same fee when nothing about fees changes.
    let isFeeChanged = comparison.changes.contains { $0.subject.kind == .fee || $0.subject.kind == .charge }
    if difference == .undecided, measure == .fees, row.before == row.after, !isFeeChanged { return "the same" }
    return ComparisonWords.difference(difference, of: measure)
  }

  /// From the least to the most of the values of a measure.
  private func range(_ rows: [JointMeasures.Row], _ measure: Measure) -> String {
    var numbers: [Rational] = []
    for row in rows {
      guard case .number(let number) = row.before else { return "by case" }
      numbers.append(number)
    }
    guard let least = numbers.min(), let most = numbers.max() else { return "by case" }
    return [least, most].map { ComparisonWords.value(.number($0), of: measure, comparison.before) }
      .joined(separator: " to ")
  }

  private func weakestMark(_ measure: MeasureComparison) -> String {
    let marks = (measure.marksBefore + measure.marksAfter).compactMap { $0 }
    let order = SourceMark.allCases
    let weakest = marks.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
    return ComparisonWords.mark(weakest, isValue: measure.measure.kind != .count)
  }
}
