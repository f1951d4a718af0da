public import Messages
public import SourceText
public import Syntax

/// What an import comes to.
public struct Imported: Sendable {
  /// The rule file, formatted; nil when an error stands in the way.
  public var bytes: [UInt8]?
  /// Everything found in the imported file, with its places there.
  public var findings: [Diagnostic]
  /// How many procedures the rule file has.
  public var count: Int
}

/// Turns what others wrote, a step table or records of the portal, into the skeleton of a rule file.
public enum Importer {
  /// Reads a file and writes its skeleton in a language's keywords.
  ///
  /// A file that ends in `.json`, or begins with `[` or `{`, holds records of the portal; any other is a step table in
  /// separated values. Errors leave `bytes` empty; what was only not understood is a warning, and a comment in the rules.
  public static func read(_ file: SourceFile, language: VocabularyLanguage) -> Imported {
    if let problem = TextCheck.problem(file) { return Imported(bytes: nil, findings: [problem], count: 0) }
    var findings: [Diagnostic] = []
    let name = self.name(of: file.path)
    let drafts =
      isJSON(file)
      ? PortalFile.drafts(file, findings: &findings)
      : tables(in: file, named: name.stem, findings: &findings)
    guard !drafts.isEmpty, !findings.contains(where: { $0.severity == .error }) else {
      return Imported(bytes: nil, findings: findings, count: 0)
    }
    var packages = Names()
    let text = SkeletonWriter.write(
      drafts, from: name.full, package: packages.name(for: name.stem, otherwise: "imported"))
    let rules = SourceFile(id: file.id, path: name.full, bytes: Array(text.utf8))
    guard let bytes = Formatter.format(Parser.parse(rules), language: language) else {
      findings.append(Diagnostic(ImportMessage.notWritten, at: nil, ["path": .code(file.path)]))
      return Imported(bytes: nil, findings: findings, count: 0)
    }
    return Imported(bytes: bytes, findings: findings, count: drafts.count)
  }

  private static func tables(in file: SourceFile, named stem: String, findings: inout [Diagnostic]) -> [ProcedureDraft]
  {
    guard let rows = TableLayout.read(file, findings: &findings) else { return [] }
    return TableSplit.tables(in: rows, findings: &findings).compactMap {
      StepTable.draft($0, fallbackTitle: stem, findings: &findings)
    }
  }

  private static func isJSON(_ file: SourceFile) -> Bool {
    let path = file.path.lowercased()
    if path.hasSuffix(".json") { return true }
    if path.hasSuffix(".csv") || path.hasSuffix(".tsv") { return false }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
    let first = start.first { $0 > 0x20 }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  /// The last part of a path, with and without its ending; folders are nobody's business in a rule file.
  private static func name(of path: String) -> (full: String, stem: String) {
    let full = path.split(separator: "/").last.map(String.init) ?? path
    guard path != "-" else { return ("the standard input", "imported") }
    let stem = full.lastIndex(of: ".").map { String(full[..<$0]) } ?? full
    return (full, stem.isEmpty ? full : stem)
  }
}
