import Messages
import SourceText
import Testing
import YAML

/// A file as tests write it, with what reading it found.
struct Sample {
  let file: SourceFile
  let document: YAMLDocument?
  let findings: [Diagnostic]

  init(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    file = SourceFile(id: FileID(0), path: "a.yaml", bytes: bytes)
    var findings: [Diagnostic] = []
    document = YAMLDocument.read(file, limits: limits, findings: &findings)
    self.findings = findings
  }

  init(_ text: String, limits: YAMLLimits = YAMLLimits()) { self.init(Array(text.utf8), limits: limits) }

  /// Decodes the file; the printed findings are those of reading and decoding.
  func decode<Value>(as shape: YAMLShape<Value>) -> (value: Value?, printed: [String]) {
    let list = YAMLFindings()
    let value = document.flatMap { YAMLValue($0, findings: list).read(as: shape) }
    return (value, print(findings + list.list))
  }

  /// Findings as `line:column TT0123 message`, in the order shown.
  var printed: [String] { print(findings) }

  private func print(_ findings: [Diagnostic]) -> [String] {
    var catalogue = Catalogue()
    catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: [file])
    let text = renderer.render(Findings(findings), as: .concise)
    return text.split(separator: "\n").map { line in
      var line = String(line)
      if line.hasPrefix("a.yaml:") { line.removeFirst("a.yaml:".count) }
      return line.split(separator: ": error ").joined(separator: " ")
    }
  }

  /// Findings in full, with labels and help.
  func full<Value>(as shape: YAMLShape<Value>) -> String {
    let list = YAMLFindings()
    _ = document.flatMap { YAMLValue($0, findings: list).read(as: shape) }
    var catalogue = Catalogue()
    catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: [file])
    return renderer.render(Findings(findings + list.list), as: .full)
  }
}
