/// Points for service a dossier, from 0 to 2, by two of the nine indicators of Circular 01/2018/TT-VPCP, article 13.
///
/// The circular is superseded and still a model; of the others the figures that they take (publicity, attitude, complaints,
/// what is done online) are not of a simulation. Ours are those of no. 1 and no. 3.
public struct ServicePoints: Hashable, Sendable {
  /// No. 1: 2 for a result before the day on which the limit ends, 1 for one on it, 0 for a later one; of judged dossiers.
  public var time: Estimate
  /// No. 3: 2 for a dossier that was never sent back to be completed, 1 for once, 0 for more often; of those that ended.
  public var returns: Estimate

  init(_ counts: [LoadCounts], _ kind: LimitKind) {
    time = Estimate(
      counts.map { count in
        let limit = kind == .reduced ? count.reducedLimit : count.limit
        return Self.mean(2 * (limit.onTime - limit.onLastDay) + limit.onLastDay, limit.onTime + limit.late)
      })
    returns = Estimate(counts.map { Self.mean(2 * $0.neverReturned + $0.returnedOnce, $0.out) })
  }

  private static func mean(_ points: Int64, _ dossiers: Int64) -> Double? {
    dossiers > 0 ? Double(points) / Double(dossiers) : nil
  }
}
