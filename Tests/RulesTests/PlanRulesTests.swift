import Dossier
import Messages
import Planning
import ProcessGraph
import SourceText
import Testing
import WorkingTime
import Workspace

/// Plans on the real rules, held against what `trace` says of each procedure by itself.
@Suite struct PlanRulesTests {
  private struct Files: FileProvider {
    var given: String
    let repository = RepositoryFiles()

    func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
      path == "given.yaml" ? Array(given.utf8) : try repository.read(path, atMost: limit)
    }

    func files(under folder: String) throws(FileProblem) -> [String] { try repository.files(under: folder) }
  }

  private static let package = PackageBuild("rules", RepositoryFiles())

  static let house = """
    house.floors: 7
    house.basements: 0
    house.floor_area: 420 m2
    house.adjoining: yes
    house.regulated_area: yes
    house.heritage: no
    """
  static let land = """
    land_case.area: normal
    land_case.money_duty: no
    land_case.has_permit: yes
    land_case.by_proxy: no
    """
  static let power = "supply_point.capacity: 5 kW\nsupply_point.needs_works: no"

  private func given(_ facts: [String], _ more: String = "", on day: String = "2026-08-03 08:00") -> String {
    let lines = facts.flatMap { $0.split(separator: "\n") }.map { "  " + $0 }
    return "submitted: \(day)\napplicant: citizen\nfacts:\n\(lines.joined(separator: "\n"))\n\(more)\n"
  }

  private func plan(_ goal: String, _ given: String) -> PlanBuild {
    PlanBuild(goal, given: "given.yaml", of: Self.package, Files(given: given))
  }

  private func codes(_ build: PlanBuild) -> [String] { build.findings.map(\.code.description) }

  private static let from = "from: {new_certificate: completion_registration}"

  @Test func theHouseIsPermittedBuiltAndRegistered() throws {
    let build = plan(
      "new_certificate", given([Self.house, Self.land], Self.from + "\nwaits: {construction: 6 months}"))
    #expect(codes(build) == [])
    let plan = try #require(build.plan)
    #expect(plan.routes.count == 1)
    let steps = plan.route.steps
    try #require(steps.map(\.name) == ["house_permit", "construction", "completion_registration"])
    #expect(steps.map(\.kind) == [.procedure, .ownWork, .procedure])
    #expect(steps.map(\.waitsFor) == [nil, 0, 1])
    // Handed in at 8:00, the steps of the permit add up to 7 working days with the opinion on planning.
    #expect(steps[0].finish.day == Day(iso: "2026-08-12"))
    #expect(plan.route.officialTime?.description == "15 working days")
    #expect(plan.route.cost == RouteCost(dong: 75_000))
    let sources = Dictionary(steps[2].papers.map { ($0.asked.id, $0.source) }) { first, _ in first }
    #expect(sources["building_permit"] == .made(0) && sources["house_drawing"] == .made(1))
    #expect(sources["cadastral_extract"] == .brought)
    #expect(steps[0].papers.first { $0.asked.id == "land_certificate" }?.source == .held)
    #expect(
      plan.bystanders.contains { one in
        if case .silent(let subjects, _) = one.obstacle {
          one.name == "build_house" && subjects == ["supply_point"]
        } else {
          false
        }
      })
    #expect(plan.bystanders.contains { $0.name == "works_permit" && $0.obstacle == .applicant("citizen") })
  }

  /// Each procedure of each way, traced by itself from the moment at which the plan hands it in.
  @Test func everyStepIsWhatATraceSays() throws {
    for duty in ["no", "yes"] {
      let land = Self.land.replacing("money_duty: no", with: "money_duty: \(duty)")
      let build = plan("build_house", given([Self.house, land, Self.power], on: "2026-08-03 09:30"))
      let plan = try #require(build.plan, "\(codes(build))")
      #expect(plan.routes.count == 2)
      for route in plan.routes {
        for step in route.steps where step.kind != .ownWork {
          let moment = step.submitted.description.replacing("T", with: " ")
          let facts =
            step.kind == .interconnected
            ? [Self.house, land, Self.power]
            : ["house_permit": [Self.house], "completion_registration": [land], "power_connection": [Self.power]][
              step.name] ?? []
          let trace = TraceBuild(
            step.name, given: "given.yaml", of: Self.package, Files(given: given(facts, on: moment)))
          let run = try #require(trace.trace?.run, "\(trace.findings.map(\.code.description))")
          #expect(run.state.ending?.at == step.finish, "\(step.name)")
          #expect(trace.trace?.graph.identity == step.graph.identity)
          #expect(run.charges == step.course.run.charges)
          #expect(run.limit == step.course.run.limit)
        }
      }
      let single = try #require(plan.routes.first { $0.steps.count > 1 })
      #expect(
        single.steps.map(\.name).sorted() == [
          "completion_registration", "construction", "house_permit", "power_connection",
        ])
      #expect(single.steps.last?.name == "completion_registration")
    }
  }

  /// A small house needs no permit, so that what rests on the permit is out of reach, and the law's words say why.
  @Test func whoIsExemptIsTold() throws {
    let small = Self.house.replacing("floors: 7", with: "floors: 2").replacing(
      "regulated_area: yes", with: "regulated_area: no")
    let permit = plan("house_permit", given([small]))
    #expect(codes(permit) == ["TT1365"])
    // Who has papers of the house otherwise brings those, and has it drawn.
    let build = plan("completion_registration", given([small, Self.land]))
    let registration = try #require(build.plan, "\(codes(build))")
    #expect(registration.route.steps.map(\.name) == ["completion_registration"])
    let papers = registration.route.papersToBring.map(\.paper.asked.id)
    #expect(papers.contains("house_rights_paper") && papers.contains("house_drawing"))
    #expect(
      registration.bystanders.contains { one in
        if case .requirement(let text, _) = one.obstacle {
          one.name == "house_permit" && text.contains("miễn giấy phép")
        } else {
          false
        }
      })
  }

  /// The facts that are missing are asked for all at once, those of the permit too, and as what they are.
  @Test func missingFactsAreAskedForAllAtOnce() throws {
    let build = plan("completion_registration", "submitted: 2026-08-03\napplicant: citizen\n")
    let facts = build.findings.map { finding -> String in
      guard case .code(let fact)? = finding.arguments["fact"] else { return "" }
      return fact
    }
    #expect(Set(codes(build)) == ["TT1355"])
    #expect(
      facts == [
        "house.adjoining", "house.basements", "house.floor_area", "house.floors", "house.heritage",
        "house.regulated_area", "land_case.area", "land_case.by_proxy", "land_case.has_permit",
        "land_case.money_duty",
      ])
    #expect(build.findings[2].arguments["form"] == .code("house.floor_area: 0 m2"))
  }

  /// With a permit in hand the way is shorter; with the drawing too there is nothing to wait for.
  @Test func whatIsThereIsNotGoneFor() throws {
    let permit = try #require(plan("completion_registration", given([Self.land], "have: [building_permit]")).plan)
    #expect(permit.route.steps.map(\.name) == ["construction", "completion_registration"])
    let all = try #require(
      plan("completion_registration", given([Self.land], "have: [building_permit, house_drawing]")).plan)
    #expect(all.route.steps.map(\.name) == ["completion_registration"])
  }

  /// Where the day of handing in lies under a later edition, that edition holds, unless a day of the editions was named.
  @Test func theDayDecidesTheEdition() throws {
    let late = try #require(plan("house_permit", given([Self.house], on: "2027-02-01 09:00")).plan)
    #expect(late.route.steps[0].graph.identity.from == Day(iso: "2027-01-01"))
    let before = PackageBuild("rules", RepositoryFiles(), asOf: Day(iso: "2026-07-15"))
    let file = Files(given: given([Self.house], on: "2027-02-01 09:00"))
    let early = try #require(PlanBuild("house_permit", given: "given.yaml", of: before, file).plan)
    #expect(early.route.finish > late.route.finish)
  }
}
