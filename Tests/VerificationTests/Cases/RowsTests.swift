import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Gaps and overlaps are told with facts that show them.
@Suite struct RowsTests {
  private func proof(_ type: FactType, isOptional: Bool = false, _ conditions: (FactID) -> [Expression])
    -> Verification
  {
    var builder = GraphBuilder()
    let fact = builder.fact("floors", type, isOptional: isOptional)
    let rows = conditions(fact).map { Row(when: $0, LimitValue.duration(workingDays("5"))) }
    builder.graph.timeLimit = TimeLimit(Table(rows))
    builder.chain(builder.start, builder.step("step", within(workingDays("5"))), builder.end())
    return Verification(of: builder.build())
  }

  private func compare(_ fact: FactID, _ comparison: Comparison, _ value: Rational) -> Expression {
    .compare(comparison, .fact(fact), .literal(.number(value)))
  }

  @Test func aGapBetweenTwoRowsIsShownByAValueInIt() {
    let proof = proof(.integer(from: 1, to: 50)) { [compare($0, .less, 7), compare($0, .greater, 7)] }
    #expect(proof.words.first == "no case of the time limit covers floors = 7")
    let decimals = self.proof(.decimal(unit: "m2", from: 0, to: nil)) {
      [compare($0, .atMost, 7), compare($0, .atLeast, 8)]
    }
    #expect(decimals.words.first == "no case of the time limit covers floors = 7.5 m2")
  }

  /// The case without a row has no limit, which is the same mistake.
  @Test func aGapInTheShareOfAStepIsToldOnce() {
    var builder = GraphBuilder()
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    builder.graph.timeLimit = TimeLimit(Table(.duration(workingDays("5"))))
    let share = Table([Row(when: compare(floors, .atLeast, 7), workingDays("2"))])
    builder.chain(builder.start, builder.step("step", .within(share)), builder.end())
    let proof = Verification(of: builder.build())
    #expect(proof.words == ["no case of `step` covers floors = 1"])
  }

  @Test func wholeNumbersLeaveNoGapBetweenNeighbours() {
    let proof = proof(.integer(from: 1, to: 50)) { [compare($0, .atMost, 7), compare($0, .atLeast, 8)] }
    #expect(proof.findings.isEmpty, "\(proof.words)")
  }

  @Test func boundsOfTheFactAreNoGap() {
    let proof = proof(.integer(from: 1, to: 7)) { [compare($0, .atMost, 7)] }
    #expect(proof.findings.isEmpty, "\(proof.words)")
  }

  @Test func anAbsentFactIsAGap() {
    let proof = proof(.integer(from: 1, to: 7), isOptional: true) { [compare($0, .atMost, 7)] }
    #expect(proof.words.first == "no case of the time limit covers floors is absent")
  }

  @Test func anOverlapIsShownByAValueOfBoth() {
    let proof = proof(.integer(from: 1, to: 50)) { [compare($0, .atMost, 7), compare($0, .atLeast, 7)] }
    #expect(proof.words.first == "two cases of the time limit cover floors = 7")
  }

  /// A choice whose two rows both take seven floors.
  private func overlappingChoice(isFirstMatch: Bool) -> Verification {
    var builder = GraphBuilder()
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    let choice = builder.choice("choice", isFirstMatch: isFirstMatch)
    let end = builder.end()
    builder.chain(builder.start, choice)
    builder.edge(choice, end, .when(compare(floors, .atLeast, 7)))
    builder.edge(choice, end, .when(compare(floors, .atMost, 7)))
    builder.edge(choice, end, .otherwise)
    return Verification(of: builder.build())
  }

  @Test func theRowsOfAChoiceExcludeEachOtherUnlessTheFirstIsMeantToWin() {
    #expect(overlappingChoice(isFirstMatch: false).words.contains("two cases of `choice` cover floors = 7"))
    #expect(overlappingChoice(isFirstMatch: true).findings(.overlap).isEmpty)
  }

  @Test func assumptionsTakeCasesAway() {
    var builder = GraphBuilder()
    let zone = builder.fact("zone", .choice(["urban", "rural"].map { Choice(id: $0, title: $0) }))
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    let isRural = Expression.compare(.equal, .fact(zone), .literal(.choice(1)))
    builder.graph.assumptions = [.not(.all([isRural, compare(floors, .greater, 10)]))]
    let choice = builder.choice("choice")
    let end = builder.end()
    builder.edge(builder.start, choice)
    builder.edge(choice, end, .when(.not(isRural)))
    builder.edge(choice, end, .when(.all([isRural, compare(floors, .atMost, 10)])))
    #expect(Verification(of: builder.build()).findings.isEmpty)
    builder.graph.assumptions = []
    let open = Verification(of: builder.build())
    #expect(open.words == ["no case of `choice` covers zone = rural, floors = 11"])
  }

  @Test func factsAgainstFactsAreNotDecided() {
    var builder = GraphBuilder()
    let one = builder.fact("one", .integer(from: nil, to: nil))
    let other = builder.fact("other", .integer(from: nil, to: nil))
    let choice = builder.choice("choice")
    builder.edge(builder.start, choice)
    let end = builder.end()
    builder.edge(choice, end, .when(.compare(.less, .fact(one), .fact(other))))
    builder.edge(choice, end, .when(.compare(.less, .fact(other), .fact(one))))
    let proof = Verification(of: builder.build())
    #expect(proof.errors.isEmpty)
    #expect(proof.findings(.rowsNotDecided).count == 1)
  }

  @Test func aStepThatNobodyDoesInSomeCaseIsRefused() {
    var builder = GraphBuilder()
    let high = builder.fact("high", .yesNo)
    let task = StepTask(
      assignment: .anyOf([DeskOption(Table(DeskID(0)), when: .fact(high))]), duration: within(workingDays("1")))
    let step = builder.node("review", .step(task))
    builder.chain(builder.start, step, builder.end())
    #expect(Verification(of: builder.build()).words.first == "nobody does `review` when high = no")
  }
}
