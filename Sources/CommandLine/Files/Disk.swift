import Glibc
import Workspace

/// The files of this machine, as the workspace asks for them; `-` is the standard input.
struct Disk: FileProvider {
  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    if path == "-" { return try read(from: 0, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    return try read(from: descriptor, limit: limit)
  }

  func files(under folder: String) throws(FileProblem) -> [String] {
    let prefix = folder == "." ? 0 : folder == "/" ? 1 : folder.utf8.count + 1
    return try FileTree.files(under: folder).map { String(decoding: $0.utf8.dropFirst(prefix), as: UTF8.self) }
  }

  private func read(from descriptor: Int32, limit: Int) throws(FileProblem) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if status.st_mode & S_IFMT == S_IFDIR { throw .wrongKind }
    if isRegular, status.st_size > limit { throw .tooLarge(size: status.st_size) }
    var bytes: [UInt8] = []
    // One byte more than it should take, so that the end shows without growing.
    var room = isRegular ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw FileProblem(failure) }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { throw .tooLarge(size: nil) }
      room = max(1 << 12, min(1 << 20, bytes.count))
    }
  }
}

extension FileProblem {
  /// What a code of the system means for a reader.
  init(_ code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EISDIR, ENOTDIR: self = .wrongKind
    default: self = .unreadable(reason: System.reason(code))
    }
  }
}
