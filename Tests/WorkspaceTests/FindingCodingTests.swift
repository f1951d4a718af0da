import Messages
import SourceText
import Testing

@testable import Workspace

/// A finding is read as it was written, its places where its declarations are now.
@Suite struct FindingCodingTests {
  private func subject(movedBy offset: Int32) -> ProofSubject {
    func span(_ start: Int32, _ end: Int32) -> SourceSpan {
      SourceSpan(file: FileID(offset == 0 ? 3 : 5), start: start + offset, end: end + offset)
    }
    return ProofSubject(
      key: ContentDigest(of: "key"), places: ProofPlaces(shared: [span(0, 40)], own: [span(50, 90), span(100, 130)]))
  }

  private func answer(movedBy offset: Int32) -> ProofAnswer {
    func span(_ start: Int32, _ end: Int32) -> SourceSpan {
      SourceSpan(file: FileID(offset == 0 ? 3 : 5), start: start + offset, end: end + offset)
    }
    let arguments: [String: Argument] = [
      "text": .text("hai ngày"), "code": .code("house_permit"), "codes": .codes(["a", "", "ồ"]), "none": .codes([]),
      "number": .number(-7), "most": .number(.max), "least": .number(.min), "phrase": .phrase("Workspace.mended"),
      "length": .length(amount: "1.5", unit: "working days"), "date": .date(year: 2026, month: 2, day: 28),
    ]
    let whole = Diagnostic(
      WorkspaceMessage.noRuleFile, .note, at: span(60, 61), arguments,
      secondary: [SecondaryLabel(span(0, 40), "first"), SecondaryLabel(span(130, 130), "second")],
      trail: [TrailLine("Workspace.mended", arguments, at: span(110, 120)), TrailLine("Workspace.mended")],
      fixes: [Fix([TextEdit(span(50, 90), "ồ"), TextEdit(span(100, 100), "")], isSafe: true), Fix([], isSafe: false)])
    let bare = Diagnostic(WorkspaceMessage.noRuleFile, .error, at: nil)
    return ProofAnswer(findings: [whole, bare], policyFindings: [whole], neededAllowances: [true, false])
  }

  @Test func itIsReadAsItWasWritten() throws {
    var writer = FindingWriter(subject(movedBy: 0))
    let isWhole = writer.write(answer(movedBy: 0))
    #expect(isWhole)
    for offset: Int32 in [0, 17] {
      var reader = FindingReader(writer.bytes[...], subject(movedBy: offset))
      let result = reader.answer()
      let read = try #require(result)
      let expected = answer(movedBy: offset)
      #expect(read.findings == expected.findings)
      #expect(read.policyFindings == expected.policyFindings)
      #expect(read.neededAllowances == expected.neededAllowances)
      #expect(reader.isAtEnd)
    }
  }

  @Test(arguments: [(40, 51), (89, 91), (45, 45), (131, 132)] as [(Int32, Int32)])
  func whatStandsInNoDeclarationIsNotKept(start: Int32, end: Int32) {
    var writer = FindingWriter(subject(movedBy: 0))
    let finding = Diagnostic(
      WorkspaceMessage.noRuleFile, at: SourceSpan(file: FileID(3), start: start, end: end))
    let isWhole = writer.write(ProofAnswer(findings: [finding]))
    #expect(!isWhole)
  }

  @Test func damagedBytesDoNotTrap() {
    var writer = FindingWriter(subject(movedBy: 0))
    _ = writer.write(answer(movedBy: 0))
    for position in writer.bytes.indices {
      for value: UInt8 in [0, 1, 0x7f, 0x80, 0xff] {
        var bytes = writer.bytes
        bytes[position] = value
        var reader = FindingReader(bytes[...], subject(movedBy: 0))
        _ = reader.answer()
      }
      var reader = FindingReader(writer.bytes[..<position], subject(movedBy: 0))
      let answer = reader.answer()
      #expect(answer == nil, "\(position)")
    }
  }
}
