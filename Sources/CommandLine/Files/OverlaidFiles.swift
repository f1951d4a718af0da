import Workspace

/// The files of the disk, some of them with other bytes: what would be there if they were written.
struct OverlaidFiles: FileProvider {
  /// The bytes by path.
  var bytes: [String: [UInt8]] = [:]
  private let disk = Disk()

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let own = bytes[path] else { return try disk.read(path, atMost: limit) }
    if own.count > limit { throw .tooLarge(size: own.count) }
    return own
  }

  func files(under folder: String) throws(FileProblem) -> [String] { try disk.files(under: folder) }
}
