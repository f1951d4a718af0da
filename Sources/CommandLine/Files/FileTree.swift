import Glibc

/// Finds the files of a folder, always in the same order.
enum FileTree {
  /// What a path stands for.
  enum Kind {
    case file
    case folder
  }

  /// Folders deeper than this under the first are refused: no package is so deep, and a mistake may have no end.
  static let deepest = 64

  /// What stands at a path, links followed.
  static func kind(of path: String) throws(Unusable) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Unusable(reading: path, errno) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The paths of all files under a folder, each beginning with the folder's own path, in the order of their bytes.
  ///
  /// Names that begin with a point are left out. Links to folders are not followed, so that no circle has no end.
  static func files(under folder: String) throws(Unusable) -> [String] {
    var found: [String] = []
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try collect(base, depth: 0, into: &found)
    return found
  }

  private static func collect(_ folder: String, depth: Int, into found: inout [String]) throws(Unusable) {
    guard depth <= deepest else { throw Unusable(reading: folder, ELOOP) }
    guard let stream = opendir(folder) else { throw Unusable(reading: folder, errno) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
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
}
