import ProcessGraph
import Simulation
import Testing
import WorkingTime

@testable import Reports

@Suite struct SimulationHTMLTests {
  /// A reception and an appraisal with too few people, so that there are queues and late dossiers.
  static func made(_ title: String = "Cấp giấy phép", count: Int = 2) throws -> (SimulationModel, [ReplicationResult]) {
    let from = try #require(Day(year: 2024, month: 1, day: 1))
    let to = try #require(from.advanced(days: 40))
    let covered = DayRange(from, through: try #require(from.advanced(days: 90)))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: covered))
    var builder = GraphBuilder("permit")
    builder.graph.title = title
    let desk = builder.desk("specialist")
    let receive = builder.step("receive", outcomes: [Outcome("accepted")])
    let wait = builder.wait("pay", within: try Duration(2, .workingDays), clock: .pauses)
    let appraise = builder.step("appraise", by: desk, .within(Table(try Duration(8, .workingHours))))
    let end = builder.end()
    builder.chain(builder.start, receive, wait, appraise, end)
    builder.edge(wait, end, .timeout)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingDays))))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(1)),
      efforts: [NodeTime(appraise, VaryingTime(.exponential(mean: 6_600)))])
    let scenario = Scenario(
      name: "small", from: from, to: to, warmUpDays: 3, replications: 4, seed: 7, loads: [load],
      staff: [StaffPool(id: "specialist", title: title, count: count)])
    let model = try SimulationModel(
      scenario, graphs: [builder.build()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
    return (model, (0..<4).map { model.run(replication: $0) })
  }

  private static func page(_ title: String = "Cấp giấy phép", _ language: ReportLanguage = .english) throws -> [UInt8] {
    let (model, results) = try made(title)
    return SimulationHTML.render(SimulationReport(model, results), of: model, results, in: language)
  }

  private static func comparison(_ language: ReportLanguage) throws -> [UInt8] {
    let (first, before) = try made()
    let (second, after) = try made(count: 3)
    return ScenarioComparisonHTML.render(ScenarioComparison(first, before, second, after), in: language)
  }

  private static func pages() throws -> [[UInt8]] {
    [try page(), try page("Cấp giấy phép", .vietnamese), try comparison(.english), try comparison(.vietnamese)]
  }

  @Test func pagesAreWellFormedAndSayTheirLanguage() throws {
    let languages = try Self.pages().map { bytes in
      try #require(PageReader.read(bytes), "\(String(decoding: bytes, as: UTF8.self))").attributes["lang"]
    }
    #expect(languages == ["en", "vi", "en", "vi"])
  }

  @Test func drawingsSayWhatTheyShowAndHeadsWhatTheyAreHeadsOf() throws {
    for bytes in try Self.pages() {
      let page = try #require(PageReader.read(bytes))
      let drawings = page.all("svg")
      #expect(drawings.count >= 4)
      for drawing in drawings {
        #expect(drawing.attributes["role"] == "img")
        #expect(drawing.children.prefix(2).map(\.name) == ["title", "desc"])
        #expect(drawing.children.prefix(2).allSatisfy { !$0.text.isEmpty })
      }
      #expect(page.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"] ?? "") })
    }
  }

  /// What points out a bar or a dot says its figures: they stand in the table of the same drawing.
  @Test func everyNumberOfADrawingStandsInItsTable() throws {
    var checked = 0
    for bytes in try Self.pages() {
      for figure in try #require(PageReader.read(bytes)).all("figure") {
        let cells = (figure.all("td") + figure.all("th")).map(\.text)
        let marks = figure.all("svg").flatMap { $0.all("rect") + $0.all("circle") }.flatMap { $0.all("title") }
        for mark in marks {
          let numbers = mark.text.components(separated: ": ").last?.components(separated: " + ") ?? []
          #expect(!numbers.isEmpty)
          for number in numbers {
            #expect(cells.contains { $0 == number || $0.hasPrefix(number + "\u{A0}±") }, "\(mark.text)")
            checked += 1
          }
        }
        // A line through days has as many points as its table has rows.
        for line in figure.all("path") where line.attributes["class"] == "mean" {
          let points = try #require(line.attributes["d"]).filter { $0 == "L" || $0 == "M" }.count
          #expect(figure.all("tbody").first?.all("tr").count == points)
          checked += 1
        }
      }
    }
    #expect(checked > 60)
  }

  @Test func theOrderInWhichReplicationsWereMadeDoesNotShow() throws {
    let (model, results) = try Self.made()
    func page(_ results: [ReplicationResult]) -> [UInt8] {
      SimulationHTML.render(SimulationReport(model, results), of: model, results, in: .vietnamese)
    }
    #expect(page(results) == page(results.reversed()))
  }

  @Test func titlesCannotBecomeMarkupOrTurnThePage() throws {
    let title = "<script>alert('1')</script> & \"Nhà\" \u{202E}ngược\u{0}"
    let bytes = try Self.page(title)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("\u{202E}") && !text.contains("\u{0}"))
    let page = try #require(PageReader.read(bytes))
    #expect(page.all("h3").first?.text == "<script>alert('1')</script> & \"Nhà\" ngược")
  }

  @Test func nothingIsAskedOfANetwork() throws {
    let page = try #require(PageReader.read(try Self.page()))
    #expect(page.all("script").isEmpty && page.all("img").isEmpty)
    #expect(page.all("link").allSatisfy { $0.attributes["href"] == "data:," })
    #expect(!(page.all("style").first?.text.contains("url(") ?? true))
  }

  @Test func aSingleReplicationHasNoIntervals() throws {
    let (model, results) = try Self.made()
    let one = Array(results.prefix(1))
    for language in [ReportLanguage.english, .vietnamese] {
      let bytes = SimulationHTML.render(SimulationReport(model, one), of: model, one, in: language)
      let text = try #require(PageReader.read(bytes)).text
      #expect(text.contains(language.say("One replication gives no interval", "Một lần chạy không cho khoảng tin cậy")))
    }
  }
}

