import Foundation
import Testing

/// A check of what has not changed is answered as it was, and of what has changed anew.
@Suite struct CheckCacheTests {
  private let folder: URL
  private let cache: URL

  init() throws {
    folder = try Program.temporaryFolder()
    cache = folder.appendingPathComponent("cache")
    #expect(try run("new", "first").code == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder, environment: ["XDG_CACHE_HOME": cache.path])
  }

  private var kept: [URL] { files("answer") }
  /// What is kept of proofs, whatever was asked.
  private var proofs: [URL] { files("proofs") }

  private func files(_ kind: String) -> [URL] {
    let place = cache.appendingPathComponent("thutuc")
    let files = (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == kind }
  }

  private func edit(_ name: String, _ change: (String) -> String) throws {
    let file = folder.appendingPathComponent("first").appendingPathComponent(name)
    try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
  }

  @Test func whatIsKeptIsAnsweredUntilAFileChanges() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try run("check", "first")
    let record = try #require(kept.first)
    #expect(kept.count == 1)
    #expect(try run("check", "first").output == first.output)
    #expect(kept.count == 1)
    try edit("procedures/plot_confirmation.tthc") { $0 + "\ndocument a\ndocument a\n" }
    let second = try run("check", "first")
    #expect(second.code == 1)
    #expect(second.output != first.output)
    #expect(try run("check", "first").output == second.output)
    #expect(try run("check", "first").code == 1)
    #expect(kept == [record], "of one question the last answer")
    try edit("procedures/plot_confirmation.tthc") {
      $0.replacingOccurrences(of: "\ndocument a\ndocument a\n", with: "")
    }
    #expect(try run("check", "first").output == first.output)
  }

  /// A scenario is checked with the rules that it speaks of, and is one of the files that an answer rests on.
  @Test func aScenarioThatIsWrongIsToldAndLookedAtAnew() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try run("check", "first")
    #expect(first.code == 0)
    try edit("scenarios/first.yaml") { $0.replacingOccurrences(of: "plot_confirmation:", with: "plot_confirmatio:") }
    let second = try run("check", "first")
    #expect(second.code == 1)
    #expect(second.output.contains("first/scenarios/first.yaml:"), "\(second.output)")
    #expect(second.output.contains("did you mean `plot_confirmation`?"), "\(second.output)")
    #expect(try run("check", "first").output == second.output)
    #expect(try run("check", "first", "--as-of", "2026-08-01").code == 0)
    try edit("scenarios/first.yaml") { $0.replacingOccurrences(of: "plot_confirmatio:", with: "plot_confirmation:") }
    #expect(try run("check", "first").output == first.output)
    // A file that was not there is one too.
    let more = folder.appendingPathComponent("first/scenarios/second.yaml")
    try Data("scenario: second\n".utf8).write(to: more)
    #expect(try run("check", "first").code == 1)
  }

  @Test func otherQuestionsHaveOtherAnswers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try edit("procedures/plot_confirmation.tthc") { $0 + "\ndocument a\ndocument a\n" }
    let english = try run("check", "first", "--format", "concise")
    let vietnamese = try run("check", "first", "--format", "concise", "--language", "vi")
    #expect(english.output != vietnamese.output)
    #expect(kept.count == 2)
    #expect(try run("check", "first", "--format", "concise").output == english.output)
    #expect(try run("check", "first", "--format", "concise", "--language", "vi").output == vietnamese.output)
  }

  @Test func aDamagedRecordIsNotBelieved() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try run("check", "first")
    let record = try #require(kept.first)
    for damage in [Data(), Data("thutuc check 1\n".utf8), try Data(contentsOf: record).dropLast()] {
      try damage.write(to: record)
      let again = try run("check", "first")
      #expect(again.output == first.output)
      #expect(again.code == first.code)
    }
  }

  @Test func damagedProofsAreNotBelieved() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try edit("procedures/plot_confirmation.tthc") {
      $0 + "\nprocedure endless {\n  steps { step wait_for_it by nobody }\n}\n"
    }
    let first = try run("check", "first", "--format", "concise")
    #expect(try run("check", "first", "--format", "json").code == first.code)
    let proofs = try #require(proofs.first)
    #expect(self.proofs == [proofs], "one for all questions")
    for damage in [Data(), Data("thutuc proofs 1\n".utf8), try Data(contentsOf: proofs).dropLast()] {
      try damage.write(to: proofs)
      for record in kept { try FileManager.default.removeItem(at: record) }
      #expect(try run("check", "first", "--format", "concise").output == first.output)
    }
  }

  @Test func withoutAFolderOrOnDemandNothingIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let anew = try run("check", "first", "--no-cache")
    #expect(kept.isEmpty)
    let nowhere = try Program.run(["check", "first"], in: folder, environment: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(nowhere.output == anew.output)
    #expect(nowhere.errors == "")
  }
}
