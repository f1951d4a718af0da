import ArgumentParser
import Glibc
import Messages

/// Why a command cannot be carried out: always about a file or folder, and always the end of the run.
struct Unusable: Error, CustomStringConvertible {
  /// The finding, which belongs to no place in a file.
  var diagnostic: Diagnostic

  /// A call for reading failed with a code of the system.
  init(reading path: String, _ code: Int32) {
    let kind: FileMessage =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EISDIR: .isFolder
      case EACCES, EPERM: .notAllowed
      default: .cannotRead
      }
    diagnostic = Diagnostic(kind, at: nil, ["path": .code(path), "reason": .text(System.reason(code))])
  }

  /// A call for writing failed with a code of the system.
  init(writing path: String, _ code: Int32) {
    diagnostic = Diagnostic(
      FileMessage.cannotWrite, at: nil, ["path": .code(path), "reason": .text(System.reason(code))])
  }

  private init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// A file passes the limit of size, in bytes.
  static func tooLarge(_ path: String, _ limit: Int) -> Unusable {
    Unusable(Diagnostic(FileMessage.tooLarge, at: nil, ["path": .code(path), "limit": .number(limit >> 20)]))
  }

  /// The finding in words, for the place where errors are read.
  var description: String {
    var renderer = Renderer(catalogue: .english, files: [], colour: StandardStream.error.hasColours)
    return renderer.render(Findings([diagnostic]), as: .full)
  }
}
