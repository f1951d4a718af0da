import Glibc

/// Writes files whole or not at all: beside their place first, and moved there when all is on the disk.
enum FileWriter {
  /// Replaces or makes a file; a link is followed, and the rights of a file that was there are kept.
  static func write(_ bytes: [UInt8], to path: String) throws(Unusable) {
    let place = resolved(path)
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "./"
    let temporary = folder + ".thutuc-\(getpid())-" + (place.split(separator: "/").last.map(String.init) ?? "file")
    var old = stat()
    let mode = stat(place, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Unusable(writing: path, errno) }
    var failure = writeAll(bytes, descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, place) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw Unusable(writing: path, failure)
    }
    synchronise(folder)
  }

  /// The place itself when the path is a link to it.
  private static func resolved(_ path: String) -> String {
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
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
