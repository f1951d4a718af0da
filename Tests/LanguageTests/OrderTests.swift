import Language
import SourceText
import Syntax
import TestSupport
import Testing

/// What a package means does not depend on the order of its files and declarations, nor on how a name is typed.
@Suite struct OrderTests {
  private var rules: [(name: String, text: [UInt8])] {
    let rules = Corpus.folder + "/../../../rules"
    let paths = ["", "/construction", "/land"].flatMap { Corpus.files(in: rules + $0) }
    return paths.map { ($0, Corpus.bytes($0)) }
  }

  @Test func orderOfFilesDoesNotMatter() {
    let expected = PackagePrinter.lines(Sample(rules).resolution.package)
    #expect(expected.count > 100)
    var random = SplitMix64(seed: 7)
    for _ in 0..<5 {
      var files = rules
      for index in files.indices.dropFirst() { files.swapAt(index, Int(random.next() % UInt64(index + 1))) }
      #expect(PackagePrinter.lines(Sample(files).resolution.package) == expected)
    }
  }

  /// Amendments among them: those of one day hold together, whichever is written first.
  @Test(arguments: ["everything", "amendments"]) func orderOfDeclarationsDoesNotMatter(name: String) {
    let text =
      Corpus.bytes(Corpus.folder + "/prelude.tthc") + [10] + Corpus.bytes(Corpus.folder + "/good/\(name).tthc")
    let tree = Parser.parse(SourceFile(id: FileID(0), path: "one.tthc", bytes: text)).tree
    let declarations = tree.childNodes(of: tree.root).map { tree.text(of: $0) }.filter { !$0.hasPrefix("package") }
    let expected = PackagePrinter.lines(Sample([("one.tthc", text)]).resolution.package)
    var random = SplitMix64(seed: 11)
    for _ in 0..<10 {
      var shuffled = declarations
      for index in shuffled.indices.dropFirst() { shuffled.swapAt(index, Int(random.next() % UInt64(index + 1))) }
      let sample = Sample([("one.tthc", Array(shuffled.joined(separator: "\n").utf8))])
      #expect(sample.findings.isEmpty, "\(sample.words)")
      #expect(PackagePrinter.lines(sample.resolution.package) == expected)
    }
  }

  @Test func nameTypedInAnotherFormIsTheSame() {
    let composed = "h\u{1ED3}_s\u{01A1}"
    let decomposed = "ho\u{0302}\u{0300}_so\u{031B}"
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    let one = Sample(
      "document \(composed)\nprocedure p { documents { \(composed) 1 copy }; steps { step a by chair; end approved } }")
    let other = Sample(
      "document \(composed)\nprocedure p { documents { \(decomposed) 1 copy }; steps { step a by chair; end approved } }"
    )
    #expect(one.findings.isEmpty)
    #expect(other.findings.isEmpty, "\(other.words)")
    #expect(PackagePrinter.lines(one.resolution.package) == PackagePrinter.lines(other.resolution.package))
  }
}
