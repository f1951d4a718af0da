import WorkingTime

extension LoadCompiler {
  /// The hours in which dossiers arrive and at which rate; nil when the numbers are impossible.
  mutating func compileArrivals(_ own: Int) -> [ArrivalSpan]? {
    let arrivals = load.arrivals
    let rate: Double
    let perDay: Bool
    switch arrivals.rate {
    case .perWorkingDay(let number): (rate, perDay) = (number, true)
    case .perOpenHour(let number): (rate, perDay) = (number, false)
    }
    let weights = arrivals.hourWeights.isEmpty ? Array(repeating: 1.0, count: 24) : arrivals.hourWeights
    let factors = arrivals.weekdayFactors.isEmpty ? Array(repeating: 1.0, count: 7) : arrivals.weekdayFactors
    guard rate >= 0, rate <= 1e6, weights.count == 24, factors.count == 7,
      (weights + factors).allSatisfy({ $0 >= 0 && $0 <= 1e6 })
    else { return nil }
    let calendar = arrivals.calendar.map { outer.calendar($0) } ?? own
    guard rate > 0, outer.plan.timelines.indices.contains(calendar) else { return [] }
    let hour = 3_600 * WorkTimeline.ticksPerSecond
    var spans: [ArrivalSpan] = []
    var day: [ArrivalSpan] = []
    var dayNumber: Int64 = 0
    func close() {
      // Within a day the rates are weights so far; the day's total is what the rate says.
      let mass = day.reduce(0.0) { $0 + Double($1.closes - $1.opens) * $1.rate }
      let open = day.reduce(Int64(0)) { $0 + $1.closes - $1.opens }
      let weekday = Day(number: Int64(outer.scenario.from.number) + dayNumber)?.weekday ?? .monday
      let total = (perDay ? rate : rate * Double(open) / Double(hour)) * factors[weekday.rawValue - 1]
      if mass > 0, total > 0 {
        spans += day.filter { $0.rate > 0 }.map {
          ArrivalSpan(opens: $0.opens, closes: $0.closes, rate: $0.rate * total / mass)
        }
      }
      day = []
    }
    for (opens, closes) in outer.plan.timelines[calendar].hours {
      var from = opens
      while from < closes {
        let to = min(closes, (from / hour + 1) * hour)
        if from / (24 * hour) != dayNumber {
          close()
          dayNumber = from / (24 * hour)
        }
        day.append(ArrivalSpan(opens: from, closes: to, rate: weights[Int((from / hour) % 24)]))
        from = to
      }
    }
    close()
    return spans
  }
}
