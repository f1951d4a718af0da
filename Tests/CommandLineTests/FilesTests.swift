import Foundation
import Testing
import Workspace

@testable import CommandLine

@Suite struct FilesTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func whatIsWrittenIsRead() throws {
    try inFolder { folder in
      let path = folder.appendingPathComponent("tệp").path
      for size in [0, 1, 4096, 300_000] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try FileWriter.write(bytes, to: path)
        #expect(try Disk().read(path, atMost: 1 << 20) == bytes)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["tệp"])
    }
  }

  @Test func writingKeepsLinksAndRights() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("file").path
      let link = folder.appendingPathComponent("link").path
      try FileWriter.write([1], to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file")
      try FileWriter.write([2], to: link)
      #expect(try Disk().read(file, atMost: 9) == [2])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "file")
      let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(rights == 0o640)
    }
  }

  @Test func aFailedWriteChangesNothing() throws {
    try inFolder { folder in
      let taken = folder.appendingPathComponent("taken").path
      try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
      #expect(throws: Unusable.self) { try FileWriter.write([1], to: taken) }
      #expect(throws: Unusable.self) { try FileWriter.write([1], to: folder.path + "/no/such/folder") }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == ["taken"])
    }
  }

  @Test func readingSaysWhatIsWrong() throws {
    try inFolder { folder in
      func failure(_ path: String, limit: Int = 10) -> FileProblem? {
        do throws(FileProblem) {
          _ = try Disk().read(path, atMost: limit)
          return nil
        } catch {
          return error
        }
      }
      let file = folder.appendingPathComponent("file").path
      try FileWriter.write(Array(repeating: 7, count: 11), to: file)
      #expect(failure(folder.path + "/none") == .notFound)
      #expect(failure(file + "/below") == .wrongKind)
      #expect(failure(folder.path) == .wrongKind)
      #expect(failure(file) == .tooLarge(size: 11))
      #expect(failure(file, limit: 11) == nil)
      // Endless files are cut off at the limit too.
      #expect(failure("/dev/zero") == .tooLarge(size: nil))
    }
  }

  @Test func treesAreListedInOneOrderWithoutFollowingCircles() throws {
    try inFolder { folder in
      for path in ["b/z", "a", "b/a/x", ".hidden", "b/.git/c", "đ"] {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
      }
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/b/circle", withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a")
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/nowhere", withDestinationPath: "none")
      let names = try FileTree.files(under: folder.path + "/").map { String($0.dropFirst(folder.path.count + 1)) }
      #expect(names == ["a", "b/a/x", "b/z", "link", "đ"])
    }
  }

  @Test func foldersAreReplacedWholeAndNothingOfOthersIsLost() throws {
    try inFolder { folder in
      let place = folder.path + "/deep/out"
      func write(_ names: [String]) throws {
        let files = (names + ["mark"]).map { FolderWriter.File(path: $0, bytes: Array($0.utf8)) }
        try FolderWriter.write(files, to: place + "/", marker: "mark")
      }
      try write(["a", "b/c"])
      try write(["b/d"])
      #expect(try FileTree.files(under: place).map { $0.dropFirst(place.count + 1) } == ["b/d", "mark"])
      #expect(try Disk().read(place + "/b/d", atMost: 9) == Array("b/d".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep") == ["out"])

      // A file in the way of a folder: nothing changes.
      #expect(throws: Unusable.self) { try write(["x", "x/y"]) }
      #expect(try FileTree.files(under: place).count == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep") == ["out"])

      try FileManager.default.removeItem(atPath: place + "/mark")
      #expect(throws: Unusable.self) { try write(["a"]) }
      #expect(try FileTree.files(under: place).map { $0.dropFirst(place.count + 1) } == ["b/d"])
    }
  }
}
