/// How much of a worst case is worked out.
public enum WorstCaseDetail: Sendable {
  /// All of it, for reports that show what steps add up to.
  case whole
  /// All of it, and how much longer each step may take, and of limits that dates decide the tightest day of each year.
  case margins
  /// What findings speak of: no whole time from submission to the end, and paths and facts only where something is told.
  case findings

  /// Whether all of the sums and paths are asked for.
  var isWhole: Bool { self != .findings }
}
