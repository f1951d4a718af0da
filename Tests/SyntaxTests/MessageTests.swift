import Foundation
import Messages
import SourceText
import Testing

@testable import Syntax

@Suite struct MessageTests {
  /// A key that has no phrase would be shown to the analyst as it is.
  @Test func everyPhraseThatIsNamedHasWords() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Syntax")
    var named: Set<String> = []
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
    for path in paths where path.hasSuffix(".swift") && !path.hasSuffix("English.swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: #/"(syntax\.\w+)"/#) { named.insert(String(match.output.1)) }
    }
    #expect(named.count > 40)
    #expect(named.subtracting(SyntaxMessage.englishPhrases.keys).sorted() == [])
    #expect(Set(SyntaxMessage.englishPhrases.keys).subtracting(named).sorted() == [])
  }

  /// Codes of the findings of a text, in order, each with what it points at.
  static func findings(_ text: String) -> [String] {
    let file = source(text)
    return Parser.parse(file).diagnostics.map { finding in
      let message = SyntaxMessage(rawValue: finding.code.number)
      return "\(message.map { "\($0)" } ?? "?") \(finding.span.map { file.text($0) } ?? "-")"
    }
  }

  @Test(arguments: [
    ("condition c = x > 75.000", ["groupedNumber 75.000"]),
    ("condition c = x > 1.000.000", ["groupedNumber 1.000.000"]),
    ("condition c = x > 3,5", ["foreignSign 3,5"]),
    ("condition c = x in (3,5)", ["commaInNumber 3,5"]),
    ("condition c = x in (1,2)", ["commaInNumber 1,2"]),
    ("condition c = x > 100 000 VND", ["malformedNumber 100 000"]),
    ("condition c = x in (1, 2) and y > 0.125 and z < 1.1250", []),
    ("condition c = x > 1_", ["malformedNumber 1_"]),
    ("condition c = x > 1.2.3", ["malformedNumber 1.2.3"]),
    ("law x { effective 30/02/2026 }", ["noSuchDate 30/02/2026"]),
    ("law x { effective 29/02/2028; issued 2028-02-29 }", []),
    ("test \"t\" for p { submit 2026-01-01 24:01 online }", ["noSuchTime 24:01"]),
    ("law x \"abc\nlaw y", ["unclosedText \""]),
    ("procedure p \"Cấp {\n  channel online\n}", ["unclosedText \""]),
    ("condition c = a == b", ["foreignSign =="]),
    ("procedure p { steps { step a by b { on refused → a } } }", ["foreignSign →"]),
    ("condition c = a ≥ 3", ["foreignSign ≥"]),
    ("law x \"\"\"abc\nlaw y", ["unclosedText \"\"\""]),
    ("law x “abc”", ["curlyQuotes “abc”"]),
    ("document land-paper \"Giấy\"\nprocedure p { documents { land-paper 1 copy } }", ["hyphenInName land-paper"]),
    ("document giấy-tờ-đất", ["hyphenInName giấy-tờ-đất"]),
    ("procedure p { steps { step a by b { on refused->c } } }", []),
    ("condition c = a - b > 3 and a -b > 3 and a- b > 3 and a-3 > -b", []),
    ("law `a", ["malformedName `a"]),
    ("law `1a`", ["malformedName `1a`"]),
    ("law x // a\u{202E}b", ["bidirectionalControl \u{202E}"]),
    ("law x \"a\u{2066}b\"", ["bidirectionalControl \u{2066}"]),
    ("# ghi chú của tôi\nlaw x // # no\nlaw y # và { nữa\nlaw z", ["foreignComment #"]),
    ("law x @@", ["unexpectedCharacter @@"]),
    ("law x \u{0}", ["unexpectedCharacter \u{0}"]),
    ("language fr\nlaw x", ["unknownLanguage fr"]),
    ("văn bản x \"Luật\" { số hiệu \"1\" }\ngiấy tờ y", ["foreignKeyword văn bản"]),
    ("language en\nvăn bản x\ngiấy tờ y", ["foreignKeyword văn bản"]),
    ("language vi\nlaw x \"Luật\" { number \"1\" }\ndocument y", ["foreignKeyword law"]),
    ("law x\ndocument y\nprocedure p {\n  thời hạn 3 ngày làm việc\n}", ["foreignKeyword thời hạn"]),
    ("language vi\nvăn bản x\ngiấy tờ y\nthủ tục p {\n  time limit 3 ngày làm việc\n}", ["foreignKeyword time limit"]),
    ("văn bản x\nvăn bản y { số hiệu 7 }", ["foreignKeyword văn bản", "expected 7"]),
    ("law x { number \"1\"", ["braceNotClosed {"]),
    ("law x number \"1\" }", ["extraBracket }"]),
    ("condition c = (a = b", ["parenthesisNotClosed ("]),
    ("condition c = a = b)", ["extraBracket )"]),
    ("procedure p {\n  requires a = b\n    and c = d\n}", ["lineStartsWithOperator and"]),
    ("procedure p { channel onlin, conter }", ["notInSet onlin", "notInSet conter"]),
    ("procedur p { chanel online }", ["unknownLine procedur", "unknownLine chanel"]),
  ]) func oneMistakeIsOneFinding(_ text: String, _ expected: [String]) {
    #expect(MessageTests.findings(text) == expected)
  }

  /// A joined name stands for the one it is offered as, wherever it stands.
  @Test func aNameWithHyphensIsReadAsOneName() throws {
    let file = source("document land-paper\nprocedure p { documents { land-paper copy; land_paper copy } }")
    let parsed = Parser.parse(file)
    #expect(!parsed.tree.hasFault(parsed.tree.root))
    let names = (0..<Int32(parsed.tree.tokenCount)).compactMap { parsed.tree.name(of: TokenID($0)) }
    #expect(names == ["land_paper", "p", "land_paper", "land_paper"])
    let finding = try #require(parsed.diagnostics.first)
    #expect(finding.secondary.map { file.text($0.span) } == ["land-paper"])
    #expect(finding.fixes.map { $0.edits.map(\.replacement) } == [["land_paper", "land_paper"]])
  }

  @Test func invalidUTF8NamesItsByte() throws {
    let bytes = Array("law x \"a".utf8) + [0xFF, 0xFE] + Array("\" // b".utf8) + [0xC3, 0x28]
    let file = SourceFile(id: FileID(0), path: "x", bytes: bytes)
    let parsed = Parser.parse(file)
    #expect(parsed.diagnostics.map(\.code) == [SyntaxMessage.invalidUTF8.code, SyntaxMessage.invalidUTF8.code])
    #expect(parsed.diagnostics.map { $0.arguments["byte"] } == [.text("0xFF"), .text("0xC3")])
  }

  @Test func textInUTF16IsOneFinding() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "law x {}".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let parsed = Parser.parse(SourceFile(id: FileID(0), path: "x", bytes: bytes))
    #expect(parsed.diagnostics.map(\.code) == [SyntaxMessage.utf16.code])
  }

  /// What is offered in place of a number written in doubt.
  @Test(arguments: [
    ("100.000 VND", ["100_000"]), ("100.000 đồng", ["100_000"]), ("100.000", ["100_000", "100.0000"]),
    ("1.000.000 VND", ["1_000_000"]), ("100,000 VND", ["100_000"]), ("1,000,000 VND", ["1_000_000"]),
    ("100,000", ["100_000", "100.0000"]), ("3,5", ["3.5"]), ("0,125", ["0.125"]),
    ("100.000 đ", ["100_000"]), ("100.000đ", ["100_000"]), ("1.000,5", ["1_000.5"]), ("100 000 VND", ["100_000"]),
    ("1 000 000 đồng", ["1_000_000"]),
  ])
  func numbersInDoubtOfferWhatTheyCanMean(written: String, offered: [String]) {
    let findings = Parser.parse(source("condition c = x > \(written)")).diagnostics
    #expect(findings.count == 1)
    #expect(findings.first?.fixes.map { $0.edits.map(\.replacement).joined() } == offered)
  }

  /// Among the members of a list a comma may be theirs.
  @Test(arguments: [
    ("in (3,5)", ["3.5", "3, 5"]), ("in (0,125)", ["0.125", "0, 125"]),
    ("in (100,000)", ["100_000", "100.0000", "100, 000"]),
  ])
  func aCommaInAListMayPartItsMembers(written: String, offered: [String]) {
    let findings = Parser.parse(source("condition c = x \(written)")).diagnostics
    #expect(findings.count == 1)
    #expect(findings.first?.fixes.map { $0.edits.map(\.replacement).joined() } == offered)
  }

  /// Words of other notations are answered with the language's own.
  @Test(arguments: [
    ("condition c = a is b", "syntax.suggestInstead ="),
    ("procedure p {\n  agency ward\n}", "syntax.suggestInstead authority"),
    ("language vi\nthủ tục p {\n  cơ quan ward \"Phường\" { cấp xã }\n}", "syntax.suggestInstead thẩm quyền"),
    ("procedure p {\n  agency {\n    when a: ward\n    otherwise: city\n  }\n}", "syntax.suggestInstead authority"),
    ("procedure p {\n  documents { plan copy if rented }\n}", "syntax.suggestInstead when"),
    ("procedure p {\n  results { a, b }\n}", "syntax.suggestOneALine "),
    ("procedure p {\n  effective 2026-07-01\n}", "syntax.suggestOneOf effective from"),
    (
      "procedure p {\n  steps {\n    step a by b {\n      clock stops\n    }\n  }\n}",
      "syntax.suggestOneOf clock pauses"
    ),
  ])
  func wordsOfOtherNotationsAreTranslated(text: String, expected: String) {
    let offers = Parser.parse(source(text)).diagnostics.map { finding in
      var words = ""
      if case .phrase(let key) = finding.arguments["suggestion"] { words = key }
      switch finding.arguments["instead"] ?? finding.arguments["allowed"] {
      case .code(let word): return words + " " + word
      case .codes(let list): return words + " " + list.joined(separator: " ")
      default: return words + " "
      }
    }
    #expect(offers == [expected])
  }

  /// A file may hold nothing else, and each place of a fix is looked at again wherever it is shown.
  @Test func aSlipAllOverAFileIsToldOnceAndMendedAThousandPlacesAtATime() throws {
    let file = SourceFile(id: FileID(0), path: "a.tthc", bytes: Array(repeating: UInt8(ascii: "["), count: 100_000))
    let told = Parser.parse(file).diagnostics.filter { $0.code == SyntaxMessage.foreignSign.code }
    #expect(told.count == 1)
    #expect(try #require(told.first?.fixes.first).edits.count == 1_000)
  }
}
