import SourceText
import Testing

@testable import Syntax

@Suite struct GrammarTests {
  /// Where sentences start: whole files, and the declarations that hold most of the language.
  private static func starts(_ grammar: Grammar) throws -> [Int] {
    try ["file", "procedure", "item", "amend", "procedure", "interconnected", "policy"].map { try grammar.index($0) }
  }

  @Test func everyRuleIsUsedByTheOthersAndEnds() throws {
    let grammar = try Grammar.read()
    var generator = SentenceGenerator(grammar, seed: 1)
    // Every rule ends: a sentence is found from each.
    for rule in grammar.rules.indices {
      #expect((0..<200).contains { _ in generator.sentence(of: rule, depth: 12) != nil }, "\(grammar.names[rule])")
    }
  }

  /// What the grammar derives, the parser reads without findings, and the formatter formats under all its laws.
  @Test(arguments: VocabularyLanguage.allCases) func derivedSentencesAreRead(_ vocabulary: VocabularyLanguage) throws {
    let grammar = try Grammar.read()
    let starts = try Self.starts(grammar)
    var generator = SentenceGenerator(grammar, seed: vocabulary == .english ? 7 : 11)
    var failures: [String] = []
    var accepted = 0
    for round in 0..<3000 {
      guard let sentence = generator.sentence(of: starts[round % starts.count], depth: 8 + round % 20) else { continue }
      accepted += 1
      var language = vocabulary
      var text = ""
      if sentence.first == .keyword(.language) {
        language = sentence.dropFirst().first == .keyword(.vietnamese) ? .vietnamese : .english
      } else if language == .vietnamese {
        text = "language vi\n"
      }
      text += generator.text(sentence, language)
      let source = source(text)
      let read = Parser.parse(source)
      if !read.diagnostics.isEmpty {
        failures.append(read.diagnostics.map { brief($0, source) }.joined(separator: "\n") + "\n" + text)
      } else {
        let broken = accepted % 8 == 0 ? brokenLaws(source.bytes) : []
        if !broken.isEmpty { failures.append("\(broken)\n" + text) }
      }
    }
    #expect(accepted > 2500)
    #expect(failures.isEmpty, "\(failures.count) of \(accepted):\n\(failures.min { $0.count < $1.count } ?? "")")
    #expect(grammar.rules.indices.filter { !generator.usedRules.contains($0) }.map { grammar.names[$0] } == [])
  }

  /// No part of the grammar is dead: each that may be left out is there in one sentence and missing in another.
  @Test func everyPartIsDerivable() throws {
    let grammar = try Grammar.read()
    let starts = try Self.starts(grammar)
    var generator = SentenceGenerator(grammar, seed: 3)
    for round in 0..<10_000 { _ = generator.sentence(of: starts[round % starts.count], depth: 8 + round % 20) }
    #expect((0..<grammar.partCount).filter { !generator.takenParts.contains($0) } == [])
    #expect((0..<grammar.partCount).filter { !generator.skippedParts.contains($0) } == [])
  }

  /// Every rule file is derivable from the grammar.
  @Test func everyRuleFileIsDerivable() throws {
    let grammar = try Grammar.read()
    let rule = try grammar.index("file")
    for file in try RuleFiles.all() {
      var recogniser = Recogniser(grammar, file, Parser.parse(file).tree.vocabulary)
      let isDerivable = recogniser.accepts(rule)
      #expect(isDerivable, "\(file.path) stops before: \(recogniser.place)")
    }
  }

  /// The recogniser is no rubber stamp: of a file with one token less, it takes only what the parser takes too.
  @Test func damagedFilesAreNotDerivable() throws {
    let grammar = try Grammar.read()
    let rule = try grammar.index("file")
    let file = try Corpus.file("changes")
    let tree = Parser.parse(file).tree
    var refused = 0
    for index in 0..<tree.tokenCount - 1 {
      let span = tree.span(of: TokenID(Int32(index)))
      var bytes = file.bytes
      bytes.replaceSubrange(Int(span.start)..<Int(span.end), with: [32])
      let damaged = SourceFile(id: file.id, path: file.path, bytes: bytes)
      var recogniser = Recogniser(grammar, damaged, .english)
      let isDerivable = recogniser.accepts(rule)
      if !isDerivable { refused += 1 }
      let isRead = Parser.parse(damaged).diagnostics.isEmpty
      #expect(isRead == isDerivable, "without token \(index) \(tree.text(of: TokenID(Int32(index))))")
    }
    #expect(refused > 20)
  }
}
