/// How the statutory limits of one replication were kept, by load.
///
/// Who is still under way at the end with the deadline past counts as late: where too few people work, those are the many who
/// never come to be judged, and a share of the judged alone would be the better the longer the others lie there.
struct OnTimeTally: Hashable, Sendable {
  /// Dossiers in time, by load.
  var onTime: [Int64]
  /// Those judged, and those overdue at the end, by load.
  var due: [Int64]

  init(_ result: ReplicationResult) {
    onTime = result.loads.map(\.limit.onTime)
    due = result.loads.map { $0.limit.onTime + $0.limit.late + $0.limit.overdue }
  }

  /// What was in time and what was due, of a load or of all.
  func sums(load: Int?) -> (onTime: Int64, due: Int64) {
    load.map { (onTime[$0], due[$0]) } ?? (onTime.reduce(0, +), due.reduce(0, +))
  }

  /// The share in time of a load, or of all; nil when nothing was due.
  func share(load: Int?) -> Double? {
    let sums = sums(load: load)
    return sums.due > 0 ? Double(sums.onTime) / Double(sums.due) : nil
  }
}
