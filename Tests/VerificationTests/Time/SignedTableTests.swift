import Messages
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Published step tables come out as printed, stage by stage; published contradictions are found.
@Suite struct SignedTableTests {
  @Test(arguments: StepTable.signed.indices)
  func everySumIsAsPrinted(_ number: Int) {
    let (name, table) = StepTable.signed[number]
    let proof = Verification(of: table.graph())
    #expect(proof.errors.isEmpty, "\(name): \(proof.words)")
    // Every limit in these tables equals its printed sum, so that nothing may be left over either.
    let slack = proof.findings(.unusedSlack)
    #expect(slack.isEmpty, "\(name): \(proof.words)")
    for one in proof.worstCase.cases {
      for limit in one.limits {
        guard case .duration(let printed) = limit.limit else { continue }
        #expect(limit.sum == printed, "\(name), \(one.facts), \(limit.kind)")
      }
    }
    #expect(proof.worstCase.cases.count == (table.limit.normal == table.limit.difficult ? 1 : 2))
  }

  @Test(arguments: [("T4", "15", "25"), ("T8", "8", "18"), ("T7", "20", "25"), ("T14", "35", "45")])
  func withoutMoneyDutyTheTaxOfficeTakesNoTime(_ name: String, _ normal: String, _ difficult: String) throws {
    let table = try #require(StepTable.signed.first { $0.name == name }?.table)
    let proof = Verification(of: table.graph(moneyDutyIsAFact: true))
    let sums = proof.worstCase.cases.map { ($0.facts, $0.limits[0].sum) }
    #expect(sums.count == 4)
    func sum(_ area: String, _ duty: String) -> Duration? {
      sums.first { $0.0 == "area = \(area), money_duty = \(duty)" }?.1
    }
    #expect(sum("ordinary", "no") == workingDays(normal))
    #expect(sum("difficult", "no") == workingDays(difficult))
    #expect(sum("ordinary", "yes") == workingDays(table.limit.normal))
    #expect(sum("difficult", "yes") == workingDays(table.limit.difficult))
  }

  private func proof(_ limit: String, _ lines: [StepTable.Line]) -> Verification {
    Verification(of: StepTable(limit: (limit, limit), lines: lines).graph())
  }

  @Test func tablesThatKeepTheirLimitPass() {
    let e1 = proof("12", StepTable.steps(["1", "10", "1"]))
    let e3 = proof(
      "23",
      [.stage("1")] + StepTable.steps(["1", "12", "1", "1"]) + [.stage("2")]
        + StepTable.steps(["0.5", "2.5", "5", "0"]))
    #expect(e1.findings.isEmpty, "\(e1.words)")
    #expect(e3.findings.isEmpty, "\(e3.words)")
    #expect(e3.result(.stage(StageID(0)))?.sum == workingDays("15"))
    #expect(e3.result(.stage(StageID(1)))?.sum == workingDays("8"))
    #expect(e3.result(.statutory)?.sum == workingDays("23"))
  }

