/// How much of a worst case is worked out.
public enum WorstCaseDetail: Sendable {
  /// All of it, for reports that show what steps add up to.
  case whole
  /// What findings speak of: no whole time from submission to the end, and paths and facts only where something is told.
  case findings
}
