import Glibc
import Messages
import SourceText
import Testing
import WorkingTime
import Workspace
import YAML

/// Files that exist only in a test.
struct FileTable: FileProvider {
  var files: [String: String]

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let text = files[path] else { throw .notFound }
    guard text.utf8.count <= limit else { throw .tooLarge(size: text.utf8.count) }
    return Array(text.utf8)
  }

  func files(under folder: String) throws(FileProblem) -> [String] {
    let prefix = folder == "." ? "" : folder + "/"
    return files.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted(by: >)
  }
}

/// Findings as `path:line:column TT0123 message`, in the order shown.
func printed(_ findings: [Diagnostic], _ files: [SourceFile]) -> [String] {
  var catalogue = Catalogue()
  catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
  catalogue.add(entries: ScenarioMessage.english, phrases: ScenarioMessage.englishPhrases)
  catalogue.add(entries: WorkspaceMessage.english, phrases: WorkspaceMessage.englishPhrases)
  var renderer = Renderer(catalogue: catalogue, files: files)
  let text = renderer.render(Findings(findings), as: .concise)
  return text.split(separator: "\n").map { line in
    String(line.replacing(": error TT", with: " TT").replacing(": warning TT", with: " warning TT"))
  }
}

/// Findings as people read them, with notes and help.
func printedInFull(_ findings: [Diagnostic], _ files: [SourceFile]) -> String {
  var catalogue = Catalogue()
  catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
  catalogue.add(entries: ScenarioMessage.english, phrases: ScenarioMessage.englishPhrases)
  catalogue.add(entries: WorkspaceMessage.english, phrases: WorkspaceMessage.englishPhrases)
  var renderer = Renderer(catalogue: catalogue, files: files)
  return renderer.render(Findings(findings), as: .full)
}

/// A file of bytes under the id 0.
func sourceFile(_ text: String, path: String = "a.yaml") -> SourceFile {
  SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

/// A file of the repository.
func text(ofFile path: String) throws -> String {
  let file = try #require(fopen(path, "rb"))
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}
