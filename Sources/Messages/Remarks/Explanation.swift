/// A long explanation of one kind of message: what `thutuc explain` prints and `grammar/remarks.md` shows.
public struct Explanation: Sendable {
  /// Which kind of message it explains.
  public var code: MessageCode
  /// What is wrong, and in which cases.
  public var what: String
  /// Why: the article of a law, or the rule of the language.
  public var why: String
  /// A rule file in which exactly this is found.
  public var bad: String
  /// The same without it.
  public var good: String
  /// What to do.
  public var remedy: String

  /// Explains a kind of message.
  public init(_ kind: some MessageSet, what: String, why: String, bad: String, good: String, remedy: String) {
    code = kind.code
    self.what = what
    self.why = why
    self.bad = bad
    self.good = good
    self.remedy = remedy
  }
}