  /// E2: the authority's 8 days contain a consultation of 5.
  @Test func timeSideBySideCountsOnce() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("10"))
    let intake = builder.step("intake", within(workingDays("1")), tags: ["intake"])
    let (fork, join) = builder.parallel("p")
    builder.region = builder.branch("authority", of: fork)
    let appraise = builder.step("appraise", within(workingDays("8")))
    builder.region = RegionID(0)
    builder.region = builder.branch("consult", of: fork)
    let consult = builder.step("consult", within(workingDays("5")))
    builder.region = RegionID(0)
    let deliver = builder.step("deliver", within(workingDays("1")))
    builder.chain(builder.start, intake, fork)
    builder.edge(fork, appraise, .branch(nil))
    builder.edge(fork, consult, .branch(nil))
    builder.chain(appraise, join)
    builder.chain(consult, join)
    builder.chain(join, deliver, builder.end())
    let proof = Verification(of: builder.build())
    #expect(proof.findings.isEmpty, "\(proof.words)")
    #expect(proof.result(.statutory)?.sum == workingDays("10"))
    #expect(proof.result(.statutory)?.path.map(\.node) == [intake, appraise, deliver])
  }

  @Test func unusedTimeIsRemarked() throws {
    let e4 = proof(
      "15",
      [.stage("1", limit: "5")] + StepTable.steps(["0.25", "0.5", "0.5", "1.5", "0.5", "0.5"])
        + [.stage("2")] + StepTable.steps(["0.5", "3", "0.5", "1", "2"]))
    #expect(e4.errors.isEmpty)
    #expect(e4.result(.statutory)?.verdict == .kept(slack: workingDays("4.25")))
    #expect(e4.result(.stage(StageID(0)))?.verdict == .kept(slack: workingDays("1.25")))
    let notes = e4.findings(.unusedSlack)
    #expect(notes.map(\.severity) == [.note, .note])
    #expect(
      e4.words.contains(
        "the steps use 10.75 working days of the time limit of 15 working days: 4.25 working days left over"))
  }

  @Test func whatIsLeftOverInEveryCaseNamesNone() throws {
    let spare = StepTable(
      limit: ("9", "9"),
      lines: [.stage("1", limit: "5"), .step("MC", "3", "3"), .stage("2"), .step("MC", "4", "6")])
    let notes = Verification(of: spare.graph()).words
    #expect(
      notes.contains(
        "the steps use 3 working days of the limit of stage `1` of 5 working days: 2 working days left over"))
    let uneven = StepTable(limit: ("9", "9"), lines: [.step("MC", "4", "6")])
    #expect(
      Verification(of: uneven.graph()).words.first
        == "the steps use 6 working days of the time limit of 9 working days: 3 working days left over when area = difficult"
    )
  }

  @Test func anExceededLimitIsRefusedWithSumLimitAndPath() throws {
    let e5 = proof("10", StepTable.steps(["0.5", "9", "2", "0.5", "0"]))
    #expect(e5.findings.count == 1)
    let finding = try #require(e5.findings(.limitExceeded).first)
    #expect(finding.severity == .error)
    #expect(
      e5.words == [
        "the steps add up to 12 working days under a time limit of 10 working days",
        "  `desk0`, office: 0.5 working days, 0.5 working days in all",
        "  `desk1`, office: 9 working days, 9.5 working days in all",
        "  `desk2`, office: 2 working days, 11.5 working days in all",
        "  `desk3`, office: 0.5 working days, 12 working days in all",
        "  `desk4`, office: 0 working days, 12 working days in all",
      ])
    #expect(finding.arguments["excess"] == .length(amount: "2", unit: "working days"))
  }

  @Test func anExceededStageIsRefusedBesideTheWhole() {
    let e6 = proof(
      "7",
      [.stage("1")] + StepTable.steps(["0.5", "1", "0.5", "0.5", "2"]) + [.stage("2", limit: "2")]
        + StepTable.steps(["0.5", "2", "1", "0.5", "0"]))
    #expect(e6.errors == [VerificationMessage.limitExceeded.code, VerificationMessage.stageLimitExceeded.code])
    #expect(e6.result(.statutory)?.verdict == .exceeded(by: workingDays("1.5")))
    #expect(e6.result(.stage(StageID(1)))?.verdict == .exceeded(by: workingDays("2")))
    #expect(e6.result(.stage(StageID(0)))?.sum == workingDays("4.5"))
  }

  /// The announced limit leaves the tax office out, the printed sum of its stage puts it in (T8, first stage).
  @Test func aStageCountsWhatTheLimitLeavesOut() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("4"))
    builder.stages = [builder.stage("1", within: Table(.duration(workingDays("9"))))]
    let own = builder.step("own", within(workingDays("4")))
    let tax = builder.step("tax", within(workingDays("5")), clock: .pauses)
    builder.stages = []
    let posting = builder.step("posting", .lasts(days("15")), clock: .pauses)
    builder.chain(builder.start, own, tax, posting, builder.end())
    let proof = Verification(of: builder.build())
    #expect(proof.findings.isEmpty, "\(proof.words)")
    #expect(proof.result(.statutory)?.sum == workingDays("4"))
    #expect(proof.result(.stage(StageID(0)))?.sum == workingDays("9"))
  }

  /// T12 printed with the cut-off it is handled by: as a number of steps it uses exactly its day.
  @Test func theWorstCaseOfTheFactsIsTold() throws {
    var table = try #require(StepTable.signed.first { $0.name == "T1" }?.table)
    table.limit = ("8", "17.5")
    let proof = Verification(of: table.graph())
    #expect(
      proof.words.first
        == "the steps add up to 18 working days under a time limit of 17.5 working days when area = difficult")
    #expect(proof.findings.count == 1)
  }
}
