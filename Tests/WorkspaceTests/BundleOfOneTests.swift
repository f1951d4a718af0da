import Messages
import SourceText
import TestSupport
import Testing
import Verification
import WorkingTime
import Workspace

/// Interconnected procedures with one member are that member: policies say the same of both, and tests come out the same.
@Suite struct BundleOfOneTests {
  private static let manifest = "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n"
  private static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2027-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]

    """
  private static let head = """
    agency office "Cơ quan" level commune { unit centre { role officer }; role clerk; role chair }
    agency other "Cơ quan khác" level province { role clerk }
    subject thing "Việc" { large yes/no; size integer 1 to 9 }
    document application; document plan; document extra; document paper; document notice
    registry base "CSDL" { supplies extra }

    """

  /// Procedures whose steps stand behind the one intake, and whose delivery comes after the clock.
  private static let procedures = [
    """
    procedure one "Một" about thing {
      field "Đất"
      authority office
      service full online
      channel online, counter
      applicant citizen, household
      time limit { when large: 9 working days; otherwise: 6 working days }
      reduced to 50%
      charge { when large: 50_000 VND; otherwise: 20_000 VND } before deliver
      documents { application 1 electronic; extra data from base; plan 1 original when large }
      steps {
        step receive as intake by office.centre.officer within 2 working hours {
          checks documents
          on incomplete -> supplement
          on refused -> end not_accepted issues notice
        }
        step look as appraisal by office.clerk within 1 working day {
          on lacking -> again
        }
        parallel {
          branch near { step ask by office.clerk within 1 working day }
          branch far when large {
            step ask_other by other.clerk within 2 working days {
              outcomes agreed, disagreed
              silence counts as agreed
            }
          }
          on any disagreed -> end refused issues notice
        }
        step sign as approval by office.chair within 4 working hours { signs paper }
        resolved
        step deliver as delivery by office.centre.officer within 1 working hour
        end approved
      }
      wait supplement for applicant within 3 working days {
        at most 1 time then -> end not_accepted
        resume receive
        on timeout -> end not_accepted
      }
      wait again for applicant within 2 working days {
        at most 2 times then -> end refused
        resume look
        on timeout -> end refused
      }
      results { paper }
    }
    """,
    """
    procedure one "Một" about thing {
      authority { when large: other; otherwise: office }
      service partial online because "phải ký tại chỗ"
      channel counter
      time limit 10 working days
      fee look_fee 5_000 VND free when size < 5
      documents { application 1 original; slot any of { plan 1 copy; extra 1 copy } }
      steps {
        step take as intake by office.centre.officer within 1 working day { checks documents }
        choose {
          when size < 3 { step quick as appraisal by office.clerk within 1 working day }
          when size between 3 and 6 {
            stage slow within 5 working days {
              step study as appraisal by authority.clerk within 3 working days { uses slot }
              step visit by office.chair within 1 working day { on wrong -> study at most 1 time then -> end refused }
            }
          }
          otherwise { step pass by office.clerk within 2 working days }
        }
        step sign as approval by office.chair within 1 working day { signs paper }
        resolved
        step hand as delivery by office.centre.officer within 0 working days
        end approved
      }
      results { paper }
    }
    """,
  ]

  private static let requirements = [
    "time_limit <= 5 working days", "reduced_time <= 50% of time_limit", "reduced_time is absent",
    "worst_case <= 3 working days", "steps <= 1", "handovers <= 0", "agencies <= 0", "levels <= 0", "documents <= 1",
    "documents_from_citizen <= 0", "visits = 7", "fees < 1_000 VND", "field = \"Đất\"", "field != \"Đất\"",
    "authority = other", "authority in (office)", "service = full online", "channel = post", "applicant = foreigner",
    "code is absent", "different roles for appraisal, approval", "every path to approved passes appraisal",
    "every path to refused passes approval",
  ]

  private static let bundle = """

    interconnected all about thing {
      submit once at office.centre.officer
      procedures one
      goal paper
      LIMITS
    }

    """

  private static func files(_ number: Int, _ more: String) -> FileTable {
    let limits = [
      "time limit { when large: 9 working days; otherwise: 6 working days }\nreduced to 50%",
      "time limit 10 working days",
    ]
    return FileTable(files: [
      "p/thutuc.yaml": manifest, "p/c.yaml": calendar,
      "p/r.tthc": head + procedures[number] + bundle.replacing("LIMITS", with: limits[number]) + more,
    ])
  }

  @Test(arguments: [0, 1]) func policiesSayTheSameOfTheMember(_ number: Int) {
    var rules = ""
    for (position, requirement) in Self.requirements.enumerated() {
      for filter in ["", " where field = \"Đất\"", " where authority = other", " where service = partial online"] {
        let name = "p\(position)_\(filter.utf8.count)"
        rules += """

          policy \(name) {
            for procedures\(filter)
            for interconnected\(filter)
            require \(requirement)
          }
          """
      }
    }
    let check = PackageCheck("p", Self.files(number, rules))
    let told = check.findings.filter { (890...893).contains($0.code.number) }
    func answers(_ procedure: String) -> [String] {
      told.filter { $0.arguments["procedure"] == .code(procedure) }.map { finding in
        let words = ["policy", "values", "facts", "reason", "desk", "end"].map {
          "\(finding.arguments[$0].map { "\($0)" } ?? "")"
        }
        return "\(finding.code) " + words.joined(separator: " | ")
      }.sorted()
    }
    #expect(check.findings.filter { $0.severity == .error && $0.code.number < 800 }.map(\.code) == [])
    #expect(answers("one") == answers("all"))
    #expect(answers("one").count > 15)
  }

  /// Random courses of a dossier.
  private static func courses(_ number: Int) -> [String] {
    var random = SplitMix64(seed: 7)
    func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    return (0..<40).map { _ in
      let day = 1 + Int(random.next() % 28)
      let month = 1 + Int(random.next() % 10)
      let hour = pick(["07:10", "08:00", "10:30", "16:59", "18:20"])
      let head = """
          submit 2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day) \(hour) counter
          given  large = \(pick(["yes", "no"])), size = \(1 + random.next() % 9)

        """
      guard number == 0 else {
        let study = pick(["", "  outcomes visit: wrong\n", "  outcomes visit: wrong then wrong\n"])
        return head + study
          + pick(["", "  takes take: 3 working hours\n", "  takes study: 1 working day then 2 working hours\n"])
      }
      let outcomes = [
        pick(["", "receive: incomplete", "receive: refused", "receive: incomplete then incomplete"]),
        pick(["", "look: lacking", "look: lacking then lacking", "look: lacking then lacking then lacking"]),
        pick(["", "ask_other: disagreed", "ask_other: silence"]),
      ].filter { !$0.isEmpty }
      let waits = [
        pick(["", "supplement: 1 working day", "supplement: timeout"]),
        pick(["", "again: 5 working hours", "again: timeout"]),
      ].filter { !$0.isEmpty }
      return head + (outcomes.isEmpty ? "" : "  outcomes \(outcomes.joined(separator: ", "))\n")
        + (waits.isEmpty ? "" : "  waits \(waits.joined(separator: ", "))\n")
        + pick(["", "  takes look: 3 working hours\n"])
    }
  }

  @Test(arguments: [0, 1]) func testsComeOutAsTheMembers(_ number: Int) throws {
    var rules = ""
    for (position, course) in Self.courses(number).enumerated() {
      for procedure in ["one", "all"] {
        rules += """

          test "\(position)" for \(procedure) {
          \(course)  expect end stopped
            expect due 2020-01-01
            expect documents notice
            expect path sign
            expect \(number == 0 ? "charge" : "fee") 1 VND
          }
          """
      }
    }
    let build = PackageBuild("p", Self.files(number, rules))
    #expect(build.findings.filter { $0.severity == .error }.map(\.code) == [])
    let results = TestRun(build).results
    #expect(results.count == 80)
    var ends: Set<String> = []
    for (one, all) in zip(results.filter { $0.test.procedure == "one" }, results.filter { $0.test.procedure == "all" })
    {
      #expect(!one.expectations.isEmpty, "\(one.findings.map(\.arguments))")
      let expected = one.expectations.map(\.actual)
      let came = all.expectations.map { $0.actual.replacing("one.", with: "") }
      #expect(came == expected, "\(Self.courses(number)[Int(one.test.title) ?? 0])")
      ends.insert(expected.first ?? "")
    }
    #expect(ends.count >= (number == 0 ? 3 : 2))
  }

  /// What a test calls the due date is what the trace of the same dossier calls so.
  @Test func aTestAndATraceAgree() throws {
    let rules = """

      test "t" for all {
        submit 2026-04-28 10:00 online
        given  large = yes, size = 4
        outcomes receive: incomplete, one.look: lacking
        waits supplement: 1 working day
        expect due 2026-04-30
        expect path receive
      }
      """
    var files = Self.files(0, rules)
    files.files["p/given.yaml"] = """
      submitted: 2026-04-28 10:00
      channel: online
      facts: {large: yes, size: 4}
      outcomes: {one.receive: incomplete, look: lacking}
      waits: {all.supplement: 1 working day}

      """
    let build = PackageBuild("p", files)
    let result = try #require(TestRun(build).results.first)
    let traced = TraceBuild("all", given: "p/given.yaml", of: build, files)
    #expect(traced.findings.map(\.arguments) == [])
    let run = try #require(traced.trace?.run)
    let due = try #require(run.limit?.due).instant
    #expect(result.expectations.first?.actual == "due \(Instant(seconds: due.seconds - 1).day)")
    let graph = try #require(traced.trace?.graph)
    let path = run.path.map { graph.writtenName(of: $0) }
    #expect(result.expectations.last?.actual == "path " + path.joined(separator: ", "))
    #expect(
      path == [
        "receive", "supplement", "receive", "one.look", "one.again", "one.look", "one.ask", "one.ask_other", "one.sign",
        "deliver",
      ])
  }
}
