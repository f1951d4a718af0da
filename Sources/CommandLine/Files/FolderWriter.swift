import Glibc

/// Writes a folder whole or not at all: it is built beside its place and swapped with what was there.
enum FolderWriter {
  /// A file of the folder.
  struct File {
    /// Its path inside the folder, with `/`.
    var path: String
    var bytes: [UInt8]
  }

  /// Replaces or makes a folder. One that is there is replaced only when it is empty or holds `marker`, a file that
  /// every folder of this kind has: nothing that somebody else put there is lost.
  static func write(_ files: [File], to folder: String, marker: String? = nil) throws(Unusable) {
    let place = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let isThere = try exists(place, marker)
    let name = place.split(separator: "/").last.map(String.init) ?? "out"
    let parent = place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
    try make(parent)
    let beside = parent + ".thutuc-\(getpid())-" + name
    remove(beside)
    do throws(Unusable) {
      try fill(beside, files)
      let failure = isThere ? swap(beside, place) : rename(beside, place) == 0 ? 0 : errno
      if failure != 0 { throw Unusable(writing: place, failure) }
    } catch {
      remove(beside)
      throw error
    }
    if isThere { remove(beside) }
  }

  /// True when a folder that may be replaced is there; throws when something else is.
  private static func exists(_ place: String, _ marker: String?) throws(Unusable) -> Bool {
    var status = stat()
    guard stat(place, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Unusable(FileMessage.fileNotFolder, ["path": .code(place)])
    }
    if let marker, stat(place + "/" + marker, &status) == 0 { return true }
    guard (try? FileTree.isEmpty(place)) == true else {
      throw Unusable(FileMessage.folderOfOthers, ["path": .code(place)])
    }
    return true
  }

  private static func fill(_ folder: String, _ files: [File]) throws(Unusable) {
    try make(folder)
    var made: Set<String> = []
    for file in files {
      let path = folder + "/" + file.path
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
      if made.insert(parent).inserted { try make(parent) }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw Unusable(writing: path, errno) }
      var failure = FileWriter.writeAll(file.bytes, descriptor)
      if close(descriptor) != 0, failure == 0 { failure = errno }
      if failure != 0 { throw Unusable(writing: path, failure) }
    }
    // All at once: a call for each of ten thousand small files would take minutes.
    sync()
  }

  /// Makes a folder and those above it that are missing.
  private static func make(_ folder: String) throws(Unusable) {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part
      if mkdir(path, 0o755) != 0, errno != EEXIST { throw Unusable(writing: path, errno) }
      path += "/"
    }
  }

  /// Exchanges two folders: the old one steps aside and comes back if the new one cannot take its place. Zero, or the
  /// code of the system's error.
  private static func swap(_ new: String, _ old: String) -> Int32 {
    let aside = new + "-old"
    guard rename(old, aside) == 0 else { return errno }
    guard rename(new, old) == 0 else {
      let failure = errno
      rename(aside, old)
      return failure
    }
    rename(aside, new)
    return 0
  }

  /// Removes a folder that this program made or replaced; links in it are removed, not followed.
  private static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    for name in (try? FileTree.names(in: path)) ?? [] where name != "." && name != ".." { remove(path + "/" + name) }
    rmdir(path)
  }
}
