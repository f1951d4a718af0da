import Language
import ProcessGraph
import Testing

@testable import Compiler

@Suite struct FlowTests {
  private func compile(_ fixture: PackageFixture, _ position: Int = 0) -> ProcessGraph {
    Compiler(fixture.package).graph(ofProcedure: position)
  }

  @Test func readingOrderIsTheNormalPath() {
    var fixture = PackageFixture()
    fixture.declare("p", places: 2, [step(0, "receive"), step(1, "sign"), .resolved(.none), approved])
    #expect(
      compile(fixture).picture == [
        "start -> receive", "receive -> sign", "sign -> resolved", "resolved -> end.approved",
      ])
  }

  @Test func aGraphHoldsOnlyTheTermsItMentions() {
    var fixture = PackageFixture()
    fixture.declare("p", places: 1, [step(0, "receive"), approved])
    let graph = compile(fixture)
    #expect(graph.desks.map(\.id) == ["commune.officer"])
    #expect(graph.agencies.map(\.id) == ["commune"])
    #expect(graph.documents.isEmpty)
    #expect(graph.facts.map(\.id) == ["channel"])
  }

  @Test func aWaitAsideIsBoundedAndResumesItsStep() {
    var fixture = PackageFixture()
    let arrow = Arrow(outcome: 1, target: .place(Place(1), bound: nil))
    fixture.declare(
      "p", places: 2, aside: [asideWait(1, "supplement", bound: 1, .at(Place(0)))],
      [step(0, "receive", outcomes: ["accepted", "incomplete"], arrows: [arrow]), approved])
    #expect(
      compile(fixture).picture == [
        "start -> receive", "receive -> end.approved", "receive -> supplement.bound [1]",
        "supplement.bound -> supplement", "supplement.bound -> end.refused [exhausted]", "supplement -> receive",
        "supplement -> end.refused [timeout]",
      ])
  }

  @Test func aWaitThatReturnsThereHasOneNodeForEachStepThatRaisesItAndOneCounter() {
    var fixture = PackageFixture()
    let arrow = Arrow(outcome: 1, target: .place(Place(2), bound: nil))
    fixture.declare(
      "p", places: 3, aside: [asideWait(2, "supplement", bound: 2, .there)],
      [
        step(0, "receive", outcomes: ["accepted", "incomplete"], arrows: [arrow]),
        step(1, "appraise", outcomes: ["accepted", "needs_more"], arrows: [arrow]), approved,
      ])
    let graph = compile(fixture)
    #expect(graph.counters.map(\.limit) == [2])
    #expect(
      graph.edges.filter(\.resumesRemainder).map { "\(graph.nodes[$0.from].id) -> \(graph.nodes[$0.to].id)" } == [
        "supplement@receive -> receive", "supplement@appraise -> appraise",
      ])
  }

  @Test func outcomesWithoutAnArrowAreCarriedToTheJoin() {
    var fixture = PackageFixture()
    let block = ParallelBlock(
      branches: [
        .init(
          name: "planning", title: "", condition: nil,
          statements: [step(0, "ask", outcomes: ["agreed", "disagreed"]), step(1, "file")]),
        .init(name: "fire", title: "", condition: .fact(FactID(1)), statements: []),
      ],
      rules: [.init(outcome: "disagreed", target: .end(EndTask(.refused), .none))])
    fixture.declare("p", places: 2, [.parallel(block), approved])
    #expect(
      compile(fixture).picture == [
        "start -> fork", "fork -> ask [branch]", "fork -> join [branch]", "ask -> file",
        "ask -> file [1] carrying disagreed", "file -> join", "join -> end.refused [any disagreed]",
        "join -> end.approved",
      ])
  }

  @Test func eachDeskOfAStepIsABranchOfItsOwn() {
    var fixture = PackageFixture()
    var each = Step(
      place: Place(0), name: "ask", title: "",
      task: StepTask(
        assignment: .anyOf([
          DeskOption(Table(DeskID(1))), DeskOption(Table(DeskID(2)), when: .fact(FactID(2))),
        ]), outcomes: [Outcome("agreed"), Outcome("disagreed")]), isForEachDesk: true)
    each.arrows = [Arrow(outcome: 1, target: .end(EndTask(.refused), .none))]
    fixture.declare("p", places: 1, [.step(each), approved])
    let graph = compile(fixture)
    #expect(
      graph.picture == [
        "start -> ask.each", "ask.each -> ask [branch]", "ask.each -> ask#2 [branch]", "ask -> ask.all",
        "ask -> ask.all [1] carrying disagreed", "ask#2 -> ask.all", "ask#2 -> ask.all [1] carrying disagreed",
        "ask.all -> end.refused [any disagreed]", "ask.all -> end.approved",
      ])
  }

  @Test func rowsKeepTheirOrderEvenWhenTheyDoNothing() {
    var fixture = PackageFixture()
    let block = ChooseBlock(
      options: [
        .init(condition: .fact(FactID(1)), statements: []),
        .init(condition: .fact(FactID(2)), statements: [step(0, "review")]),
        .init(condition: nil, statements: []),
      ], isFirstMatch: true)
    fixture.declare("p", places: 1, [.choose(block), approved])
    let graph = compile(fixture)
    #expect(
      graph.picture == [
        "start -> choice", "choice -> end.approved [when]", "choice -> review [when]",
        "choice -> end.approved [otherwise]", "review -> end.approved",
      ])
  }

  @Test func aCalledProcedureStandsInItsCallerWithoutAcceptingOrResolvingAgain() {
    var fixture = PackageFixture()
    let asked = Statement.choose(
      ChooseBlock(
        options: [
          .init(condition: .passed(NodeID(0)), statements: [step(1, "sign")]), .init(condition: nil, statements: []),
        ], isFirstMatch: false))
    fixture.declare("caller", places: 1, [step(0, "receive", tags: ["intake"]), .call(procedure: 1, .none), approved])
    fixture.declare("called", places: 2, [step(0, "check", tags: ["intake"]), asked, .resolved(.none), approved])
    let graph = compile(fixture)
    #expect(
      graph.nodes.map(\.id) == ["start", "receive", "called/check", "called/choice", "called/sign", "end.approved"])
    #expect(ClockRules(graph).isIntake == [false, true, false, false, false, false])
    #expect(graph.edges.contains { $0.label == .when(.passed(NodeID(2))) })
  }

  @Test func aCallOfItselfIsDrawnWithoutTheCall() {
    var fixture = PackageFixture()
    fixture.declare("p", places: 1, [step(0, "receive"), .call(procedure: 0, .none), approved])
    #expect(compile(fixture).picture == ["start -> receive", "receive -> end.approved"])
  }

  @Test func whatStandsBehindTheEndOfACalledProcedureIsReachedByItsArrowsAlone() {
    var fixture = PackageFixture()
    let arrow = Arrow(outcome: 1, target: .place(Place(1), bound: nil))
    fixture.declare("caller", places: 1, [.call(procedure: 1, .none), step(0, "sign"), approved])
    fixture.declare(
      "called", places: 2,
      [
        step(0, "check", outcomes: ["accepted", "unfit"], arrows: [arrow]), approved, step(1, "reasons"),
        .end(EndTask(.refused), .none),
      ])
    #expect(
      compile(fixture).picture == [
        "start -> called/check", "called/check -> sign", "called/check -> called/reasons [1]",
        "called/reasons -> called/end.refused", "sign -> end.approved",
      ])
  }

  @Test func anArrowToTheEndOfACalledProcedureGoesOnInItsCaller() {
    var fixture = PackageFixture()
    let arrow = Arrow(outcome: 1, target: .end(EndTask(.approved), .none))
    fixture.declare("caller", places: 1, [.call(procedure: 1, .none), step(0, "sign"), approved])
    fixture.declare(
      "called", places: 2,
      [step(0, "check", outcomes: ["accepted", "simple"], arrows: [arrow]), step(1, "appraise"), approved])
    #expect(
      compile(fixture).picture == [
        "start -> called/check", "called/check -> called/appraise", "called/check -> sign [1]",
        "called/appraise -> sign", "sign -> end.approved",
      ])
  }
}
