import Messages
import SourceText
import Syntax

extension Resolver {
  /// The findings in the order in which they are shown, without those on lines that the parser could not read: what such
  /// a line means is a guess, and its own message is enough.
  func sortedFindings() -> [Diagnostic] {
    withoutFaultyLines().enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (let one?, let two?) where one != two: one < two
      case (nil, _?): true
      case (_?, nil): false
      default: (left.element.code, left.offset) < (right.element.code, right.offset)
      }
    }.map(\.element)
  }

  private func withoutFaultyLines() -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    var faults: [FileID: FaultyLines] = [:]
    var treeOfFile: [FileID: Int] = [:]
    for (position, tree) in trees.enumerated() { treeOfFile[tree.file.id] = position }
    return findings.filter { finding in
      guard let span = finding.span, let position = treeOfFile[span.file] else { return true }
      let lines = faults[span.file] ?? FaultyLines(trees[position])
      faults[span.file] = lines
      return !lines.contains(span)
    }
  }
}

/// The lines of a file on which something is missing, unexpected or unclosed; an unexpected block counts with all its lines.
struct FaultyLines {
  private var lines: Set<Int> = []
  private var index: LineIndex?

  /// Looks for faults in a whole tree.
  init(_ tree: SyntaxTree) {
    var places: [SourceSpan] = []
    for number in 0..<tree.nodeCount {
      let node = NodeID(Int32(number))
      let kind = tree.kind(of: node)
      if kind == .missing || kind == .unexpected { places.append(tree.span(of: node)) }
    }
    for token in (0..<tree.tokenCount).map({ TokenID(Int32($0)) })
    where tree.isMissing(token) || tree.isUnclosed(token) {
      places.append(tree.span(of: token))
    }
    guard !places.isEmpty else { return }
    let index = LineIndex(tree.file)
    for place in places {
      for line in index.line(at: place.start)...index.line(at: max(place.start, place.end - 1)) { lines.insert(line) }
    }
    self.index = index
  }

  /// True when a span begins on such a line.
  func contains(_ span: SourceSpan) -> Bool { index.map { lines.contains($0.line(at: span.start)) } ?? false }
}
