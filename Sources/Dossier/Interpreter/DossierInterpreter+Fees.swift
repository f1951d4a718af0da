import Numbers
public import ProcessGraph

/// What a fee amounts to for a dossier.
public enum FeeReckoning: Hashable, Sendable {
  /// So many đồng.
  case amount(Int64)
  /// Nobody knows, for the stated reason.
  case unknown(because: String)
  /// The facts that it depends on are not known, or the amount leaves exact arithmetic.
  case notDecided
}

extension DossierInterpreter {
  /// What a fee amounts to for these facts: the row that holds, times the factors that apply, rounded once, then brought
  /// between its bounds.
  public func amount(of id: FeeID, for facts: FactValues) -> FeeReckoning {
    guard graph.fees.indices.contains(id.position) else { return .notDecided }
    let fee = graph.fees[id]
    if let free = fee.freeWhen, free.holds(for: facts) { return .amount(0) }
    guard let row = fee.table.row(for: facts) else { return .notDecided }
    var exact: Rational?
    switch row.value {
    case .unknown(let reason): return .unknown(because: reason)
    case .expression(let expression):
      if case .number(let number)? = expression.value(for: facts) { exact = number }
    case .interpolated(let fact, let points):
      if case .number(let base)? = facts[fact],
        let curve = try? LinearInterpolation(points.map { LinearInterpolation.Point(x: $0.base, y: $0.rate) })
      {
        exact = try? curve.value(at: base) * base
      }
    }
    for factor in fee.factors where factor.condition.map({ $0.holds(for: facts) }) ?? true {
      exact = exact.flatMap { try? $0 * factor.value }
    }
    guard let paid = exact.flatMap({ fee.paid(for: $0) }) else { return .notDecided }
    return .amount(paid.dong)
  }
}
