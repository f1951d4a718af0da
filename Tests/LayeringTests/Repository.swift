import Foundation

/// The repository's own text, as the tests about its shape read it.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// One Swift file of a module.
  struct Source {
    var module: String
    var path: String
    var text: String

    /// Names of the modules it imports.
    var imports: [String] {
      text.matches(
        of: /(?m)^(?:@\w+ +)*(?:public +|package +|internal +|fileprivate +|private +)?import +(?:\w+ +)?(\w+)/
      )
      .map { String($0.output.1) }
    }
  }

  /// All Swift files under `Sources`, by path.
  static let sources: [Source] = {
    let folder = root.appendingPathComponent("Sources").path
    let paths = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
    return paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)) ?? ""
      return Source(module: String(path.prefix { $0 != "/" }), path: path, text: text)
    }
  }()

  /// A module as the package declares it.
  struct Module {
    var name: String
    var imports: [String]
  }

  /// The modules of `Package.swift`, in its order.
  static let modules: [Module] = {
    let url = root.appendingPathComponent("Package.swift")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.matches(of: /\bModule\(\s*name: "(\w+)"(?:,\s*imports: \[([^\]]*)\])?/).map { match in
      let imports = (match.output.2 ?? "").matches(of: /"(\w+)"/).map { String($0.output.1) }
      return Module(name: String(match.output.1), imports: imports)
    }
  }()
}
