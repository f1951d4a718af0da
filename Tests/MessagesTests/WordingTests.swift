import Messages
import SourceText
import Testing

@Suite struct WordingTests {
  private let wording = Wording(Sample.catalogue)

  @Test(
    arguments: [
      ("{n} {n|day|days}", Argument.number(1), "1 day"),
      ("{n} {n|day|days}", .number(0), "0 days"),
      ("{n}", .number(9999), "9999"),
      ("{n}", .number(75_000), "75 000"),
      ("{n}", .number(-1_234_567), "-1 234 567"),
      ("{n}", .number(.min), "-9 223 372 036 854 775 808"),
      ("{n}", .code("a\u{7}b"), "`a␇b`"),
      ("{n|or}", .codes(["a"]), "`a`"),
      ("{n|or}", .codes(["a", "b"]), "`a` or `b`"),
      ("{n|and}", .codes(["a", "b", "c"]), "`a`, `b` and `c`"),
      ("{n}", .codes([]), ""),
      ("step{n|| s}", .codes(["a", "b"]), "step s"),
      ("{n}", .date(year: 2026, month: 2, day: 12), "Thu 12 Feb 2026"),
      ("{n}", .date(year: 2024, month: 2, day: 29), "Thu 29 Feb 2024"),
      ("{n}", .date(year: 2026, month: 13, day: 1), "2026-13-1"),
      ("in { } and {N} and {}", .number(1), "in { } and {N} and {}"),
      ("{n} and {m}", .text("ớ"), "ớ and {m}"),
    ])
  func templatesAreFilled(template: String, argument: Argument, text: String) {
    #expect(wording.text(template, ["n": argument]) == text)
  }

  @Test func phrasesTakeTheSameArgumentsAndCirclesEnd() {
    let arguments: [String: Argument] = [
      "what": .phrase("sample.step"), "step": .code("sign"), "date": .text("now"), "again": .phrase("sample.circle"),
    ]
    #expect(wording.text("{what}", arguments) == "`sign` until now")
    #expect(wording.text("{again}", arguments).count < 100)
  }

  @Test func placesOfATemplateAreKnown() {
    #expect(Template("{a} {b|x|y} {a|or} { c }").argumentNames == ["a", "b"])
  }
}

@Suite struct OtherFormatTests {
  @Test func conciseIsOneLineEach() {
    let file = Sample.file("bước a\nbước b\n")
    let diagnostics = [
      Diagnostic(SampleMessage.unknownStep, at: Sample.span(of: "b\n", in: file), ["name": .code("b")]),
      Diagnostic(SampleMessage.plain, .note, at: nil),
    ]
    #expect(
      Sample.render(diagnostics, [file], as: .concise) == """
        note TT9003: something is wrong
        rules/a.tthc:2:6: error TT9001: no step is called `b`

        """)
  }

  @Test func jsonTellsBytesAndCharacters() {
    let file = Sample.file("bước \"a\"\n")
    let diagnostic = Diagnostic(
      SampleMessage.unknownStep, at: Sample.span(of: "\"a\"", in: file),
      ["name": .code("\"a\""), "choices": .codes(["b"])],
      fixes: [Fix([TextEdit(Sample.span(of: "\"a\"", in: file), "\u{0}\n")], isSafe: true)])
    let place = """
      "place":{"path":"rules/a.tthc","span":{"start":8,"end":11,"from":{"line":1,"column":6},"to":{"line":1,"column":9}}}
      """
    #expect(
      Sample.render([diagnostic], [file], as: .json) == """
        [
        {"code":"TT9001","severity":"error","message":"no step is called `\\"a\\"`",\(place),"label":"this name",\
        "note":null,"help":"write `b`","labels":[],"trail":[],\
        "fixes":[{"safe":true,"edits":[{\(place),"replacement":"\\u0000\\n"}]}]}]

        """)
    #expect(Sample.render([], [], as: .json) == "[]\n")
  }

  @Test func summaryCounts() {
    let renderer = Renderer(catalogue: Sample.catalogue, files: [])
    func place(_ file: Int32) -> SourceSpan { SourceSpan(file: FileID(file), start: 0, end: 0) }
    let findings = Findings([
      Diagnostic(SampleMessage.plain, at: place(0)), Diagnostic(SampleMessage.plain, at: place(1)),
      Diagnostic(SampleMessage.plain, .warning, at: place(2)), Diagnostic(SampleMessage.plain, .warning, at: place(2)),
    ])
    #expect(renderer.summary(findings) == "2 errors, 1 warning in 3 files")
    #expect(renderer.summary(Findings([Diagnostic(SampleMessage.plain, .note, at: nil)])) == "1 note")
    #expect(renderer.summary(Findings([])) == nil)
  }
}
