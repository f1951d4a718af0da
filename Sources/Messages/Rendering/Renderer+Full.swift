internal import SourceText

extension Renderer {
  /// How many replacements of one fix are listed: a slip made all over a file is mended all over it.
  private static let shownEdits = 6

  /// The finding with the lines it points at, the trail that leads to it, its reason, what to do, and its fixes.
  mutating func full(_ diagnostic: Diagnostic) -> String {
    turn(to: diagnostic)
    let entry = wording.catalogue[diagnostic.code]
    var lines = [
      colours.severity("\(severity(diagnostic.severity)) \(diagnostic.code)", diagnostic.severity)
        + colours.strong(": " + message(diagnostic))
    ]
    let gutter = lineNumberWidth(diagnostic)
    lines += snippets(diagnostic, gutter)
    for (number, step) in diagnostic.trail.enumerated() {
      lines.append(self.trail(step, number: number + 1, of: diagnostic, gutter))
    }
    if let note = entry?.note { lines += remark("messages.note", wording.text(note, diagnostic.arguments), gutter) }
    if let help = entry?.help { lines += remark("messages.help", wording.text(help, diagnostic.arguments), gutter) }
    for fix in diagnostic.fixes {
      let key = fix.isSafe ? "messages.fix.safe" : "messages.fix.unsafe"
      for edit in fix.edits.prefix(Renderer.shownEdits) { lines += remark(key, words(edit), gutter) }
      let rest = fix.edits.count - Renderer.shownEdits
      if rest > 0 {
        lines += remark(key, wording.text(phrase: "messages.fix.more", ["count": .number(rest)]), gutter)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The snippet of the finding's own file, then those of other files that it points at.
  private mutating func snippets(_ diagnostic: Diagnostic, _ gutter: Int) -> [String] {
    var marks: [(SourceFile, Snippet.Mark)] = []
    if let span = diagnostic.span, let file = file(span.file) {
      let words = wording.catalogue[diagnostic.code].map { wording.text($0.label, diagnostic.arguments) } ?? ""
      marks.append((file, .init(span: Renderer.clipped(span, to: file), words: words, isPrimary: true)))
    }
    for secondary in diagnostic.secondary {
      guard let file = file(secondary.span.file) else { continue }
      let span = Renderer.clipped(secondary.span, to: file)
      marks.append((file, .init(span: span, words: label(secondary, of: diagnostic), isPrimary: false)))
    }
    let snippet = Snippet(colours: colours, severity: diagnostic.severity, columns: columns, gutter: gutter)
    let margin = String(repeating: " ", count: gutter)
    var lines: [String] = []
    while let (file, first) = marks.first {
      let ofFile = marks.filter { $0.0.id == file.id }.map(\.1)
      marks.removeAll { $0.0.id == file.id }
      let arrow = lines.isEmpty ? "--> " : "::: "
      lines.append(margin + colours.frame(arrow) + (place(first.span) ?? VisibleText.of(file.path)))
      lines += snippet.lines(ofFile, in: file, index(file))
    }
    return lines
  }

  private mutating func trail(_ step: TrailLine, number: Int, of diagnostic: Diagnostic, _ gutter: Int) -> String {
    let arguments = diagnostic.arguments.merging(step.arguments) { _, own in own }
    let place = place(step.span).map { "  (\($0))" } ?? ""
    let digits = String(number)
    let margin = String(repeating: " ", count: max(0, gutter - digits.utf8.count)) + digits + ". "
    return colours.frame(margin) + wording.text(phrase: step.phrase, arguments) + colours.frame(place)
  }

  /// `= note: …`; lines after the first are set in under it.
  private func remark(_ key: String, _ text: String, _ gutter: Int) -> [String] {
    let word = wording.text(phrase: key)
    let margin = String(repeating: " ", count: gutter) + " = "
    let indent = String(repeating: " ", count: margin.utf8.count + DisplayWidth.columns(of: word) + 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      number == 0 ? colours.frame(margin) + colours.strong(word) + ": " + line : indent + line
    }
  }

  private mutating func words(_ edit: TextEdit) -> String {
    guard let file = file(edit.span.file) else { return VisibleText.of(edit.replacement) }
    let span = Renderer.clipped(edit.span, to: file)
    let position = index(file).position(at: span.start)
    let kind = span.length == 0 ? "insert" : edit.replacement.isEmpty ? "remove" : "replace"
    return wording.text(
      phrase: "messages.fix." + kind,
      [
        "new": .code(edit.replacement), "old": .code(file.text(span)),
        "place": .text("\(position.line):\(position.column)"),
      ])
  }

  /// The digits of the largest line number or trail number that the finding shows.
  private mutating func lineNumberWidth(_ diagnostic: Diagnostic) -> Int {
    var largest = diagnostic.trail.count
    for span in [diagnostic.span].compactMap({ $0 }) + diagnostic.secondary.map(\.span) {
      guard let file = file(span.file) else { continue }
      largest = max(largest, index(file).line(at: Renderer.clipped(span, to: file).end))
    }
    return max(2, String(largest).utf8.count)
  }
}
