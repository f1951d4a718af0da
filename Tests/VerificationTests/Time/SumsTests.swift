import Numbers
import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// Longest sums against walking every path, and the rules of the clock one by one.
@Suite struct SumsTests {
  private static func hours(_ random: inout SplitMix64) -> Duration { workingHours(String(random.below(9))) }

  @Test(arguments: 0..<12)
  func longestSumsAgreeWithWalkingEveryPath(_ seed: UInt64) {
    var walked = 0
    defer { #expect(walked >= 3) }
    for round in 0..<12 as Range<UInt64> {
      var generator = RandomProcedures(
        SplitMix64(seed: seed &* 1_000 + round), stepLimit: Self.hours, waitLimit: Self.hours)
      let graph = generator.procedure(limit: workingHours("1000"), length: 4)
      let proof = Verification(of: graph)
      // A generated procedure need not refuse anybody.
      guard proof.errors.allSatisfy({ $0 == VerificationMessage.unreachable.code }) else {
        Issue.record("\(proof.words)")
        continue
      }
      var largest: Rational = -1
      var elapsed: Rational = -1
      var isTooLarge = false
      for bits in 0..<4 {
        var facts = FactValues(count: 2)
        facts[FactID(0)] = .yesNo(bits & 1 == 1)
        facts[FactID(1)] = .yesNo(bits & 2 == 2)
        let judge = SumsByWalking(graph, facts)
        if judge.budget == 0 { isTooLarge = true }
        largest = max(largest, judge.largest)
        elapsed = max(elapsed, judge.longestElapsed)
      }
      if isTooLarge { continue }
      walked += 1
      let sums = proof.worstCase.cases.compactMap { $0.limits[0].sum?.amount(in: .workingHours) }
      #expect(sums.max() ?? -1 == largest, "seed \(seed), \(round)")
      let totals = proof.worstCase.cases.compactMap { $0.elapsed?.amount(in: .workingHours) }
      #expect(totals.max() ?? -1 == elapsed, "seed \(seed), \(round)")
      for one in proof.worstCase.cases where one.limits[0].sum != nil {
        let shares = one.limits[0].path.compactMap { $0.share?.amount(in: .workingHours) }
        let total = shares.reduce(Rational(0)) { (try? $0 + $1) ?? $0 }
        #expect(total == one.limits[0].sum?.amount(in: .workingHours), "the witness adds up to its sum")
      }
    }
  }

  /// Short procedures without waits, so that those with parallels inside parallels can be walked too.
  @Test func sumsOfParallelsInsideParallelsAgreeWithWalking() {
    var nested = 0
    for seed in 0..<400 as Range<UInt64> {
      var generator = RandomProcedures(
        SplitMix64(seed: seed), stepLimit: Self.hours, waitLimit: Self.hours)
      generator.allowsStops = false
      let graph = generator.procedure(limit: workingHours("1000"), length: 2)
      guard graph.regions.contains(where: { ($0.parent ?? RegionID(0)) != RegionID(0) }) else { continue }
      let proof = Verification(of: graph)
      var largest: Rational = -1
      var isTooLarge = false
      for bits in 0..<4 {
        var facts = FactValues(count: 2)
        facts[FactID(0)] = .yesNo(bits & 1 == 1)
        facts[FactID(1)] = .yesNo(bits & 2 == 2)
        let judge = SumsByWalking(graph, facts)
        if judge.budget == 0 { isTooLarge = true }
        largest = max(largest, judge.longestElapsed)
      }
      if isTooLarge { continue }
      nested += 1
      let totals = proof.worstCase.cases.compactMap { $0.elapsed?.amount(in: .workingHours) }
      #expect(totals.max() ?? -1 == largest, "seed \(seed)")
    }
    #expect(nested > 20)
  }

  /// The delivery is inside the limit only because nothing says where the clock ends; the law may not be at fault.
  /// It is not said where the limit is broken before.
  @Test(arguments: [(true, "1"), (false, "1"), (false, "1.5")])
  func aDeliveryInsideTheLimitIsSaidToBe(_ isResolved: Bool, _ before: String) throws {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("1"))
    var nodes = [builder.start, builder.step("receive", within(workingDays(before)), tags: ["intake"])]
    if isResolved {
      nodes += [builder.step("sign", within(workingHours("1"))), builder.resolved()]
    }
    nodes += [builder.step("deliver", within(workingHours("1")), tags: ["delivery"]), builder.end()]
    builder.chain(nodes)
    let found = try #require(Verification(of: builder.build()).findings(.limitExceeded).first)
    let helps = !isResolved && before == "1"
    #expect(found.arguments["orResolved"] == .phrase(helps ? "verification.orResolved" : "verification.nothing"))
    #expect(found.arguments["delivery"] == .code(helps ? "deliver" : ""))
  }

