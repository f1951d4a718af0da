import Foundation
import Workspace

/// The files of a disk, as the workspace asks for them.
struct Folder: FileProvider {
  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .notFound }
    guard data.count <= limit else { throw .tooLarge(size: data.count) }
    return [UInt8](data)
  }

  func files(under folder: String) throws(FileProblem) -> [String] {
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { throw .notFound }
    return paths.filter { $0.hasSuffix(".tthc") || $0.hasSuffix(".yaml") }
  }
}
