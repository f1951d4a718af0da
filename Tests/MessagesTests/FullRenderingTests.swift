import Messages
import SourceText
import Testing

@Suite struct FullRenderingTests {
  @Test func showsEveryPartOfAFinding() {
    let file = Sample.file(
      """
      procedure permit "Cấp giấy phép" {
        time limit 10 working days
        steps {
          step appraise "Thẩm định" within 6 working days
          step sign "Ký" within 5 working days
        }
      }
      """)
    let diagnostic = Diagnostic(
      SampleMessage.limitExceeded, at: Sample.span(of: "time limit 10 working days", in: file),
      ["sum": .text("11 working days"), "limit": .number(10)],
      secondary: [
        SecondaryLabel(Sample.span(of: "within 5 working days", in: file), "step"),
        SecondaryLabel(Sample.span(of: "within 6 working days", in: file), "step"),
      ],
      trail: [
        TrailLine("sample.step", ["step": .code("appraise"), "date": .date(year: 2026, month: 8, day: 28)]),
        TrailLine(
          "sample.step", ["step": .code("sign"), "date": .date(year: 2026, month: 9, day: 4)],
          at: Sample.span(of: "step sign", in: file)),
      ],
      fixes: [Fix([TextEdit(Sample.span(of: "5 working", in: file), "4 working")], isSafe: false)])
    #expect(
      Sample.full([diagnostic], [file]) == """
        error TT9002: the steps take 11 working days, the limit is 10 days
          --> rules/a.tthc:2:3
           |
         2 |   time limit 10 working days
           |   ^^^^^^^^^^^^^^^^^^^^^^^^^^ the limit
         3 |   steps {
         4 |     step appraise "Thẩm định" within 6 working days
           |                               --------------------- this step
         5 |     step sign "Ký" within 5 working days
           |                    --------------------- this step
           |
         1. `appraise` until Fri 28 Aug 2026
         2. `sign` until Fri 4 Sep 2026  (rules/a.tthc:5:5)
           = note: steps are shares of the limit
                   and shares add up
           = fix (may change the meaning): write `4 working` instead of `5 working` at 5:27

        """)
  }

  @Test func leavesOutFarLinesAndShowsOtherFiles() {
    let file = Sample.file("step a\n\n\n\non x -> b\n")
    let other = Sample.file("step c\n", path: "rules/c.tthc", id: 1)
    let diagnostic = Diagnostic(
      SampleMessage.unknownStep, .warning, at: Sample.span(of: "b", in: file),
      ["name": .code("b"), "choices": .codes(["a", "c", "d"])],
      secondary: [
        SecondaryLabel(Sample.span(of: "step a", in: file), "declared"),
        SecondaryLabel(Sample.span(of: "c", in: other), "declared"),
      ], fixes: [Fix([TextEdit(Sample.span(of: "b", in: file), "a")], isSafe: true)])
    #expect(
      Sample.full([diagnostic], [file, other]) == """
        warning TT9001: no step is called `b`
          --> rules/a.tthc:5:9
           |
         1 | step a
           | ------ `b` was declared here
        ...
         5 | on x -> b
           |         ^ this name
           |
          ::: rules/c.tthc:1:6
           |
         1 | step c
           |      - `b` was declared here
           |
           = help: write `a`, `c` or `d`
           = fix: write `a` instead of `b` at 5:9

        """)
  }

  @Test func marksTheFirstAndTheLastLineOfALongPlace() {
    let file = Sample.file("a {\n  b\n  c\n  d\n  }\nz")
    let span = SourceSpan(file: file.id, start: 2, end: Int32("a {\n  b\n  c\n  d\n  }\n".utf8.count))
    #expect(
      Sample.full([Diagnostic(SampleMessage.unknownStep, at: span)], [file]).split(separator: "\n").dropFirst(2) == [
        "   |", " 1 | a {", "   |   ^", "...", " 5 |   }", "   |   ^ this name", "   |",
        "   = help: write {choices|or}",
      ])
  }

  @Test(
    arguments: [
      ("", 0, ["   |", " 1 |", "   | ^", "   |"]),
      ("ab\n", 3, ["   |", " 2 |", "   | ^", "   |"]),
      ("ab", 2, ["   |", " 1 | ab", "   |   ^", "   |"]),
      ("\u{FEFF}ab", 3, ["   |", " 1 | ab", "   | ^", "   |"]),
    ])
  func pointsAtEndsAndEmptyFiles(text: String, offset: Int32, snippet: [String]) {
    let file = Sample.file(text)
    let span = SourceSpan(file: file.id, start: offset, end: offset)
    let lines = Sample.full([Diagnostic(SampleMessage.plain, at: span)], [file]).split(separator: "\n").map(String.init)
    #expect(Array(lines.dropFirst(2)) == snippet)
  }

  @Test(
    arguments: [
      ("\tbước x", "bước", "    bước x", "    ^^^^"),
      ("thu\u{309} tu\u{323}c x", "tu\u{323}c", "thu\u{309} tu\u{323}c x", "    ^^^"),
      ("漢字 ok", "字", "漢字 ok", "  ^^"),
      ("a\u{1B}[31mb", "b", "a␛[31mb", "      ^"),
      ("a\u{202E}b", "\u{202E}", "a\u{FFFD}b", " ^"),
    ])
  func caretsStandUnderTheLetters(text: String, part: String, line: String, carets: String) {
    let file = Sample.file(text)
    let rendered = Sample.full([Diagnostic(SampleMessage.plain, at: Sample.span(of: part, in: file))], [file])
    let lines = rendered.split(separator: "\n").map(String.init)
    #expect(lines[3] == " 1 | " + line)
    #expect(lines[4] == "   | " + carets)
  }

  @Test func clipsALongLineAroundThePlace() {
    let file = Sample.file(String(repeating: "ệ", count: 5000) + "HERE" + String(repeating: "x", count: 5000))
    let rendered = Sample.full([Diagnostic(SampleMessage.plain, at: Sample.span(of: "HERE", in: file))], [file])
    let lines = rendered.split(separator: "\n").map(String.init)
    #expect(lines[1] == "  --> rules/a.tthc:1:5001")
    #expect(lines[3].hasPrefix(" 1 | …ệệ") && lines[3].hasSuffix("xx…") && lines[3].contains("ệHEREx"))
    #expect(DisplayWidth.columns(of: lines[3]) <= 65)
    #expect(lines[4].filter { $0 == "^" }.count == 4)
    #expect(lines[3].prefix { $0 != "H" }.count == lines[4].prefix { $0 != "^" }.count)
  }

  @Test func coloursAddNothingButEscapes() {
    let file = Sample.file("step a\n")
    let diagnostic = Diagnostic(
      SampleMessage.unknownStep, at: file.span, ["name": .code("a"), "choices": .codes(["b"])])
    let coloured = Sample.full([diagnostic], [file], colour: true)
    var plain = ""
    var isEscape = false
    for scalar in coloured.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    #expect(coloured != plain)
    #expect(plain == Sample.full([diagnostic], [file]))
  }
}
