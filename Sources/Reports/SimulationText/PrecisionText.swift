import Simulation

/// How exact figures are against what was asked for, in words.
enum PrecisionText {
  static func lines(_ precision: PrecisionReport, _ replications: Int) -> [String] {
    let asked = "a precision of \(Figure.grouped(100 * precision.asked, 1)) % of the mean"
    let made = "\(Figure.grouped(Int64(replications))) replications"
    guard !precision.missed.isEmpty else {
      return ["With \(made) mean days to result and shares on time have \(asked), as asked for."]
    }
    return ["\(made) are not enough for \(asked):"]
      + precision.missed.map { missed in
        let figure = missed.figure == .days ? "mean days to result" : "share on time"
        let exact = missed.relative.map { "± \(Figure.grouped(100 * $0, 1)) % of the mean" } ?? "not enough data"
        return "  \(missed.procedure), \(figure): \(exact)"
      }
  }
}
