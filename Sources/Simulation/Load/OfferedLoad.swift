public import ProcessGraph

/// The work that comes to the people of a pool on a working day, beside the work that they can do on one.
///
/// Where as much comes as can be done, or more, what waits grows without end: the queue has no steady state, and what a
/// run reports depends on how long it is (Kleinrock 1975, Queueing Systems I, 2.1).
public struct OfferedLoad: Hashable, Sendable {
  /// One step's part of the work.
  public struct Part: Hashable, Sendable {
    /// The procedure, by position among the scenario's loads.
    public var load: Int
    /// The step.
    public var node: NodeID
    /// Dossiers that are handed in on a working day of the pool, on average over the run.
    public var arrivals: Double
    /// How often a dossier comes to the pool for this step, returns included.
    public var visits: Double
    /// Hours of work on one visit, on average.
    public var effort: Double

    /// Hours of work on a working day.
    public var hours: Double { arrivals * visits * effort }
  }

  /// The pool, by position among the scenario's.
  public var pool: Int
  /// How many people there are.
  public var people: Int
  /// The share of their days on which they are away.
  public var absence: Double
  /// The hours of a working day of the pool, on average over the run.
  public var hoursOfDay: Double
  /// The work by step, the most first.
  public var parts: [Part]
  /// True where more may come than is said here: conditions, limits of waits or people to choose from leave it open.
  public var isAtLeast: Bool

  /// Hours of work that come on a working day.
  public var work: Double { parts.reduce(0) { $0 + $1.hours } }
  /// Hours of work that the people can do on one.
  public var capacity: Double { Double(people) * (1 - absence) * hoursOfDay }
  /// The work for each hour that somebody is there: below 1 the queue has an end.
  public var utilisation: Double { work / capacity }

  /// True where as much comes as can be done, or more.
  public var growsWithoutEnd: Bool { utilisation >= 1 - 1e-9 }

  /// The fewest people with whom less comes than can be done.
  public var leastPeople: Int {
    let needed = work / ((1 - absence) * hoursOfDay)
    return needed < 1e9 ? Int((needed + 1e-9).rounded(.down)) + 1 : .max
  }
}
