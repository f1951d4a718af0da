import Glibc

/// A file written piece by piece, of which nothing shows until it is finished: for what is longer than the memory.
///
/// The first failure is kept and told at the end, so that whoever hands out the pieces need not stop.
final class GrowingFile {
  private let path: String
  private let place: String
  private let folder: String
  private let temporary: String
  private let descriptor: Int32
  private var failure: Int32 = 0
  private var pending: [UInt8] = []

  private static let pieceSize = 1 << 18

  /// Begins a file beside the place that it gets in the end; `part` tells several for one place apart.
  init(for path: String, part: String = "") throws(Unusable) {
    self.path = path
    place = FileWriter.resolved(path)
    folder = place.lastIndex(of: "/").map { [place] in String(place[...$0]) } ?? "./"
    temporary =
      folder + ".thutuc-\(getpid())-" + part + (place.split(separator: "/").last.map(String.init) ?? "file")
    var old = stat()
    let mode = stat(place, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    unlink(temporary)
    descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Unusable(writing: path, errno) }
  }

  /// Adds a piece.
  func add(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count >= Self.pieceSize { flush() }
  }

  private func flush() {
    if failure == 0 { failure = FileWriter.writeAll(pending, descriptor) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Adds all of another file.
  func add(_ other: GrowingFile) {
    other.flush()
    if failure == 0 { failure = other.failure }
    if failure == 0, lseek(other.descriptor, 0, SEEK_SET) < 0 { failure = errno }
    while failure == 0 {
      var reason: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
        let got = read(other.descriptor, buffer.baseAddress, Self.pieceSize)
        if got < 0 { reason = errno }
        count = max(0, got)
      }
      if reason == EINTR { continue }
      failure = reason
      if piece.isEmpty { return }
      add(piece)
    }
  }

  /// Gives the file its place, whole; where replacing is not allowed, what is there stays.
  func finish(replacing: Bool) throws(Unusable) {
    flush()
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if failure == 0 { failure = FileWriter.move(temporary, to: place, replacing) }
    if failure == 0 { return FileWriter.synchronise(folder) }
    if !replacing, failure == EEXIST { throw Unusable(FileMessage.fileExists, ["path": .code(path)]) }
    throw Unusable(writing: path, failure)
  }

  // What was not finished goes.
  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }
}
