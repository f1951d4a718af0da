import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// Limits in units unlike those of the steps are decided day by day.
@Suite struct DatesTests {
  private func proof(_ limit: TimeLimit, _ steps: [Duration], _ calendar: WorkCalendar?) -> Verification {
    var builder = GraphBuilder()
    builder.graph.timeLimit = limit
    var nodes = [builder.start]
    for (number, duration) in steps.enumerated() { nodes.append(builder.step("step\(number)", within(duration))) }
    builder.chain(nodes + [builder.end()])
    return Verification(of: builder.build(), calendars: [calendar])
  }

  private func violations(_ proof: Verification) -> DateViolations? {
    if case .brokenOnDates(let found) = proof.result(.statutory)?.verdict { found } else { nil }
  }

  /// Ten working days fit in fifteen calendar days, but not across Tết.
  @Test func aLimitInCalendarDaysThatTetBreaksIsReportedWithDatesAndNumber() throws {
    let calendar = try Office.vietnam2026()
    let proof = proof(TimeLimit(days("15")), [workingDays("4"), workingDays("6")], calendar)
    let found = try #require(violations(proof))
    var broken = 0
    var tried = 0
    for number in calendar.first.number...calendar.last.number {
      guard let day = Day(number: Int64(number)), let moment = calendar.lastReception(on: day),
        let finish = calendar.end(of: workingDays("10"), from: moment),
        let due = try? calendar.deadline(from: moment, limit: days("15"))
      else { continue }
      tried += 1
      if finish > due.instant { broken += 1 }
    }
    #expect(found.broken == broken)
    #expect(found.days == tried)
    #expect(broken > 0 && broken < tried / 4)
    #expect(proof.errors.isEmpty)
    #expect(proof.findings.count == 1)
    #expect(found.holidays == ["Tết"])
    let words = proof.words
    #expect(words[0].hasPrefix("the time limit of 15 days is broken on \(broken) of \(tried) days: accepted "))
    #expect(words.count == 3)
  }

