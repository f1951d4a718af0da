import Glibc
import Workspace

/// A file of the user's cache folder, with what an earlier run may spare this one.
///
/// Nothing here is ever needed: whatever goes wrong with it, the work is done.
struct CacheFile {
  /// How many files are kept; above that the half longest unused goes.
  private static let most = 256
  /// More is not kept in one, in bytes.
  private static let largest = 64 << 20

  private let folder: String
  private let path: String

  /// The place for the answer to a question that is asked in this folder; nil where there is no folder for caches.
  ///
  /// A program built anew asks other questions.
  init?(_ kind: String, _ question: [String]) {
    guard let base = Self.base, let place = realpath(".", nil) else { return nil }
    defer { free(place) }
    var program = stat()
    guard stat("/proc/self/exe", &program) == 0 else { return nil }
    let build = "\(program.st_ino) \(program.st_size) \(program.st_mtim.tv_sec).\(program.st_mtim.tv_nsec)"
    let key = ContentDigest(of: ([build, String(cString: place)] + question).joined(separator: "\0"))
    folder = base + "/thutuc"
    path = folder + "/" + key.hexadecimal + "." + kind
  }

  private static var base: String? {
    if let folder = System.environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
    return System.environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
  }

  /// What is in it; nil when there is nothing.
  func read() -> [UInt8]? {
    guard let bytes = try? Disk().read(path, atMost: Self.largest) else { return nil }
    // What is used stays.
    utimensat(AT_FDCWD, path, nil, 0)
    return bytes
  }

  /// Keeps something in it.
  func write(_ bytes: [UInt8]) {
    guard bytes.count <= Self.largest, makeFolder() else { return }
    try? FileWriter.write(bytes, to: path, isLasting: false)
    prune()
  }

  private func makeFolder() -> Bool {
    let base = folder.dropLast("/thutuc".utf8.count)
    mkdir(String(base), 0o700)
    return mkdir(folder, 0o700) == 0 || errno == EEXIST
  }

  private func prune() {
    guard let names = try? FileTree.names(in: folder), names.count > Self.most else { return }
    let aged = names.filter { !$0.hasPrefix(".") }.compactMap { name -> (path: String, used: Int)? in
      var status = stat()
      let path = folder + "/" + name
      return stat(path, &status) == 0 ? (path, status.st_mtim.tv_sec) : nil
    }
    for old in aged.sorted(by: { $0.used < $1.used }).prefix(names.count - Self.most / 2) { unlink(old.path) }
  }
}
