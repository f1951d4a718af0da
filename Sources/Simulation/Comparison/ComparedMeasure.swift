/// A figure that two scenarios are compared by.
public enum ScenarioMeasure: String, CaseIterable, Sendable {
  /// Dossiers that came in.
  case arrived = "dossiers_in"
  /// Dossiers that ended.
  case ended = "dossiers_out"
  /// Dossiers under way at the end.
  case underWayAtEnd = "under_way_at_end"
  /// The share of judged dossiers in time by the statutory limit, from 0 to 1.
  case onTime = "on_time_share"
  /// Dossiers still under way at the end with that limit past.
  case overdue = "overdue_at_end"
  /// The share in time by the reduced limit, from 0 to 1.
  case reducedOnTime = "reduced_on_time_share"
  /// Working days from handing in to the end, on average.
  case meanWorkingDays = "mean_working_days"
  /// Working days that half of the dossiers do not exceed.
  case medianWorkingDays = "median_working_days"
  /// Working days that nine in ten dossiers do not exceed.
  case ninetyPercentWorkingDays = "ninety_percent_working_days"
  /// The same means in calendar days.
  case meanDays = "mean_calendar_days"
  /// Working hours in queues, of a dossier or a visit.
  case waitingHours = "waiting_working_hours"
  /// Completed visits.
  case visits = "visits"
  /// The share of present working time at work, from 0 to 1.
  case utilisation = "utilisation"
  /// Dossiers in the queue on average.
  case queue = "queue"

  /// True for a share from 0 to 1.
  public var isShare: Bool { self == .onTime || self == .reducedOnTime || self == .utilisation }
}

/// A measure of two scenarios.
public struct ComparedMeasure: Hashable, Sendable {
  /// The measure.
  public var measure: ScenarioMeasure
  /// Its estimates.
  public var estimate: PairedEstimate
}

/// A step or a pool that both scenarios have.
public struct ComparedPart: Hashable, Sendable {
  /// Its stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// What is compared.
  public var measures: [ComparedMeasure]
}

/// A procedure to which dossiers come in both scenarios.
public struct ComparedProcedure: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What people call it in the second scenario's edition.
  public var title: String
  /// What is compared of all its dossiers.
  public var measures: [ComparedMeasure]
  /// Steps that both have and that dossiers visited, in reading order.
  public var steps: [ComparedPart]
  /// Steps and waits of the one edition or the other only.
  public var unpaired: Unpaired
}

/// A pool of staff in both scenarios.
public struct ComparedPool: Hashable, Sendable {
  /// How it fares.
  public var part: ComparedPart
  /// How many people it has in the first scenario.
  public var peopleBefore: Int
  /// How many it has in the second.
  public var peopleAfter: Int
}

/// Names that only one of two scenarios has.
public struct Unpaired: Hashable, Sendable {
  /// Those of the first.
  public var before: [String]
  /// Those of the second.
  public var after: [String]

  /// Finds what is in one list only.
  init(_ before: [String], _ after: [String]) {
    self.before = before.filter { !after.contains($0) }
    self.after = after.filter { !before.contains($0) }
  }

  /// True when both have the same.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }
}
