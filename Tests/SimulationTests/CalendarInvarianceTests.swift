import Testing
import WorkingTime

@testable import Simulation

/// If arrivals and staff share one calendar, nothing in working time can tell it from an office that never closes.
@Suite struct CalendarInvarianceTests {
  @Test func workingTimeDoesNotKnowTheCalendar() throws {
    // 3 round-the-clock days are 72 hours, which the usual office is open in nine days: from Monday through the second
    // Thursday.
    let service = Distribution.gamma(mean: 700, sd: 500)
    for seed in 1...3 {
      let open = try Office.queue(
        try Office.roundTheClock(), perHour: 8, service: service, people: 2, days: 3, warmUp: 0, seed: UInt64(seed)
      ).run(replication: 0)
      let usual = try Office.queue(
        try Office.usual(), perHour: 8, service: service, people: 2, days: 11, warmUp: 0, seed: UInt64(seed)
      ).run(replication: 0)
      #expect(open.loads[0].arrived > 450)
      #expect(usual.loads[0].arrived == open.loads[0].arrived)
      // An arrival falls on the tick that the rounding of its session gives it: a tick more or less for each.
      let slack = 4 * open.loads[0].arrived
      #expect(abs(usual.nodes[1].waitedTicks - open.nodes[1].waitedTicks) < slack * 20)
      #expect(abs(usual.loads[0].workingTicks - open.loads[0].workingTicks) < slack * 20)
      #expect(usual.loads[0].out == open.loads[0].out)
      #expect(usual.loads[0].elapsedTicks > 2 * open.loads[0].elapsedTicks)
    }
  }
}
