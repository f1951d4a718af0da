/// Where a workspace gets bytes from: a disk, an archive, or a test's own table.
///
/// Paths are in `/` form, relative to whatever place the provider stands on.
public protocol FileProvider: Sendable {
  /// The bytes of a file; refused with `tooLarge` above a size, without reading it whole.
  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8]

  /// The paths of all files below a folder, relative to it, in any order.
  func files(under folder: String) throws(FileProblem) -> [String]
}

/// Why a file cannot be had.
public enum FileProblem: Error, Hashable, Sendable {
  /// Nothing has that path.
  case notFound
  /// The path is a folder's, where a file was meant, or the other way round.
  case wrongKind
  /// It has more bytes than asked for; nil when nobody counted them.
  case tooLarge(size: Int?)
  /// The system refuses, in its own words.
  case unreadable(reason: String)
}