  /// Sums that spare the walk take hours as parts of the shortest day: with short Saturdays they must neither hide a broken
  /// day nor break one that is kept.
  @Test(arguments: ["9", "10", "11", "12", "13"])
  func daysOfUnlikeLengthAreCountedAsTheyAre(_ limit: String) throws {
    let first = try #require(Day(iso: "2026-01-05"))
    let covered = DayRange(first, through: try #require(first.advanced(days: 200)))
    func hours(_ opens: String, _ closes: String) throws -> Session {
      Session(try #require(TimeOfDay(text: opens)), try #require(TimeOfDay(text: closes)))
    }
    var week = WeekPattern(
      covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], [try hours("07:30", "15:30")])
    week[.saturday] = [try hours("08:00", "10:00")]
    let calendar = try WorkCalendar(CalendarDefinition(name: "short", covered: covered, weeks: [week]))
    let steps = [workingHours("13"), workingDays("3.5"), workingHours("21"), workingDays("1.25")]
    var broken = 0
    var tried = 0
    for number in calendar.first.number...calendar.last.number {
      guard let day = Day(number: Int64(number)), let moment = calendar.lastReception(on: day),
        let due = try? calendar.deadline(from: moment, limit: days(limit))
      else { continue }
      let finish = steps.reduce(Optional(moment)) { at, step in at.flatMap { calendar.end(of: step, from: $0) } }
      guard let finish else { continue }
      tried += 1
      if finish > due.instant { broken += 1 }
    }
    let proof = proof(TimeLimit(days(limit)), steps, calendar)
    #expect((violations(proof)?.broken ?? 0) == broken)
    if broken > 0 { #expect(violations(proof)?.days == tried) }
    #expect(tried > 100)
  }

  @Test func theWitnessIsThatOfTheLanguage() throws {
    let proof = proof(TimeLimit(workingDays("7")), [workingDays("5"), days("4")], try Office.vietnam2026())
    let found = try #require(violations(proof))
    #expect(found.finish.seconds - found.due.seconds > 0)
    #expect(proof.findings.first?.severity == .warning || found.broken == found.days)
  }

  @Test func aLimitBrokenOnEveryDayIsAnError() throws {
    let proof = proof(TimeLimit(days("5")), [workingDays("10")], try Office.vietnam2026())
    #expect(proof.errors == [VerificationMessage.limitBrokenOnEveryDate.code])
  }

  @Test func aLimitThatHoldsOnEveryDayIsProved() throws {
    let proof = proof(TimeLimit(days("40")), [workingDays("10")], try Office.vietnam2026())
    #expect(proof.findings.isEmpty, "\(proof.words)")
    #expect(proof.result(.statutory)?.verdict == .keptOnEveryDate)
  }

  @Test func withoutACalendarNothingIsPretended() {
    let proof = proof(TimeLimit(days("15")), [workingDays("10")], nil)
    #expect(proof.findings(.limitNotDecided).count == 1)
  }

  @Test func aLimitOfTheSameDayDependsOnTheCutOff() throws {
    let cutOff = try #require(TimeOfDay(text: "15:00"))
    let limit = TimeLimit(Table(.sameWorkingDay(receivedBefore: cutOff)))
    let calendar = try Office.vietnam2026()
    #expect(proof(limit, [workingHours("2")], calendar).findings.isEmpty)
    #expect(proof(limit, [workingHours("3")], calendar).errors == [VerificationMessage.limitBrokenOnEveryDate.code])
    #expect(proof(limit, [workingHours("9")], calendar).errors == [VerificationMessage.limitExceeded.code])
  }

  /// Small procedures whose steps count working time and whose waits may count days, with one or both kinds of stop.
  private static func unlikeUnits(seed: UInt64, _ stops: Int) -> RandomProcedures {
    var generator = RandomProcedures(
      SplitMix64(seed: seed),
      stepLimit: { random in
        random.chance(70)
          ? duration(["0", "0.5", "1", "2"][random.below(4)], .workingDays) : workingHours(String(random.below(12)))
      }, waitLimit: { random in duration(String(random.below(4)), random.chance(50) ? .days : .workingDays) })
    generator.allowsBranches = false
    generator.allowsSteppingOutside = false
    generator.clocks = [[.pauses], [.restarts], [.pauses, .restarts]][stops]
    return generator
  }

  /// The facts of a case by its words.
  private static func facts(_ one: CaseResult) -> FactValues {
    var facts = FactValues(count: 2)
    facts[FactID(0)] = .yesNo(one.facts.contains("a = yes"))
    facts[FactID(1)] = .yesNo(one.facts.contains("b = yes"))
    return facts
  }

  @Test(arguments: 0..<12)
  func brokenDaysAgreeWithWalkingEveryPathOnEveryDay(_ seed: UInt64) throws {
    let calendar = try Office.calendar(
      "2026-01-26", "2026-06-30", off: [("2026-02-16", "2026-02-20", "Tết"), ("2026-03-04", "2026-03-04", "off")])
    let days = DayRange(try Office.day("2026-02-05"), through: try Office.day("2026-03-01"))
    var compared = 0
    var brokenSomewhere = 0
    for round in 0..<12 as Range<UInt64> {
      var generator = Self.unlikeUnits(seed: seed &* 977 + round, Int(seed % 3))
      let limit = duration(String(generator.random.below(8) + 1), .days)
      let graph = generator.procedure(limit: limit, length: 3)
      let proof = Verification(of: graph, calendars: [calendar], days: days)
      for one in proof.worstCase.cases {
        let facts = Self.facts(one)
        let found: DateViolations?
        switch one.limits[0].verdict {
        case .keptOnEveryDate: found = nil
        case .brokenOnDates(let dates): found = dates
        default: continue
        }
        let judge = DatesByWalking(graph, calendar, facts, limit, days)
        guard judge.budget > 0 else { continue }
        compared += 1
        let late = judge.lateness.filter { days.contains(Day(number: Int64($0.key)) ?? .last) }
        if !late.isEmpty { brokenSomewhere += 1 }
        #expect(
          agrees(found, with: late), "seed \(seed), \(round), \(one.facts): \(String(describing: found)), \(late)")
      }
    }
    #expect(compared > 2)
    #expect(brokenSomewhere > 0)
  }

  /// Limits of stages, and limits that begin with a step, in units unlike those of the steps.
  @Test(arguments: 0..<12)
  func stagesAndLaterStartsAgreeWithWalkingEveryPathOnEveryDay(_ seed: UInt64) throws {
    let calendar = try Office.calendar(
      "2026-01-26", "2026-06-30", off: [("2026-02-16", "2026-02-20", "Tết"), ("2026-03-04", "2026-03-04", "off")])
    let days = DayRange(try Office.day("2026-02-05"), through: try Office.day("2026-03-01"))
    var compared = 0
    var brokenSomewhere = 0
    for round in 0..<16 as Range<UInt64> {
      var generator = Self.unlikeUnits(seed: seed &* 1_009 + round, Int(seed % 3))
      let limit = duration(String(generator.random.below(5) + 1), .days)
      var graph = generator.procedure(limit: limit, length: 3)
      let tasks = graph.nodes.indices.filter { position in
        switch graph.nodes[position].kind {
        case .step, .wait: true
        default: false
        }
      }
      let isStage = seed % 2 == 0
      if isStage {
        graph.timeLimit = nil
        graph.stages = [Stage(id: "stage", title: "", limit: Table(.duration(limit)))]
        for position in tasks where generator.random.chance(50) { graph.nodes[position].stages = [StageID(0)] }
      } else {
        let steps = tasks.filter { if case .step = graph.nodes[$0].kind { true } else { false } }
        graph.timeLimit?.start = .step(NodeID(steps[generator.random.below(steps.count)]))
      }
      let proof = Verification(of: graph, calendars: [calendar], days: days)
      for one in proof.worstCase.cases {
        let facts = Self.facts(one)
        let found: DateViolations?
        switch one.limits[0].verdict {
        case .keptOnEveryDate: found = nil
        case .brokenOnDates(let dates): found = dates
        case .possiblyBrokenOnDates: continue
        case .notDecided(let reason):
          Issue.record("seed \(seed), \(round): \(reason)")
          continue
        default: continue
        }
        let judge = DatesByWalking(graph, calendar, facts, limit, days, isStage ? .stage(StageID(0)) : .statutory)
        guard judge.budget > 0 else { continue }
        compared += 1
        let late = judge.lateness.filter { days.contains(Day(number: Int64($0.key)) ?? .last) }
        if !late.isEmpty { brokenSomewhere += 1 }
        #expect(
          agrees(found, with: late), "seed \(seed), \(round), \(one.facts): \(String(describing: found)), \(late)")
      }
    }
    #expect(compared > 4)
    #expect(brokenSomewhere > 0)
  }

