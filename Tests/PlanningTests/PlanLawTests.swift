import Dossier
import Planning
import ProcessGraph
import TestSupport
import Testing
import WorkingTime

/// What holds of every plan, on villages made up by chance.
@Suite struct PlanLawTests {
  private static let papers = ["a", "b", "c", "d", "e", "f"]

  /// A village of up to seven procedures; what nobody gives is brought.
  private static func village(_ random: inout SplitMix64) -> [MadeUp] {
    func paper(_ random: inout SplitMix64) -> String { papers[random.below(papers.count)] }
    return (0..<(2 + random.below(6))).map { number in
      let asks: [Wish] = (0..<random.below(4)).map { _ in
        guard random.chance(40) else { return .paper(paper(&random)) }
        return .oneOf((0..<2).map { _ in (0..<(1 + random.below(2))).map { _ in paper(&random) } })
      }
      return MadeUp(
        name: "p\(number)", asks: asks,
        gives: Array(Set((0..<(1 + random.below(2))).map { _ in paper(&random) })).sorted(),
        hours: 1 + random.below(30), dong: Int64(random.below(6)) * 1_000)
    }
  }

  @Test func noSetOfProceduresIsShorterOrCheaper() throws {
    var random = SplitMix64(seed: 1)
    let calendar = try Village.calendar()
    var reached = 0
    var severalWays = 0
    for _ in 0..<250 {
      let all = Self.village(&random)
      let have: Set<String> = random.chance(20) ? ["b"] : []
      let best = try BruteForce(all: all, goal: "a", have: have, calendar: calendar).best()
      guard all.contains(where: { $0.gives.contains("a") }) else { continue }
      let outcome = try Village.plan(all, "a", have: have)
      guard let best else {
        // Alternatives from outside may open what no set of procedures does.
        let isOpen = all.contains { $0.asks.contains { if case .oneOf = $0 { true } else { false } } }
        if case .plan = outcome { #expect(isOpen, "\(all)") }
        continue
      }
      let plan = try outcome.found()
      reached += 1
      severalWays += plan.routes.count > 1 ? 1 : 0
      #expect(plan.routes[0].finish == best.finish, "\(all)")
      #expect(!plan.mayBeCheaper)
      // The two are exact by themselves, not because other ways are compared too.
      var planner = Planner(try Village.network(all, .document("a"), have: have), comparing: 0)
      let alone = try planner.outcome().found()
      #expect(alone.routes.count <= 2)
      #expect(alone.routes[0].finish == best.finish, "\(all)")
      #expect(alone.routes[alone.cheapest].cost.dong == best.dong, "\(all)")
      #expect(plan.routes[plan.cheapest].cost.dong == best.dong, "\(all)")
    }
    #expect(reached > 60 && severalWays > 15, "\(reached) \(severalWays)")
  }

  @Test func eachProcedureGoesAsItGoesByItself() throws {
    var random = SplitMix64(seed: 2)
    let calendar = try Village.calendar()
    let start = try Village.start()
    for _ in 0..<200 {
      let all = Self.village(&random)
      guard case .plan(let plan) = try Village.plan(all, "a") else { continue }
      for route in plan.routes {
        for step in route.steps {
          let made = try #require(all.first { $0.name == step.name })
          let interpreter = try #require(DossierInterpreter(try Village.graph(made), calendars: [calendar]))
          let facts = FactValues(count: interpreter.graph.facts.count)
          let run = DossierDriver(interpreter).run(DossierScript(Submission(at: step.submitted, facts: facts)))
          #expect(run.state.ending?.at == step.finish)
          // It begins when its last paper is there, and not before.
          let papers = step.papers.compactMap { if case .made(let from) = $0.source { from } else { nil } }
          let latest = papers.map { route.steps[$0].finish }.max()
          #expect(step.submitted == latest ?? start)
          #expect(step.waitsFor.map { route.steps[$0].finish } == latest)
        }
      }
    }
  }

  @Test func eachPaperToBringIsListedOnce() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      guard case .plan(let plan) = try Village.plan(Self.village(&random), "a") else { continue }
      for route in plan.routes {
        let listed = route.papersToBring.map(\.paper.asked.id)
        #expect(Set(listed).count == listed.count)
        for (number, step) in route.steps.enumerated() {
          for paper in step.papers where paper.source == .brought {
            let entry = route.papersToBring.first { $0.paper.asked.id == paper.asked.id }
            #expect(entry?.steps.contains(number) == true)
          }
        }
      }
    }
  }

  @Test func theOrderOfDeclarationDoesNotMatter() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let all = Self.village(&random)
      let one = try Village.plan(all, "a")
      let other = try Village.plan(all.shuffled(using: &random), "a")
      switch (one, other) {
      case (.plan(let one), .plan(let other)):
        #expect(one.routes.map { $0.steps.map(\.name) } == other.routes.map { $0.steps.map(\.name) })
        #expect(one.routes.map(\.finish) == other.routes.map(\.finish))
        #expect(one.cheapest == other.cheapest && one.shortcuts.map(\.papers) == other.shortcuts.map(\.papers))
      case (.plan, _), (_, .plan): Issue.record("only one of them finds a plan: \(all)")
      default: break
      }
    }
  }

  /// Every step of a way serves its end: without it the goal is out of reach.
  @Test func noWayHoldsAProcedureThatNobodyNeeds() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<100 {
      let all = Self.village(&random)
      guard case .plan(let plan) = try Village.plan(all, "a") else { continue }
      for route in plan.routes {
        for (number, step) in route.steps.enumerated() {
          let isUsed = route.steps.contains { $0.papers.contains { $0.source == .made(number) } }
          #expect(isUsed || step.serves.contains("a"))
        }
      }
    }
  }
}
