/// The words of one kind of message in one language.
///
/// Templates hold `{name}` for an argument and `{name|one|many}` for a word that follows a number.
public struct CatalogueEntry: Sendable {
  /// The code the words belong to.
  public var code: MessageCode
  /// One sentence: what is wrong, in the analyst's words, without a full stop.
  public var message: String
  /// Words under the primary place; empty when the message says it all.
  public var label: String
  /// Words under secondary places, by key.
  public var labels: [String: String]
  /// The reason, in the law or in the language.
  public var note: String?
  /// What to do.
  public var help: String?

  /// Writes an entry.
  public init(
    _ kind: some MessageSet, _ message: String, label: String = "", labels: [String: String] = [:], note: String? = nil,
    help: String? = nil
  ) {
    self.code = kind.code
    self.message = message
    self.label = label
    self.labels = labels
    self.note = note
    self.help = help
  }
}

/// All words of one language: entries by code and phrases by key.
public struct Catalogue: Sendable {
  private var entries: [MessageCode: CatalogueEntry] = [:]
  private var phrases: [String: String] = [:]

  /// Makes a catalogue without words.
  public init() {}

  /// Takes in the words of one module; a code declared before is kept in `duplicates`.
  public mutating func add(entries: [CatalogueEntry], phrases: [String: String] = [:]) {
    for entry in entries where self.entries.updateValue(entry, forKey: entry.code) != nil {
      duplicates.append(entry.code)
    }
    self.phrases.merge(phrases) { _, new in new }
  }

  /// Codes that more than one entry claims: always empty in a sound program, which a test checks.
  public private(set) var duplicates: [MessageCode] = []

  /// The entry of a code.
  public subscript(code: MessageCode) -> CatalogueEntry? { entries[code] }

  /// The template behind a phrase key.
  public func phrase(_ key: String) -> String? { phrases[key] }

  /// All codes with words, in order.
  public var codes: [MessageCode] { entries.keys.sorted() }

  /// All keys of phrases, in order.
  public var phraseKeys: [String] { phrases.keys.sorted() }
}
