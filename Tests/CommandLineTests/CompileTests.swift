import Foundation
import Testing

@Suite struct CompileTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// All files of a folder with their bytes, by path.
  private func contents(_ folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let data = FileManager.default.contents(atPath: folder.path + "/" + path), !data.isEmpty {
        result[path] = data
      }
    }
    return result
  }

  @Test func sameRulesSameBytesWhereverTheyLie() throws {
    try inFolder { folder in
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("rules"), to: folder.appendingPathComponent("elsewhere"))
      let here = try Program.run(["compile", "rules", "-o", folder.path + "/one"])
      let there = try Program.run(
        ["compile", "-o", "../two"], in: folder.appendingPathComponent("elsewhere"),
        environment: ["TZ": "Asia/Tokyo", "LANG": "vi_VN.UTF-8", "HOME": "/nowhere"])
      #expect(here.code == 0, "\(here.errors)")
      #expect(there.code == 0, "\(there.errors)")
      let one = try contents(folder.appendingPathComponent("one"))
      #expect(one == (try contents(folder.appendingPathComponent("two"))))
      #expect(one.keys.contains("manifest.json") && one.count > 12)
      let manifest = String(decoding: one["manifest.json"] ?? Data(), as: UTF8.self)
      #expect(!manifest.contains(folder.path) && !manifest.contains(Program.root.path))
    }
  }

  @Test func withErrorsNothingIsWritten() throws {
    try inFolder { folder in
      _ = try Program.run(["new", "city"], in: folder)
      let file = folder.appendingPathComponent("city/procedures/plot_confirmation.tthc")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "resume receive", with: "resume recieve").utf8).write(to: file)
      let run = try Program.run(["compile", "city", "-o", "out"], in: folder)
      #expect(run.code == 1)
      #expect(run.output == "")
      #expect(run.errors.contains("recieve"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
  }

  @Test func aFileInThePlaceOfTheFolderIsLeftAlone() throws {
    try inFolder { folder in
      _ = try Program.run(["new", "city"], in: folder)
      let file = folder.appendingPathComponent("x")
      try Data("mine".utf8).write(to: file)
      for arguments in [["compile", "city", "-o", "x"], ["new", "x"]] {
        let run = try Program.run(arguments, in: folder)
        #expect(run.code == 2)
        #expect(run.errors.hasPrefix("error TT0003: `x` is a file"), "\(run.errors)")
        #expect(run.errors.contains("help: name a new folder or an empty one"))
      }
      #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }
  }

  @Test func foldersOfOthersAreLeftAlone() throws {
    try inFolder { folder in
      _ = try Program.run(["new", "city"], in: folder)
      let run = try Program.run(["compile", "city", "-o", "city"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("error TT0002: "))
      #expect(FileManager.default.fileExists(atPath: folder.path + "/city/thutuc.yaml"))
    }
  }
}
