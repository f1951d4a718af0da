import Foundation
import Testing

@testable import CommandLine

@Suite struct FormatTests {
  private func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(folder)
  }

  private func text(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  private let untidy = "import   a ,b\n\n\n\ncondition c = x>=3 // why\n"
  private let tidy = "import a, b\n\ncondition c = x >= 3  // why\n"

  @Test func foldersAreFormattedInPlace() throws {
    try inFolder(["a.tthc": untidy, "b/c.tthc": untidy, "b/note.txt": untidy]) { folder in
      let check = try Program.run(["fmt", "--check", "."], in: folder)
      #expect(check.code == 1 && check.output.contains("`a.tthc`") && check.output.contains("`b/c.tthc`"))
      #expect(try text(folder, "a.tthc") == untidy)
      let run = try Program.run(["fmt", "."], in: folder)
      #expect(run.code == 0 && run.output == "formatted a.tthc\nformatted b/c.tthc\nformatted 2 of 2 rule files\n")
      #expect(try text(folder, "a.tthc") == tidy)
      #expect(try text(folder, "b/c.tthc") == tidy)
      #expect(try text(folder, "b/note.txt") == untidy)
      #expect(try Program.run(["fmt", "--check", "."], in: folder).code == 0)
    }
  }

  @Test func theInputGoesToTheOutput() throws {
    let run = try Program.run(["fmt", "-"], input: untidy)
    #expect(run.code == 0 && run.output == tidy && run.errors.isEmpty)
    let there = try Program.run(["fmt", "--language", "vi", "-"], input: untidy)
    #expect(there.output.hasPrefix("language vi\nnhập a, b\n"))
    #expect(try Program.run(["fmt", "--language", "en", "-"], input: there.output).output == tidy)
    let check = try Program.run(["fmt", "--check", "-"], input: untidy)
    #expect(check.code == 1 && check.output.isEmpty && check.errors.contains("is not formatted"))
  }

  @Test func aFileWithErrorsStaysAndTheOthersAreFormatted() throws {
    let damaged = "condition   c = \n"
    try inFolder(["a.tthc": damaged, "b.tthc": untidy]) { folder in
      let run = try Program.run(["fmt", "a.tthc", "b.tthc"], in: folder)
      #expect(run.code == 1 && run.output.contains("a.tthc:1"))
      #expect(try text(folder, "a.tthc") == damaged)
      #expect(try text(folder, "b.tthc") == tidy)
    }
  }

  @Test func whatCannotBeReadChangesNothing() throws {
    try inFolder(["a.tthc": untidy, "binary.tthc": "a\0b", "empty/x.txt": "", "manifest.yaml": "a: b"]) { folder in
      for bad in ["none.tthc", "binary.tthc", "manifest.yaml", "empty", "-"] {
        let run = try Program.run(["fmt", "a.tthc", bad], in: folder)
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains(bad), "\(bad)")
        #expect(try text(folder, "a.tthc") == untidy)
      }
      #expect(try Program.run(["fmt", "--language", "fr", "a.tthc"], in: folder).code == 2)
    }
  }

  @Test func aNewPackageIsFormatted() throws {
    try inFolder([:]) { folder in
      let made = try Program.run(["new", "city"], in: folder)
      let check = try Program.run(["fmt", "--check", "city"], in: folder)
      #expect(made.code == 0 && check.code == 0, "\(check.output)")
    }
  }

  @Test func theRulesAreFormatted() throws {
    let run = try Program.run(["fmt", "--check", "rules"])
    #expect(run.code == 0, "\(run.output)")
  }
}
