import JSON
import Messages
import SourceText

/// The papers that the portal lists for a procedure.
enum PortalDocuments {
  private static let columns = ["ten giay to", "mau don to khai", "so luong"]

  /// Reads a field's rows into a procedure; what is no paper is kept as a comment at its place.
  static func read(_ member: JSONMember, into draft: inout ProcedureDraft, _ reader: inout PortalValue) {
    if case .string(let text) = member.value.content {
      if !text.allSatisfy(\.isWhitespace) { draft.comments.append("\(member.name): \(text)") }
      return
    }
    var pending: [String] = []
    for row in reader.rows(member.value, of: member.name, columns: columns) {
      let name = row.cells["ten giay to"]
      let title = name.map { CleanText.title($0.text) } ?? ""
      let place = name.map { Int($0.span.start)..<Int($0.span.end) } ?? row.range
      guard !title.foldedPhrase.isEmpty else {
        reader.report(.documentWithoutName, .warning, place)
        pending += row.cells.values.sorted { $0.span < $1.span }.map { $0.text }
        continue
      }
      let amount = row.cells.first { $0.key.hasPrefix("so luong") }?.value
      guard let copies = copies(amount?.text ?? "") else {
        let range = amount.map { Int($0.span.start)..<Int($0.span.end) } ?? place
        reader.report(
          .copiesNotUnderstood, .warning, range,
          ["text": .code(amount?.text.onOneLine ?? ""), "name": .text(short(title))])
        pending.append("\(title) — \(amount?.text ?? "")")
        continue
      }
      guard copies.originals > 0 || copies.copies > 0 else {
        // The portal has sentences about papers in the same column, with no copy of either kind.
        reader.report(.noCopies, .warning, place, ["name": .text(short(title))])
        pending.append(title)
        continue
      }
      if draft.documents.contains(where: { $0.title.foldedPhrase == title.foldedPhrase }) {
        reader.report(.documentTwice, .warning, place, ["name": .text(short(title))])
        pending.append(title)
        continue
      }
      let form = row.cells["mau don to khai"].flatMap { $0.isBlank ? nil : CleanText.title($0.text) }
      draft.documents.append(
        DocumentDraft(
          title: title, originals: copies.originals, copies: copies.copies, form: form, comments: pending))
      pending = []
    }
    draft.documentComments += pending
  }

  private static func short(_ title: String) -> String { title.count > 60 ? title.prefix(60) + "…" : title }

  /// `Bản chính: 1 - Bản sao: 0`; nil for other texts.
  static func copies(_ text: String) -> (originals: Int, copies: Int)? {
    let tokens = TimeToken.all(in: text)
    func number(behind words: [String]) -> Int? {
      for start in tokens.indices where tokens[start...].prefix(2).map(\.word) == words.map(Optional.some) {
        var next = start + 2
        while next < tokens.count, case .sign = tokens[next] { next += 1 }
        if next < tokens.count { return tokens[next].whole.flatMap { (0...1000).contains($0) ? $0 : nil } }
      }
      return nil
    }
    let originals = number(behind: ["ban", "chinh"])
    let copies = number(behind: ["ban", "sao"])
    guard originals != nil || copies != nil else { return nil }
    return (originals ?? 0, copies ?? 0)
  }
}
