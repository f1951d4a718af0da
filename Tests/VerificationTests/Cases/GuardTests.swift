import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Conditions that decide nothing.
@Suite struct GuardTests {
  /// A procedure whose step issues a paper when a condition on the number of floors, from 1 to 40, holds.
  private func proof(assuming assumption: Expression? = nil, _ condition: (FactID) -> Expression) -> Verification {
    var builder = GraphBuilder()
    let floors = builder.fact("floors", .integer(from: 1, to: 40))
    builder.graph.assumptions = assumption.map { [$0] } ?? []
    builder.graph.documents = [Document(id: "notice", title: "")]
    let task = StepTask(
      assignment: .anyOf([DeskOption(Table(DeskID(0)))]), duration: within(workingDays("1")),
      issues: [DocumentUse(DocumentID(0), when: condition(floors))])
    builder.chain(builder.start, builder.node("step", .step(task)), builder.end())
    return Verification(of: builder.build())
  }

  private func compare(_ fact: FactID, _ comparison: Comparison, _ value: Rational) -> Expression {
    .compare(comparison, .fact(fact), .literal(.number(value)))
  }

  @Test func whatTheRangeOfAFactRulesOutIsTold() {
    #expect(proof { compare($0, .greater, 40) }.words == ["this condition never holds"])
    #expect(proof { compare($0, .less, 1) }.words == ["this condition never holds"])
    #expect(proof { compare($0, .equal, try! Rational(5, 2)) }.words == ["this condition never holds"])
    #expect(proof { .all([compare($0, .less, 3), compare($0, .greater, 2)]) }.words == ["this condition never holds"])
    #expect(proof { compare($0, .atLeast, 1) }.words == ["this condition always holds"])
    #expect(proof { .any([compare($0, .less, 3), compare($0, .greater, 2)]) }.words == ["this condition always holds"])
    #expect(proof { compare($0, .atLeast, 2) }.words == [])
  }

  @Test func whatAnAssumptionRulesOutIsTold() {
    let low = Expression.compare(.atMost, .fact(FactID(0)), .literal(.number(10)))
    #expect(proof(assuming: low) { compare($0, .greater, 10) }.words == ["this condition never holds"])
    #expect(proof(assuming: low) { compare($0, .greater, 9) }.words == [])
  }

  /// One fact against another is not cut into cases: nothing is claimed of it.
  @Test func whatCannotBeTriedIsNotClaimed() {
    #expect(proof { .compare(.less, .fact($0), .fact($0)) }.words == [])
  }

  private func choice(isFirstMatch: Bool, _ rows: [(Comparison, Rational)], otherwise: Bool) -> Verification {
    var builder = GraphBuilder()
    let floors = builder.fact("floors", .integer(from: 1, to: 40))
    let choice = builder.choice("choice", isFirstMatch: isFirstMatch)
    let end = builder.end()
    builder.chain(builder.start, choice)
    for (comparison, value) in rows { builder.edge(choice, end, .when(compare(floors, comparison, value))) }
    if otherwise { builder.edge(choice, end, .otherwise) }
    return Verification(of: builder.build())
  }

  @Test func aRowThatTheRowsAboveLeaveNothingForIsTold() {
    let rows: [(Comparison, Rational)] = [(.atLeast, 7), (.atLeast, 9), (.atMost, 3)]
    #expect(choice(isFirstMatch: true, rows, otherwise: true).words == ["this row of `choice` never decides"])
    #expect(choice(isFirstMatch: true, [(.atLeast, 9), (.atLeast, 7)], otherwise: true).words == [])
  }

  @Test func anOtherwiseThatIsLeftNothingIsTold() {
    for isFirstMatch in [false, true] {
      let whole = choice(isFirstMatch: isFirstMatch, [(.atLeast, 7), (.less, 7)], otherwise: true)
      #expect(whole.words == ["`otherwise` of `choice` is never taken"])
      #expect(choice(isFirstMatch: isFirstMatch, [(.atLeast, 7), (.less, 6)], otherwise: true).words == [])
    }
  }
}
