public import Simulation

/// Writes a log of dossiers piece by piece, so that nobody has to keep it.
///
/// A format may have a second section, whose pieces come up along with those of the first: the caller collects them apart
/// and puts `between` in the middle.
public protocol EventLogWriter {
  /// What the first section begins with.
  func opening() -> [UInt8]
  /// Adds a dossier to both sections.
  mutating func add(_ dossier: LoggedDossier, to first: inout [UInt8], and second: inout [UInt8])
  /// What stands between the sections.
  func between() -> [UInt8]
  /// What the log ends with.
  func closing() -> [UInt8]
}
