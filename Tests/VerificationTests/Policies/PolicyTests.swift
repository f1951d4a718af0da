import Messages
import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Policies over procedures drawn by hand.
@Suite struct PolicyTests {
  private func policy(
    _ content: PolicyRequirement.Content, where filter: PolicyCondition? = nil, _ severity: PolicySeverity = .error
  ) -> Policy {
    Policy(
      id: "asked", title: "asked", severity: severity, scopes: [PolicyScope(.procedures, where: filter)],
      requirements: [PolicyRequirement(content, text: "what is asked")])
  }

  private func words(
    _ graph: ProcessGraph, _ condition: PolicyCondition, where filter: PolicyCondition? = nil
  ) -> [String] {
    PolicyProof(of: graph, [policy(.condition(condition), where: filter)]).findings.words
  }

  private func broken(_ values: String, when: String = "") -> [String] {
    ["`procedure` does not keep the policy `asked`, which asks for `what is asked`\(when): \(values)"]
  }

  private func undecided(_ reason: String) -> [String] {
    ["whether `procedure` keeps the policy `asked`, which asks for `what is asked`, is not decided: \(reason)"]
  }

  private let halved = PolicyCondition.compare(
    .atMost, .measure(.reducedTime), .share((try? Rational(1, 2)) ?? 1, .measure(.timeLimit)))

