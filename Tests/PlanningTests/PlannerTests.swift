import Planning
import Testing
import WorkingTime

/// Ways to papers in small made-up villages.
@Suite struct PlannerTests {
  private func names(_ route: PlanRoute) -> [String] { route.steps.map(\.name) }

  @Test func whatIsNeededComesFirst() throws {
    let plan = try Village.plan(
      [
        MadeUp(name: "house", asks: [.paper("permit"), .paper("photo")], gives: ["certificate"], hours: 8),
        MadeUp(name: "permit", asks: [.paper("photo")], gives: ["permit"], hours: 16),
      ], "certificate"
    ).found()
    #expect(plan.routes.map(names) == [["permit", "house"]])
    #expect(plan.route.steps.map(\.submitted.description) == ["2026-07-01T08:00", "2026-07-02T17:00"])
    #expect(plan.route.finish.description == "2026-07-03T17:00")
    #expect(plan.route.papersToBring.map(\.paper.asked.id) == ["photo"])
    #expect(plan.route.papersToBring.map(\.steps) == [[0, 1]])
    #expect(plan.route.officialTime?.description == "24 working hours")
    #expect(!plan.route.steps.contains { !$0.isCritical })
  }

  @Test func whatIsThereIsNotAskedFor() throws {
    let all = [
      MadeUp(name: "house", asks: [.paper("permit")], gives: ["certificate"], hours: 8),
      MadeUp(name: "permit", asks: [], gives: ["permit"], hours: 16),
    ]
    let plan = try Village.plan(all, "certificate", have: ["permit"]).found()
    #expect(plan.routes.map(names) == [["house"]])
    #expect(plan.route.papersToBring.map(\.paper.source) == [.had])
    guard case .alreadyThere = try Village.plan(all, "permit", have: ["permit"]) else {
      Issue.record("the permit is there")
      return
    }
  }

  /// One issuer is quick, another cheap; `from` decides for one of them.
  @Test func shortestAndCheapestAreTwoWays() throws {
    let all = [
      MadeUp(name: "goal", asks: [.paper("x")], gives: ["a"], hours: 1),
      MadeUp(name: "quick", asks: [], gives: ["x"], hours: 2, dong: 9_000),
      MadeUp(name: "slow", asks: [], gives: ["x"], hours: 20, dong: 1_000),
    ]
    let plan = try Village.plan(all, "a").found()
    #expect(plan.routes.map(names) == [["quick", "goal"], ["slow", "goal"]])
    #expect(plan.cheapest == 1 && plan.told == 0)
    let told = try Village.plan(all, "a", telling: .cheapest).found()
    #expect(told.told == 1)
    let slow = try Village.plan(all, "a", from: ["x": "slow"]).found()
    #expect(slow.routes.map(names) == [["slow", "goal"]])
  }

  /// A procedure that serves twice is paid once.
  @Test func whatServesTwiceIsPaidOnce() throws {
    let all = [
      MadeUp(name: "goal", asks: [.paper("x"), .paper("y")], gives: ["a"], hours: 1),
      MadeUp(name: "both", asks: [], gives: ["x", "y"], hours: 20, dong: 5_000),
      MadeUp(name: "only-x", asks: [], gives: ["x"], hours: 2, dong: 4_000),
      MadeUp(name: "only-y", asks: [], gives: ["y"], hours: 2, dong: 3_000),
    ]
    let plan = try Village.plan(all, "a").found()
    #expect(names(plan.routes[0]) == ["only-x", "only-y", "goal"])
    #expect(names(plan.routes[plan.cheapest]) == ["both", "goal"])
  }

