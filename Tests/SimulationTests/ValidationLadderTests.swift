import Foundation
import Testing

@testable import Simulation

/// The simulator against theory, from the simplest model up, and the page that shows it.
///
/// With `THUTUC_RECORD=1` the page is written anew, and the test fails.
@Suite struct ValidationLadderTests {
  @Test func everyRungHoldsAndThePageSaysSo() throws {
    let rungs = try ValidationLadder.rungs()
    for rung in rungs {
      #expect(abs(rung.distance) < 4, "\(rung.model), \(rung.quantity): \(rung.distance)")
      // The same check catches a figure that is 10 % off.
      for planted in [0.9, 1.1] {
        #expect(
          abs(standardised(rung.values, against: planted * rung.theory)) > 4, "\(rung.model), \(rung.quantity)")
      }
    }
    // Each could be off by chance; all of them together by more than chance has it less than once in a thousand times.
    let squares = rungs.reduce(0) { $0 + $1.distance * $1.distance }
    #expect(squares < 3 * Double(rungs.count))
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("grammar/validation.md")
    let text = Self.page(rungs)
    if ProcessInfo.processInfo.environment["THUTUC_RECORD"] != nil {
      try Data(text.utf8).write(to: page)
      Issue.record("grammar/validation.md was recorded; run again without THUTUC_RECORD")
    } else {
      #expect(try String(contentsOf: page, encoding: .utf8) == text)
    }
  }

  private static func page(_ rungs: [ValidationLadder.Rung]) -> String {
    var lines = [
      "# What the simulator is held against", "",
      "Made by the tests (`THUTUC_RECORD=1`): models whose answer theory knows, each run as an ordinary scenario with 20 seeds (1",
      "to 20), three days of warm-up (two weeks in office hours). Simulated is the mean of the runs with its 95 % interval (Student's",
      "t), z how many standard errors it lies from theory. A rung holds when z lies between -4 and 4, and when a theory that is off by",
      "10 % would be caught. The files are `Tests/SimulationTests/ValidationLadder.swift` and, for 2 % and for more distributions,",
      "`QueueingTheoryTests.swift`.", "",
      "| model | figure | by | theory | simulated | z |", "| --- | --- | --- | ---: | ---: | ---: |",
    ]
    for rung in rungs {
      let estimate = rung.estimate
      lines.append(
        "| \(rung.model) | \(rung.quantity) | \(rung.source) | \(number(rung.theory)) | "
          + "\(number(estimate.mean ?? 0)) ± \(number(estimate.halfWidth ?? 0)) | \(number(rung.distance)) |")
    }
    lines += [
      "",
      "Beside these, exactly and not by chance: dossiers in and out balance and Little's law holds to the tick",
      "(`AccountingTests`), in 120 random procedures the books balance (`RandomProcedureTests`), traces worked out by hand come out",
      "to the minute (`TraceTests`, `UrgencyTests`, `CarriedTests`, `LatenessTests`), and an office with hours is the office that",
      "never closes, dossier by dossier (`CalendarInvarianceTests`). 95 % intervals of paired differences cover the truth in 465 to",
      "485 of 500 repetitions at a light load (`PairedEstimateTests`).",
      "",
      "A queue of limited length (M/M/c/K) is not among them: no procedure turns people away by how many wait. What takes dossiers out of",
      "a queue here is a limit that silence ends, and that has its own rung.",
      "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
