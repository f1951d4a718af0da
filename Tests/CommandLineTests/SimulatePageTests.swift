import Foundation
import Testing

/// `simulate -o`: the report as a page.
@Suite struct SimulatePageTests {
  private static let first = ["simulate", "city/scenarios/first.yaml", "-o", "report.html"]

  private static func page(_ folder: URL) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent("report.html"))
  }

  @Test func aPageIsTheSameOnAnyNumberOfCoresAndIsReplaced() throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try Program.run(Self.first + ["--threads", "1"], in: folder)
      #expect(run.code == 0 && run.output == "wrote the report into `report.html`\n" && run.errors == "")
      let page = try Self.page(folder)
      #expect(String(decoding: page, as: UTF8.self).contains("lang=\"en\""))
      let again = try Program.run(Self.first + ["--threads", "4"], in: folder)
      #expect(again.code == 0)
      #expect(try Self.page(folder) == page)
      let other = try Program.run(Self.first + ["--language", "vi", "--format", "json"], in: folder)
      #expect(other.code == 0 && other.output.hasPrefix("{"))
      #expect(String(decoding: try Self.page(folder), as: UTF8.self).contains("lang=\"vi\""))
    }
  }

  @Test func aComparisonIsAPageToo() throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try Program.run(Self.first + ["--against", "city/scenarios/second.yaml"], in: folder)
      #expect(run.code == 0 && run.errors == "")
      #expect(String(decoding: try Self.page(folder), as: UTF8.self).contains("<h1>Comparison: first and second</h1>"))
    }
  }

  @Test func aFileOfOthersStaysWhatItIs() throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let place = folder.appendingPathComponent("report.html")
      try Data("<p>Báo cáo quý</p>".utf8).write(to: place)
      let run = try Program.run(Self.first, in: folder)
      #expect(run.code == 2 && run.output == "" && run.errors.contains("error TT0088"), "\(run.errors)")
      #expect(try Self.page(folder) == Data("<p>Báo cáo quý</p>".utf8))
    }
  }

  @Test(arguments: [
    (["-o", "report.pdf"], "TT0087", "name the file `report.pdf.html`"),
    (["-o", "report.html", "--vary", "staff.centre.officer=1..2"], "TT0089", "leave out `-o`"),
  ])
  func whatWouldBeNoPageIsRefusedBeforeAnythingRuns(arguments: [String], code: String, words: String) throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try Program.run(["simulate", "city/scenarios/first.yaml"] + arguments, in: folder)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.contains("error \(code)") && run.errors.contains(words), "\(run.errors)")
    }
  }
}
