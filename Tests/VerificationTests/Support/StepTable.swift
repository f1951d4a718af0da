import ProcessGraph
import WorkingTime

/// A published step table: desks and working days, for ordinary and for difficult areas.
///
/// Figures: Quảng Ninh, Decision 295/QĐ-VP.UBND.KSTT of 10 July 2026 (T tables) and older published tables (E tables).
struct StepTable {
  enum Line {
    case stage(String, limit: String? = nil, difficult: String? = nil)
    case step(String, String, String)
    /// A step at the tax office, which takes part only when money is owed.
    case tax(String, String, String)
    /// The applicant pays; the clock stands still.
    case pays
  }

  var limit: (normal: String, difficult: String)
  var lines: [Line]

  /// Steps with one column of figures.
  static func steps(_ figures: [String]) -> [Line] { figures.map { .step("desk", $0, $0) } }

  private func table(_ area: FactID, _ normal: String, _ difficult: String) -> Table<Duration> {
    if normal == difficult { return Table(workingDays(normal)) }
    return Table([
      Row(when: .compare(.equal, .fact(area), .literal(.choice(1))), workingDays(difficult)),
      Row(workingDays(normal)),
    ])
  }

  private func limits(_ area: FactID, _ normal: String, _ difficult: String) -> Table<LimitValue> {
    if normal == difficult { return Table(.duration(workingDays(normal))) }
    return Table([
      Row(when: .compare(.equal, .fact(area), .literal(.choice(1))), .duration(workingDays(difficult))),
      Row(.duration(workingDays(normal))),
    ])
  }

  /// The table as a graph; with a tax line, a fact `money_duty` decides whether the tax office takes part.
  func graph(moneyDutyIsAFact: Bool = false) -> ProcessGraph {
    var builder = GraphBuilder("table")
    let area = builder.fact(
      "area", .choice([Choice(id: "ordinary", title: ""), Choice(id: "difficult", title: "")]))
    let duty = builder.fact("money_duty", .yesNo)
    builder.graph.timeLimit = TimeLimit(limits(area, limit.normal, limit.difficult))
    var last: [(NodeID, EdgeLabel)] = [(builder.start, .normal)]
    func connect(_ node: NodeID, _ next: [(NodeID, EdgeLabel)]) {
      for (from, label) in last { builder.edge(from, node, label) }
      last = next
    }
    for (number, line) in lines.enumerated() {
      switch line {
      case .stage(let name, let normal, let difficult):
        builder.stages = []
        builder.stages = [
          builder.stage(name, within: normal.map { limits(area, $0, difficult ?? $0) })
        ]
      case .step(let desk, let normal, let difficult):
        let step = builder.step("\(desk)\(number)", .within(table(area, normal, difficult)))
        connect(step, [(step, .outcome(0))])
      case .tax(let desk, let normal, let difficult):
        var skipped: [(NodeID, EdgeLabel)] = []
        if moneyDutyIsAFact {
          let choice = builder.choice("owes\(number)")
          connect(
            choice, [(choice, .when(.compare(.equal, .fact(duty), .literal(.yesNo(true)))))])
          skipped = [(choice, .otherwise)]
        }
        let step = builder.step("\(desk)\(number)", .within(table(area, normal, difficult)))
        connect(step, [(step, .outcome(0))] + skipped)
      case .pays:
        let stages = builder.stages
        builder.stages = []
        let wait = builder.wait("pays\(number)", within: days("30"), clock: .pauses)
        builder.stages = stages
        connect(wait, [(wait, .normal), (wait, .timeout)])
      }
    }
    connect(builder.end(), [])
    return builder.build()
  }
}

