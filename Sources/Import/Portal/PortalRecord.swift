import JSON
import Messages
import SourceText

/// Makes a procedure of one record.
struct PortalRecord {
  private var fields: [PortalField: [JSONMember]] = [:]
  private var draft = ProcedureDraft(title: "")

  /// The procedure of a record; nil for one without a title, after a finding.
  static func draft(_ members: [JSONMember], number: Int, range: Range<Int>, reader: inout PortalValue)
    -> ProcedureDraft?
  {
    var record = PortalRecord()
    record.sort(members, &reader)
    return record.read(number: number, range: range, &reader)
  }

  /// Puts members to their fields, those of groups too; what no field knows is kept as a comment.
  private mutating func sort(_ members: [JSONMember], _ reader: inout PortalValue) {
    for member in members {
      if case .object(let inner) = member.value.content, PortalField.groups.contains(member.name.foldedPhrase) {
        sort(inner, &reader)
      } else if let field = PortalField(name: member.name) {
        fields[field, default: []].append(member)
      } else {
        reader.report(.unknownField, .note, member.nameRange, ["name": .code(member.name)])
        if case .string(let text) = member.value.content { draft.comments.append("\(member.name): \(text)") }
      }
    }
  }

  private mutating func text(_ field: PortalField, _ reader: inout PortalValue) -> PlacedText? {
    guard let member = fields[field]?.first else { return nil }
    return reader.text(member.value, of: member.name).flatMap { $0.isBlank ? nil : $0 }
  }

  private mutating func read(number: Int, range: Range<Int>, _ reader: inout PortalValue) -> ProcedureDraft? {
    guard !fields.isEmpty else {
      reader.report(
        .noPortalField, .error, range,
        ["number": .number(number), "known": .codes([PortalField.title, .order, .ways, .documents].map(\.shown))])
      return nil
    }
    let title = text(.title, &reader).map { CleanText.title($0.text) } ?? ""
    if title.foldedPhrase.isEmpty {
      let place = fields[.title]?.first?.value.range ?? range.lowerBound..<range.lowerBound + 1
      reader.report(.noTitle, .error, place, ["number": .number(number), "name": .code(PortalField.title.shown)])
    }
    draft.title = title
    draft.code = text(.code, &reader).map { $0.text.onOneLine }
    draft.field = text(.field, &reader).map { CleanText.title($0.text) }
    draft.authority = (text(.authority, &reader) ?? text(.competent, &reader)).map { CleanText.title($0.text) }
    applicants(&reader)
    var ways = PortalWays()
    for member in fields[.ways] ?? [] { ways.read(member, order: fields[.order]?.first, &reader) }
    ways.finish(&draft, &reader)
    for member in fields[.documents] ?? [] { PortalDocuments.read(member, into: &draft, &reader) }
    comments(&reader)
    return title.isEmpty ? nil : draft
  }

  private static let applicants: [(words: [String], keyword: String)] = [
    (["cong dan", "ca nhan", "nguoi viet nam"], "citizen"), (["ho gia dinh", "ho kinh doanh"], "household"),
    (["doanh nghiep"], "enterprise"), (["hop tac xa"], "cooperative"), (["nuoc ngoai"], "foreigner"),
    (["to chuc", "co quan", "don vi"], "organization"),
  ]

  private mutating func applicants(_ reader: inout PortalValue) {
    guard let said = text(.applicants, &reader) else { return }
    for part in said.text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" }) {
      let words = part.foldedPhrase
      guard !words.isEmpty else { continue }
      guard let keyword = Self.applicants.first(where: { $0.words.contains { words.contains($0) } })?.keyword else {
        reader.report(
          .unknownApplicant, .warning, range(said), ["text": .code(String(part).onOneLine)])
        draft.comments.append("Đối tượng thực hiện: \(part)")
        continue
      }
      // Foreign enterprises are enterprises; the word that comes first in the list decides.
      let isForeign = words.contains("nuoc ngoai") && !words.contains("doanh nghiep") && !words.contains("to chuc")
      let chosen = isForeign ? "foreigner" : keyword
      if !draft.applicants.contains(chosen) { draft.applicants.append(chosen) }
    }
  }

  private func range(_ text: PlacedText) -> Range<Int> { Int(text.span.start)..<Int(text.span.end) }

  /// What rules have no clause for, or only with names that nobody can guess, is kept where a reader finds it.
  private mutating func comments(_ reader: inout PortalValue) {
    for field in [PortalField.decision, .level, .kind, .result, .conditions, .other] {
      for member in fields[field] ?? [] {
        guard let text = reader.text(member.value, of: member.name), !text.isBlank else { continue }
        draft.comments.append("\(member.name): \(text.text)")
      }
    }
    for member in fields[.basis] ?? [] {
      if case .string(let text) = member.value.content {
        draft.comments.append("\(member.name): \(text)")
        continue
      }
      for row in reader.rows(member.value, of: member.name, columns: ["so ky hieu", "trich yeu"]) {
        let cells = row.cells.sorted { $0.value.span < $1.value.span }.map { $0.value.text.onOneLine }
        draft.comments.append("\(member.name): " + cells.joined(separator: " | "))
      }
    }
    if let order = text(.order, &reader) {
      draft.stepComments.append("Trình tự thực hiện:")
      draft.stepComments.append(order.text)
    }
  }
}
