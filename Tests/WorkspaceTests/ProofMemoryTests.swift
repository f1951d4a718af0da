import Messages
import SourceText
import Testing

@testable import Workspace

/// After an edit only that is proved anew which depends on it, and the same is found as if nothing were remembered.
@Suite struct ProofMemoryTests {
  private static let files: [String: String] = [
    "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n",
    "p/c.yaml": """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]

    """,
    "p/agencies.tthc": """
    package base
    agency commune "Xã" level commune {
      role officer "Cán bộ"
      role chair "Chủ tịch"
    }
    policy two_desks "Hai người" {
      for procedures
      require handovers = 1
    }
    """,
    "p/permits.tthc": """
    package permits
    // The sums are over the limit.
    procedure first "Thứ nhất" {
      authority commune
      time limit 4 working days
      steps {
        step receive by commune.officer within 1 working day
        step sign by commune.chair within 5 working days
        end approved
      }
    }

    procedure second "Thứ hai" {
      authority commune
      time limit 9 working days
      steps {
        step receive by commune.officer within 1 working day
        call inner
        end approved
      }
    }
    """,
    "p/inner.tthc": """
    procedure inner "Bên trong" {
      authority commune
      time limit 4 working days
      steps {
        step look by commune.officer within 1 working day
        step sign by commune.officer within 2 working days
        end approved
      }
    }
    amend inner from 2026-07-01 by decree {
      time limit 2 working days
    }
    law decree "Nghị định 1" { number "1/2026/NĐ-CP" signed 2026-01-01 effective 2026-07-01 }
    """,
    "p/tests.tthc": """
    test "received" for first {
      submit 2026-03-02 09:00 counter
      expect end approved
    }
    """,
  ]

  private func check(_ files: [String: String], _ memory: ProofMemory? = nil) -> PackageCheck {
    PackageCheck("p", FileTable(files: files), remembering: memory)
  }

  /// Edits files, checks them with what a check of the files before remembers, holds what is found against a check without a
  /// memory, and gives the names of what was proved anew.
  private func proved(
    _ edits: [(path: String, old: String, new: String)], location: Testing.SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let memory = try #require(check(Self.files, ProofMemory()).memory)
    var files = Self.files
    for edit in edits {
      let text = files[edit.path] ?? ""
      #expect(edit.old.isEmpty || text.contains(edit.old), sourceLocation: location)
      files[edit.path] = edit.old.isEmpty ? edit.new + text : text.replacing(edit.old, with: edit.new)
    }
    let anew = check(files)
    let recalled = check(files, memory)
    #expect(Findings(recalled.findings).list == Findings(anew.findings).list, sourceLocation: location)
    #expect(!anew.findings.isEmpty, sourceLocation: location)
    return recalled.worstCases.map(\.procedure.name)
  }

  @Test func nothingIsProvedTwice() throws {
    #expect(try proved([]) == [])
    #expect(check(Self.files, ProofMemory()).worstCases.count == 4, "with an empty memory all is proved")
  }

  @Test func whatMovesStaysProved() throws {
    #expect(try proved([("p/permits.tthc", "// The sums", "\n\n  // In front:\n// The sums")]) == [])
    #expect(try proved([("p/agencies.tthc", "", "// One line more.\n\n")]) == [])
    #expect(try proved([("p/aaa.tthc", "", "// A file before all others.\n")]) == [])
  }

  @Test func aProcedureIsProvedForItself() throws {
    #expect(try proved([("p/permits.tthc", "within 5 working", "within 6 working")]) == ["first"])
    #expect(try proved([("p/permits.tthc", "time limit 9", "time limit 1")]) == ["second"])
    let third = """
      procedure third "Thứ ba" {
        authority commune
        steps {
          step look by commune.officer within 1 working day
          end approved
        }
      }
      """
    #expect(try proved([("p/new.tthc", "", third)]) == ["third"])
  }

  @Test func whatCallsAProcedureDependsOnAllItsEditions() throws {
    #expect(
      try proved([("p/inner.tthc", "within 2 working", "within 3 working")]).sorted() == ["inner", "inner", "second"])
    #expect(
      try proved([("p/inner.tthc", "time limit 2 working", "time limit 1 working")]).sorted()
        == ["inner", "inner", "second"])
  }

  @Test func everythingDependsOnWhatIsNoProcedure() throws {
    let all = ["first", "inner", "inner", "second"]
    #expect(try proved([("p/agencies.tthc", "Chủ tịch", "Phó chủ tịch")]).sorted() == all)
    #expect(try proved([("p/agencies.tthc", "handovers = 1", "handovers = 2")]).sorted() == all)
    #expect(try proved([("p/c.yaml", "2026-12-31", "2026-12-30")]).sorted() == all)
    #expect(
      try proved([
        ("p/thutuc.yaml", "working-day", "allow: [{rule: two_desks, procedure: inner, because: law}]\nworking-day")
      ])
      .sorted() == all)
  }

  @Test func aTestIsNothingToProofs() throws {
    #expect(try proved([("p/tests.tthc", "09:00", "10:00")]) == [])
    #expect(try proved([("p/tests.tthc", "03-02", "03-01")]) == [], "and on a Sunday it cannot be played")
    #expect(try proved([("p/tests.tthc", "2026-03", "2031-03")]) == [])
  }

  @Test func whatIsNotAskedForIsForgottenInTheEnd() throws {
    var files = Self.files
    files["p/inner.tthc"] = Self.files["p/inner.tthc"]?.replacing("within 2", with: "within 3")
    var memory = try #require(check(Self.files, ProofMemory()).memory)
    for _ in 0..<8 { memory = try #require(check(files, memory).memory) }
    #expect(check(Self.files, memory).worstCases.isEmpty)
    memory = try #require(check(files, memory).memory)
    #expect(!check(Self.files, memory).worstCases.isEmpty)
  }

  @Test func itsBytesAreReadAsTheyWereWritten() throws {
    let memory = try #require(check(Self.files, ProofMemory()).memory)
    let read = try #require(ProofMemory(bytes: memory.bytes))
    #expect(read.bytes == memory.bytes)
    #expect(check(Self.files, read).worstCases.isEmpty)
  }

  @Test func whatIsNotWholeIsNoMemory() throws {
    let bytes = try #require(check(Self.files, ProofMemory()).memory).bytes
    for end in bytes.indices { #expect(ProofMemory(bytes: Array(bytes[..<end])) == nil, "\(end)") }
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1
      #expect(ProofMemory(bytes: changed) == nil, "\(position)")
    }
  }
}
