import Numbers
import ProcessGraph

extension Fact {
  /// How a distribution of the fact may be written under `facts`: `business: {kind: {trade: 50%, food: 50%}}`.
  ///
  /// The shares are there to be changed; as they stand they can be read.
  var exampleLine: String {
    guard let dot = id.lastIndex(of: ".") else { return id + ": " + exampleShares }
    return "\(id[..<dot]): {\(id[id.index(after: dot)...]): \(exampleShares)}"
  }

  private var exampleShares: String {
    switch type {
    case .yesNo: return "40%"
    case .choice(let choices):
      let shown = choices.prefix(6).map(\.id)
      guard let first = shown.first else { return "{}" }
      let each = 100 / shown.count
      let rest = shown.dropFirst().map { ", \($0): \(each)%" }.joined()
      return "{\(first): \(100 - each * (shown.count - 1))%\(rest)}"
    case .integer(let from, let to), .money(let from, let to), .decimal(_, let from, let to):
      let low = from ?? (to.map { min($0, 1) } ?? 1)
      let high = to ?? (try? low + 9) ?? low
      return "{uniform: {from: \(Self.written(low)), to: \(Self.written(high))}}"
    case .date(let from, let to):
      let (year, month, day) = (from ?? to)?.civil ?? (2026, 7, 1)
      return "{\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day): 100%}"
    case .text: return "{any: 100%}"
    }
  }

  /// A bound as a scenario may say it, without a fraction.
  private static func written(_ bound: Rational) -> String { "\((try? bound.rounded(.halfUp)) ?? bound)" }
}
