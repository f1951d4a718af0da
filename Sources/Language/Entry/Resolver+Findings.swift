import Messages
import SourceText
import Syntax

extension Resolver {
  /// The findings in the order in which they are shown, without those on lines that the parser could not read: what such
  /// a line means is a guess, and its own message is enough.
  func sortedFindings() -> [Diagnostic] {
    withoutRepeats(withoutFaultyLines()).enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (let one?, let two?) where one != two: one < two
      case (nil, _?): true
      case (_?, nil): false
      default: (left.element.code, left.offset) < (right.element.code, right.offset)
      }
    }.map(\.element)
  }

  /// What an amended edition repeats of the mistakes of the edition before is left out.
  private func withoutRepeats(_ findings: [Diagnostic]) -> [Diagnostic] {
    func isRepeated(_ finding: Diagnostic) -> Bool {
      finding.secondary.contains { $0.label == EditionMessage.amendedLabel }
    }
    guard findings.contains(where: isRepeated) else { return findings }
    struct Key: Hashable {
      var code: MessageCode
      var span: SourceSpan?
    }
    var known = Set(findings.filter { !isRepeated($0) }.map { Key(code: $0.code, span: $0.span) })
    return findings.filter { finding in
      !isRepeated(finding) || known.insert(Key(code: finding.code, span: finding.span)).inserted
    }
  }

  /// Points at the amendments that make an edition, in what was found in it outside of them since a number of findings.
  mutating func pointAtAmendments(of declaration: ProcedureDeclaration, since start: Int) {
    guard let last = declaration.amendments.last, start < findings.count else { return }
    let own = declaration.amendments.suffix(declaration.ownAmendments).map { changes[$0] }
    for position in start..<findings.count {
      guard let span = findings[position].span else { continue }
      let isInside = own.contains { change in
        let lines = trees[change.file].span(of: change.node)
        return lines.file == span.file && lines.start <= span.start && span.end <= lines.end
      }
      if !isInside {
        findings[position].secondary.append(SecondaryLabel(changes[last].nameSpan, EditionMessage.amendedLabel))
      }
    }
  }

  private func withoutFaultyLines() -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    var faults: [FileID: FaultyLines] = [:]
    var treeOfFile: [FileID: Int] = [:]
    for (position, tree) in trees.prefix(fileCount).enumerated() { treeOfFile[tree.file.id] = position }
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
