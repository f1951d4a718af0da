import Compiler
import Language
import Messages
import ProcessGraph
import SourceText
import Testing
import Verification
import Workspace

/// Interconnected procedures from their rule files to the proofs of their merged graph.
@Suite struct InterconnectionTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/"
  private static let manifest = "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n"
  private static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]

    """

  private func check(_ rules: String) -> PackageCheck {
    PackageCheck(
      "p", FileTable(files: ["p/thutuc.yaml": Self.manifest, "p/c.yaml": Self.calendar, "p/r.tthc": rules]),
      detail: .whole)
  }

  /// What is found, as `line code`; notes only when asked for.
  private func findings(_ check: PackageCheck, from severity: Severity = .warning) -> [String] {
    check.findings.filter { $0.severity >= severity }.map { finding in
      let line = finding.span.map { span in
        check.files[Int(span.file.index)].bytes[..<Int(span.start)].count { $0 == UInt8(ascii: "\n") } + 1
      }
      return "\(line ?? 0) \(finding.code)"
    }.sorted()
  }

  /// The text of the line on which something is marked.
  private func line(_ span: SourceSpan, _ check: PackageCheck) -> String {
    let bytes = check.files[Int(span.file.index)].bytes
    let start = bytes[..<Int(span.start)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[Int(span.start)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  /// The nested form, `a > b` one after another, `(a | b)` side by side.
  private func shape(_ plan: InterconnectionPlan) -> String {
    func text(_ form: Arrangement) -> String {
      switch form {
      case .part(let part): plan.parts[Int(part)].name
      case .sequence(let inner): inner.map(text).joined(separator: " > ")
      case .parallel(let inner): "(" + inner.map(text).joined(separator: " | ") + ")"
      }
    }
    return plan.arrangement.map(text) ?? "none"
  }

  // MARK: A factory

  private static func factory() throws -> String { try text(ofFile: root + "Tests/Corpus/interconnected/factory.tthc") }

  @Test func theOrderOfAFactoryComesOutOfItsDocuments() throws {
    let check = check(try Self.factory())
    #expect(findings(check) == [])
    let one = try #require(check.interconnections.first)
    #expect(
      shape(one.plan) == """
        (investment_policy > ((utility_connection | detailed_plan | investment_registration) > feasibility_appraisal > \
        design | land_allocation) | environment_appraisal) > works_permit > construction > acceptance_inspection > \
        ownership_registration
        """)
    #expect(one.plan.added.map { one.plan.parts[Int($0.later)].name } == ["utility_connection"])
    let limit = try #require(one.worstCase.cases.first?.limits.first)
    // The longest way leads through the plan, not through land or environment.
    #expect(limit.sum?.description == "110 working days")
    let members = limit.path.map { one.graph.nodes[$0.node].id.split(separator: "/")[0] }
    var order: [Substring] = []
    for member in members where order.last != member { order.append(member) }
    #expect(
      order == [
        "receive", "investment_policy", "detailed_plan", "feasibility_appraisal", "design", "works_permit",
        "construction", "acceptance_inspection", "ownership_registration",
      ])
  }

  @Test func aBundleIsReceivedAndDeliveredOnce() throws {
    let graph = try #require(check(try Self.factory()).interconnections.first?.graph)
    let tags = graph.nodes.flatMap { node -> [String] in
      if case .step(let task) = node.kind { task.tags } else { [] }
    }
    #expect(tags.count { $0 == "intake" } == 1)
    #expect(tags.count { $0 == "delivery" } == 1)
    #expect(
      graph.documentRequirements.count == 5,
      "policy dossier, plan drawings, environment report, load plan, feasibility report")
  }

  @Test func aCircleIsReportedWithBothLines() throws {
    let rules = try Self.factory().replacing("environment_report 1 copy", with: "building_permit 1 copy")
      .replacing("uses environment_report", with: "uses building_permit")
    let check = check(rules)
    let circle = try #require(check.findings.first { $0.code == InterconnectionMessage.circle.code })
    let span = try #require(circle.span)
    #expect(line(span, check) == "environment_result 1 copy")
    let needed = circle.secondary.filter { $0.label == "needed" }.map { line($0.span, check) }
    #expect(needed == ["building_permit 1 copy"])
    #expect(check.findings.count { $0.severity == .error } == 1)
    #expect(check.interconnections.isEmpty)
    #expect(check.worstCases.count == 10, "the procedures are proved all the same")
    let arguments = circle.arguments
    #expect(arguments["name"] == .code("works_permit"))
    #expect(arguments["issuer"] == .code("environment_appraisal"))
    #expect(arguments["back"] == .code("building_permit"))
  }

  /// Decree 63/2024 article 8: the certificate first, then the police and the insurance side by side.
  @Test func aBirthIsRegisteredBeforeWhatNeedsItsCertificate() throws {
    let check = check(try text(ofFile: Self.root + "Tests/Corpus/interconnected/birth.tthc"))
    #expect(findings(check) == [])
    let one = try #require(check.interconnections.first)
    #expect(shape(one.plan) == "birth_registration > (insurance_card | residence)")
    #expect(one.worstCase.cases.flatMap { $0.limits.prefix(1) }.allSatisfy { $0.verdict.isKept })
    #expect(one.graph.documentRequirements.count == 3, "declaration, birth note, and a paper of residence if need be")
  }

  // MARK: Small bundles

  private static let head = """
    agency office "Cơ quan" level commune { unit centre { role officer }; role clerk }
    agency other "Cơ quan khác" level province { role clerk }
    subject thing "Việc" { large yes/no; wanted yes/no }
    document a; document b; document c; document d; document own
    registry base "CSDL" { supplies d }

    """

  /// A procedure of one working day that asks for papers and issues one.
  private func procedure(_ name: String, _ documents: String, issues: String, uses: String = "") -> String {
    """
    procedure \(name) about thing {
      authority office
      time limit 1 working day
      documents { \(documents) }
      steps {
        step receive as intake by office.centre.officer within 0 working days { checks documents }
        step work by authority.clerk within 1 working day { \(uses.isEmpty ? "" : "uses \(uses); ")signs \(issues) }
        resolved
        step deliver as delivery by office.centre.officer within 0 working days
        end approved
      }
      results { \(issues) }
    }

    """
  }

  private func bundle(_ members: String, goal: String, _ more: String = "") -> String {
    """
    interconnected all about thing {
      submit once at office.centre.officer
      procedures \(members)
      goal \(goal)
      time limit 9 working days
      \(more)
    }

    """
  }

  private func plan(_ rules: String) throws -> InterconnectionPlan {
    let check = check(Self.head + rules)
    #expect(findings(check) == [])
    return try #require(check.interconnections.first).plan
  }

  @Test func ofAlternativesAnyIssuerServes() throws {
    let slot = "paper any of { b 1 copy; c 1 copy }"
    let plan = try plan(
      procedure("last", slot, issues: "d", uses: "paper") + procedure("slow", "a 1 copy", issues: "b")
        + procedure("slower", "b 1 copy", issues: "c") + bundle("last, slow, slower", goal: "d, c"))
    #expect(shape(plan) == "slow > (last | slower)")
  }

  @Test func oneDocumentOfTwoIssuersNeedsOneOfThem() throws {
    let plan = try plan(
      procedure("last", "b 1 copy", issues: "d", uses: "b") + procedure("first", "own 1 copy", issues: "b")
        + procedure("second", "c 1 copy", issues: "b") + procedure("third", "own 1 copy", issues: "c")
        + bundle("last, second, first, third", goal: "d"))
    #expect(plan.edges.contains { plan.parts[$0.issuer].name == "first" && plan.parts[$0.user].name == "last" })
    #expect(!plan.edges.contains { plan.parts[$0.issuer].name == "second" })
  }

  @Test func aGroupOfPapersServesWhenAllOfThemAreThere() throws {
    let slot = "paper any of { all of { b 1 copy; c 1 copy } }"
    let plan = try plan(
      procedure("last", slot, issues: "d", uses: "paper") + procedure("one", "own 1 copy", issues: "b")
        + procedure("two", "own 1 copy", issues: "c") + bundle("last, one, two", goal: "d"))
    #expect(shape(plan) == "(one | two) > last")
  }

  @Test func aPaperOfTheApplicantOpensACircle() throws {
    let slot = "paper any of { b 1 copy; own 1 copy }"
    let plan = try plan(
      procedure("first", slot, issues: "a", uses: "paper") + procedure("then", "a 1 copy", issues: "b", uses: "a")
        + bundle("then, first", goal: "b"))
    #expect(shape(plan) == "first > then")
  }

  @Test func whatARegistryHoldsOpensACircleToo() throws {
    let plan = try plan(
      procedure("first", "d data from base", issues: "a", uses: "d") + procedure("then", "a 1 copy", issues: "d")
        + bundle("then, first", goal: "d"))
    #expect(shape(plan) == "first > then")
  }

  @Test func onPaperProceduresRunInTheOrderListed() throws {
    let rules = procedure("one", "own 1 copy", issues: "a") + procedure("two", "own 1 copy", issues: "b")
    #expect(shape(try plan(rules + bundle("two, one", goal: "a, b"))) == "(two | one)")
    #expect(shape(try plan(rules + bundle("two, one", goal: "a, b", "on paper"))) == "two > one")
    let needing = procedure("one", "own 1 copy", issues: "a") + procedure("two", "a 1 copy", issues: "b")
    let check = check(Self.head + needing + bundle("two, one", goal: "b", "on paper"))
    #expect(check.findings.contains { $0.code == InterconnectionMessage.circleOnPaper.code && $0.severity == .error })
  }

  @Test func aMemberThatNeedNotTakePartLeavesItsPaperToTheApplicant() throws {
    let rules =
      Self.head + procedure("one", "own 1 copy", issues: "a") + procedure("two", "a 1 copy", issues: "b", uses: "a")
      + bundle("one when wanted, two", goal: "b")
    let check = check(rules)
    #expect(findings(check) == [])
    let graph = try #require(check.interconnections.first?.graph)
    let papers = graph.documentRequirements.compactMap { requirement -> (String, Bool)? in
      guard case .paper(let use, _, _, _, _) = requirement else { return nil }
      return (graph.documents[use.document].id, use.condition != nil)
    }
    #expect(papers.map(\.0) == ["own", "a"])
    #expect(papers.map(\.1) == [true, true])
  }

  @Test func issuersThatTakePartInSomeCasesAreAllWaitedFor() throws {
    let rules =
      procedure("last", "a 1 copy", issues: "b", uses: "a") + procedure("one", "own 1 copy", issues: "a")
      + procedure("two", "own 1 copy", issues: "a") + bundle("last, one when wanted, two when not wanted", goal: "b")
    #expect(shape(try plan(rules)) == "(one | two) > last")
  }

  @Test func alternativesFromIssuersOfOppositeCasesAreAllWaitedForToo() throws {
    let rules =
      Self.head + procedure("last", "paper any of { a 1 copy; own 1 copy }", issues: "b", uses: "paper")
      + procedure("one", "own 1 copy", issues: "a") + procedure("two", "own 1 copy", issues: "a")
      + bundle("last, one when wanted, two when not wanted", goal: "b")
    let check = check(rules)
    #expect(findings(check) == [])
    #expect(shape(try #require(check.interconnections.first).plan) == "(one | two) > last")
    let tests = ["yes", "no"].map { wanted in
      """

      test "wanted \(wanted)" for all {
        submit 2026-08-03 09:00 online
        given large = no, wanted = \(wanted)
        expect end approved
        expect documents own
        expect path receive, \(wanted == "yes" ? "one" : "two").work, last.work, deliver
      }
      """
    }
    let results = TestRun(self.check(rules + tests.joined()).build).results
    #expect(results.map { $0.findings.map(\.arguments) } == [[], []])
    #expect(results.count == 2)
  }

  @Test func issuersInTheSameCasesServeEachForTheOther() throws {
    let plan = try plan(
      procedure("last", "a 1 copy", issues: "b", uses: "a") + procedure("one", "own 1 copy", issues: "a")
        + procedure("two", "d 1 copy", issues: "a") + procedure("before", "own 1 copy", issues: "d")
        + bundle("last, before, one when wanted, two when wanted", goal: "b"))
    #expect(!plan.edges.contains { plan.parts[$0.issuer].name == "two" })
  }

  @Test func whoIssuesAlwaysIsWaitedForAlone() throws {
    let rules =
      procedure("last", "a 1 copy", issues: "b", uses: "a") + procedure("one", "own 1 copy", issues: "a")
      + procedure("two", "d 1 copy", issues: "a") + procedure("before", "own 1 copy", issues: "d")
      + bundle("last, before, one when wanted, two", goal: "b")
    let plan = try plan(rules)
    #expect(!plan.edges.contains { plan.parts[$0.issuer].name == "one" })
    let graph = try #require(check(Self.head + rules).interconnections.first?.graph)
    let papers = graph.documentRequirements.flatMap { requirement -> [String] in
      if case .paper(let use, _, _, _, _) = requirement { [graph.documents[use.document].id] } else { [] }
    }
    #expect(Set(papers) == ["own"], "the applicant is never asked for what one of them always issues")
  }

  @Test func slotsOfOneNameAreFilledEachByItsOwn() throws {
    let rules =
      Self.head + procedure("one", "ground any of { own 1 copy; c 1 copy }", issues: "a", uses: "ground")
      + procedure("two", "a 1 copy; ground any of { own 1 copy; d 1 copy }", issues: "b", uses: "a, ground")
      + bundle("one, two", goal: "b")
    func test(_ papers: String, _ expected: String) -> String {
      """

      test "\(papers)" for all {
        submit 2026-08-03 09:00 online
        given large = no, wanted = no\(papers)
        expect documents \(expected)
      }
      """
    }
    let tests =
      test("", "own") + test(", ground = d", "own, d") + test(", ground = c", "c, own")
      + test(", ground = c, ground = d", "c, d") + test(", ground = b", "own")
    let results = TestRun(check(rules + tests).build).results
    #expect(results.map { $0.findings.map(\.code.description) } == [[], [], [], [], ["TT0373"]])
  }

  @Test func whatIsHandedInAtOnePlaceIsFetchedThere() throws {
    let rules =
      Self.head + procedure("one", "own 1 copy", issues: "a")
      + procedure("two", "a 1 copy", issues: "b").replacing(
        "deliver as delivery by office", with: "deliver as delivery by other"
      )
      .replacing("other.centre.officer", with: "other.clerk") + bundle("one, two", goal: "b")
    let graph = try #require(check(rules).interconnections.first?.graph)
    let last = try #require(
      graph.nodes.last { node in
        if case .step(let task) = node.kind { task.tags.contains("delivery") } else { false }
      })
    guard case .step(let task) = last.kind else { return }
    let agencies = task.assignment.options.flatMap {
      $0.desk.rows.map { graph.agencies[graph.desks[$0.value].agency].id }
    }
    #expect(agencies == ["office"])
  }

  /// The proofs know nothing of plans: they follow the merged graph, and find a document that comes too late.
  @Test func everyMergedGraphOfRandomBundlesIsProved() {
    var state: UInt64 = 41
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let head = """
      agency office "Cơ quan" level commune { unit centre { role officer }; role clerk }
      subject thing "Việc" { large yes/no; wanted yes/no }
      document own
      document p0; document p1; document p2; document p3; document p4; document p5

      """
    var merged = 0
    var circular = 0
    for round in 0..<150 {
      var rules = head
      var members: [String] = []
      for part in 0..<6 {
        // Mostly of earlier ones, so that many bundles have an order.
        func other() -> String { "p\((part + 5 - below(below(12) == 0 ? 5 : max(1, part))) % 6)" }
        var papers = ["own 1 copy"]
        var uses = ["own"]
        if part > 0, below(3) > 0 {
          let paper = other()
          papers.append(below(4) == 0 ? "\(paper) 1 copy when large" : "\(paper) 1 copy")
          uses.append(papers.last?.hasSuffix("large") == true ? "\(paper) when large" : paper)
        }
        if part > 1, below(2) == 0 {
          papers.append("slot any of { \(other()) 1 copy; \(below(2) == 0 ? "own" : other()) 1 copy }")
          uses.append("slot")
        }
        rules += procedure(
          "m\(part)", papers.joined(separator: "; "), issues: "p\(part)", uses: uses.joined(separator: ", "))
        members.append(below(6) == 0 ? "m\(part) when wanted" : "m\(part)")
      }
      rules += bundle(members.joined(separator: ", "), goal: "p5, p0", round % 5 == 0 ? "on paper" : "")
      let check = check(rules)
      let isCircular = check.findings.contains { (700...701).contains($0.code.number) }
      let faults = check.findings.filter { finding in
        // Drawing papers at random also asks twice, and draws procedures of no use.
        finding.severity > .note && !(700...703).contains(finding.code.number) && finding.code.description != "TT0565"
      }
      #expect(faults.map { "\($0.code) \($0.arguments)" } == [], "\(rules)")
      if isCircular { circular += 1 } else { merged += check.interconnections.count }
    }
    #expect(merged > 60)
    #expect(circular > 5)
  }

  @Test func aGoalThatNobodyIssuesIsAnError() {
    let check = check(Self.head + procedure("one", "own 1 copy", issues: "a") + bundle("one", goal: "a, c"))
    #expect(check.findings.filter { $0.severity == .error }.map(\.code) == [InterconnectionMessage.goalNotIssued.code])
  }

  @Test func papersAndResultsAreRemarkedUpon() {
    let check = check(
      Self.head + procedure("one", "own 1 copy; d 1 copy", issues: "a")
        + procedure("two", "own 1 copy; a 1 copy", issues: "b") + procedure("idle", "own 1 copy", issues: "c")
        + bundle("one, two, idle", goal: "b"))
    let codes = check.findings.filter { (700...799).contains($0.code.number) }.map { "\($0.code) \($0.severity)" }
    #expect(
      codes.sorted() == ["TT0703 warning", "TT0705 note", "TT0706 note", "TT0707 note"])
    let twice = check.findings.first { $0.code == InterconnectionMessage.askedTwice.code }
    #expect(twice?.arguments["users"] == .codes(["one", "two", "idle"]))
  }

  @Test func theOwnTimeOfAMemberBeginsAnewAndThatOfTheBundleDoesNot() throws {
    let asking = """
      procedure slow about thing {
        authority office
        time limit 4 working days
        documents { own 1 copy }
        steps {
          step receive as intake by office.centre.officer within 0 working days { checks documents }
          step look by authority.clerk within 3 working days { on lacking -> supplement }
          step work by authority.clerk within 1 working day { signs a }
          resolved
          end approved
        }
        wait supplement for applicant within 30 days {
          at most 1 time then -> end refused
          resume look
          clock restarts
          on timeout -> end refused
        }
        results { a }
      }

      """
    let check = check(Self.head + asking + bundle("slow", goal: "a"))
    #expect(findings(check) == [])
    let limits = try #require(check.interconnections.first?.worstCase.cases.first?.limits)
    #expect(limits.map { $0.sum?.description } == ["7 working days", "4 working days"])
  }

  /// Sorting at the counter leads on inside the member: the one intake accepts, and the member goes the other way.
  @Test func anIntakeMayLeadIntoItsMember() throws {
    let sorting = """
      procedure sorted about thing {
        authority office
        time limit 4 working days
        documents { own 1 copy }
        steps {
          step receive as intake by office.centre.officer within 0 working days {
            checks documents
            on hard -> study
            on unclear -> ask
          }
          step work by authority.clerk within 1 working day
          step sign by authority.clerk within 1 working day { signs a }
          resolved
          end approved
          step study by authority.clerk within 3 working days { issues a }
          resolved
          end approved
        }
        wait ask for applicant within 5 days { at most 1 time then -> end refused; resume work; on timeout -> end refused }
        results { a }
      }

      """
    let rules = sorting + procedure("next", "a 1 copy", issues: "b", uses: "a") + bundle("sorted, next", goal: "b")
    let check = check(Self.head + rules)
    // What comes after `unclear` goes past the counter, as is said of the member by itself.
    #expect(findings(check) == ["24 TT0808"])
    let one = try #require(check.interconnections.first)
    let ids = one.graph.nodes.map(\.id)
    #expect(ids.contains("sorted/study") && ids.contains("sorted/ask"))
    let limits = try #require(one.worstCase.cases.first?.limits)
    #expect(limits.first?.sum?.description == "4 working days", "three days of study, one of the next")
    let tests = """

      test "hard" for all {
        submit 2026-08-03 09:00 online
        given large = no, wanted = no
        outcomes receive: hard
        expect path receive, study, next.work, deliver
      }
      test "unclear" for all {
        submit 2026-08-03 09:00 online
        given large = no, wanted = no
        outcomes sorted.receive: unclear
        waits ask: 1 working day
        expect path receive, ask, sorted.work, sign, next.work, deliver
      }
      """
    let results = TestRun(self.check(Self.head + rules + tests).build).results
    #expect(results.map { $0.findings.map(\.arguments) } == [[], []])
    #expect(results.count == 2)
  }
}

extension LimitVerdict {
  fileprivate var isKept: Bool { if case .kept = self { true } else { false } }
}
