extension Renderer {
  /// One line: `path:line:column: severity TT0123: message`; the path is left out where there is no file.
  mutating func concise(_ diagnostic: Diagnostic) -> String {
    turn(to: diagnostic)
    let head = "\(severity(diagnostic.severity)) \(diagnostic.code): \(message(diagnostic))"
    return place(diagnostic.span).map { $0 + ": " + head } ?? head
  }
}
