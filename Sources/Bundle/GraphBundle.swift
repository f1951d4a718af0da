import JSON
public import ProcessGraph

/// One file of a compiled package.
public struct BundleFile: Hashable, Sendable {
  /// Its path in the bundle, with `/` between folders.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What `thutuc compile` writes: one canonical JSON file a graph and a manifest that lists them.
///
/// The same package gives the same bytes on every machine and run: no times, no absolute paths, sorted names.
public struct GraphBundle: Sendable {
  /// Path of the file that lists the others, by which a bundle's folder is known.
  public static let manifestPath = "manifest.json"

  /// All files, the manifest first.
  public let files: [BundleFile]

  /// Writes the graphs of a package; `sources` are the paths of its rule files by the number that origins carry.
  public init(package: String, graphs: [ProcessGraph], sources: [String]) {
    var parts: [BundleFile] = []
    var listed: [JSONValue] = []
    var taken: Set<String> = []
    for graph in graphs {
      var encoder = GraphEncoder(graph, files: sources)
      let path = Self.path(of: graph.identity, &taken)
      parts.append(BundleFile(path: path, bytes: encoder.encode().canonicalBytes + [UInt8(ascii: "\n")]))
      var entry: [String: JSONValue] = [
        "path": .string(path), "package": .string(graph.identity.package), "name": .string(graph.identity.name),
      ]
      entry["from"] = graph.identity.from.map { .string($0.description) }
      if graph.isProposed { entry["proposed"] = .bool(true) }
      entry["to"] = graph.identity.to.map { .string($0.description) }
      listed.append(.object(entry))
    }
    let manifest = JSONValue.object([
      "format": .string("thutuc-bundle"), "version": .string(GraphFormat.version), "package": .string(package),
      "graphs": .array(listed), "sources": .array(sources.map(JSONValue.string)),
    ])
    files = [BundleFile(path: Self.manifestPath, bytes: manifest.canonicalBytes + [UInt8(ascii: "\n")])] + parts
  }

  /// A path that every file system takes: letters beyond ASCII are written as their code points.
  private static func path(of identity: ProcedureIdentity, _ taken: inout Set<String>) -> String {
    var name = ""
    let full = identity.package.isEmpty ? identity.name : identity.package + "." + identity.name
    for scalar in full.normalized.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_": name.unicodeScalars.append(scalar)
      default: name += "-u" + String(scalar.value, radix: 16)
      }
    }
    if let from = identity.from { name += "@" + from.description }
    var path = "graphs/\(name).json"
    var number = 1
    // Names that differ in case alone would be one file on some systems.
    while !taken.insert(path.lowercased()).inserted {
      number += 1
      path = "graphs/\(name)-\(number).json"
    }
    return path
  }
}
