import ProcessGraph
import WorkingTime

/// The moments at which stops of the clock can end, in slots: one a day, or one an hour where a limit runs from the moment
/// itself and finishes jump.
struct ResumeMoments {
  /// Who ends a stop.
  enum Ender: UInt8 {
    /// The applicant, whose answer counts when it is received.
    case applicant
    /// A desk, until it closes.
    case desk
  }

  let perDay: Int
  /// How many slots there are.
  let count: Int
  private let first: Int32
  /// By ender and slot: the last moment at which a stop can end in it, or -1.
  private var latest: [Int64]
  /// The same for the first.
  private var earliest: [Int64]

  /// How many days after the last day asked for a stop may end; what lies beyond is not decided.
  private static let farthest = 1_100
  /// The same where slots are hours.
  private static let farthestOfHours = 400

  /// Prepares the days on which stops can end. `isAnyMoment` says that desks may be done at any moment of any day.
  init(_ proof: DatedProof, isByHour: Bool, isAnyMoment: Bool, isNeeded: Bool) {
    perDay = isByHour ? 24 : 1
    first = proof.days.first.number
    // A stop may end after the last day asked for, as far as the calendar goes.
    let last = min(proof.calendar.last, proof.receiving.last)
    let past = Int(proof.days.last.number) - Int(first) + (isByHour ? Self.farthestOfHours : Self.farthest)
    let days = isNeeded ? max(0, min(past, Int(last.number) - Int(first) + 1)) : 0
    count = days * perDay
    latest = Array(repeating: -1, count: 2 * count)
    earliest = latest
    for offset in 0..<days {
      guard let day = Day(number: Int64(first) + Int64(offset)) else { continue }
      let midnight = Instant(day, .midnight).seconds
      for part in 0..<perDay {
        let length = 86_400 / Int64(perDay)
        let (begin, end) = (midnight + Int64(part) * length, midnight + Int64(part + 1) * length - 1)
        let slot = offset * perDay + part
        if let received = proof.receiving.lastReception(on: day)?.seconds {
          if !isByHour {
            (earliest[slot], latest[slot]) = (received, received)
          } else if let from = proof.receiving.reception(of: Instant(seconds: begin))?.seconds, from <= end {
            (earliest[slot], latest[slot]) = (from, min(end, received))
          }
        }
        if isAnyMoment || isByHour {
          (earliest[count + slot], latest[count + slot]) = (begin, end)
        } else if let close = proof.calendar.close(of: day)?.seconds {
          (earliest[count + slot], latest[count + slot]) = (close, close)
        }
      }
    }
  }

  /// The last moment of a slot; nil where no stop can end in it.
  func latest(_ slot: Int, _ ender: Ender) -> Int64? {
    let moment = latest[Int(ender.rawValue) * count + slot]
    return moment >= 0 ? moment : nil
  }

  /// The first moment of a slot in which a stop can end.
  func earliest(_ slot: Int, _ ender: Ender) -> Instant {
    Instant(seconds: earliest[Int(ender.rawValue) * count + slot])
  }

  /// The slot of a moment, which may lie beyond all slots.
  func slot(of moment: Instant) -> Int {
    (Int(moment.day.number) - Int(first)) * perDay + Int(moment.time.seconds) * perDay / 86_400
  }
}
