import Messages
import SourceText
import Syntax

extension Resolver {
  /// Says of an unknown path that its head is `authority` or `receiving` as the other vocabulary writes it; false when it
  /// is neither.
  ///
  /// Such a word is a name to the parser, which finds nothing wrong with it.
  mutating func reportForeignHead(_ path: [NameID], at span: SourceSpan) -> Bool {
    guard path.count > 1, let head = path.first else { return false }
    let own = tree.vocabulary
    let other: VocabularyLanguage = own == .english ? .vietnamese : .english
    let written = names.text(head)
    guard let keyword = [Keyword.authority, .receiving].first(where: { $0.phrases(other).all.contains(written) }) else {
      return false
    }
    guard isFirst(UnknownKey(kind: .foreignHead, text: written, place: file), at: span) else { return true }
    let instead = keyword.phrases(own).main
    let place = SourceSpan(file: span.file, start: span.start, end: span.start + Int32(written.utf8.count))
    report(
      NameMessage.foreignHead, at: place,
      [
        "name": .code(written), "instead": .code(instead),
        "own": .phrase(own == .english ? "language.english" : "language.vietnamese"),
      ], fixes: [Fix([TextEdit(place, instead)], isSafe: false)])
    return true
  }
}
