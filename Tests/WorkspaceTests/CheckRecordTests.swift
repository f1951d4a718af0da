import Testing

@testable import Workspace

/// What is kept of a check holds exactly as long as all that the check read.
@Suite struct CheckRecordTests {
  private static let files = [
    "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n",
    "p/c.yaml": """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]

    """,
    "p/a.tthc": "document a\n", "p/below/b.tthc": "document b\n",
  ]

  private func record(_ files: [String: String] = files) -> CheckRecord {
    let log = ReadLog(FileTable(files: files))
    _ = PackageCheck("p", log)
    return CheckRecord(of: log, status: 1, output: Array("một\nhai".utf8))
  }

  @Test func itHoldsWhileNothingChanges() {
    #expect(record().isCurrent(FileTable(files: Self.files)))
    var more = Self.files
    more["q/a.tthc"] = "document c"
    #expect(record().isCurrent(FileTable(files: more)), "a file of another folder")
  }

  @Test(arguments: files.keys.sorted())
  func itEndsWithAnyByteOfAnyFile(path: String) throws {
    let record = record()
    let original = Array(try #require(Self.files[path]).utf8)
    for position in original.indices {
      var changed = Self.files
      var bytes = original
      bytes[position] ^= 1
      changed[path] = String(decoding: bytes, as: UTF8.self)
      #expect(!record.isCurrent(FileTable(files: changed)), "\(path) at \(position)")
    }
    var without = Self.files
    without[path] = nil
    #expect(!record.isCurrent(FileTable(files: without)))
  }

  @Test func itEndsWithANewFile() {
    var more = Self.files
    more["p/below/c.tthc"] = ""
    #expect(!record().isCurrent(FileTable(files: more)))
  }

  @Test func aFileThatWasMissedMayCome() {
    var missing = Self.files
    missing["p/c.yaml"] = nil
    let record = record(missing)
    #expect(record.isCurrent(FileTable(files: missing)))
    #expect(!record.isCurrent(FileTable(files: Self.files)))
  }

  @Test func itsBytesAreReadAsTheyWereWritten() {
    let record = record()
    #expect(CheckRecord(bytes: record.bytes) == record)
  }

  @Test func whatIsNotWholeIsNoRecord() {
    let bytes = record().bytes
    for end in bytes.indices { #expect(CheckRecord(bytes: Array(bytes[..<end])) == nil, "\(end)") }
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1
      // Hexadecimal digits may be written in capitals, which says the same.
      #expect(CheckRecord(bytes: changed).map { $0 == record() } ?? true, "\(position)")
    }
  }

  /// The published value of XXH3_128bits for no bytes, with seed 0.
  @Test func theDigestIsThePublishedOne() throws {
    #expect(ContentDigest(of: []).hexadecimal == "99aa06d3014798d86001c324468d497f")
    #expect(ContentDigest(hexadecimal: "99aa06d3014798d86001c324468d497f") == ContentDigest(of: []))
  }
}
