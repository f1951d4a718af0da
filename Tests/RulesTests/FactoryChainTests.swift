import Compiler
import SourceText
import Testing
import Verification
import Workspace

/// The chain of a factory: order, what runs side by side and what takes longest, out of the papers alone.
@Suite struct FactoryChainTests {
  /// The files of the repository, one of them changed.
  private struct Changed: FileProvider {
    let path: String
    let text: String
    let replacement: String

    func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
      let bytes = try RepositoryFiles().read(path, atMost: limit)
      guard path == self.path else { return bytes }
      return Array(String(decoding: bytes, as: UTF8.self).replacing(text, with: replacement).utf8)
    }

    func files(under folder: String) throws(FileProblem) -> [String] { try RepositoryFiles().files(under: folder) }
  }

  private static let check = PackageCheck("rules", RepositoryFiles(), detail: .whole)

  private func factory() throws -> InterconnectionCheck {
    try #require(Self.check.interconnections.first { $0.plan.bundle.identity.name == "build_factory" })
  }

  /// By part, the parts it waits for because of papers.
  private func needs(_ plan: InterconnectionPlan) -> [String: Set<String>] {
    var needs: [String: Set<String>] = [:]
    for edge in plan.edges { needs[plan.parts[edge.user].name, default: []].insert(plan.parts[edge.issuer].name) }
    return needs
  }

  /// By part, the parts behind which it stands in the nested form.
  private func before(_ plan: InterconnectionPlan) throws -> [String: Set<String>] {
    var before: [String: Set<String>] = [:]
    func walk(_ form: Arrangement, after earlier: Set<String>) {
      switch form {
      case .part(let part): before[plan.parts[Int(part)].name] = earlier
      case .parallel(let inner): for one in inner { walk(one, after: earlier) }
      case .sequence(let inner):
        var all = earlier
        for one in inner {
          walk(one, after: all)
          all.formUnion(one.parts.map { plan.parts[Int($0)].name })
        }
      }
    }
    walk(try #require(plan.arrangement), after: [])
    return before
  }

  @Test func whatFeedsWhatComesOutOfThePapers() throws {
    let needs = needs(try factory().plan)
    #expect(needs["investment_registration"] == ["investment_policy"])
    #expect(needs["detailed_plan"] == ["investment_policy"])
    #expect(needs["land_allocation_city"] == ["investment_policy"])
    #expect(needs["eia_appraisal"] == nil)
    #expect(needs["environment_licence"] == ["eia_appraisal"])
    // The policy is decided for some projects only, and every project is registered: what is issued always is waited for.
    #expect(needs["feasibility_appraisal"] == ["investment_registration", "detailed_plan", "utility_agreement"])
    #expect(needs["design"] == ["feasibility_appraisal"])
    let permit: Set<String> = ["land_allocation_city", "eia_appraisal", "feasibility_appraisal", "design"]
    #expect(needs["works_permit"] == permit)
    // Works that need no permit send its papers with the notice.
    #expect(needs["commencement_notice"] == permit.union(["works_permit"]))
    #expect(needs["building"] == ["commencement_notice"])
    #expect(needs["completion_inspection"] == ["building"])
    let registration: Set<String> = ["completion_inspection", "works_permit", "land_allocation_city", "building"]
    #expect(needs["completion_registration_organisation"] == registration)
    #expect(needs["medium_power_connection"] == ["completion_inspection"])
    #expect(needs["water_connection"] == ["completion_inspection"])
  }

  @Test func landEnvironmentAndDesignRunSideBySide() throws {
    let before = try before(try factory().plan)
    let groups = [["land_allocation_city"], ["eia_appraisal"], ["detailed_plan", "feasibility_appraisal", "design"]]
    for (number, group) in groups.enumerated() {
      for other in groups.enumerated() where other.offset != number {
        for part in group { #expect(try #require(before[part]).isDisjoint(with: other.element), "\(part)") }
      }
      for part in group { #expect(try #require(before["works_permit"]).contains(part)) }
    }
    #expect(before["eia_appraisal"] == [])
  }

  @Test func theLongestWayLeadsThroughThePlanAndTheStudy() throws {
    let factory = try factory()
    let limit = try #require(factory.worstCase.cases.first?.limits.first { $0.kind == .statutory })
    let known = Set(factory.plan.parts.map(\.name))
    var order: [String] = []
    for step in limit.path {
      let member = String(factory.graph.nodes[step.node].id.prefix { $0 != "/" })
      if known.contains(member), order.last != member { order.append(member) }
    }
    #expect(
      order == [
        "investment_policy", "detailed_plan", "feasibility_appraisal", "design", "works_permit", "commencement_notice",
        "building", "completion_inspection", "completion_registration_organisation",
      ])
    #expect(limit.path.last?.sum == limit.sum)
  }

  @Test func whoAsksForWhatComesLaterIsToldWithBothLines() throws {
    let files = Changed(
      path: "rules/planning/detailed_plan.tthc", text: "  documents {\n",
      replacement: "  documents {\n    appraisal_notice 1 electronic source proposed\n")
    let check = PackageCheck("rules", files)
    let circle = try #require(check.findings.first { $0.code == InterconnectionMessage.circle.code })
    let places = ([circle.span].compactMap { $0 } + circle.secondary.map(\.span)).map { span in
      check.files[Int(span.file.index)].path
    }
    #expect(places.contains("rules/construction/feasibility_appraisal.tthc"))
    #expect(places.contains("rules/planning/detailed_plan.tthc"))
    #expect(check.findings.filter { $0.severity == .error }.map(\.code) == [circle.code])
  }

  /// Of a child's three papers the birth certificate is the first; the police and the insurance need nothing of each other.
  @Test func theBirthComesFirstAndTheRestSideBySide() throws {
    let newborn = try #require(Self.check.interconnections.first { $0.plan.bundle.identity.name == "newborn" })
    #expect(newborn.plan.added.isEmpty)
    #expect(
      needs(newborn.plan) == [
        "residence_registration": ["birth_registration"], "health_card": ["birth_registration"],
      ])
  }
}
