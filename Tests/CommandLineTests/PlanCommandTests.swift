import Foundation
import Testing

@Suite struct PlanCommandTests {
  private static let given = """
    submitted: 2026-08-03
    channel: counter
    applicant: citizen
    facts:
      house.floors: 7
      house.basements: 0
      house.floor_area: 420 m2
      house.adjoining: yes
      house.regulated_area: yes
      house.heritage: no
      land_case.area: normal
      land_case.money_duty: yes
      land_case.has_permit: yes
      land_case.by_proxy: no
      supply_point.capacity: 5 kW
      supply_point.needs_works: no

    """

  private func plan(_ goal: String, _ given: String = given, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["plan", goal, "--given", "-", "rules"] + more, input: given)
  }

  /// The page says where, when and with what, and that a desk outside its hours counts the next opening.
  @Test func thePageCanBeFollowed() throws {
    let run = try plan("completion_registration", Self.given + "have: [building_permit, house_drawing]\n")
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    for line in [
      "completion_registration · Đăng ký, cấp giấy chứng nhận đối với tài sản gắn liền với đất (hoàn công), cá nhân",
      "You go through 1 procedure.",
      "   hand in  Mon 3 Aug 2026 07:30 at Công chức tiếp nhận và trả kết quả (Trung tâm phục vụ hành chính công thành phố)",
      "   pay      registration_charge: not known yet (cơ quan thuế xác định theo từng hồ sơ), online or counter [secondary]",
      "  building_permit · Giấy phép xây dựng: 1 copy, for 1; you have it; construction_database holds it too",
      "  payment_receipt · Chứng từ đã nộp nghĩa vụ tài chính, while 1 goes on, at payment",
    ] {
      #expect(run.output.contains(line + "\n") || run.output.contains(line), "\(line)\n\(run.output)")
    }
  }

  @Test func theSameIsSaidAsData() throws {
    let run = try plan("build_house", Self.given, ["--format", "json", "--route", "cheapest"])
    #expect(run.code == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let plan = try #require(object)
    #expect(plan["format"] as? String == "thutuc-plan-1" && plan["goal"] as? String == "build_house")
    let routes = try #require(plan["routes"] as? [[String: Any]])
    #expect(routes.count == 2)
    #expect(plan["told"] as? Int == plan["cheapest"] as? Int)
    let single = try #require(routes.first { ($0["steps"] as? [Any])?.count == 4 })
    let steps = try #require(single["steps"] as? [[String: Any]])
    #expect(
      Set(steps.compactMap { $0["name"] as? String }) == [
        "house_permit", "construction", "completion_registration", "power_connection",
      ])
    #expect(steps.first { $0["name"] as? String == "construction" }?["kind"] as? String == "own work")
    #expect(single["dong"] as? Int == 75_000 && single["fees_not_known"] as? Int == 1)
    let papers = try #require(single["papers"] as? [[String: Any]])
    let keys = papers.map { "\($0["paper"] ?? "") \($0["form"] ?? "")" }
    #expect(Set(keys).count == keys.count && keys.contains("application Mẫu số 01"))
  }

  @Test func whatStandsInTheWayIsSaid() throws {
    let unknown = try plan("new_certificat")
    #expect(unknown.code == 2 && unknown.output == "" && unknown.errors.contains("did you mean `new_certificate`?"))
    let missing = try plan("house_permit", "submitted: 2026-08-03\napplicant: citizen\n")
    #expect(missing.code == 1 && missing.errors.components(separatedBy: "error TT1355").count == 7, "\(missing.errors)")
    #expect(missing.errors.contains("it is a number in m2, at least 0"), "\(missing.errors)")
    let nothing = try Program.run(["plan", "house_permit", "--given", "nowhere.yaml", "rules"])
    #expect(nothing.code == 2)
  }

  /// A paper that nine procedures issue is no question with one answer.
  @Test func severalOccasionsAreNamed() throws {
    let facts = "  land_case.exempt: no\n  land_case.simple_exchange: no\nhave: [land_certificate]\n"
    let run = try plan("new_certificate", Self.given + facts)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains("9 procedures issue new_certificate, each for an occasion of its own:"), "\(run.output)")
    let one = try plan("new_certificate", Self.given + facts + "from: {new_certificate: completion_registration}\n")
    #expect(one.code == 0 && !one.output.contains("each for an occasion"), "\(one.output)")
  }

  @Test func completionsAndHelpKnowTheCommand() throws {
    let help = try Program.run(["plan", "--help"])
    #expect(help.code == 0 && help.output.contains("--route") && help.output.contains("have: [papers"))
    let completions = try Program.run(["--generate-completion-script", "bash"])
    #expect(completions.code == 0 && completions.output.contains("_thutuc_plan"))
  }
}
