import JSON
import Messages
import SourceText

/// Reads one record or a list of records of the national portal.
enum PortalFile {
  /// The procedures of a file, with what was found in it.
  static func drafts(_ file: SourceFile, findings: inout [Diagnostic]) -> [ProcedureDraft] {
    do throws(JSONProblem) {
      let root = try JSONReader.read(file.bytes)
      let tooLong = overlong(root, in: file)
      findings += tooLong
      return tooLong.isEmpty ? drafts(root, in: file, &findings) : []
    } catch {
      findings.append(finding(error, in: file))
      return []
    }
  }

  /// The texts that are too long to be read.
  private static func overlong(_ node: JSONNode, in file: SourceFile) -> [Diagnostic] {
    switch node.content {
    case .object(let members): members.flatMap { overlong($0.value, in: file) }
    case .array(let elements): elements.flatMap { overlong($0, in: file) }
    default:
      [
        SourceSpan(
          file: file.id, start: Int32(clamping: node.range.lowerBound), end: Int32(clamping: node.range.upperBound))
      ].compactMap(TextCheck.problem)
    }
  }

  private static func drafts(_ root: JSONNode, in file: SourceFile, _ findings: inout [Diagnostic]) -> [ProcedureDraft]
  {
    var reader = PortalValue(file)
    defer { findings += reader.findings }
    let records: [JSONNode]
    switch root.content {
    case .object: records = [root]
    case .array(let elements): records = elements
    default:
      reader.report(.otherShape, .error, root.range, ["found": .phrase(root.content.kindPhrase)])
      return []
    }
    if records.isEmpty { reader.report(.noRecords, .error, root.range) }
    var drafts: [ProcedureDraft] = []
    for (number, record) in records.enumerated() {
      guard case .object(let members) = record.content else {
        reader.report(
          .recordNotObject, .error, record.range,
          ["number": .number(number + 1), "found": .phrase(record.content.kindPhrase)])
        continue
      }
      if let draft = PortalRecord.draft(members, number: number + 1, range: record.range, reader: &reader) {
        drafts.append(draft)
      }
    }
    return drafts
  }

  private static func finding(_ problem: JSONProblem, in file: SourceFile) -> Diagnostic {
    var start = problem.range.lowerBound
    // At the end of the text the last character is what can be shown.
    if start == file.bytes.count, start > 0 {
      start -= 1
      while start > 0, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    let span = SourceSpan(
      file: file.id, start: Int32(clamping: start), end: Int32(clamping: problem.range.upperBound))
    let reason: String
    switch problem.kind {
    case .tooDeep(let limit): return Diagnostic(ImportMessage.tooDeep, at: span, ["limit": .number(limit)])
    case .tooManyValues(let limit): return Diagnostic(ImportMessage.tooManyValues, at: span, ["limit": .number(limit)])
    case .nameTwice(let name): return Diagnostic(ImportMessage.nameTwice, at: span, ["name": .code(name)])
    case .unexpectedEnd: reason = "import.malformed.end"
    case .notAValue: reason = "import.malformed.value"
    case .nameMissing: reason = "import.malformed.name"
    case .colonMissing: reason = "import.malformed.colon"
    case .commaMissing: reason = "import.malformed.comma"
    case .commaTooMany: reason = "import.malformed.comma-many"
    case .controlInText: reason = "import.malformed.control"
    case .wrongEscape: reason = "import.malformed.escape"
    case .wrongNumber: reason = "import.malformed.number"
    case .afterEnd: reason = "import.malformed.after"
    }
    return Diagnostic(ImportMessage.malformed, at: span, ["reason": .phrase(reason)])
  }
}
