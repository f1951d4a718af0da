import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

@Suite struct ServiceTotalsTests {
  private func procedure(
    days: Int, limit: LimitValue? = nil, _ change: (inout GraphBuilder) -> Void = { _ in }
  ) throws -> ProcessGraph {
    var builder = GraphBuilder("p")
    let duration = try Duration(Rational(days), .workingDays)
    let work = builder.step("work", .within(Table(duration)))
    builder.chain(builder.start, work, builder.end())
    builder.graph.timeLimit = limit.map { TimeLimit(Table($0)) }
    change(&builder)
    return builder.build()
  }

  private func totals(_ graph: ProcessGraph) -> ServiceTotals {
    ServiceTotals(graph, Verification(of: graph).worstCase)
  }

  @Test func timeIsAddedUpWithOrWithoutALimitInTheSameUnits() throws {
    let three = try Duration(3, .workingDays)
    let limits: [LimitValue?] = [nil, .duration(three), .duration(try Duration(20, .days))]
    for limit in limits {
      #expect(totals(try procedure(days: 3, limit: limit)).official == three)
    }
  }

  @Test func oneByOneTimeAddsUpUnlessUnitsDiffer() throws {
    let both = try [2, 3].map { totals(try procedure(days: $0)) }
    let between = try Duration(1, .workingDays)
    let sum = ServiceTotals(oneByOne: both, between: [between], hoursPerDay: 8)
    #expect(sum.official == (try Duration(5, .workingDays)))
    #expect(sum.elapsed == (try Duration(6, .workingDays)))
    #expect(sum.visits == 2)
    let mixed = ServiceTotals(oneByOne: both, between: [try Duration(1, .months)], hoursPerDay: 8)
    #expect(mixed.official != nil)
    #expect(mixed.elapsed == nil)
  }

  /// A bundle's clock goes on where the one of a member begins anew, so its members are summed up by the same rule.
  @Test func whatIsDoneTwiceCountsTwiceBesideABundle() throws {
    var builder = GraphBuilder("p")
    let receive = builder.step("receive", .within(Table(try Duration(1, .workingDays))), tags: ["intake"])
    let work = builder.step(
      "work", .within(Table(try Duration(3, .workingDays))), outcomes: [Outcome("accepted"), Outcome("unclear")])
    let counter = builder.counter("work.unclear", atMost: 1)
    let bound = builder.bound("work.again", counter)
    let wait = builder.wait("mend", within: try Duration(10, .workingDays), clock: .restarts)
    let end = builder.end()
    let refused = builder.end(.refused)
    builder.chain(builder.start, receive, work)
    builder.edge(work, end, .outcome(0))
    builder.edge(work, bound, .outcome(1))
    builder.edge(bound, wait)
    builder.edge(bound, refused, .exhausted)
    builder.edge(wait, work)
    builder.edge(wait, refused, .timeout)
    let graph = builder.build()
    let worst = Verification(of: graph).worstCase
    #expect(ServiceTotals(graph, worst).official == (try Duration(4, .workingDays)))
    #expect(ServiceTotals(countingAllWork: graph, worst).official == (try Duration(7, .workingDays)))
  }

  @Test func ofAlternativesTheLeastPapersCount() throws {
    let graph = try procedure(days: 1) { builder in
      let names = ["a", "b", "c", "d"].map { builder.document($0) }
      func paper(_ document: DocumentID, _ form: DocumentForm) -> DocumentRequirement {
        .paper(
          DocumentUse(document), copies: [DocumentCopies(count: 1, form: form)], formName: nil, registry: nil, .none)
      }
      builder.graph.documentRequirements = [
        paper(names[0], .original), paper(names[1], .data),
        .anyOf(
          name: nil,
          [.allOf([paper(names[2], .copy), paper(names[3], .copy)], condition: nil), paper(names[1], .copy)],
          condition: nil),
      ]
    }
    #expect(totals(graph).documents == 2)
  }

  @Test func handingInWaitingAndTakingTheResultAreVisits() throws {
    var builder = GraphBuilder("p")
    let receipt = builder.document("receipt")
    let paid = builder.wait("pay", within: try Duration(5, .days), clock: .pauses, issues: [DocumentUse(receipt)])
    let aside = builder.wait("mend", within: try Duration(5, .days), clock: .pauses)
    let work = builder.step("work", outcomes: [Outcome("accepted"), Outcome("lacking")])
    let counter = builder.counter("mend", atMost: 1)
    let bound = builder.bound("mend.bound", counter)
    let stopped = builder.end(.stopped)
    builder.chain(builder.start, work, paid, builder.end())
    builder.edge(work, bound, .outcome(1))
    builder.chain(bound, aside, work)
    builder.edge(bound, stopped, .exhausted)
    builder.edge(aside, stopped, .timeout)
    builder.edge(paid, stopped, .timeout)
    builder.graph.results = [ProcedureResult(builder.document("result"))]
    // What is mended lies off the normal way.
    let all = totals(builder.build())
    #expect(all.visits == 3)
    #expect(all.documents == 1)
  }

  @Test func feesThatDependOnTheCaseStandApart() throws {
    let graph = try procedure(days: 1) { builder in
      let large = builder.fact("large", .yesNo)
      func amount(_ dong: Int) -> FeeAmount { .expression(.literal(.number(Rational(dong)))) }
      builder.graph.fees = [
        Fee(id: "charge", kind: .charge, table: Table(amount(75_000))),
        Fee(id: "second", kind: .charge, table: Table(amount(5_000))),
        Fee(id: "by_case", kind: .fee, table: Table([Row(when: .fact(large), amount(1)), Row(amount(2))])),
        Fee(id: "open", kind: .fee, table: Table(.unknown(because: "x"))),
        Fee(id: "mostly", kind: .charge, table: Table(amount(1_000)), freeWhen: .fact(large)),
      ]
    }
    let all = totals(graph)
    #expect(all.fees == Money(dong: 81_000))
    #expect(all.openFees == ["by_case", "open"])
  }

  /// A stage of a published table counts the desks of other agencies, the limit of a procedure inside another does not.
  @Test(arguments: [(false, 3), (true, 2)])
  func theLimitOfAProcedureInsideLeavesOutWhatItsClockLeavesOut(isProcedure: Bool, days: Int) throws {
    var builder = GraphBuilder("p")
    let stage = builder.stage("inside", within: Table(.duration(try Duration(3, .workingDays))))
    builder.graph.stages[stage].isProcedure = isProcedure
    builder.stages = [stage]
    let work = builder.step("work", .within(Table(try Duration(2, .workingDays))))
    let tax = builder.step("tax", .within(Table(try Duration(1, .workingDays))), clock: .pauses)
    builder.stages = []
    builder.chain(builder.start, work, tax, builder.end())
    let limits = try #require(Verification(of: builder.build()).worstCase.cases.first?.limits)
    #expect(limits.map(\.sum) == [try Duration(Rational(days), .workingDays)])
  }
}
