import Testing
import WorkingTime

/// A slow judge that walks the Vietnamese calendar day by day and minute by minute, with one flag a minute.
struct NaiveOffice {
  private var off: Set<Int32> = []
  private var swappedIn: Set<Int32> = []
  private var hours: [(opens: Int64, closes: Int64)] = []
  private let firstMinute: Int64
  private var isOpenMinute: [Bool] = []

  init(_ hours: [(String, String)]) throws {
    firstMinute = Int64(try day("2023-01-01").number) * 1_440
    for (first, last, _) in VietnamCalendar.daysOff {
      for number in try day(first).number...day(last).number { off.insert(number) }
    }
    for (taken, worked) in VietnamCalendar.swaps {
      off.insert(try day(taken).number)
      swappedIn.insert(try day(worked).number)
    }
    self.hours = try hours.map { (Int64(try time($0.0).seconds) / 60, Int64(try time($0.1).seconds) / 60) }
    for number in try day("2023-01-01").number...day("2027-06-30").number {
      var minutes = Array(repeating: false, count: 1_440)
      if works(Int64(number)) {
        for (opens, closes) in self.hours { for minute in opens..<closes { minutes[Int(minute)] = true } }
      }
      isOpenMinute += minutes
    }
  }

  /// Minutes of a working day.
  var length: Int64 { hours.reduce(0) { $0 + $1.closes - $1.opens } }
  /// The minute of the day at which the office closes.
  var closing: Int64 { hours.map(\.closes).max() ?? 0 }

  func works(_ day: Int64) -> Bool {
    let number = Int32(day)
    // 1970-01-01 was a Thursday.
    return swappedIn.contains(number) || ((day + 3) % 7 < 5 && !off.contains(number))
  }

  func isOpen(_ minute: Int64) -> Bool {
    isOpenMinute[Int(minute - firstMinute)]
  }

  /// The minute at which so many open minutes have run.
  func add(_ openMinutes: Int64, to minute: Int64) -> Int64 {
    var (now, rest) = (minute, openMinutes)
    while rest > 0 {
      if isOpen(now) { rest -= 1 }
      now += 1
    }
    return now
  }

  /// Open minutes between two minutes.
  func open(_ start: Int64, _ end: Int64) -> Int64 { Int64((start..<end).count(where: isOpen)) }

  func rolled(_ day: Int64) -> Int64 {
    var day = day
    while !works(day) { day += 1 }
    return day
  }

  func nthWorkingDay(after day: Int64, _ count: Int64) -> Int64 {
    var (day, rest) = (day, count)
    while rest > 0 {
      day += 1
      if works(day) { rest -= 1 }
    }
    return day
  }
}
