import SourceText
import Testing

@testable import Syntax

@Suite struct VocabularyTests {
  /// At no place may one phrase mean two keywords.
  @Test(arguments: VocabularyLanguage.allCases) func phrasesAreUnambiguousAtEveryPlace(_ vocabulary: VocabularyLanguage)
  {
    for place in Place.allCases {
      var meaning: [String: Keyword] = [:]
      for keyword in place.keywords.members {
        for phrase in keyword.phrases(vocabulary).all {
          let before = meaning.updateValue(keyword, forKey: phrase)
          #expect(before == nil || before == keyword, "\(place): \(phrase)")
        }
      }
    }
  }

  /// A keyword that no place allows could never be written.
  @Test func everyKeywordIsAllowedSomewhere() {
    for keyword in Keyword.allCases {
      #expect(Place.allCases.contains { $0.keywords.contains(keyword) }, "\(keyword)")
    }
  }

  @Test(arguments: VocabularyLanguage.allCases) func spellingsOfAKeywordDiffer(_ vocabulary: VocabularyLanguage) {
    for keyword in Keyword.allCases {
      let all = keyword.phrases(vocabulary).all
      #expect(Set(all).count == all.count, "\(keyword)")
      for phrase in all {
        // Words are letters and `_`, parted by one blank or one `/`: anything else could never match.
        let isWritable = phrase.unicodeScalars.allSatisfy { $0.isNamePart || $0 == " " || $0 == "/" || $0 == "_" }
        #expect(isWritable && !phrase.contains("  "), "\(phrase)")
      }
    }
  }

  /// All phrases of all places are read back as their keyword.
  @Test(arguments: VocabularyLanguage.allCases) func everyPhraseIsRead(_ vocabulary: VocabularyLanguage) {
    let table = PhraseTable.table(vocabulary)
    for place in Place.allCases {
      for keyword in place.keywords.members {
        for phrase in keyword.phrases(vocabulary).all {
          Array((phrase.split(separator: " ").joined(separator: " \t ") + " .").utf8).withUnsafeBufferPointer { bytes in
            let tokens = Lexer.tokens(of: bytes, FileID(0))
            let found = tokens.withUnsafeBufferPointer { table.match($0, 0, place.keywords) }
            #expect(found?.keyword == keyword, "\(place): \(phrase)")
          }
        }
      }
    }
  }
}
