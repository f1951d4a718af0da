import Foundation
import Testing

@Suite struct NewTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aNewPackageChecksClean() throws {
    try inFolder { folder in
      let made = try Program.run(["new", "thủ_tục"], in: folder)
      #expect(made.code == 0, "\(made.errors)")
      let check = try Program.run(["check", "thủ_tục", "--strict"], in: folder)
      #expect(check.code == 0, "\(check.output)")
      let format = try Program.run(["fmt", "--check", "thủ_tục"], in: folder)
      #expect(format.code == 0, "\(format.output)\(format.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["thủ_tục"])
    }
  }

  @Test func nothingIsOverwritten() throws {
    try inFolder { folder in
      let place = folder.appendingPathComponent("city")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: place.appendingPathComponent("notes"))
      let refused = try Program.run(["new", "city"], in: folder)
      #expect(refused.code == 2)
      #expect(refused.errors.hasPrefix("error TT0002: "))
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["notes"])
      try FileManager.default.removeItem(at: place.appendingPathComponent("notes"))
      let made = try Program.run(["new", "city"], in: folder)
      #expect(made.code == 0)
    }
  }

  @Test(arguments: [("", "TT0030"), ("1st", "TT0031"), ("a/b", "TT0032"), ("../x", "TT0031"), ("a b", "TT0032")])
  func namesThatCannotBeAreRefused(name: String, code: String) throws {
    try inFolder { folder in
      let run = try Program.run(["new", name], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("error \(code): "), "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }
}
