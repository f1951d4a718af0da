import Foundation
import Messages
import SourceText
import Testing

@testable import Syntax

/// The files under `Tests/Corpus/syntax`.
enum Corpus {
  static func files(_ folder: String) throws -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/syntax/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".tthc") }.sorted()
    return try names.enumerated().map { index, name in
      SourceFile(id: FileID(Int32(index)), path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
    }
  }

  static func file(_ name: String) throws -> SourceFile {
    try #require(try files("good").first { $0.path == name + ".tthc" })
  }
}

func source(_ text: String) -> SourceFile { SourceFile(id: FileID(0), path: "test.tthc", bytes: Array(text.utf8)) }

/// A finding in one line: its code, the line it stands on, what stands there, and what was expected or found.
func brief(_ diagnostic: Diagnostic, _ file: SourceFile) -> String {
  guard let span = diagnostic.span else { return diagnostic.code.description }
  let line = LineIndex(file).line(at: span.start)
  return "\(diagnostic.code) line \(line) `\(file.text(span))` \(diagnostic.arguments["what"].map { "\($0)" } ?? "")"
}