  /// Intake, then appraisal that may ask for more once.
  private func permit(_ clock: ClockEffect, there: Bool = false) -> (ProcessGraph, [NodeID]) {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("7"))
    let receive = builder.step(
      "receive", within(workingDays("1")), outcomes: [Outcome("accepted"), Outcome("incomplete")], tags: ["intake"])
    let appraise = builder.step(
      "appraise", within(workingDays("3")), outcomes: [Outcome("accepted"), Outcome("needs_more")])
    let sign = builder.step("sign", within(workingDays("2")))
    let resolved = builder.resolved()
    let deliver = builder.step("deliver", within(workingDays("5")))
    let refused = builder.end(.refused)
    builder.chain(builder.start, receive, appraise, sign, resolved, deliver, builder.end())
    let bound = builder.bound("supplement.bound", builder.counter("supplement", atMost: 1))
    let wait = builder.wait("supplement", within: workingDays("10"), clock: clock)
    builder.edge(receive, bound, .outcome(1))
    builder.edge(appraise, bound, .outcome(1))
    builder.edge(bound, wait)
    builder.edge(bound, refused, .exhausted)
    builder.edge(wait, there ? appraise : receive, resumesRemainder: there)
    builder.edge(wait, refused, .timeout)
    return (builder.build(), [receive, appraise, wait, sign, deliver])
  }

  @Test func aRestartedClockCountsFromTheResubmission() {
    let (graph, _) = permit(.restarts)
    let proof = Verification(of: graph)
    #expect(proof.result(.statutory)?.sum == workingDays("6"))
    #expect(proof.worstCase.cases.first?.elapsed == workingDays("25"))
  }

  @Test func aPausedClockGoesOnWithWhatWasUsed() {
    let (graph, nodes) = permit(.pauses)
    let proof = Verification(of: graph)
    #expect(proof.result(.statutory)?.sum == workingDays("10"))
    #expect(
      proof.result(.statutory)?.path.map(\.node) == [nodes[0], nodes[1], nodes[2], nodes[0], nodes[1], nodes[3]])
    #expect(proof.errors == [VerificationMessage.limitExceeded.code])
  }

  @Test func aStepResumedThereHasOnlyTheRestOfItsShare() {
    let paused = Verification(of: permit(.pauses, there: true).0)
    #expect(paused.result(.statutory)?.sum == workingDays("6"))
    #expect(paused.worstCase.cases.first?.elapsed == workingDays("21"))
  }

  @Test func aLimitMayStartElsewhere() {
    var (graph, nodes) = permit(.pauses)
    graph.timeLimit = TimeLimit(workingDays("7"), start: .step(nodes[3]))
    #expect(Verification(of: graph).result(.statutory)?.sum == workingDays("2"))
  }

  @Test func whatAStepWithoutALimitTakesIsNotDecided() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("7"))
    builder.chain(builder.start, builder.step("known", within(workingDays("3"))), builder.step("open"), builder.end())
    let proof = Verification(of: builder.build())
    #expect(proof.words == ["whether the time limit is kept is not decided, because `open` has no limit of its own"])
    builder.graph.timeLimit = TimeLimit(workingDays("2"))
    #expect(Verification(of: builder.build()).errors == [VerificationMessage.limitExceeded.code])
  }

  @Test func anExtensionMayKeepALimit() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(
      Table(.duration(workingDays("10"))), extensions: [LimitExtension(length: .share(1))])
    builder.chain(builder.start, builder.step("long", within(workingDays("15"))), builder.end())
    let proof = Verification(of: builder.build())
    #expect(proof.errors.isEmpty)
    #expect(proof.findings(.keptOnlyWithExtension).count == 1)
  }

  @Test func tooManyCasesGiveAnUpperBoundThatIsNoCounterexample() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("15"))
    var last: [(NodeID, EdgeLabel)] = [(builder.start, .normal)]
    for number in 0..<20 {
      let fact = builder.fact("f\(number)", .yesNo)
      let choice = builder.choice("choice\(number)")
      for (from, label) in last { builder.edge(from, choice, label) }
      let step = builder.step("step\(number)", within(workingDays("1")))
      builder.edge(choice, step, .when(.fact(fact)))
      last = [(step, .outcome(0)), (choice, .otherwise)]
    }
    let end = builder.end()
    for (from, label) in last { builder.edge(from, end, label) }
    let proof = Verification(of: builder.build())
    #expect(proof.worstCase.isUpperBound)
    #expect(proof.errors.isEmpty)
    #expect(
      proof.words.first == "the steps add up to at most 20 working days, above a time limit of 15 working days")
  }
}