  /// Halving is exact, whatever the units of one family, and a limit that is not there does not halve anything.
  @Test(arguments: [
    ("3.5", DurationUnit.workingDays, true), ("28", .workingHours, true), ("29", .workingHours, false),
    ("4", .workingDays, false), ("0", .workingDays, true),
  ])
  func timeIsComparedAsNumbersOfLikeUnits(_ amount: String, _ unit: DurationUnit, _ isKept: Bool) {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("7"))
    builder.graph.reducedLimit = TimeLimit(duration(amount, unit))
    builder.chain(builder.start, builder.step("do"), builder.end())
    #expect(words(builder.build(), halved).isEmpty == isKept)
  }

  @Test func whatIsMissingDoesNotSatisfyAndWhatNobodyKnowsIsNotDecided() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("7"))
    builder.chain(builder.start, builder.step("do"), builder.end())
    var graph = builder.build()
    let values =
      "`reduced_time` is not given, `time_limit` is 7 working days, 50% of `time_limit` is 3.5 working days"
    #expect(words(graph, halved) == broken(values))
    #expect(words(graph, .not(.isAbsent(.measure(.reducedTime)))).count == 1)
    graph.reducedLimit = TimeLimit(days("3"))
    #expect(words(graph, halved) == undecided("units differ, and no number compares them"))
    graph.reducedLimit = TimeLimit(Table(.unknown(because: "no decision yet")))
    #expect(words(graph, halved) == undecided("a value is not known: no decision yet"))
  }

  /// Every row of a table is looked at, and the one that breaks the policy is named by its facts.
  @Test func everyRowIsAsked() {
    var builder = GraphBuilder()
    let tall = builder.fact("tall", .yesNo)
    builder.graph.timeLimit = TimeLimit(workingDays("8"))
    builder.graph.reducedLimit = TimeLimit(
      Table([
        Row(when: .fact(tall), .duration(workingDays("5"))), Row(.duration(workingDays("4"))),
      ]))
    builder.chain(builder.start, builder.step("do"), builder.end())
    let values =
      "`reduced_time` is 5 working days, `time_limit` is 8 working days, 50% of `time_limit` is 4 working days"
    #expect(words(builder.build(), halved) == broken(values, when: " when tall = yes"))
  }

  /// A policy asks only the procedures, and the cases, that it is for.
  @Test func aFilterLimitsWhoIsAsked() {
    var builder = GraphBuilder()
    builder.graph.field = "land"
    builder.graph.service = .fullOnline
    builder.graph.channels = ["online"]
    builder.chain(builder.start, builder.step("do"), builder.end())
    let graph = builder.build()
    let never = PolicyCondition.compare(.less, .measure(.steps), .number(1))
    #expect(words(graph, never, where: .compare(.equal, .field, .text("land"))) == broken("`steps` is 1"))
    #expect(words(graph, never, where: .compare(.equal, .field, .text("water"))).isEmpty)
    #expect(words(graph, never, where: .offers(channel: "online")).count == 1)
    #expect(words(graph, never, where: .offers(channel: "post")).isEmpty)
    #expect(words(graph, never, where: .hasService(.partial)).isEmpty)
    #expect(words(graph, never, where: .compare(.equal, .code, .text("1"))).isEmpty)
  }

  @Test func theWorstCaseIsTheLongestOfficialSum() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("9"))
    let check = builder.step("check", within(workingDays("2")), outcomes: [Outcome("accepted"), Outcome("hard")])
    let study = builder.step("study", within(workingDays("3.5")))
    let sign = builder.step("sign", within(workingHours("4")))
    builder.chain(builder.start, check, sign, builder.end())
    builder.edge(check, study, .outcome(1))
    builder.chain(study, sign)
    let graph = builder.build()
    func asks(_ limit: String) -> PolicyCondition {
      .compare(.atMost, .measure(.worstCase), .duration(workingDays(limit)))
    }
    #expect(words(graph, asks("6")).isEmpty)
    #expect(words(graph, asks("5.5")) == broken("`worst_case` is 6 working days"))
  }

  /// Handovers are counted along the path with the most of them, rework within its bound included; the system is nobody.
  @Test(arguments: [0, 1, 2])
  func handoversAreCountedAlongTheWorstPath(_ repeats: Int) {
    var builder = GraphBuilder()
    let clerk = builder.desk("clerk")
    let chair = builder.desk("chair")
    let receive = builder.step("receive", by: clerk)
    let scan = builder.node("scan", .step(StepTask(assignment: .system)))
    let sign = builder.step("sign", by: chair, outcomes: [Outcome("accepted"), Outcome("wrong")])
    let bound = builder.bound("again", builder.counter("again", atMost: max(repeats, 1)))
    builder.chain(builder.start, receive, scan, sign, builder.end())
    if repeats > 0 {
      builder.edge(sign, bound, .outcome(1))
      builder.edge(bound, receive)
      builder.edge(bound, builder.end(.refused), .exhausted)
    } else {
      builder.edge(sign, builder.end(.refused), .outcome(1))
    }
    let most = 1 + 2 * repeats
    let graph = builder.build()
    #expect(words(graph, .compare(.atMost, .measure(.handovers), .number(Rational(most)))).isEmpty)
    let found = words(graph, .compare(.less, .measure(.handovers), .number(Rational(most))))
    #expect(found.first == broken("`handovers` is \(most)").first)
    #expect(
      found.dropFirst()
        == (["  `receive`", "  `sign`"]
        + Array(
          repeating: ["  `receive`", "  `sign`"], count: repeats
        ).flatMap { $0 })[...])
  }

  @Test func papersCountByTheirAlternativesAndRegistries() {
    var builder = GraphBuilder()
    let adjoining = builder.fact("adjoining", .yesNo)
    func paper(_ id: String, registry: String? = nil, when condition: Expression? = nil) -> DocumentRequirement {
      let form: DocumentForm = registry == nil ? .original : .data
      return .paper(
        DocumentUse(builder.document(id), when: condition), copies: [DocumentCopies(count: 1, form: form)],
        formName: nil, registry: registry, .none)
    }
    builder.graph.documentRequirements = [
      paper("application"), paper("pledge", when: .fact(adjoining)),
      .anyOf(
        name: nil,
        [paper("certificate", registry: "land"), .allOf([paper("decision"), paper("map")], condition: nil)],
        condition: nil),
    ]
    builder.chain(builder.start, builder.step("do"), builder.end())
    let graph = builder.build()
    func most(_ measure: Measure) -> Int? {
      (0..<9).first { words(graph, .compare(.atMost, .measure(measure), .number(Rational($0)))).isEmpty }
    }
    #expect(most(.documents) == 3)
    #expect(most(.documentsFromCitizen) == 2)
    #expect(
      words(graph, .compare(.atMost, .measure(.documents), .number(2)))
        == broken("`documents` is 3", when: " when adjoining = yes"))
  }

  /// Only what is handed in although a registry holds it; who may bring something else is not asked for it.
  @Test func papersThatARegistryHoldsAreCounted() {
    var builder = GraphBuilder()
    func paper(_ id: String, form: DocumentForm = .original) -> DocumentRequirement {
      .paper(
        DocumentUse(builder.document(id)), copies: [DocumentCopies(count: 1, form: form)], formName: nil,
        registry: form == .data ? "land" : nil, .none)
    }
    let certificate = paper("certificate")
    let read = paper("extract", form: .data)
    let permit = paper("permit")
    let own = paper("drawing")
    builder.graph.documentRequirements = [
      paper("application"), certificate, read, .anyOf(name: nil, [permit, own], condition: nil),
    ]
    for held in ["certificate", "extract", "permit"] {
      let position = builder.graph.documents.firstIndex { $0.id == held }
      position.map { builder.graph.documents[$0].heldBy = ["registry"] }
    }
    builder.chain(builder.start, builder.step("do"), builder.end())
    let none = PolicyCondition.compare(.equal, .measure(.documentsHeld), .number(0))
    #expect(words(builder.build(), none) == broken("`documents_held` is 1"))
    builder.graph.documentRequirements.removeAll { $0 == certificate }
    #expect(words(builder.build(), none).isEmpty)
  }

  /// A level is asked of the desks that a case can come to, and the agency is named.
  @Test func aLevelThatTakesPartIsNamed() {
    var builder = GraphBuilder()
    let commune = builder.desk("commune")
    let district = builder.desk("district")
    builder.graph.agencies[builder.graph.desks[commune].agency].level = .commune
    builder.graph.agencies[builder.graph.desks[district].agency].level = .district
    let kind = builder.choice("kind")
    let tall = builder.fact("tall", .yesNo)
    let look = builder.step("look", by: commune)
    let rare = builder.step("rare", by: district)
    let end = builder.end()
    builder.chain(builder.start, kind)
    builder.edge(kind, rare, .when(.fact(tall)))
    builder.edge(kind, look, .otherwise)
    builder.chain(rare, look, end)
    let graph = builder.build()
    let found = words(graph, .not(.involves(.district)))
    #expect(found.first?.hasSuffix("of the level `district`") == true && found.first?.contains("tall = yes") == true)
    #expect(words(graph, .involves(.commune)).isEmpty)
    #expect(
      words(graph, .involves(.central)) == broken("nobody of the level `central` takes part", when: " when tall = no"))
  }

  @Test func whatIsOfferedInsteadIsTold() {
    var builder = GraphBuilder()
    builder.graph.service = .informationOnly
    builder.graph.channels = ["counter", "post"]
    let tall = builder.fact("tall", .yesNo)
    builder.graph.authority = Table([Row(when: .fact(tall), AgencyID(0)), Row(AgencyID(0))])
    builder.chain(builder.start, builder.step("do", by: builder.desk("clerk")), builder.end())
    let graph = builder.build()
    #expect(words(graph, .hasService(.full)) == broken("`service` is `information only`"))
    #expect(words(graph, .offers(channel: "online")) == broken("`channel` is `counter`, `post`"))
    #expect(words(graph, .not(.offers(channel: "post"))) == broken("`channel` is `counter`, `post`"))
  }

  /// What had ended before a directive came, and what begins when it is over, is not asked.
  @Test(arguments: [
    ("2025-01-01", "2025-06-30", false), ("2025-01-01", "2025-07-01", true), (nil, nil, true),
    ("2026-12-31", nil, true), ("2027-01-01", nil, false),
  ])
  func aPolicyAsksEditionsOfItsDays(_ from: String?, _ to: String?, _ isAsked: Bool) {
    var builder = GraphBuilder()
    builder.chain(builder.start, builder.step("do"), builder.end())
    builder.graph.identity.from = from.flatMap { Day(iso: $0) }
    builder.graph.identity.to = to.flatMap { Day(iso: $0) }
    var dated = policy(.condition(.compare(.less, .measure(.steps), .number(1))))
    dated.from = Day(iso: "2025-07-01")
    dated.to = Day(iso: "2026-12-31")
    #expect(PolicyProof(of: builder.build(), [dated]).findings.isEmpty != isAsked)
  }

  /// What is asked of fees is asked of what is paid: factors, then rounding once, then bounds.
  @Test(arguments: [
    (FeeRounding.halfUpToDong, nil as Int64?, "1802"), (.up(toMultipleOf: 1_000), nil, "2000"),
    (.down(toMultipleOf: 1_000), nil, "1000"), (.up(toMultipleOf: 1_000), 1_500, "1500"),
  ])
  func feesAreMeasuredAsTheyArePaid(_ rounding: FeeRounding, _ most: Int64?, _ paid: String) {
    var builder = GraphBuilder()
    builder.chain(builder.start, builder.step("do"), builder.end())
    let factor = (try? Rational(3, 2)) ?? 1
    builder.graph.fees = [
      Fee(
        id: "fee", kind: .fee, table: Table(.expression(.literal(.number(Rational(1_201))))),
        factors: [Row(factor)], atMost: most, rounding: rounding)
    ]
    #expect(words(builder.build(), .compare(.less, .measure(.fees), .number(0))) == broken("`fees` is \(paid) VND"))
  }

  @Test func fourEyesAreAskedOnOnePathOnly() {
    for (isSameDesk, isOnOnePath) in [(true, true), (true, false), (false, true)] {
      var builder = GraphBuilder()
      let clerk = builder.desk("clerk")
      let chair = isSameDesk ? clerk : builder.desk("chair")
      let look = builder.step("look", by: clerk, tags: ["appraisal"])
      let sign = builder.step("sign", by: chair, tags: ["approval"])
      if isOnOnePath {
        builder.chain(builder.start, look, sign, builder.end())
      } else {
        let kind = builder.choice("kind")
        builder.chain(builder.start, kind)
        builder.edge(kind, look, .when(.fact(builder.fact("tall", .yesNo))))
        builder.edge(kind, sign, .otherwise)
        builder.chain(look, builder.end())
        builder.chain(sign, builder.end())
      }
      let found = PolicyProof(of: builder.build(), [policy(.differentRoles(["appraisal", "approval"]))]).findings
      #expect(found.isEmpty == !(isSameDesk && isOnOnePath), "\(found.words)")
      if let first = found.words.first {
        #expect(
          first
            == "`procedure` does not keep the policy `asked`, which asks for `what is asked`: `clerk` does both `look` "
            + "and `sign`")
      }
    }
  }

  /// A branch counts for the whole dossier; a way around the step is shown.
  @Test func everyPathHasToPass() {
    for place in ["branch", "around", "nowhere", "conditional"] {
      var builder = GraphBuilder()
      let tags = place == "nowhere" ? [] : ["appraisal"]
      let (fork, join) = builder.parallel("p")
      builder.region = builder.branch("ask", of: fork)
      let ask = builder.step("ask", tags: place == "around" ? [] : tags)
      builder.region = RegionID(0)
      builder.region = builder.branch("draft", of: fork)
      let draft = builder.step("draft")
      builder.region = RegionID(0)
      let check = builder.step(
        "check", outcomes: [Outcome("accepted"), Outcome("simple")], tags: place == "around" ? tags : [])
      let look = builder.step("look", tags: place == "around" ? tags : [])
      let first = builder.step("first", outcomes: [Outcome("accepted"), Outcome("simple")])
      builder.chain(builder.start, first, fork)
      let tall = builder.fact("tall", .yesNo)
      builder.edge(fork, ask, .branch(place == "conditional" ? .fact(tall) : nil))
      builder.edge(fork, draft, .branch(nil))
      builder.chain(ask, join)
      builder.chain(draft, join)
      builder.chain(join, look, check, builder.end())
      builder.edge(check, builder.end(.refused), .outcome(1))
      let approved = builder.end()
      builder.edge(first, place == "around" ? approved : fork, .outcome(1))
      let graph = builder.build()
      let found = PolicyProof(of: graph, [policy(.everyPath(to: .approved, passes: "appraisal"))]).findings.words
      let start =
        "`procedure` does not keep the policy `asked`, which asks for `what is asked`: a path comes to "
        + "`end approved` without it"
      switch place {
      case "branch": #expect(found.isEmpty, "\(found)")
      case "around": #expect(found == [start, "  `first`", "  `approved`"])
      case "nowhere": #expect(found == [start + "; none of its steps is tagged `appraisal`"])
      default: #expect(found.first == start + " when tall = no")
      }
    }
  }

  /// Of what must all hold, only the part that does not is spoken of.
  @Test func onlyWhatIsNotKeptIsTold() {
    var builder = GraphBuilder()
    builder.graph.timeLimit = TimeLimit(workingDays("7"))
    builder.chain(builder.start, builder.step("do"), builder.end())
    let kept = PolicyCondition.compare(.atMost, .measure(.handovers), .number(3))
    let asked = PolicyCondition.all([kept, .compare(.atLeast, .measure(.steps), .number(2)), kept])
    #expect(words(builder.build(), asked) == broken("`steps` is 1"))
  }

  @Test func severityIsThePolicys() {
    var builder = GraphBuilder()
    builder.chain(builder.start, builder.step("do"), builder.end())
    let never = PolicyRequirement.Content.condition(.compare(.less, .measure(.steps), .number(1)))
    for (severity, expected) in [(PolicySeverity.error, Severity.error), (.warning, .warning), (.note, .note)] {
      let found = PolicyProof(of: builder.build(), [policy(never, severity)]).findings
      #expect(found.map(\.severity) == [expected])
    }
  }
}
