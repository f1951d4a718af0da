import Messages
import SourceText

/// Messages of a module that exists only here.
enum SampleMessage: Int, MessageSet {
  case unknownStep = 9001
  case limitExceeded = 9002
  case plain = 9003

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        SampleMessage.unknownStep, "no step is called {name}", label: "this name",
        labels: ["declared": "{name} was declared here"], help: "write {choices|or}"),
      CatalogueEntry(
        SampleMessage.limitExceeded, "the steps take {sum}, the limit is {limit} {limit|day|days}",
        label: "the limit", labels: ["step": "this step"], note: "steps are shares of the limit\nand shares add up"),
      CatalogueEntry(SampleMessage.plain, "something is wrong"),
    ]
  }
  static var vietnamese: [CatalogueEntry] {
    [
      CatalogueEntry(
        SampleMessage.unknownStep, "không có bước nào tên là {name}", label: "tên này",
        labels: ["declared": "{name} được khai báo ở đây"], help: "viết {choices|hoặc}"),
      CatalogueEntry(
        SampleMessage.limitExceeded, "các bước cộng lại là {sum}, thời hạn là {limit} ngày",
        label: "thời hạn", labels: ["step": "bước này"], note: "các bước là phần của thời hạn\nvà được cộng dồn"),
      CatalogueEntry(SampleMessage.plain, "có gì đó sai"),
    ]
  }
  static var vietnamesePhrases: [String: String] {
    ["sample.step": "{step} đến {date}", "sample.circle": "lại {again}"]
  }
  static var englishPhrases: [String: String] { ["sample.step": "{step} until {date}", "sample.circle": "a {again}"] }
}

enum Sample {
  static var vietnamese: Catalogue {
    var catalogue = Catalogue()
    catalogue.add(entries: SampleMessage.vietnamese, phrases: Wording.vietnamesePhrases)
    catalogue.add(entries: [], phrases: SampleMessage.vietnamesePhrases)
    return catalogue
  }

  static var catalogue: Catalogue {
    var catalogue = Catalogue()
    catalogue.add(entries: SampleMessage.english, phrases: SampleMessage.englishPhrases)
    return catalogue
  }

  static func file(_ text: String, path: String = "rules/a.tthc", id: Int32 = 0) -> SourceFile {
    SourceFile(id: FileID(id), path: path, bytes: Array(text.utf8))
  }

  /// The span of the first place where `part` stands in a file.
  static func span(of part: String, in file: SourceFile) -> SourceSpan {
    let part = Array(part.utf8)
    var start = 0
    while start + part.count <= file.bytes.count, Array(file.bytes[start..<start + part.count]) != part { start += 1 }
    return SourceSpan(file: file.id, start: Int32(start), end: Int32(start + part.count))
  }

  static func full(_ diagnostics: [Diagnostic], _ files: [SourceFile], colour: Bool = false) -> String {
    render(diagnostics, files, as: .full, colour: colour)
  }

  static func render(
    _ diagnostics: [Diagnostic], _ files: [SourceFile], as format: MessageFormat, colour: Bool = false
  ) -> String {
    var renderer = Renderer(catalogue: catalogue, files: files, colour: colour, columns: 60)
    return renderer.render(Findings(diagnostics), as: format)
  }
}
