import Dispatch
import Messages
import SourceText
import Testing
import Workspace

private struct Several: Workers {
  let count: Int

  func perform(_ work: @Sendable () -> Void) { DispatchQueue.concurrentPerform(iterations: count) { _ in work() } }
}

/// What a package is found to be does not depend on how many cores look at it.
@Suite struct WorkersTests {
  /// So many files that each core gets several pieces, of which every third has something wrong: a sum over the limit, a word
  /// out of place, an unknown desk, a policy that is not kept.
  private static let files: [String: String] = {
    var files = [
      "p/thutuc.yaml": """
      thutuc: 1
      name: p
      calendar: c.yaml
      working-day: 8 hours
      allow: [{rule: two_desks, procedure: permit_7, because: by law}]
      """,
      "p/c.yaml": """
      calendar: Test
      covers: {from: 2026-01-01, to: 2026-12-31}
      weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]
      """,
      "p/agencies.tthc": """
      agency commune "Xã" level commune {
        role officer "Cán bộ"
        role chair "Chủ tịch"
      }
      policy two_desks "Hai người" {
        for procedures
        require handovers = 1
      }
      """,
    ]
    for number in 0..<150 {
      let wrong = ["within 9 working days", "within 1 working day", "within", "within 1 working day"][number % 4]
      let role = number % 6 == 5 ? "mayor" : number % 5 == 2 ? "officer" : "chair"
      files["p/permit_\(number).tthc"] = """
        procedure permit_\(number) "Giấy phép" {
          authority commune
          time limit \(4 + number % 3) \(number % 7 == 0 ? "days" : "working days")
          steps {
            step receive by commune.officer within 1 working day
            step sign by commune.\(role) \(wrong)
            end approved
          }
        }
        """
    }
    return files
  }()

  @Test func anyNumberOfCoresFindsTheSameInTheSameOrder() {
    let alone = PackageCheck("p", FileTable(files: Self.files))
    #expect(Set(alone.findings.map(\.code)).count > 4, "a package with little to say shows little")
    #expect(alone.worstCases.count > 64)
    for threads in [2, 3, 16] {
      let together = PackageCheck("p", FileTable(files: Self.files), workers: Several(count: threads))
      #expect(together.findings == alone.findings)
      #expect(together.worstCases.map(\.procedure) == alone.worstCases.map(\.procedure))
      #expect(together.files.map(\.path) == alone.files.map(\.path))
    }
  }
}
