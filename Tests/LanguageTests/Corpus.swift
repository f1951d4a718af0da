import Glibc
import Language
import Messages
import SourceText
import Syntax

/// The rule files under `Tests/Corpus/language`, each read together with the prelude that declares agencies and papers.
struct Corpus {
  /// The folder of the corpus.
  static var folder: String {
    let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/" + here + "/Corpus/language"
  }

  /// The paths of the rule files in a folder, in alphabetical order.
  static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".tthc") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }

  /// A file of the corpus, read with the prelude.
  static func sample(_ path: String) -> Sample {
    let prelude = folder + "/prelude.tthc"
    return Sample([(prelude, bytes(prelude)), (path, bytes(path))])
  }

  /// The findings that a file's comments announce, as ``Sample/findings`` writes them.
  static func marks(_ path: String) -> [String] {
    let text = String(decoding: bytes(path), as: UTF8.self)
    var marks: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(separator: "/", omittingEmptySubsequences: false)
      guard let last = parts.last, last.hasPrefix(" error: ") else { continue }
      for code in last.dropFirst(8).split(separator: " ") { marks.append("\(path):\(index + 1) \(code)") }
    }
    return marks
  }

  /// The bytes of a file; empty when it cannot be read.
  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// A package made of texts, read and resolved.
struct Sample {
  var files: [SourceFile]
  var resolution: Resolution
  /// What the parser found wrong, all files together.
  var faults: [Diagnostic]

  /// Reads and resolves files given by name and text.
  init(_ texts: [(name: String, text: [UInt8])], settings: ResolutionSettings = Sample.settings) {
    files = texts.enumerated().map { index, file in
      SourceFile(id: FileID(Int32(index)), path: file.name, bytes: file.text)
    }
    let parsed = files.map { Parser.parse($0) }
    faults = parsed.flatMap(\.diagnostics)
    resolution = resolve(files: parsed.map { ParsedInput(tree: $0.tree) }, settings: settings)
  }

  /// Reads and resolves one text together with the prelude.
  init(_ text: String) {
    self.init([("prelude.tthc", Corpus.bytes(Corpus.folder + "/prelude.tthc")), ("sample.tthc", Array(text.utf8))])
  }

  /// Settings with the members that the prelude speaks of.
  static var settings: ResolutionSettings {
    ResolutionSettings(
      packageName: "sample",
      members: ["communes.yaml": MembersSummary(count: 168, facts: [])])
  }

  /// The findings as `file:line code`, in order.
  var findings: [String] {
    resolution.diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.code.description }
      let file = files[Int(span.file.index)]
      return "\(file.path):\(LineIndex(file).line(at: span.start)) \(diagnostic.code)"
    }
  }

  /// The findings in full words.
  var words: String {
    var catalogue = Catalogue()
    catalogue.add(entries: SyntaxMessage.english, phrases: SyntaxMessage.englishPhrases)
    catalogue.add(entries: LanguageMessages.english, phrases: LanguageMessages.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: files, samples: SampleTranslation.words)
    return renderer.render(Findings(faults + resolution.diagnostics), as: .full)
  }
}
