import Glibc
import Messages
import SourceText

/// Reads files whole, within a limit of size.
enum FileReader {
  /// The bytes of a file, or why there are none; `-` stands for the standard input.
  static func read(_ path: String, limit: Int = SourceFile.largestSize) -> Result<[UInt8], Unusable> {
    if path == "-" { return read(from: 0, path: "standard input", limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Unusable(reading: path, errno)) }
    defer { close(descriptor) }
    return read(from: descriptor, path: path, limit: limit)
  }

  private static func read(from descriptor: Int32, path: String, limit: Int) -> Result<[UInt8], Unusable> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Unusable(reading: path, errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(Unusable(reading: path, EISDIR)) }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit { return .failure(.tooLarge(path, limit)) }
    var bytes: [UInt8] = []
    // One byte more than it should take, so that the end shows without growing.
    var room = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { return .failure(Unusable(reading: path, failure)) }
      if piece.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { return .failure(.tooLarge(path, limit)) }
      room = max(1 << 12, min(1 << 20, bytes.count))
    }
  }
}
