import Messages
import Testing

@testable import CommandLine

/// Every message of every module has words, and the words ask only for what is supplied.
@Suite struct CatalogueTests {
  /// Message sets by the name of their type.
  private static let sets = Catalogue.messageSets

  @Test func noCodeHasTwoEntries() {
    #expect(Catalogue.english.duplicates == [])
  }

  @Test(arguments: sets.map { String(describing: $0) })
  func everyMessageHasWords(name: String) throws {
    let set = try #require(Self.sets.first { String(describing: $0) == name })
    let codes = set.allCodes
    #expect(Set(set.english.map(\.code)) == Set(codes))
    for entry in set.english {
      #expect(
        !entry.message.isEmpty && !entry.message.hasSuffix("."), "\(entry.code): one sentence without a full stop")
    }
  }

  @Test(arguments: sets.map { String(describing: $0) })
  func everySetOfTheSourcesIsGathered(name: String) {
    #expect(Self.declared.contains(name))
  }

  @Test func everyDeclaredSetIsGathered() {
    #expect(Self.declared.subtracting(Self.sets.map { String(describing: $0) }) == [])
  }

  /// A place of a template whose name occurs nowhere else in its module can never be filled.
  @Test(arguments: sets.map { String(describing: $0) })
  func everyPlaceOfATemplateIsSuppliedByItsModule(name: String) throws {
    let set = try #require(Self.sets.first { String(describing: $0) == name })
    let module = String(String(reflecting: set).prefix { $0 != "." })
    var text = Sources.all.filter { $0.module == module }.map(\.text).joined()
    // Readers of YAML report through a value that supplies its name and its text.
    if text.contains("import YAML") { text += Sources.all.filter { $0.module == "YAML" }.map(\.text).joined() }
    let names = Dictionary(uniqueKeysWithValues: set.names)
    for entry in set.english {
      // What nobody reports yet has no values to ask for.
      guard let name = names[entry.code], text.contains("\(set).\(name),") || text.contains("(.\(name),") else {
        continue
      }
      let templates = [entry.message, entry.label, entry.note ?? "", entry.help ?? ""] + entry.labels.values.sorted()
      for place in templates.flatMap({ Template($0).argumentNames }) {
        #expect(text.contains("\"\(place)\":") || text.contains("[\"\(place)\"]"), "\(entry.code) asks for {\(place)}")
      }
    }
  }

  /// Names of the message sets that the sources declare.
  private static let declared: Set<String> = Set(
    Sources.all.flatMap { $0.text.matches(of: #/enum (\w+): Int,[^{]*MessageSet/#).map { String($0.output.1) } })
}

extension MessageSet {
  fileprivate static var allCodes: [MessageCode] { allCases.map(\.code) }
  fileprivate static var names: [(MessageCode, String)] { allCases.map { ($0.code, "\($0)") } }
}
