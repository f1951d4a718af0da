import Foundation
import Workspace

/// The files of a package in memory, with a fault in one of them.
struct FaultyFiles: FileProvider {
  /// By path, as the package's folder is named.
  private(set) var files: [String: [UInt8]] = [:]
  /// Tests stand in a folder of their own, and take longer to play than all else takes to check.
  var isWithoutTests = false

  /// Reads a folder; nil when there is none.
  init?(_ folder: String, below root: URL) {
    guard let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path) else { return nil }
    for case let path as String in paths {
      guard path.hasSuffix(".tthc") || path.hasSuffix(".yaml") || path.hasSuffix(".csv"),
        let data = try? Data(contentsOf: root.appending(path: folder + "/" + path))
      else { continue }
      files[folder + "/" + path] = Array(data)
    }
    guard !files.isEmpty else { return nil }
  }

  /// Files that stand nowhere else, by path.
  init(_ files: [String: [UInt8]]) { self.files = files }

  /// Has a manifest ask for all advice.
  mutating func askForAdvice(_ path: String) {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    let lint = "lint:\n"
    files[path] = Array((text.contains(lint) ? text.replacing(lint, with: lint + "  advice: note\n") : text).utf8)
  }

  /// The same with a fault in them.
  func with(_ fault: Fault) -> FaultyFiles {
    var faulty = self
    faulty.files[fault.path] = fault.apply(to: files[fault.path] ?? [])
    return faulty
  }

  private static func isTest(_ path: String) -> Bool { path.contains("/tests/") }

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = files[path] else { throw .notFound }
    return bytes
  }

  func files(under folder: String) throws(FileProblem) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && !(isWithoutTests && Self.isTest($0)) }
      .map { String($0.dropFirst(folder.count + 1)) }.sorted()
  }
}
