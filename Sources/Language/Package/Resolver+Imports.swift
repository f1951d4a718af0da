import Messages
import SourceText
import Syntax

extension Resolver {
  /// Checks what files import: every import names a file of the package, or the part that files say they are, and files
  /// do not import each other in a circle.
  ///
  /// A file is named by its path without `.tthc`, folders parted by points, leading folders left out at will; a part by
  /// the `package` of its files or the last word of it. Declarations are visible without any import.
  mutating func checkImports() {
    var filesOfName: [String: [Int]] = [:]
    for index in trees.indices {
      for name in importableNames(ofFile: index) { filesOfName[name, default: []].append(index) }
    }
    let candidates = filesOfName.keys.sorted()
    var imports: [[(target: Int, span: SourceSpan)]] = Array(repeating: [], count: trees.count)
    for index in trees.indices {
      enter(file: index)
      for line in tree.children(of: tree.root, .importLine) {
        for node in tree.children(of: line, .qualifiedName) {
          let parts = parts(node)
          guard !parts.isEmpty else { continue }
          let name = text(parts)
          let span = tree.span(of: node)
          guard let targets = filesOfName[name] else {
            report(NameMessage.unknownImport, at: span, hint(name, among: candidates))
            continue
          }
          if targets == [index] {
            report(
              NameMessage.importsItself, .warning, at: span, fixes: [Fix([removal(of: node, in: tree)], isSafe: true)])
          }
          for target in targets where target != index { imports[index].append((target, span)) }
        }
      }
    }
    reportCircles(imports)
  }

  /// Takes a name out of its import: with the comma beside it, or with the whole line where it stands alone.
  private func removal(of name: Syntax.NodeID, in tree: SyntaxTree) -> TextEdit {
    let span = tree.span(of: name)
    guard let line = tree.parent(of: name) else { return TextEdit(span, "") }
    let names = tree.children(of: line, tree.kind(of: name)).map { tree.span(of: $0) }
    guard names.count > 1, let position = names.firstIndex(of: span) else {
      var whole = tree.span(of: line)
      let bytes = tree.file.bytes
      if Int(whole.end) < bytes.count, bytes[Int(whole.end)] == UInt8(ascii: "\n") { whole.end += 1 }
      return TextEdit(whole, "")
    }
    if position + 1 < names.count {
      return TextEdit(SourceSpan(file: span.file, start: span.start, end: names[position + 1].start), "")
    }
    return TextEdit(SourceSpan(file: span.file, start: names[position - 1].end, end: span.end), "")
  }

  private mutating func importableNames(ofFile index: Int) -> Set<String> {
    var result: Set<String> = []
    var path = trees[index].file.path
    if path.hasSuffix(".tthc") { path.removeLast(5) }
    var name = ""
    for part in path.split(separator: "/").reversed() {
      name = name.isEmpty ? String(part) : part + "." + name
      result.insert(name)
    }
    enter(file: index)
    if let line = tree.child(of: tree.root, .packageLine), let node = tree.child(of: line, .qualifiedName) {
      let parts = parts(node)
      if let last = parts.last {
        result.insert(text(parts))
        result.insert(names.text(last))
      }
    }
    return result
  }

  /// One message for each import that closes a circle, found by a walk in the order of files.
  private mutating func reportCircles(_ imports: [[(target: Int, span: SourceSpan)]]) {
    var state = Array(repeating: 0, count: imports.count)
    for start in imports.indices where state[start] == 0 {
      var path: [(file: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (file, next) = path.last {
        guard next < imports[file].count else {
          state[file] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = imports[file][next]
        if state[edge.target] == 0 {
          state[edge.target] = 1
          path.append((edge.target, 0))
        } else if state[edge.target] == 1, let first = path.firstIndex(where: { $0.file == edge.target }) {
          let circle = path[first...].map { trees[$0.file].file.path }
          report(NameMessage.circularImport, at: edge.span, ["files": .codes(circle)])
        }
      }
    }
  }
}
