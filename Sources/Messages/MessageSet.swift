/// All kinds of message of one module: an enum whose raw values are the numbers of its codes.
///
/// The module keeps the words beside the codes, so that a new message is one file's change; `Workspace` gathers them,
/// and a test checks that numbers are unique and that every case has words in every language. A case without Vietnamese words fails
/// that test: there is no English in their place.
public protocol MessageSet: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// The English words, one entry a case.
  static var english: [CatalogueEntry] { get }
  /// English templates that several entries share, or that arguments and trails name, by key; keys start with the
  /// module's name and a point.
  static var englishPhrases: [String: String] { get }
  /// The Vietnamese words, one entry a case, with the labels and the arguments of the English ones.
  static var vietnamese: [CatalogueEntry] { get }
  /// The Vietnamese templates, with the keys and the arguments of the English ones.
  static var vietnamesePhrases: [String: String] { get }
}

extension MessageSet {
  /// The stable code of this kind of message.
  public var code: MessageCode { MessageCode(rawValue) }
  /// No shared templates, unless the module says otherwise.
  public static var englishPhrases: [String: String] { [:] }
  /// No shared templates, unless the module says otherwise.
  public static var vietnamesePhrases: [String: String] { [:] }
}
