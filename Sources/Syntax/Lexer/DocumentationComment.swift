import SourceText

/// `///` comments: documentation that is kept in the graph.
enum DocumentationComment {
  /// The text of the `///` lines that stand directly above what follows a trivia; nil when there are none.
  static func text(in bytes: [UInt8], _ trivia: SourceSpan) -> String? {
    var lines: [[UInt8]] = []
    let all = bytes[Int(trivia.start)..<Int(trivia.end)].split(separator: 10, omittingEmptySubsequences: false)
    // The last piece is the indentation of what follows, on its own line.
    for piece in all.dropLast().reversed() {
      var line = piece.drop { $0 == 32 || $0 == 9 }
      if line.last == 13 { line = line.dropLast() }
      guard line.starts(with: Array("///".utf8)) else { break }
      line = line.dropFirst(3)
      if line.first == 32 { line = line.dropFirst() }
      lines.append(Array(line))
    }
    guard !lines.isEmpty else { return nil }
    return String(decoding: Array(lines.reversed().joined(separator: [10])), as: UTF8.self)
  }
}
