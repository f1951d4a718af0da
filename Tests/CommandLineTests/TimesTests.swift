import Foundation
import Testing

@Suite struct TimesTests {
  @Test func anInterconnectedProcedureIsSetAgainstItsProceduresForPrograms() throws {
    let run = try Program.run(["times", "rules", "--procedure", "build_house", "--format", "json"], in: Program.root)
    #expect(run.code == 0)
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let reports = try #require(object["interconnected"] as? [[String: Any]])
    #expect(reports.map { $0["name"] as? String } == ["build_house"])
    let one = try #require(reports.first)
    let order = try #require(one["order"] as? [[String: Any]])
    #expect(order.first?["part"] as? String == "house_permit")
    for key in ["one_by_one", "interconnected"] {
      let totals = try #require(one[key] as? [String: Any])
      #expect(Set(totals.keys) == ["official", "elapsed", "documents", "visits", "fees", "open_fees"])
    }
  }

  @Test func aPartThatIsWaitedForStandsOnceWithAllItsPapers() throws {
    let run = try Program.run(["times", "rules", "--procedure", "build_factory"], in: Program.root)
    #expect(run.output.contains("design (project_decision, design_drawings, verification_report)"))
    #expect(run.output.matches(of: /official time +\d[\d.]* working days +\d[\d.]* working days/).count == 1)
  }

  @Test func proceduresAloneHaveNoSuchReport() throws {
    let run = try Program.run(["times", "rules", "--procedure", "house_permit", "--format", "json"], in: Program.root)
    #expect(!run.output.contains("interconnected"))
  }
}