@Suite struct ReportLanguageTests {
  @Test func numbersAreWrittenAsTheLanguageDoes() {
    #expect(ReportLanguage.english.number(-1_234_567.25, 1) == "\u{2212}1,234,567.3")
    #expect(ReportLanguage.vietnamese.number(-1_234_567.25, 1) == "\u{2212}1.234.567,3")
    #expect(ReportLanguage.vietnamese.estimate(Estimate([1, 3]), 1) == "2,0\u{A0}±\u{A0}12,7")
    #expect(ReportLanguage.vietnamese.estimate(Estimate([nil]), 1) == "chưa đủ dữ liệu")
  }

  @Test func aDifferenceHasItsSign() {
    let pair = PairedEstimate([1, 2], [2, 3])
    #expect(ReportLanguage.english.difference(pair, 1, isShare: false) == "+1.0\u{A0}±\u{A0}0.0")
    #expect(
      ReportLanguage.english.difference(PairedEstimate([1, 2], [1, 2]), 1, isShare: false) == "0.0\u{A0}±\u{A0}0.0")
  }
}

@Suite struct PlotScaleTests {
  @Test(arguments: [(0.0, 7.3), (0, 100), (-3.2, 0.4), (0, 0.004), (0, 123_456), (5, 5)])
  func ticksAreRoundInsideAndNotTooMany(low: Double, high: Double) {
    let scale = PlotScale(low...high, 0, 100)
    let (ticks, places) = scale.ticks(5)
    #expect((1...7).contains(ticks.count), "\(ticks)")
    #expect(ticks.allSatisfy { $0 >= scale.values.lowerBound - 1e-9 && $0 <= scale.values.upperBound + 1e-9 })
    #expect(Set(ticks.map { Figure.fixed($0, places) }).count == ticks.count)
  }

  @Test func textIsCutToItsRoom() {
    let title = "Cấp giấy phép sửa chữa, cải tạo công trình cấp III, cấp IV và nhà ở riêng lẻ"
    for room in stride(from: 20.0, through: 800, by: 20) {
      let shown = SVGText.fit(title, room)
      #expect(SVGText.width(shown) <= room)
      #expect(shown == title || shown.hasSuffix("…"))
    }
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(separated separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
