import Scaffold
import Testing

@Suite struct PackageScaffoldTests {
  @Test func theManifestCarriesTheName() throws {
    let scaffold = try PackageScaffold(name: "quận_1")
    let manifest = try #require(scaffold.files.first { $0.path == "thutuc.yaml" })
    #expect(String(decoding: manifest.bytes, as: UTF8.self).contains("\nname: quận_1\n"))
  }

  @Test func noTemplateLeavesAPlaceholder() throws {
    for file in try PackageScaffold(name: "mine").files {
      #expect(!file.bytes.isEmpty)
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("PACKAGE_NAME"), "\(file.path)")
    }
  }

  @Test(arguments: [
    ("", PackageScaffold.NameProblem.empty), ("1st", .start), ("_a", .start), ("a b", .character(" ")),
    ("../x", .start), ("a/b", .character("/")),
  ])
  func namesThatCannotNameAPackageAreRefused(name: String, problem: PackageScaffold.NameProblem) {
    #expect(throws: problem) { try PackageScaffold(name: name) }
  }
}
