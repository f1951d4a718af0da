import Messages
import SourceText
import Syntax
import Testing

@testable import Import

/// What holds of every import, whatever the file.
@Suite struct LawTests {
  /// What is wrong with an import; nothing for a sound one.
  private func brokenLaws(_ sample: Sample) -> [String] {
    var broken: [String] = []
    for finding in sample.imported.findings {
      for span in [finding.span].compactMap({ $0 }) + finding.secondary.map(\.span) + finding.trail.compactMap(\.span) {
        if span.start < 0 || span.start > span.end || Int(span.end) > sample.file.bytes.count { broken.append("place") }
      }
      if finding.code == ImportMessage.notWritten.code { broken.append("not written") }
    }
    let hasErrors = sample.imported.findings.contains { $0.severity == .error }
    guard let bytes = sample.imported.bytes else { return broken + (hasErrors ? [] : ["silence"]) }
    if hasErrors { broken.append("written despite errors") }
    let parsed = Parser.parse(SourceFile(id: FileID(0), path: "a.tthc", bytes: bytes))
    if parsed.diagnostics.contains(where: { $0.severity > .note }) { broken.append("does not parse") }
    if Formatter.format(parsed) != bytes { broken.append("not formatted") }
    return broken
  }

  private static func corpus() throws -> [(path: String, bytes: [UInt8])] {
    try Sample.corpus("signed") + Sample.corpus("portal")
  }

  @Test func everyFileOfTheCorpusBecomesAFormattedRuleFile() throws {
    for file in try Self.corpus() {
      let english = Sample(file.bytes, path: file.path)
      #expect(brokenLaws(english) == [] && english.imported.bytes != nil, "\(file.path)")
      let vietnamese = Sample(file.bytes, path: file.path, language: .vietnamese)
      #expect(brokenLaws(vietnamese) == [] && vietnamese.rules.hasPrefix("language vi\n"), "\(file.path)")
      let back = Formatter.format(
        Parser.parse(SourceFile(id: FileID(0), path: "a", bytes: vietnamese.imported.bytes ?? [])), language: .english)
      #expect(back == english.imported.bytes, "\(file.path)")
    }
  }

  @Test func titlesThatAreKeywordsOrHostileStayTexts() {
    let titles = [
      "end", "steps", "when channel = online", "step", "\"\"\"", "\\\"", "// x", "} end approved", "`a`", "1", "…",
      "時間",
      "a\u{202E}b", "x\u{0}y", "resolved", "in", "kết thúc", "bước", "working days", "<b>x</b>", "a < b",
    ]
    for title in titles {
      let cell = "\"" + title.replacing("\"", with: "\"\"") + "\""
      let table = Sample(
        "\(cell)\nNội dung,Bộ phận,Thời gian,Kết quả\n\(cell),\(cell),1 ngày làm việc,\(cell)\nTổng,,1 ngày làm việc,\n"
      )
      #expect(brokenLaws(table) == [], "\(title)\n\(table.rules)\(table.full)")
      let text = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\u{0}", with: "\\u0000")
      let json = Sample(
        "{\"title\": \"\(text)\", \"Trình tự thực hiện\": \"\(text)\", \"Cơ quan thực hiện\": \"\(text)\", \"\(text)\": \"\(text)\"}",
        path: "r.json")
      #expect(brokenLaws(json) == [], "\(title)\n\(json.rules)\(json.full)")
    }
  }

  @Test(
    arguments: [
      ([], "1:1 TT1200"), (Array(" \n\t".utf8), "1:1 TT1200"), ([0xEF, 0xBB, 0xBF], "1:1 TT1200"),
      ([0xFF, 0xFE, 0x41, 0x00], "1:1 TT1201"), ([0x41, 0x00, 0x42, 0x00], "1:1 TT1201"),
      (Array("a,b\n".utf8) + [0x01], "2:1 TT1202"), (Array("PK".utf8) + [3, 4, 0, 0], "1:3 TT1203"),
      (Array("a,b\nc".utf8) + [0xC3, 0x28], "2:2 TT1204"),
    ] as [([UInt8], String)])
  func bytesThatAreNoTextAreRefused(bytes: [UInt8], found: String) {
    for path in ["a.csv", "a.json"] {
      let sample = Sample(bytes, path: path)
      #expect(sample.found == [found] && sample.imported.bytes == nil)
    }
  }

  /// Damaged files give an answer: a sound rule file, or a reason.
  @Test func noDamageTrapsOrIsSilent() throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let pieces = [
      ",", ";", "\t", "\"", "\n", "\r\n", "{", "[", "]", "}", ":", "½", "ngày", "Giai đoạn 9", "Tổng cộng", "`", "\\",
      "0,5",
      "3-5 ngày", "\u{FEFF}", "//", "\u{0}", "\u{301}", " ",
    ].map { Array($0.unicodeScalars) }
    let seeds = try Self.corpus().map { ($0.path, Array(String(decoding: $0.bytes, as: UTF8.self).unicodeScalars)) }
    var written = 0
    for _ in 0..<300 {
      let (path, seed) = seeds[random(seeds.count)]
      var text = seed
      for _ in 0...random(3) {
        let place = random(text.count)
        let end = min(text.count, place + random(30))
        switch random(3) {
        case 0: text.insert(contentsOf: pieces[random(pieces.count)], at: place)
        case 1: text.removeSubrange(place..<end)
        default: text.insert(contentsOf: text[place..<end], at: random(text.count))
        }
      }
      let whole = String(String.UnicodeScalarView(text))
      let sample = Sample(whole, path: path)
      #expect(brokenLaws(sample) == [], "\(path)\n\(whole)")
      written += sample.imported.bytes == nil ? 0 : 1
    }
    #expect(written > 50, "most damage would otherwise never reach the skeleton")
  }

  @Test func textsOfAChapterAreRefused() {
    let text = String(repeating: "a ", count: TextCheck.longestText)
    #expect(Sample("Nội dung,Thời gian\n\(text),1 ngày\n").found == ["2:1 TT1206"])
    let wide = String(repeating: "a,", count: TableHeading.mostColumns)
    #expect(Sample("\(wide)\nNội dung,Thời gian\nA,1 ngày\n").found == ["1:1 TT1207"])
    #expect(Sample("{\"title\": \"a\", \"x\": [\"\(text)\"]}", path: "r.json").found == ["1:22 TT1206"])
  }

  /// Every message that tests meet finds its words.
  @Test func messagesHaveTheirWords() throws {
    let bad = Sample(
      "x\nTT;Nội dung;Bộ phận;Thời gian;Màu\n1;A;2 giờ;;\n2;B;C;3-5 ngày;đỏ\n3;D;E;2 (ba) ngày\n;Tổng;;1;\n")
    let json = Sample("[{\"title\": 3, \"x\": {}}, 5]", path: "r.json")
    for text in try [bad.full, json.full] + Self.corpus().map({ Sample($0.bytes, path: $0.path).full }) {
      for line in text.split(separator: "\n") where !line.contains("|") {
        #expect(!line.contains("import.") && !line.contains("{"), "\(line)")
      }
    }
  }
}
