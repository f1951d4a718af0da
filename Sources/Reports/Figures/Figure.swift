import Simulation

/// Figures as people and programs read them.
enum Figure {
  /// A number with so many decimals, halves away from zero: `1840.25`; `n/a` for what is no number or too large.
  static func fixed(_ value: Double, _ places: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard scaled < 1e18 else { return "n/a" }
    let (whole, part) = Int64(scaled).quotientAndRemainder(dividingBy: scale)
    let sign = value < 0 && (whole > 0 || part > 0) ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(part)
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }

  /// The same with thousands apart: `1 840.25`.
  static func grouped(_ value: Double, _ places: Int) -> String {
    let text = fixed(value, places)
    let whole = text.prefix { $0 != "." }
    var result = ""
    for (position, digit) in whole.enumerated() {
      let left = whole.count - position
      if position > 0, left % 3 == 0, result.last != "-" { result += " " }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }

  /// Whole numbers with thousands apart.
  static func grouped(_ value: Int64) -> String { grouped(Double(value), 0) }

  /// An estimate with its interval: `12.3 ± 0.4`, in hundredths when `isShare`; says when there is not enough data.
  static func estimate(_ estimate: Estimate, _ places: Int, isShare: Bool = false) -> String {
    let (factor, unit) = isShare ? (100.0, " %") : (1.0, "")
    guard let mean = estimate.mean else { return "not enough data" }
    guard let half = estimate.halfWidth else { return grouped(mean * factor, places) + unit + " (no interval)" }
    return grouped(mean * factor, places) + " ± " + grouped(half * factor, places) + unit
  }
}

/// A table of text whose columns line up.
struct TextTable {
  private var rows: [[String]] = []
  /// By column, whether it is set against its right edge.
  private let alignsRight: [Bool]

  init(_ head: [String], alignsRight: [Bool]) {
    rows = [head]
    self.alignsRight = alignsRight
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// Adds a row whose long texts stand on several lines.
  mutating func add(wrapped cells: [String], atMost width: Int = 52) {
    let columns = cells.map { Self.wrap($0, width) }
    for line in 0..<(columns.map(\.count).max() ?? 0) { add(columns.map { line < $0.count ? $0[line] : "" }) }
  }

  private static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = "  " + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// The lines, each after an indent.
  func lines(indent: String) -> [String] {
    let widths = alignsRight.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
    return rows.map { row in
      var line = indent
      for column in alignsRight.indices {
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        line += (column > 0 ? "  " : "") + (alignsRight[column] ? blanks + row[column] : row[column] + blanks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
