public import SourceText

/// The ways to print findings.
public enum MessageFormat: String, CaseIterable, Sendable {
  /// With the lines of the file, marks under the places, reasons and help.
  case full
  /// One line a finding: `path:line:column: severity TT0123: message`.
  case concise
  /// One JSON array for other programs, as ``Renderer/json(_:)`` says.
  case json
  /// Commands that GitHub's workflows show beside the lines, as ``Renderer/gitHub(_:)`` says.
  case github
  /// A run of SARIF 2.1.0, as ``Renderer/sarif(_:)`` says.
  case sarif
  /// JUnit XML, as ``Renderer/junit(_:)`` says.
  case junit
}

/// Writes a sample of rule text in the words of a file.
public typealias SampleWriter = @Sendable (_ sample: String, _ file: SourceFile) -> String

/// Prints findings in the words of one catalogue.
public struct Renderer: Sendable {
  /// The words, those of the finding at hand.
  private(set) var wording: Wording
  /// How samples of rule text are written in a file.
  private let samples: SampleWriter?
  /// The files of the run, each at the position that its id says.
  let files: [SourceFile]
  /// Whether `full` uses the colours of a terminal.
  let colours: Colours
  /// The most columns that a line of a file may take in `full`; longer ones are clipped around the place.
  let columns: Int
  /// From which severity on a finding fails the run, for formats that say so of each.
  let failing: Severity
  /// The line starts of the files that findings point at, found once.
  var indexes: [FileID: LineIndex] = [:]

  /// Prints findings about files; a span whose file is not among them is shown without a place.
  ///
  /// Catalogues give samples of rule text between backticks, with English keywords; `samples` writes them as a finding's
  /// file has them.
  public init(
    catalogue: Catalogue, files: [SourceFile], colour: Bool = false, columns: Int = 110, samples: SampleWriter? = nil,
    failing: Severity = .error
  ) {
    self.failing = failing
    self.wording = Wording(catalogue)
    self.samples = samples
    self.files = files
    self.colours = Colours(isOn: colour)
    self.columns = max(20, columns)
  }

  /// Prints all findings in a format; nothing but `[]` in JSON when there is none.
  public mutating func render(_ findings: Findings, as format: MessageFormat) -> String {
    switch format {
    case .full: findings.list.map { full($0) }.joined(separator: "\n")
    case .concise: findings.list.map { concise($0) + "\n" }.joined()
    case .json: json(findings)
    case .github: findings.list.map { gitHub($0) + "\n" }.joined()
    case .sarif: sarif(findings)
    case .junit: junit(findings)
    }
  }

  /// The last line of a run, such as `2 errors, 1 warning in 3 files`; nil when there is no finding.
  public func summary(_ findings: Findings) -> String? {
    let counts = [(Severity.error, "errors"), (.warning, "warnings"), (.note, "notes")].compactMap { severity, name in
      let count = findings.count(severity)
      return count == 0 ? nil : wording.text(phrase: "messages.count." + name, ["count": .number(count)])
    }
    guard !counts.isEmpty else { return nil }
    let line = counts.joined(separator: ", ")
    guard findings.fileCount > 0 else { return line }
    return wording.text(
      phrase: "messages.count.files", ["counts": .text(line), "count": .number(findings.fileCount)])
  }

  // MARK: Shared by the formats

  /// Takes the words of the file that a finding is about.
  mutating func turn(to diagnostic: Diagnostic) {
    guard let samples else { return }
    var sample: (@Sendable (String) -> String)?
    if let span = diagnostic.span, let file = file(span.file) { sample = { text in samples(text, file) } }
    wording = Wording(wording.catalogue, sample: sample)
  }

  func file(_ id: FileID) -> SourceFile? {
    let position = Int(id.index)
    if files.indices.contains(position), files[position].id == id { return files[position] }
    return files.first { $0.id == id }
  }

  mutating func index(_ file: SourceFile) -> LineIndex {
    if let index = indexes[file.id] { return index }
    let index = LineIndex(file)
    indexes[file.id] = index
    return index
  }

  /// The span with its ends inside the file and in order, so that no later step can fail on it.
  static func clipped(_ span: SourceSpan, to file: SourceFile) -> SourceSpan {
    let size = Int32(clamping: file.bytes.count)
    let start = min(max(0, span.start), size)
    return SourceSpan(file: span.file, start: start, end: min(max(start, span.end), size))
  }

  /// `path:line:column` of the start of a span; nil without a file.
  mutating func place(_ span: SourceSpan?) -> String? {
    guard let span, let file = file(span.file) else { return nil }
    let position = index(file).position(at: span.start)
    return "\(VisibleText.of(file.path)):\(position.line):\(position.column)"
  }

  /// The sentence of a finding; the code alone when the catalogue has no words for it.
  func message(_ diagnostic: Diagnostic) -> String {
    wording.catalogue[diagnostic.code].map { wording.text($0.message, diagnostic.arguments) }
      ?? diagnostic.code.description
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: wording.text(phrase: "messages.error")
    case .warning: wording.text(phrase: "messages.warning")
    case .note: wording.text(phrase: "messages.note")
    }
  }

  /// The words of a secondary place; its key when the entry has none.
  func label(_ secondary: SecondaryLabel, of diagnostic: Diagnostic) -> String {
    wording.text(
      wording.catalogue[diagnostic.code]?.labels[secondary.label] ?? wording.phrase(secondary.label) ?? secondary.label,
      diagnostic.arguments)
  }
}
