public import Messages

/// Findings that are known and not to be told again, by code and by what is declared around them: edits elsewhere do not
/// revive them.
public struct Baseline: Hashable, Sendable {
  /// The only form of the file so far.
  public static let edition = 1

  /// What makes a finding a known one.
  public struct Key: Hashable, Comparable, Sendable {
    /// The kind of finding.
    public var code: MessageCode
    /// Where, such as `procedure permit, receive`.
    public var place: String

    /// Orders by place, then by code.
    public static func < (left: Key, right: Key) -> Bool {
      (left.place, left.code) < (right.place, right.code)
    }
  }

  /// How many findings of each key are known, each at least 1.
  public var counts: [Key: Int]

  /// How many findings are known in all.
  public var total: Int { counts.values.reduce(0, +) }

  /// The file, with one line a key.
  public var text: String {
    var lines = [
      "# Findings that are known: `thutuc check --baseline` tells only of others. Written by `--write-baseline`.",
      "baseline: \(Baseline.edition)",
    ]
    lines.append(counts.isEmpty ? "findings: []" : "findings:")
    for key in counts.keys.sorted() {
      let place = key.place.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      lines.append("  - {code: \(key.code), at: \"\(place)\", count: \(counts[key] ?? 1)}")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Findings held against a baseline.
public struct BaselineAnswer: Sendable {
  /// Those that are not known; where there are more of a kind at a place than were known, the last of them.
  public var new: [Diagnostic]
  /// How many are known.
  public var knownCount: Int
  /// What was known and is not found any more, in order.
  public var mended: [Baseline.Key]
}
