import ProcessGraph
import Simulation
import Testing
import WorkingTime

@testable import Reports

@Suite struct FigureTests {
  @Test(arguments: [(0.0, 0, "0"), (1.005, 1, "1.0"), (2.25, 1, "2.3"), (-0.04, 1, "0.0"), (-12.5, 0, "-13")])
  func fixedDecimals(value: Double, places: Int, text: String) { #expect(Figure.fixed(value, places) == text) }

  @Test func thousandsStandApart() {
    #expect(Figure.grouped(1_234_567.25, 1) == "1 234 567.3")
    #expect(Figure.grouped(-123_456, 0) == "-123 456")
    #expect(Figure.grouped(999, 0) == "999")
  }

  @Test func anEstimateSaysWhenThereIsNotEnoughData() {
    #expect(Figure.estimate(Estimate([nil, nil]), 1) == "not enough data")
    #expect(Figure.estimate(Estimate([2, nil]), 1) == "2.0 (no interval)")
    #expect(Figure.estimate(Estimate([1, 3]), 1) == "2.0 ± 12.7")
    #expect(Figure.estimate(Estimate([0.5, 0.5]), 0, isShare: true) == "50 ± 0 %")
  }
}

@Suite struct SimulationReportTests {
  /// A reception with two officers and an appraisal of whose limit only a proposal is known.
  static func report(replications: Int) throws -> (SimulationReport, SimulationModel) {
    let from = try #require(Day(year: 2024, month: 1, day: 1))
    let to = try #require(from.advanced(days: 13))
    let covered = DayRange(from, through: try #require(from.advanced(days: 60)))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: covered))
    var builder = GraphBuilder("permit")
    builder.graph.title = "Cấp giấy phép"
    let desk = builder.desk("specialist")
    let receive = builder.step("receive", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let appraise = builder.step(
      "appraise", by: desk, .within(Table(try Duration(8, .workingHours), provenance: Provenance(mark: .proposed))))
    builder.chain(builder.start, receive, appraise, builder.end())
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingDays))))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(3)),
      efforts: [NodeTime(receive, VaryingTime(.exponential(mean: 1_800)))])
    let scenario = Scenario(
      name: "small", from: from, to: to, warmUpDays: 1, replications: replications, seed: 7, loads: [load],
      staff: [StaffPool(id: "office", title: "Một cửa", count: 2)])
    let model = try SimulationModel(
      scenario, graphs: [builder.build()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
    return (SimulationReport(model, (0..<replications).map { model.run(replication: $0) }), model)
  }

  @Test func theTextNamesWhatAnAnalystAsks() throws {
    let (report, model) = try Self.report(replications: 3)
    let text = SimulationText.render(report, of: model)
    for words in [
      "permit.receive incomplete", "working hours a visit", "in queue at the end",
      "permit · Cấp giấy phép", "time limit       100.0 ± 0.0 % on time", "reduced limit    none stated", "half within",
      "90 % within", "Bottleneck: Một cửa (office), where 100 % of all time in queues",
      "as many hands as needed: specialist",
      "effort of 20 % of the step's limit on average: permit.appraise", "permit, proposed: appraise",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains(" \n"))
  }

  /// A procedure of which some values say how well they are known; the procedure itself says what it is given.
  private static func words(_ mark: SourceMark?) throws -> (text: String, json: String) {
    var builder = GraphBuilder("permit")
    let ask = builder.step("ask", .within(Table(try Duration(1, .workingDays))), outcomes: [Outcome("agreed")])
    if case .step(var task) = builder.graph.nodes[ask].kind {
      task.silence = 0
      builder.graph.nodes[ask].kind = .step(task)
    }
    let sign = builder.step(
      "sign", .within(Table(try Duration(1, .workingHours), provenance: Provenance(mark: .verified))))
    let pay = builder.wait("pay", within: try Duration(2, .workingDays), clock: .runs)
    let free = builder.step("file")
    let end = builder.end()
    builder.chain(builder.start, ask, sign, pay, free, end)
    builder.edge(pay, end, .timeout)
    builder.graph.provenance = Provenance(mark: mark)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(9, .workingDays))))
    builder.graph.fees = [
      Fee(
        id: "charge", kind: .charge, table: Table(.expression(.literal(.number(75_000)))),
        provenance: Provenance(mark: .proposed)),
      Fee(id: "survey", kind: .fee, table: Table(.expression(.literal(.number(9_000))))),
    ]
    let from = try #require(Day(year: 2024, month: 1, day: 1))
    let through = try #require(from.advanced(days: 60))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: DayRange(from, through: through)))
    let load = ProcedureLoad(graph: 0, arrivals: Arrivals(.perOpenHour(1)))
    let scenario = Scenario(
      name: "small", from: from, to: try #require(from.advanced(days: 20)), warmUpDays: 1, replications: 2, seed: 7,
      loads: [load], staff: [])
    let model = try SimulationModel(
      scenario, graphs: [builder.build()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
    let report = SimulationReport(model, (0..<2).map { model.run(replication: $0) })
    let json = String(decoding: SimulationJSON.render(report, of: model), as: UTF8.self)
    return (SimulationText.render(report, of: model), json)
  }

  @Test func whatSaysNothingOfItsSourceIsListedAsThat() throws {
    let (text, json) = try Self.words(nil)
    #expect(
      text.hasSuffix(
        "Values not verified:\n  permit, not said: time limit, fee survey, ask, pay\n  permit, proposed: charge\n"),
      "\(text)")
    #expect(json.contains(#""place":"fee survey","mark":"not said","read_in":null"#), "\(json)")
  }

  @Test func theMarkOfTheProcedureStandsForWhatSaysNothing() throws {
    #expect(try Self.words(.verified).text.hasSuffix("Values not verified:\n  permit, proposed: charge\n"))
    #expect(try Self.words(.proposed).text.hasSuffix("Values not verified:\n  permit, proposed: procedure, charge\n"))
  }

  /// Also where it decided nothing: a reader cannot tell else that it was asked.
  @Test func whatSilenceCountsAsIsSaid() throws {
    let (text, json) = try Self.words(.verified)
    #expect(text.contains("  decided by silence: ask 0.0 ± 0.0 % of its visits (counts as agreed)\n"), "\(text)")
    #expect(json.contains(#""silence_counts_as":"agreed""#) && json.contains(#""silence_counts_as":null"#))
  }

  @Test func theJSONClosesWhatItOpens() throws {
    let (report, model) = try Self.report(replications: 2)
    let bytes = SimulationJSON.render(report, of: model)
    var open: [UInt8] = []
    var last: UInt8 = 0
    for byte in bytes where byte > 0x20 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        #expect(last != UInt8(ascii: ",") && open.popLast() == byte - 2)
      default: break
      }
      last = byte
    }
    #expect(open.isEmpty && bytes.last == 0x0A)
  }

  @Test func oneReplicationHasNoInterval() throws {
    let (report, model) = try Self.report(replications: 1)
    #expect(SimulationText.render(report, of: model).contains("(no interval)"))
    #expect(String(decoding: SimulationJSON.render(report, of: model), as: UTF8.self).contains("\"half_width\":null"))
  }

  @Test func theJSONIsTheSameHoweverReplicationsAreOrdered() throws {
    let (_, model) = try Self.report(replications: 3)
    let forth = SimulationReport(model, (0..<3).map { model.run(replication: $0) })
    let back = SimulationReport(model, (0..<3).reversed().map { model.run(replication: $0) })
    #expect(SimulationJSON.render(forth, of: model) == SimulationJSON.render(back, of: model))
    #expect(SimulationText.render(forth, of: model) == SimulationText.render(back, of: model))
  }
}
