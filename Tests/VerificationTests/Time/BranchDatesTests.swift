import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// A clock that stands still inside a branch while another goes on, on dates: what is proved is held against every course.
@Suite struct BranchDatesTests {
  /// Lengths of a procedure that forks: one branch always waits for the applicant, the other perhaps.
  private struct Lengths {
    var first, before, wait, after, other, last: Duration
    var otherWait: Duration?
    var otherAfter: Duration
    var limit: Duration
  }

  private func lengths(_ random: inout SplitMix64) -> Lengths {
    func step(_ random: inout SplitMix64) -> Duration {
      random.chance(70)
        ? duration(["0", "1", "2", "3"][random.below(4)], .workingDays) : workingHours("\(random.below(9))")
    }
    func wait(_ random: inout SplitMix64) -> Duration {
      duration("\(1 + random.below(3))", random.chance(50) ? .days : .workingDays)
    }
    return Lengths(
      first: step(&random), before: step(&random), wait: wait(&random), after: step(&random), other: step(&random),
      last: step(&random), otherWait: random.chance(40) ? wait(&random) : nil, otherAfter: step(&random),
      limit: days("\(2 + random.below(30))"))
  }

  private func graph(_ lengths: Lengths) -> ProcessGraph {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(lengths.limit)
    let first = builder.step("first", within(lengths.first))
    let (fork, join) = builder.parallel("all")
    let last = builder.step("last", within(lengths.last))
    let (approved, refused) = (builder.end(), builder.end(.refused))
    builder.chain(builder.start, first, fork)
    builder.chain(join, last, approved)
    builder.region = builder.branch("one", of: fork)
    let before = builder.step("before", within(lengths.before))
    let wait = builder.wait("wait", within: lengths.wait, clock: .pauses)
    let after = builder.step("after", within(lengths.after))
    builder.edge(fork, before, .branch(nil))
    builder.chain(before, wait, after, join)
    builder.edge(wait, refused, .timeout)
    builder.region = RegionID(0)
    builder.region = builder.branch("two", of: fork)
    let other = builder.step("other", within(lengths.other))
    builder.edge(fork, other, .branch(nil))
    if let length = lengths.otherWait {
      let wait = builder.wait("other_wait", within: length, clock: .pauses)
      let after = builder.step("other_after", within(lengths.otherAfter))
      builder.chain(other, wait, after, join)
      builder.edge(wait, refused, .timeout)
    } else {
      builder.chain(other, join)
    }
    builder.region = RegionID(0)
    return builder.build()
  }

  /// By day of acceptance, the worst lateness above 0 in seconds: steps end at once or at their limit, the applicant comes
  /// back on any day, and the clock stands still while one is waited for anywhere.
  private func lateness(_ lengths: Lengths, _ calendar: WorkCalendar, _ days: DayRange) -> [Int32: Int64] {
    var worst: [Int32: Int64] = [:]
    func ends(_ share: Duration, _ from: Instant) -> [Instant] {
      guard let end = calendar.end(of: share, from: from) else { return [] }
      return end == from ? [from] : [from, end]
    }
    func answers(_ limit: Duration, _ from: Instant) -> [Instant] {
      guard let end = try? calendar.deadline(from: from, limit: limit) else { return [] }
      return (from.day.number...max(from.day.number, end.instant.day.number)).compactMap { number in
        Day(number: Int64(number)).flatMap { calendar.lastReception(on: $0) }
      }.filter { $0 >= from && $0 <= end.instant }
    }
    typealias Course = (stops: [(from: Instant, until: Instant)], done: Instant)
    func courses(_ before: Duration, _ wait: Duration?, _ after: Duration, from start: Instant) -> [Course] {
      var found: [Course] = []
      for request in ends(before, start) {
        guard let wait else {
          found.append(([], request))
          continue
        }
        for back in answers(wait, request) { for done in ends(after, back) { found.append(([(request, back)], done)) } }
      }
      return found
    }
    func check(_ start: Instant, _ stops: [(from: Instant, until: Instant)], _ finish: Instant) {
      var (left, began) = (lengths.limit, start)
      var late: Int64 = 0
      var merged: [(from: Instant, until: Instant)] = []
      for stop in stops.sorted(by: { $0.from < $1.from }) {
        if let last = merged.last, stop.from <= last.until {
          merged[merged.count - 1].until = max(last.until, stop.until)
        } else {
          merged.append(stop)
        }
      }
      for stop in merged {
        guard let due = try? calendar.deadline(from: began, limit: left),
          let used = try? calendar.usedTime(of: left, from: began, until: stop.from)
        else { return }
        late = max(late, stop.from.seconds - due.instant.seconds)
        (left, began) = (used.remaining, stop.until)
      }
      guard let due = try? calendar.deadline(from: began, limit: left) else { return }
      late = max(late, finish.seconds - due.instant.seconds)
      if late > 0 { worst[start.day.number] = max(worst[start.day.number] ?? 0, late) }
    }
    for number in days.first.number...days.last.number {
      guard let day = Day(number: Int64(number)), let start = calendar.lastReception(on: day) else { continue }
      for fork in ends(lengths.first, start) {
        let others = courses(lengths.other, lengths.otherWait, lengths.otherAfter, from: fork)
        for one in courses(lengths.before, lengths.wait, lengths.after, from: fork) {
          for other in others {
            for finish in ends(lengths.last, max(one.done, other.done)) {
              check(start, one.stops + other.stops, finish)
            }
          }
        }
      }
    }
    return worst
  }

  @Test func whatIsKeptInBranchesIsKeptOnEveryCourse() throws {
    let calendar = try Office.calendar(
      "2026-01-26", "2026-06-30", off: [("2026-02-16", "2026-02-20", "Tết"), ("2026-03-04", "2026-03-04", "off")])
    let days = DayRange(try Office.day("2026-02-05"), through: try Office.day("2026-02-24"))
    var random = SplitMix64(seed: 23)
    var (kept, exact, broken, sure) = (0, 0, 0, 0)
    for round in 0..<120 {
      let lengths = lengths(&random)
      let proof = Verification(of: graph(lengths), calendars: [calendar], days: days)
      let late = lateness(lengths, calendar, days)
      switch try #require(proof.result(.statutory)?.verdict, "\(proof.words)") {
      case .keptOnEveryDate:
        kept += 1
        #expect(late.isEmpty, "\(round): \(lengths)")
      case .possiblyBrokenOnDates(let found):
        if !late.isEmpty { broken += 1 }
        if found.broken == late.count { exact += 1 }
        #expect(late.count <= found.broken, "\(round): \(lengths)")
        #expect((late.values.max() ?? 0) <= found.finish.seconds - found.due.seconds, "\(round): \(lengths)")
      case .brokenOnDates(let found):
        sure += 1
        #expect(agrees(found, with: late), "\(round): \(found), \(late), \(lengths)")
      case let other: Issue.record("\(round): \(other)")
      }
    }
    let counts = [kept, broken, exact, sure]
    #expect(counts.allSatisfy { $0 > 5 }, "kept, broken, exact, for certain: \(counts)")
  }
}
