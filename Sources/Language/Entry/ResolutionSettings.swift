public import Numbers

/// What the manifest and its neighbours say about a package, so that its rule files can be understood.
public struct ResolutionSettings: Sendable {
  /// Name of the package.
  public var packageName: String
  /// Working hours that count as one working day in sums.
  public var hoursInWorkingDay: Rational
  /// Members' files by their path as written after `members from`; nil when nobody looked, so that no file is missed.
  public var members: [String: MembersSummary]?
  /// Names of the calendars there are, without the package's own; nil when nobody looked, so that no name is missed.
  public var calendars: [String]?

  /// Settings of a package.
  public init(
    packageName: String, hoursInWorkingDay: Rational = 8, members: [String: MembersSummary]? = nil,
    calendars: [String]? = nil
  ) {
    self.packageName = packageName
    self.hoursInWorkingDay = hoursInWorkingDay
    self.members = members
    self.calendars = calendars
  }
}