  /// A limit that only its extension keeps on every day says so; one that the extension does not save stays broken.
  @Test func anExtensionIsTriedByDateToo() throws {
    for (extra, isSaved) in [("10", true), ("1", false)] {
      var limit = TimeLimit(days("15"))
      limit.extensions = [LimitExtension(length: .duration(days(extra)))]
      let proof = proof(limit, [workingDays("4"), workingDays("6")], try Office.vietnam2026())
      if isSaved {
        #expect(proof.result(.statutory)?.verdict == .keptWithExtension(days(extra)))
        #expect(proof.words.first == "the time limit of 15 days is kept only with its extension by 10 days")
      } else {
        #expect(violations(proof)?.broken ?? 0 > 0)
      }
      #expect(proof.findings.count == 1)
    }
  }

  /// A stage whose days Tết lengthens names the stage, the step it begins with, and the dates.
  @Test func aStageThatTetBreaksIsReportedWithItsFirstStep() throws {
    var builder = GraphBuilder()
    let receive = builder.step("receive", within(workingDays("1")))
    let measure = builder.step("measure", within(workingDays("3")))
    let report = builder.step("report", within(workingDays("2")))
    builder.chain(builder.start, receive, measure, report, builder.end())
    var graph = builder.build()
    graph.stages = [Stage(id: "survey", title: "Survey", limit: Table(.duration(days("9"))))]
    for node in [measure, report] { graph.nodes[node].stages = [StageID(0)] }
    let proof = Verification(of: graph, calendars: [try Office.vietnam2026()])
    guard case .brokenOnDates(let found) = proof.result(.stage(StageID(0)))?.verdict else {
      Issue.record("\(proof.words)")
      return
    }
    #expect(found.beginning == .with(measure))
    #expect(found.holidays == ["Tết"])
    // By hand: begun 10 to 13 February, 23 and 24 April, 28 August.
    #expect(found.broken == 7)
    #expect(
      proof.words == [
        "the limit of stage `survey` of 9 days is broken on 7 of 243 days: `measure` begun Fri 13 Feb 2026 17:00, due "
          + "Mon 23 Feb 2026 17:00; by its own step limits it may finish Fri 27 Feb 2026 17:00",
        "  `measure`, office: 3 working days, until Wed 25 Feb 2026 17:00",
        "  `report`, office: 2 working days, until Fri 27 Feb 2026 17:00",
      ])
  }
}
