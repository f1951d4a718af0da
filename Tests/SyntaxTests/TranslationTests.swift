import Foundation
import SourceText
import Testing

@testable import Syntax

@Suite struct TranslationTests {
  /// The file with every keyword in another phrase: the token's turn chooses among all spellings.
  static func translated(_ tree: SyntaxTree, _ vocabulary: VocabularyLanguage, turn: Int) -> String {
    var text = ""
    for index in 0..<tree.tokenCount {
      let token = TokenID(Int32(index))
      text += tree.file.text(tree.leadingTrivia(of: token))
      if let keyword = tree.keyword(of: token) {
        let all = keyword.phrases(vocabulary).all
        text += all[(turn + index * turn) % all.count]
      } else {
        text += tree.text(of: token)
      }
    }
    return vocabulary == .vietnamese ? "language vi\n" + text : text
  }

  /// The tree as nested kinds, keywords and the texts of other tokens, without the language line.
  static func shape(_ tree: SyntaxTree) -> [String] {
    var lines: [String] = []
    func visit(_ node: NodeID) {
      if tree.kind(of: node) == .languageLine { return }
      lines.append("\(tree.kind(of: node))(")
      for element in tree.children(of: node) {
        if let child = element.node {
          visit(child)
        } else if let token = element.token {
          lines.append(tree.keyword(of: token).map { "\($0)" } ?? tree.text(of: token))
        }
      }
      lines.append(")")
    }
    visit(tree.root)
    return lines
  }

  @Test func everyExampleMeansTheSameInEverySpelling() throws {
    for file in try Corpus.files("good") {
      let tree = Parser.parse(file).tree
      guard tree.vocabulary == .english else { continue }
      let shape = TranslationTests.shape(tree)
      for vocabulary in VocabularyLanguage.allCases {
        for turn in 0..<4 {
          let other = source(TranslationTests.translated(tree, vocabulary, turn: turn))
          let parsed = Parser.parse(other)
          #expect(parsed.tree.vocabulary == vocabulary)
          #expect(parsed.diagnostics.map { file.path + ": " + brief($0, other) } == [])
          let difference = zip(shape, TranslationTests.shape(parsed.tree)).enumerated().first { $1.0 != $1.1 }
          #expect(difference == nil, "\(file.path), turn \(turn)")
        }
      }
    }
  }

  @Test func aVietnameseFileReadsLikeItsEnglishTwin() throws {
    let vietnamese = Parser.parse(try Corpus.file("house_permit_vi"))
    #expect(vietnamese.tree.vocabulary == .vietnamese)
    let english = TranslationTests.shape(Parser.parse(try Corpus.file("house_permit")).tree)
    let same = TranslationTests.shape(vietnamese.tree) == english
    #expect(same)
  }

  /// Typed on a Mac, accented letters come decomposed.
  @Test func decomposedTextReadsTheSame() throws {
    let composed = try Corpus.file("house_permit_vi")
    let text = String(decoding: composed.bytes, as: UTF8.self)
    let decomposed = source(text.decomposedStringWithCanonicalMapping)
    #expect(decomposed.bytes.count > composed.bytes.count)
    let parsed = Parser.parse(decomposed)
    #expect(parsed.diagnostics.map { brief($0, decomposed) } == [])
    let same = TranslationTests.shape(parsed.tree) == TranslationTests.shape(Parser.parse(composed).tree)
    #expect(same)
  }
}
