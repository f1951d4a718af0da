/// How exact the figures of a run are against what was asked for.
public struct PrecisionReport: Hashable, Sendable {
  /// The half width of an interval that was asked for, as a share of its mean.
  public var asked: Double
  /// Figures that are less exact, in the order of the procedures.
  public var missed: [MissedPrecision]

  /// So many replications are made at least: with fewer, chance makes intervals narrow.
  public static let fewest = 10

  /// How many replications are looked at after so many were not enough: half as many again.
  public static func next(after count: Int, atMost most: Int) -> Int { min(max(count + 1, count * 3 / 2), most) }

  /// Looks at the mean days to result and at the share on time of every procedure, by the limit that it is held to.
  init(asked: Double, _ procedures: [ProcedureReport]) {
    self.asked = asked
    missed = []
    // Nobody came: there is nothing to know.
    for procedure in procedures where procedure.arrived.mean ?? 0 > 0 {
      note(procedure, .days, procedure.meanWorkingDays)
      if let limit = procedure.reducedLimit ?? procedure.limit, limit.judged > 0 {
        note(procedure, .onTime, limit.onTime)
      }
    }
  }

  private mutating func note(_ procedure: ProcedureReport, _ figure: MissedPrecision.Figure, _ estimate: Estimate) {
    guard let mean = estimate.mean, let half = estimate.halfWidth else {
      missed.append(MissedPrecision(procedure: procedure.name, figure: figure, relative: nil))
      return
    }
    guard half > asked * mean.magnitude else { return }
    missed.append(MissedPrecision(procedure: procedure.name, figure: figure, relative: mean == 0 ? nil : half / mean))
  }
}

/// A figure that is less exact than was asked for.
public struct MissedPrecision: Hashable, Sendable {
  /// Which figure.
  public enum Figure: Hashable, Sendable {
    /// The mean of the days to the result.
    case days
    /// The share on time.
    case onTime
  }

  /// The procedure's name.
  public var procedure: String
  /// Which of its figures.
  public var figure: Figure
  /// The half width of its interval as a share of its mean; nil when there is not enough data.
  public var relative: Double?
}
