public import SourceText

/// The safe fixes of findings, applied to the bytes of their files.
///
/// Of each finding the first safe fix is taken, whole or not at all. Fixes that touch the same bytes as one taken before are
/// left for another round, in which their places are known anew.
public struct SafeFixes: Sendable {
  /// A file with the fixes in it.
  public struct FixedFile: Sendable {
    /// The file as it was.
    public var file: SourceFile
    /// Its bytes with the fixes.
    public var bytes: [UInt8]
  }

  /// The files that change, in the order of their ids.
  public let files: [FixedFile]
  /// The findings that are mended, in the order given.
  public let mended: [Diagnostic]

  /// Applies the fixes to those files that may be changed.
  public init(_ findings: Findings, _ files: [SourceFile], mayChange: (SourceFile) -> Bool) {
    let allowed = files.filter(mayChange)
    var taken: [TextEdit] = []
    var mended: [Diagnostic] = []
    for finding in findings.list {
      guard let fix = finding.fixes.first(where: \.isSafe), !fix.edits.isEmpty else { continue }
      let isNew = fix.edits.allSatisfy { edit in !taken.contains { $0.touches(edit) && $0 != edit } }
      let isInside = fix.edits.allSatisfy { edit in
        allowed.contains { $0.id == edit.span.file && edit.span.start >= 0 && Int(edit.span.end) <= $0.bytes.count }
      }
      guard isNew, isInside else { continue }
      for edit in fix.edits where !taken.contains(edit) { taken.append(edit) }
      mended.append(finding)
    }
    self.mended = mended
    self.files = allowed.compactMap { file in
      let edits = taken.filter { $0.span.file == file.id }.sorted { $0.span.start > $1.span.start }
      guard !edits.isEmpty else { return nil }
      var bytes = file.bytes
      for edit in edits {
        bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.replacement.utf8)
      }
      return bytes == file.bytes ? nil : FixedFile(file: file, bytes: bytes)
    }
  }
}

extension TextEdit {
  /// True when two replacements share bytes, or a border at which their order would matter.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    span.file == other.span.file && span.start <= other.span.end && other.span.start <= span.end
  }
}
