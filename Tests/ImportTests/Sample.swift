import Foundation
import Messages
import SourceText
import Syntax

@testable import Import

/// A file as tests write it, imported.
struct Sample {
  let file: SourceFile
  let imported: Imported

  init(_ bytes: [UInt8], path: String, language: VocabularyLanguage = .english) {
    file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    imported = Importer.read(file, language: language)
  }

  init(_ text: String, path: String = "bang.csv", language: VocabularyLanguage = .english) {
    self.init(Array(text.utf8), path: path, language: language)
  }

  /// The rule file; empty when none was written.
  var rules: String { imported.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// Findings as `line:column TT0123`, in the order shown.
  var found: [String] {
    let index = LineIndex(file)
    return Findings(imported.findings).list.map { finding in
      guard let span = finding.span else { return "\(finding.code)" }
      let position = index.position(at: span.start)
      return "\(position.line):\(position.column) \(finding.code)"
    }
  }

  /// Every finding in words, as a reader sees it.
  var full: String {
    var catalogue = Catalogue()
    catalogue.add(entries: ImportMessage.english, phrases: ImportMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: [file])
    return renderer.render(Findings(imported.findings), as: .full)
  }

  /// Files of the corpus of imports, by their path in it.
  static func corpus(_ folder: String) throws -> [(path: String, bytes: [UInt8])] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpus/import/" + folder)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().map { name in
      (folder + "/" + name, Array(try Data(contentsOf: place.appendingPathComponent(name))))
    }
  }
}
