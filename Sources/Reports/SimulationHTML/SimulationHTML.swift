public import Simulation

/// The report of a simulation as a page: one file with its own drawings, which needs neither network nor script.
public enum SimulationHTML {
  /// The page as UTF-8 bytes, well-formed as XML too. The same figures give the same bytes.
  public static func render(
    _ report: SimulationReport, of model: SimulationModel, _ results: [ReplicationResult], in language: ReportLanguage
  ) -> [UInt8] {
    let page = SimulationPage(report, model, results, language)
    return HTMLPage.render(page.title, page.sections, in: language)
  }
}

/// What the sections of the report of one scenario are made of.
struct SimulationPage {
  let report: SimulationReport
  let model: SimulationModel
  /// By number of replication.
  let results: [ReplicationResult]
  let congestion: Congestion
  let language: ReportLanguage

  init(
    _ report: SimulationReport, _ model: SimulationModel, _ results: [ReplicationResult], _ language: ReportLanguage
  ) {
    self.report = report
    self.model = model
    self.results = results.sorted { $0.replication < $1.replication }
    congestion = Congestion(model, results)
    self.language = language
  }

  /// The page's name.
  var title: String { say("Simulation: \(report.scenario)", "Mô phỏng: \(report.scenario)") }

  /// All sections, in the order in which they are read.
  var sections: String {
    summary + procedureSections + deskSection + queueSection + weekSection + delaySection + groundsSection
  }

  /// One of both wordings.
  func say(_ english: @autoclosure () -> String, _ vietnamese: @autoclosure () -> String) -> String {
    language.say(english(), vietnamese())
  }

  /// Pools that had something to do, by their position.
  var busyPools: [Int] {
    report.pools.indices.filter { report.pools[$0].taken.mean ?? 0 > 0 || report.pools[$0].longestQueue > 0 }
  }

  /// What was taken for granted, and of what; outcomes that never happen in words of their own.
  var assumed: [(words: String, names: [String])] {
    let isNever = { (assumption: Assumption) in
      if case .outcomeNever = assumption { return true }
      return false
    }
    var (never, others) = (report, report)
    never.assumptions.removeAll { !isNever($0) }
    others.assumptions.removeAll(where: isNever)
    let words = say(
      "an outcome never happens, being given no share", "kết quả không bao giờ xảy ra, vì không được cho tỷ lệ nào")
    return SimulationWords.groupedAssumptions(never, model, in: language).map { (words, $0.names) }
      + SimulationWords.groupedAssumptions(others, model, in: language)
  }

  /// What people call a pool, and its name where several have that title.
  func name(_ pool: PoolReport) -> String { PartName.of(pool.id, pool.title, among: report.pools.map(\.title)) }
}

/// What a part of an office is called where it stands among others.
enum PartName {
  /// The title, with the name after it where others have the same title; the name alone without one.
  static func of(_ id: String, _ title: String, among titles: [String]) -> String {
    if title.isEmpty || title == id { return id }
    return titles.filter { $0 == title }.count > 1 ? "\(title) (\(id))" : title
  }
}