extension StepTable {
  static let signed: [(name: String, table: StepTable)] = [
    (
      "T1",
      StepTable(
        limit: ("8", "18"),
        lines: [
          .step("MC", "0.25", "0.5"), .step("CN", "6", "14"), .step("Lãnh đạo CN", "1", "2"), .step("CN", "0.5", "1"),
          .step("VT", "0.25", "0.5"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T2",
      StepTable(
        limit: ("8", "18"),
        lines: [
          .step("MC", "0.25", "0.5"), .step("VP", "5", "13"), .step("Lãnh đạo phòng", "1", "1"),
          .step("Lãnh đạo VP", "1", "2"), .step("VP", "0.5", "1"), .step("VT", "0.25", "0.5"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T3",
      StepTable(
        limit: ("18", "28"),
        lines: [
          .stage("1", limit: "9", difficult: "13"), .step("MC", "0.5", "1"), .step("CN", "2", "5"),
          .step("Lãnh đạo CN", "1", "1"), .step("CN", "0.5", "1"), .step("T", "5", "5"), .pays,
          .stage("2", limit: "9", difficult: "15"), .step("MC", "0.25", "0.5"), .step("T", "5", "5"),
          .step("CN", "2.5", "6"), .step("Lãnh đạo CN", "0.5", "2"), .step("CN", "0.5", "1"),
          .step("VT", "0.25", "0.5"),
          .step("MC", "0", "0"),
        ])
    ),
    (
      "T4",
      StepTable(
        limit: ("25", "35"),
        lines: [
          .stage("1", limit: "5", difficult: "8"), .step("MC", "0.5", "0.5"), .step("QLĐĐ", "2.5", "5"),
          .step("Lãnh đạo phòng", "1", "1.5"), .step("Lãnh đạo Sở", "1", "1"),
          .stage("2", limit: "12", difficult: "17"), .step("MC", "0.5", "0.5"), .step("QLĐĐ", "3", "5"),
          .step("Lãnh đạo Sở", "0.5", "1.5"), .step("Chủ tịch UBND tỉnh", "2", "3"), .step("QLĐĐ", "1", "2"),
          .tax("T", "5", "5"), .pays,
          .stage("3", limit: "8", difficult: "10"), .step("MC", "0.25", "0.25"), .tax("T", "5", "5"),
          .step("QLĐĐ", "1.5", "2.5"), .step("Lãnh đạo phòng", "0.5", "1"), .step("Lãnh đạo Sở", "0.5", "1"),
          .step("VT", "0.25", "0.25"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T6",
      StepTable(
        limit: ("15", "25"),
        lines: [
          .stage("1", limit: "5", difficult: "10"), .step("MC", "0.5", "0.5"), .step("KT", "2.5", "7.5"),
          .step("Lãnh đạo KT", "1", "1"), .step("Lãnh đạo UBND xã", "1", "1"),
          .stage("2", limit: "10", difficult: "15"), .step("MC", "0.25", "0.25"), .step("KT", "5.5", "10"),
          .step("KT", "0.5", "1"), .step("UBND", "1", "1"), .step("KT", "1.5", "1.5"), .step("KT", "0.5", "0.5"),
          .step("KT", "0.5", "0.5"), .step("VT", "0.25", "0.25"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T7",
      StepTable(
        limit: ("30", "35"),
        lines: [
          .stage("1", limit: "10", difficult: "15"), .step("MC", "1", "1"), .step("KT", "7", "10"),
          .step("KT", "1", "2"),
          .step("Lãnh đạo UBND xã", "1", "2"), .pays,
          .stage("2", limit: "12"), .step("KT", "1", "1"), .step("KT", "4", "4"), .step("KT", "1", "1"),
          .step("KT", "1", "1"), .tax("T", "5", "5"), .pays,
          .stage("3", limit: "8"), .step("MC", "0.25", "0.25"), .tax("T", "5", "5"), .step("KT", "1.5", "1.5"),
          .step("KT", "0.5", "0.5"), .step("KT", "0.5", "0.5"), .step("VT", "0.25", "0.25"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T8",
      StepTable(
        limit: ("18", "28"),
        lines: [
          .stage("1", limit: "9", difficult: "15"), .step("MC", "0.5", "1"), .step("CN", "2", "6"),
          .step("Lãnh đạo CN", "1", "2"), .step("CN", "0.5", "1"), .tax("T", "5", "5"), .pays,
          .stage("2", limit: "9", difficult: "13"), .step("MC", "0.25", "0.5"), .tax("T", "5", "5"),
          .step("CN", "2", "4"),
          .step("Lãnh đạo CN", "1", "2"), .step("CN", "0.5", "1"), .step("VT", "0.25", "0.5"), .step("MC", "0", "0"),
        ])
    ),
    (
      "T10",
      StepTable(
        limit: ("5", "15"),
        lines: [
          .step("MC", "0.25", "0.5"), .step("CN", "3", "11"), .step("Lãnh đạo CN", "1", "2"), .step("CN", "0.5", "1"),
          .step("VT", "0.25", "0.5"),
        ])
    ),
    (
      "T11",
      StepTable(
        limit: ("8", "12"),
        lines: [
          .step("MC", "0.25", "0.25"), .step("VPĐK", "1", "2"), .step("KT", "5.5", "7.5"), .step("KT", "0.5", "1"),
          .step("Chủ tịch xã", "0.5", "1"), .step("VT", "0.25", "0.25"),
        ])
    ),
    ("T12", StepTable(limit: ("1", "1"), lines: StepTable.steps(["0.25", "0.5", "0.25", "0"]))),
    (
      "T14",
      StepTable(
        limit: ("45", "55"),
        lines: [
          .stage("1", limit: "37", difficult: "47"), .step("MC", "0.5", "0.5"), .step("Hội đồng", "20", "24"),
          .step("KT", "7.5", "12"), .step("KT", "1", "1.5"), .step("Chủ tịch xã", "1", "1"), .step("KT", "2", "3"),
          .tax("T", "5", "5"), .pays,
          .stage("2", limit: "8"), .step("MC", "0.25", "0.25"), .tax("T", "5", "5"), .step("KT", "1.5", "1.5"),
          .step("KT", "0.5", "0.5"), .step("KT", "0.5", "0.5"), .step("VT", "0.25", "0.25"), .step("MC", "0", "0"),
        ])
    ),
  ]
}
