import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `thutuc draw` on the real rules.
@Suite struct DrawTests {
  @Test(arguments: ["house_permit", "feasibility_appraisal", "build_factory"])
  func realProceduresAreDrawn(procedure: String) throws {
    let run = try Program.run(["draw", procedure, "rules", "--language", "vi"])
    #expect(run.code == 0 && run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"), "\(run.errors)")
    #expect(XMLParser(data: Data(run.output.utf8)).parse())
    #expect(try Program.run(["draw", procedure, "rules", "--language", "vi"]).output == run.output)
  }

  @Test func aPictureIsAFileAndReplacesNone() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("house.svg").path
    #expect(try Program.run(["draw", "house_permit", "rules", "-o", path]).code == 0)
    let again = try Program.run(["draw", "house_permit", "rules", "-o", path])
    #expect(again.code == 2 && again.errors.contains("house.svg"))
    #expect(try Program.run(["draw", "house_permit", "rules", "-o", path, "--force"]).code == 0)
    let mermaid = try Program.run(["draw", "house_permit", "rules", "--format", "mermaid"])
    #expect(mermaid.code == 0 && mermaid.output.hasPrefix("flowchart TD"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let run = try Program.run(["draw", "house_permt", "rules"])
    #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("house_permit"), "\(run.errors)")
    #expect(try Program.run(["draw", "house_permit", "no/such/folder"]).code != 0)
  }
}
