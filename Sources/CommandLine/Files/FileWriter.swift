import Glibc

/// Writes files whole or not at all: beside their place first, and moved there when all is on the disk.
enum FileWriter {
  /// Makes a file, or replaces the one that is there; a link is followed, and the rights of a file that was there are kept.
  /// Where replacing is not allowed, what is there stays, whoever makes it in the meantime. What need not outlast a loss of
  /// power is not waited for.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = true, isLasting: Bool = true
  ) throws(Unusable) {
    let place = resolved(path)
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "./"
    let temporary = folder + ".thutuc-\(getpid())-" + (place.split(separator: "/").last.map(String.init) ?? "file")
    var old = stat()
    let mode = stat(place, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Unusable(writing: path, errno) }
    var failure = writeAll(bytes, descriptor)
    if failure == 0, isLasting, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0 { failure = move(temporary, to: place, replacing) }
    if failure != 0 {
      unlink(temporary)
      if !replacing, failure == EEXIST { throw Unusable(FileMessage.fileExists, ["path": .code(path)]) }
      throw Unusable(writing: path, failure)
    }
    if isLasting { synchronise(folder) }
  }

  /// Gives a finished file its name: zero, or the code of the system's error.
  static func move(_ temporary: String, to place: String, _ replacing: Bool) -> Int32 {
    guard !replacing else { return rename(temporary, place) == 0 ? 0 : errno }
    // A second name is never given over one that is there, where a renaming would be.
    guard link(temporary, place) == 0 else { return errno }
    unlink(temporary)
    return 0
  }

  /// The place itself when the path is a link to it.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Zero, or the code of the system's error.
  static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { all in
      var rest = all
      while let start = rest.baseAddress, !rest.isEmpty {
        let written = Glibc.write(descriptor, start, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Makes the new name in a folder last; a file system that cannot do it loses nothing by that.
  static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
