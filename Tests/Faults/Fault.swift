/// One fault: the bytes of a rule file that other bytes take the place of.
public struct Fault: Sendable {
  /// A run of bytes and what takes its place.
  struct Edit: Hashable, Sendable {
    var range: Range<Int>
    var replacement: String
  }

  /// What slipped.
  public let kind: FaultKind
  /// The rule file.
  public let path: String
  /// The line where it begins, from 1.
  public let line: Int
  /// In order and apart from one another.
  let edits: [Edit]

  init(_ kind: FaultKind, _ path: String, _ edits: [Edit], in bytes: [UInt8]) {
    self.kind = kind
    self.path = path
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    line = 1 + bytes[..<(self.edits.first?.range.lowerBound ?? 0)].count { $0 == UInt8(ascii: "\n") }
  }

  /// The file with the fault in it.
  func apply(to bytes: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    var rest = 0
    for edit in edits {
      changed += bytes[rest..<edit.range.lowerBound]
      changed += Array(edit.replacement.utf8)
      rest = edit.range.upperBound
    }
    return changed + bytes[rest...]
  }
}
