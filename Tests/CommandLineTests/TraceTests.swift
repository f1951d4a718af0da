import Foundation
import Testing

@Suite struct TraceTests {
  static let house = """
    submitted: 2026-07-15 09:00
    channel: online
    facts: {floors: 3, basements: 0, floor_area: 180 m2, adjoining: no, regulated_area: yes, heritage: no}

    """

  /// Traces a procedure of the real rules with what is given.
  private func trace(
    _ given: String, _ procedure: String = "house_permit", _ more: [String] = [], package: String = "rules"
  ) throws -> Program.Run {
    try Program.run(["trace", procedure, "--given", "-", package] + more, input: given)
  }

  @Test func theStoryNamesDeskTimeClockAndArticle() throws {
    let run = try trace(Self.house + "outcomes: {appraise: needs_more}\nwaits: {supplement: 1 working day}\n")
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in [
      "Wed 15 Jul 2026 09:00     handed in: Mới đăng ký",
      "the time limit of 7 working days counts from Wed 15 Jul 2026 09:00: due Fri 24 Jul 2026 17:00 "
        + "(217/2026/NĐ-CP article 54 clause 1 point b)",
      "supplement: use 1 of at most 1", "the clock stands still: 2 of 7 working days used",
      "the clock counts anew from Mon 20 Jul 2026 09:00", "0 of 7 working days used, due Wed 29 Jul 2026 17:00",
      "with Chuyên viên quy hoạch (Sở Xây dựng), until Mon 27 Jul 2026 09:00 "
        + "(217/2026/NĐ-CP article 54 clause 2 point c)",
      "It ends approved, Tue 28 Jul 2026 14:45.",
      "charge           75 000 VND, paid (85/2019/TT-BTC, 45/2018/NQ-HĐND) [secondary]",
    ] {
      #expect(lines.contains(line), "\(line)\n\(run.output)")
    }
    #expect(lines.contains { $0.hasSuffix("until Wed 15 Jul 2026 10:52:30 [proposed]") })
  }

