/// What changes between two texts, line by line, as `diff -u` writes it and `patch` reads it.
enum UnifiedDiff {
  private static let context = 3

  /// One line of the old text, of the new one, or of both.
  private struct Line {
    var sign: String
    var text: Substring
    var oldNumber: Int
    var newNumber: Int
  }

  /// The difference of a file; empty when there is none.
  static func text(path: String, old: [UInt8], new: [UInt8]) -> String {
    guard old != new else { return "" }
    let oldText = String(decoding: old, as: UTF8.self)
    let newText = String(decoding: new, as: UTF8.self)
    let lines = merged(split(oldText), split(newText))
    var result = "--- \(path)\n+++ \(path)\n"
    let changed = lines.indices.filter { lines[$0].sign != " " }
    var position = 0
    while position < changed.count {
      var last = position
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * context { last += 1 }
      let hunk = lines[max(0, changed[position] - context)...min(lines.count - 1, changed[last] + context)]
      result += header(hunk) + hunk.map { written($0) }.joined()
      position = last + 1
    }
    return result
  }

  /// Lines with their line ends, so that a last line without one is told apart.
  private static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.unicodeScalars.startIndex
    while start < text.unicodeScalars.endIndex {
      let end = text.unicodeScalars[start...].firstIndex(of: "\n").map { text.unicodeScalars.index(after: $0) }
      lines.append(text[start..<(end ?? text.unicodeScalars.endIndex)])
      start = end ?? text.unicodeScalars.endIndex
    }
    return lines
  }

  private static func merged(_ old: [Substring], _ new: [Substring]) -> [Line] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old, by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(Line(sign: "-", text: old[left], oldNumber: left, newNumber: right))
        left += 1
      } else if inserted.contains(right) {
        lines.append(Line(sign: "+", text: new[right], oldNumber: left, newNumber: right))
        right += 1
      } else if left < old.count {
        lines.append(Line(sign: " ", text: old[left], oldNumber: left, newNumber: right))
        left += 1
        right += 1
      } else {
        break
      }
    }
    return lines
  }

  private static func header(_ hunk: ArraySlice<Line>) -> String {
    guard let first = hunk.first else { return "" }
    let oldCount = hunk.count { $0.sign != "+" }
    let newCount = hunk.count { $0.sign != "-" }
    // Without lines of its own a side names the line before.
    let oldStart = first.oldNumber + (oldCount == 0 ? 0 : 1)
    let newStart = first.newNumber + (newCount == 0 ? 0 : 1)
    return "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
  }

  private static func written(_ line: Line) -> String {
    let text = line.sign + line.text
    return text.unicodeScalars.last == "\n" ? text : text + "\n\\ No newline at end of file\n"
  }
}
