import Foundation
import Messages
import Testing

@testable import CommandLine

/// The Vietnamese words say as much as the English ones, place by place.
@Suite struct VietnameseCatalogueTests {
  private static let sets = Catalogue.messageSets

  @Test func noCodeHasTwoEntries() {
    #expect(Catalogue.vietnamese.duplicates == [])
    #expect(Catalogue.vietnamese.codes == Catalogue.english.codes)
  }

  @Test(arguments: sets.map { String(describing: $0) })
  func everyMessageIsTranslatedWithItsArgumentsAndLabels(name: String) throws {
    let set = try #require(Self.sets.first { String(describing: $0) == name })
    let vietnamese = Dictionary(uniqueKeysWithValues: set.vietnamese.map { ($0.code, $0) })
    #expect(Set(vietnamese.keys) == Set(set.english.map(\.code)))
    for english in set.english {
      guard let own = vietnamese[english.code] else { continue }
      #expect(!own.message.isEmpty && !own.message.hasSuffix("."), "\(own.code): one sentence without a full stop")
      #expect(Set(own.labels.keys) == Set(english.labels.keys), "\(own.code): labels")
      let pairs = [
        (english.message, own.message), (english.label, own.label), (english.note ?? "", own.note ?? ""),
        (english.help ?? "", own.help ?? ""),
      ]
      for (one, other) in pairs + english.labels.map({ ($1, own.labels[$0] ?? "") }) {
        compare(one, other, "\(own.code)")
      }
    }
  }

  @Test(arguments: sets.map { String(describing: $0) })
  func everyPhraseIsTranslatedWithItsArguments(name: String) throws {
    let set = try #require(Self.sets.first { String(describing: $0) == name })
    #expect(Set(set.vietnamesePhrases.keys) == Set(set.englishPhrases.keys))
    for (key, english) in set.englishPhrases { compare(english, set.vietnamesePhrases[key] ?? "", key) }
  }

  @Test func theRenderersOwnPhrasesAreTranslated() {
    #expect(Set(Wording.vietnamesePhrases.keys) == Set(Wording.englishPhrases.keys))
    for (key, english) in Wording.englishPhrases { compare(english, Wording.vietnamesePhrases[key] ?? "", key) }
  }

  /// The same values, the same samples of rule text, and letters composed as editors and searches expect.
  private func compare(_ english: String, _ vietnamese: String, _ place: String) {
    #expect(english.isEmpty == vietnamese.isEmpty, "\(place): \(english) / \(vietnamese)")
    #expect(Self.values(vietnamese) == Self.values(english), "\(place): \(english) / \(vietnamese)")
    #expect(Self.agreeing(vietnamese).isSubset(of: Self.agreeing(english)), "\(place): \(vietnamese)")
    #expect(Self.samples(vietnamese) == Self.samples(english), "\(place): \(english) / \(vietnamese)")
    #expect(
      Array(vietnamese.utf8) == Array(vietnamese.precomposedStringWithCanonicalMapping.utf8), "\(place): not composed")
  }

  /// The arguments that a template writes; lists need their last word in both languages.
  private static func values(_ template: String) -> Set<String> {
    Set(
      Template(template).parts.compactMap {
        guard case .argument(let name, let words) = $0, words.count < 2 else { return nil }
        return words.isEmpty ? name : name + "|"
      })
  }

  /// The arguments that a template has words agree with.
  private static func agreeing(_ template: String) -> Set<String> { Set(Template(template).argumentNames) }

  /// The samples between backticks, which the renderer writes in the words of the file.
  private static func samples(_ template: String) -> Set<String> {
    let pieces = template.split(separator: "`", omittingEmptySubsequences: false)
    return Set(pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) })
  }
}
