/// How well a value is known.
public enum SourceMark: String, Hashable, Sendable, CaseIterable {
  /// Read in the official text.
  case verified
  /// Read in a report about it.
  case secondary
  /// Remembered, not looked up.
  case recalled
  /// An idea that no decision backs yet.
  case proposed
}
