import Glibc
import Workspace

/// Finds the files of a folder, always in the same order.
enum FileTree {
  /// Folders deeper than this under the first are refused: no package is so deep, and a mistake may have no end.
  static let deepest = 64

  /// The paths of all files under a folder, each beginning with the folder's own path, in the order of their bytes.
  ///
  /// Names that begin with a point are left out. Links to folders are not followed, so that no circle has no end.
  static func files(under folder: String) throws(FileProblem) -> [String] {
    var found: [String] = []
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try collect(base, depth: 0, into: &found)
    return found
  }

  private static func collect(_ folder: String, depth: Int, into found: inout [String]) throws(FileProblem) {
    guard depth <= deepest else { throw FileProblem(ELOOP) }
    let names = try names(in: folder).filter { !$0.hasPrefix(".") }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(path, depth: depth + 1, into: &found)
      case S_IFREG: found.append(path)
      case S_IFLNK where stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG: found.append(path)
      default: break
      }
    }
  }

  /// A folder, or the nearest above it, in which a file lies: `.`, `..` and so on.
  static func nearestFolder(with name: String, from start: String = ".") -> String? {
    var folder = start
    var place = stat()
    for _ in 0..<deepest {
      var file = stat()
      if stat(folder + "/" + name, &file) == 0 { return folder }
      let below = (place.st_dev, place.st_ino)
      guard stat(folder, &place) == 0, (place.st_dev, place.st_ino) != below else { return nil }
      folder = folder == "." ? ".." : folder + "/.."
    }
    return nil
  }

  /// True when a path is a folder's.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True when a folder holds nothing.
  static func isEmpty(_ folder: String) throws(FileProblem) -> Bool {
    try names(in: folder).allSatisfy { $0 == "." || $0 == ".." }
  }

  /// The names in a folder as the system gives them.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw FileProblem(errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
            String(cString: $0)
          }
        })
    }
    return names
  }
}
