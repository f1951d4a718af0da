import Foundation

/// The Swift files under `Sources`, as tests about the words in them read them.
enum Sources {
  struct File {
    var module: String
    var text: String
  }

  static let all: [File] = {
    let folder = Program.root.appendingPathComponent("Sources").path
    let paths = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
    return paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)) ?? ""
      return File(module: String(path.prefix { $0 != "/" }), text: text)
    }
  }()
}
