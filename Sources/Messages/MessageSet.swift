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
  /// The kinds of finding that are remarks, each with its level where a package says nothing; nil for advice.
  static var remarks: [(kind: Self, level: Severity?)] { get }
  /// What stands before the names of its kinds where they would not tell by themselves; else empty.
  static var namePrefix: String { get }
  /// Long explanations, for kinds that have one.
  static var explanations: [Explanation] { get }
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
  /// Nothing, unless the module says otherwise.
  public static var namePrefix: String { "" }
  /// No long explanations, unless the module says otherwise.
  public static var explanations: [Explanation] { [] }
  /// No shared templates, unless the module says otherwise.
  public static var vietnamesePhrases: [String: String] { [:] }
}
