internal import SourceText

/// The lines of files that a finding points at, with line numbers, and marks and words under the places.
struct Snippet {
  /// A place to mark.
  struct Mark {
    /// The place, clipped to its file.
    var span: SourceSpan
    /// Words beside the mark; may be empty.
    var words: String
    /// True for the place of the finding itself.
    var isPrimary: Bool
  }

  /// A mark on one line: a place over several lines has one on its first and one on its last.
  private struct LineMark {
    var line: Int
    var start: Int
    var end: Int
    var words: String
    var isPrimary: Bool
  }

  let colours: Colours
  let severity: Severity
  /// The most columns that the text of a line may take.
  let columns: Int
  /// The width of the column of line numbers.
  let gutter: Int

  /// The lines under the heading, each without its line ending.
  func lines(_ marks: [Mark], in file: SourceFile, _ index: LineIndex) -> [String] {
    let lineMarks = marks.flatMap { self.lineMarks($0, file, index) }
      .enumerated().sorted { left, right in
        (left.element.line, left.element.isPrimary ? 0 : 1, left.offset)
          < (right.element.line, right.element.isPrimary ? 0 : 1, right.offset)
      }.map(\.element)
    var result = [bar("")]
    var previous: Int?
    var position = 0
    while position < lineMarks.count {
      let line = lineMarks[position].line
      let ofLine = lineMarks[position...].prefix { $0.line == line }
      position += ofLine.count
      if let previous, line == previous + 2 {
        result += excerpt(line - 1, [], file, index)
      } else if let previous, line > previous + 2 {
        result.append(colours.frame("..."))
      }
      result += excerpt(line, Array(ofLine), file, index)
      previous = line
    }
    result.append(bar(""))
    return result
  }

  /// A line with the marks under it; a line too wide to show whole is shown once for each mark.
  private func excerpt(_ line: Int, _ marks: [LineMark], _ file: SourceFile, _ index: LineIndex) -> [String] {
    let span = index.span(ofLine: line)
    let range = Int(span.start)..<Int(span.end)
    let groups = isLong(range, file) ? (marks.isEmpty ? [[]] : marks.map { [$0] }) : [marks]
    var result: [String] = []
    for group in groups {
      let source = cells(range, around: group.first, file)
      result.append(numbered(line, source.text))
      for mark in group {
        let (first, count) = source.columns(mark.start, mark.end)
        let sign = String(repeating: mark.isPrimary ? "^" : "-", count: count)
        let text = mark.words.isEmpty ? sign : sign + " " + mark.words
        result.append(
          bar(
            String(repeating: " ", count: first)
              + (mark.isPrimary ? colours.severity(text, severity) : colours.frame(text))))
      }
    }
    return result
  }

  private func isLong(_ range: Range<Int>, _ file: SourceFile) -> Bool {
    range.count > columns && (range.count > columns * 64 || SourceLine(file, range).width > columns)
  }

  /// The cells of a line, clipped around a mark; of a huge line only the neighbourhood of the mark is read.
  private func cells(_ range: Range<Int>, around mark: LineMark?, _ file: SourceFile) -> SourceLine {
    let reach = columns * 64
    let start = mark?.start ?? range.lowerBound
    guard range.count > reach else {
      var source = SourceLine(file, range)
      source.clip(around: start, mark?.end ?? start, to: columns)
      return source
    }
    var low = max(range.lowerBound, start - reach / 2)
    while low > range.lowerBound, low < range.upperBound, file.bytes[low] & 0xc0 == 0x80, start - low < reach {
      low -= 1
    }
    let high = min(range.upperBound, start + reach / 2)
    var source = SourceLine(file, low..<max(low, high))
    source.isCutBefore = low > range.lowerBound
    source.isCutAfter = high < range.upperBound
    source.clip(around: start, min(mark?.end ?? start, high), to: columns)
    return source
  }

  private func lineMarks(_ mark: Mark, _ file: SourceFile, _ index: LineIndex) -> [LineMark] {
    let span = mark.span
    let first = index.line(at: span.start)
    // A place that ends with a line ending ends on that line, not at the beginning of the next.
    var end = Int(span.end)
    while end > Int(span.start), file.bytes[end - 1] == UInt8(ascii: "\n") || file.bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    let last = index.line(at: Int32(end))
    var whole = LineMark(
      line: first, start: Int(span.start), end: end, words: mark.words, isPrimary: mark.isPrimary)
    guard last > first else { return [whole] }
    let lastLine = index.span(ofLine: last)
    var start = Int(lastLine.start)
    while start < end, file.bytes[start] == UInt8(ascii: " ") || file.bytes[start] == UInt8(ascii: "\t") { start += 1 }
    whole.end = Int(index.span(ofLine: first).end)
    whole.words = ""
    return [
      whole,
      LineMark(line: last, start: start, end: end, words: mark.words, isPrimary: mark.isPrimary),
    ]
  }

  private func numbered(_ line: Int, _ text: String) -> String {
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, gutter - number.utf8.count)) + number + " |"
    return colours.frame(margin) + (text.isEmpty ? "" : " " + text)
  }

  private func bar(_ text: String) -> String {
    colours.frame(String(repeating: " ", count: gutter) + " |") + (text.isEmpty ? "" : " " + text)
  }
}