  @Test func theSameIsSaidAsData() throws {
    let run = try trace(Self.house, "house_permit", ["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let trace = try #require(object)
    #expect(trace["format"] as? String == "thutuc-trace-1")
    #expect(trace["end"] as? String == "approved")
    #expect(trace["accepted"] as? String == "2026-07-15T09:00")
    #expect(trace["resolved"] as? String == "2026-07-24T09:00")
    let limits = try #require(trace["limits"] as? [[String: Any]])
    #expect(limits.first?["due"] as? String == "2026-07-24T17:00")
    #expect(limits.first?["late"] as? Bool == false)
    let path = try #require(trace["path"] as? [[String: Any]])
    #expect(path.first?["node"] as? String == "receive" && path.last?["node"] as? String == "deliver")
    let history = try #require(trace["history"] as? [[String: Any]])
    let signed = try #require(history.first { $0["node"] as? String == "sign" && $0["what"] as? String == "completed" })
    #expect(signed["desks"] as? [String] == ["commune.leader"])
    #expect(signed["documents"] as? [String] == ["building_permit"])
    #expect(history.allSatisfy { $0["at"] != nil && $0["status"] != nil && $0["clock"] != nil })
  }

  /// Each mistake is one finding at its place; nothing is printed as an answer.
  @Test(arguments: [
    ("chanel: online", "TT0224", 4, 1), ("outcomes: {apraise: accepted}", "TT1112", 4, 12),
    ("outcomes: {appraise: need_more}", "TT1114", 4, 22), ("outcomes: {appraise: silence}", "TT1125", 4, 22),
    ("outcomes: {supplement: accepted}", "TT1118", 4, 12), ("waits: {suplement: timeout}", "TT1113", 4, 9),
    ("waits: {appraise: timeout}", "TT1117", 4, 9), ("waits: {supplement: 2}", "TT1000", 4, 21),
    ("takes: {visit: [1 hour, 2 houres]}", "TT1001", 4, 25), ("payments: {fee: never}", "TT1116", 4, 12),
    ("documents: [aplication]", "TT1115", 4, 13), ("applicant: enterprise", "TT1132", 4, 12),
    ("withdrawn: 2026-07-14 10:00", "TT1139", 4, 12), ("withdrawn: 2026-08-30 10:00", "TT1140", 4, 12),
    ("extended: 2026-07-16 10:00", "TT1135", 4, 11), ("withdrawn: tomorrow", "TT1100", 4, 12),
    ("apology: {at: 2026-07-20 09:00, appointment: 2026-07-19 09:00}", "TT1138", 4, 46),
    ("apology: {at: 2026-07-20 09:00, appointment: 2026-07-26 09:00}", "TT1149", 4, 46),
  ])
  func aMistakeIsOneFindingAtItsPlace(line: String, code: String, row: Int, column: Int) throws {
    let run = try trace(Self.house + line + "\n")
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    #expect(run.errors.contains("error \(code)") && run.errors.contains("--> -:\(row):\(column)\n"), "\(run.errors)")
  }

  @Test(arguments: [
    ("floors: 3", "floors: 300", "TT1121"), ("floors: 3", "floors: 2.5", "TT1121"),
    ("180 m2", "180 ha", "TT1123"), ("180 m2", "180", "TT1122"), ("180 m2", "big", "TT1120"),
    ("adjoining: no", "adjoining: maybe", "TT1120"), ("adjoining: no, ", "", "TT1124"),
    ("floors: 3", "flors: 3, floors: 3", "TT1110"), ("floors: 3", "channel: post, floors: 3", "TT1126"),
    ("floors: 3", "land_paper: nothing, floors: 3", "TT1111"), ("channel: online", "channel: post", "TT1131"),
    ("2026-07-15 09:00", "2031-07-15 09:00", "TT1130"), ("2026-07-15 09:00", "2027-12-30 09:00", "TT1143"),
    ("2026-07-15 09:00", "2020-06-15 09:00", "TT1146"),
  ])
  func aFactThatCannotBeIsRefused(old: String, new: String, code: String) throws {
    let run = try trace(Self.house.replacingOccurrences(of: old, with: new))
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    #expect(run.errors.contains("error \(code)") && run.errors.contains("--> -:"), "\(run.errors)")
  }

  @Test func alternativesAreChosenByTheirSlot() throws {
    let chosen = Self.house.replacingOccurrences(of: "floors: 3", with: "land_paper: land_rights_paper, floors: 3")
    #expect(try trace(chosen).output.contains("papers: application, land_rights_paper, house_drawings"))
  }

  @Test func whatKeepsADossierIsSaid() throws {
    let run = try trace(Self.house + "payments: {charge: never}\ndocuments: [application]\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("It stays at deliver: charge is not paid."))
    #expect(run.output.contains("lacks land_paper, house_drawings"))
    let withdrawn = try trace(Self.house + "withdrawn: 2026-07-16 10:00\n")
    #expect(withdrawn.output.contains("It ends withdrawn, Thu 16 Jul 2026 10:00."))
    #expect(withdrawn.output.contains("appraise: ends with the dossier"))
  }

  @Test func whatIsNotThereEndsWithTwo() throws {
    let unknown = try trace(Self.house, "house_permitt")
    #expect(unknown.code == 2 && unknown.errors.contains("there is `house_permit`"), "\(unknown.errors)")
    let missing = try Program.run(["trace", "house_permit", "--given", "no-such.yaml", "rules"])
    #expect(missing.code == 2 && missing.errors.contains("there is no file `no-such.yaml`"), "\(missing.errors)")
    let nowhere = try trace(Self.house, package: "Tests")
    #expect(nowhere.code == 2 && nowhere.errors.contains("TT0304"), "\(nowhere.errors)")
  }

  /// Handed in under one edition, found complete under the next: it follows the one in force on acceptance.
  @Test func acceptanceChoosesTheEdition() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    func edition(_ from: String, _ days: Int) -> String {
      """
      procedure note "Ghi chú" {
        authority  commune
        effective  from \(from)
        time limit \(days) working days
        steps {
          step receive "Tiếp nhận" as intake by receiving.officer within 2 working hours { on incomplete -> complete }
          step answer "Trả lời" by authority.chair within 1 working day
          end approved
        }
        wait complete "Bổ sung" for applicant within 20 days {
          at most 1 time then -> end stopped
          resume receive
          on timeout -> end stopped
        }
      }

      """
    }
    let rules = "package procedures\nimport agencies\n" + edition("2026-07-01", 9) + edition("2026-08-01", 4)
    try Data(rules.utf8).write(to: folder.appendingPathComponent("city/procedures/note.tthc"))
    func trace(_ given: String) throws -> Program.Run {
      try Program.run(["trace", "note", "--given", "-", "city"], in: folder, input: given)
    }
    let before = try trace("submitted: 2026-07-31 08:00\n")
    #expect(before.output.contains("the time limit of 9 working days counts from"), "\(before.errors)")
    let across = try trace(
      "submitted: 2026-07-31 08:00\noutcomes: {receive: incomplete}\nwaits: {complete: 2 working days}\n")
    #expect(across.output.contains("the time limit of 4 working days counts from"), "\(across.errors)")
  }
}