  /// Of alternatives the one that can be had counts; the one from outside is named as a shortcut.
  @Test func anAlternativeFromOutsideIsAShortcut() throws {
    let all = [
      MadeUp(name: "goal", asks: [.oneOf([["old-paper"], ["permit"]])], gives: ["a"], hours: 1),
      MadeUp(name: "permit", asks: [], gives: ["permit"], hours: 8),
    ]
    let plan = try Village.plan(all, "a").found()
    #expect(plan.routes.map(names) == [["permit", "goal"]])
    #expect(plan.shortcuts.map(\.papers) == [["old-paper"]])
    #expect(plan.shortcuts.map { names($0.route) } == [["goal"]])
    let alone = try Village.plan([all[0]], "a").found()
    #expect(alone.route.papersToBring.map(\.paper.asked.id) == ["old-paper"])
    #expect(alone.route.papersToBring.map(\.paper.alternatives) == [["permit"]])
  }

  /// Where nothing else helps, an alternative from outside is what there is.
  @Test func anAlternativeFromOutsideOpensACircle() throws {
    let all = [
      MadeUp(name: "goal", asks: [.oneOf([["x"], ["old-paper"]])], gives: ["a"], hours: 1),
      MadeUp(name: "circle", asks: [.paper("a")], gives: ["x"], hours: 8),
    ]
    let plan = try Village.plan(all, "a").found()
    #expect(plan.routes.map(names) == [["goal"]])
    #expect(plan.route.papersToBring.map(\.paper.asked.id) == ["old-paper"])
  }

  @Test func aCircleIsTold() throws {
    let all = [
      MadeUp(name: "goal", asks: [.paper("x")], gives: ["a"], hours: 1),
      MadeUp(name: "one", asks: [.paper("y")], gives: ["x"], hours: 1),
      MadeUp(name: "two", asks: [.paper("x")], gives: ["y"], hours: 1),
    ]
    guard case .circle(let gaps) = try Village.plan(all, "a") else {
      Issue.record("no circle")
      return
    }
    #expect(gaps.map(\.part) == ["one", "two"])
    #expect(gaps.map(\.paper) == ["y", "x"])
  }

  /// What a procedure issues anew itself, the applicant brings to it.
  @Test func whatIsIssuedAnewIsBrought() throws {
    let plan = try Village.plan(
      [MadeUp(name: "renew", asks: [.paper("card")], gives: ["card"], hours: 1)], "card"
    ).found()
    #expect(plan.route.papersToBring.map(\.paper.asked.id) == ["card"])
  }

  // MARK: Size

  /// Two to the power of half of it is more than can ever be tried.
  private static let many = 300

  /// A chain in which each link has two issuers: more ways than can be counted, of which a few are compared.
  @Test func aLongChainOfChoicesIsPlanned() throws {
    let all = (0..<Self.many).map { number in
      MadeUp(
        name: "p\(number)", asks: number < 2 ? [] : [.paper("x\(number / 2 - 1)")], gives: ["x\(number / 2)"], hours: 1,
        dong: Int64(number % 2) * 1_000)
    }
    var planner = Planner(try Village.network(all, .document("x\(Self.many / 2 - 1)")))
    let plan = try planner.outcome().found()
    #expect(plan.route.steps.count == Self.many / 2)
    #expect(plan.routes[plan.cheapest].cost == RouteCost())
    #expect(plan.hasMoreRoutes && !plan.mayBeCheaper)
    #expect(plan.routes.count <= Planner.mostRoutes + 1)
  }

  /// A grid in which every procedure needs both neighbours.
  @Test func aGridIsPlanned() throws {
    let width = 15
    var all: [MadeUp] = []
    for row in 0..<width {
      for column in 0..<width {
        var asks: [Wish] = []
        if row > 0 { asks.append(.paper("x\(row - 1)-\(column)")) }
        if column > 0 { asks.append(.paper("x\(row)-\(column - 1)")) }
        all.append(MadeUp(name: "p\(row)-\(column)", asks: asks, gives: ["x\(row)-\(column)"], hours: 1, dong: 1))
      }
    }
    var planner = Planner(try Village.network(all, .document("x\(width - 1)-\(width - 1)")))
    let plan = try planner.outcome().found()
    #expect(plan.route.steps.count == width * width && plan.routes.count == 1 && !plan.hasMoreRoutes)
  }
}
