import Simulation

/// What the figures of scenarios are called where they stand one below the other.
enum ScenarioMeasureWords {
  /// A figure of a procedure's dossiers.
  static func ofDossiers(_ measure: ScenarioMeasure) -> String {
    switch measure {
    case .arrived: "dossiers in"
    case .ended: "dossiers completed"
    case .underWayAtEnd: "under way at the end"
    case .onTime: "on time, time limit"
    case .overdue: "overdue at the end"
    case .reducedOnTime: "on time, reduced limit"
    case .meanWorkingDays: "working days to result, mean"
    case .medianWorkingDays: "half within, working days"
    case .ninetyPercentWorkingDays: "90 % within, working days"
    case .meanDays: "calendar days to result, mean"
    case .waitingHours: "in queues, working hours a dossier"
    case .visits: "visits"
    case .utilisation: "at work"
    case .queue: "queue, dossiers"
    }
  }

  /// A figure of a pool.
  static func ofStaff(_ measure: ScenarioMeasure) -> String {
    measure == .waitingHours ? "waiting, working hours a visit" : ofDossiers(measure)
  }

  /// A number of people.
  static func people(_ number: Int) -> String { Figure.grouped(Int64(number)) + (number == 1 ? " person" : " people") }

  /// How many decimals a figure has.
  static func places(_ measure: ScenarioMeasure) -> Int {
    switch measure {
    case .arrived, .ended, .underWayAtEnd, .overdue, .visits, .onTime, .reducedOnTime, .utilisation: 1
    case .meanWorkingDays, .medianWorkingDays, .ninetyPercentWorkingDays, .meanDays, .waitingHours, .queue: 2
    }
  }
}
