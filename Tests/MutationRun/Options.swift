import Glibc

/// The command line, for a program that only this repository runs: what it does not know is a mistake.
struct Options {
  static let shards = 2
  var inputs = 1_000_000
  var seed: UInt64 = 1
  var hugeBytes = 50_000_000
  /// Set in the processes that do the work.
  var shard: Int?
  var note: Int32 = -1
  /// Set to print one input instead of reading all.
  var only: Int?
  var paths: [String] = []

  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--inputs": inputs = Self.number(rest.popFirst())
      case "--seed": seed = UInt64(Self.number(rest.popFirst()))
      case "--huge-bytes": hugeBytes = Self.number(rest.popFirst())
      case "--shard": shard = Self.number(rest.popFirst())
      case "--note": note = open(rest.popFirst() ?? "", O_RDWR)
      case "--only": only = Self.number(rest.popFirst())
      default: paths.append(argument)
      }
    }
  }

  private static func number(_ text: String?) -> Int {
    guard let text, let number = Int(text), number >= 0 else {
      print("mutation-run: a number is missing or wrong: \(text ?? "")")
      exit(2)
    }
    return number
  }

  /// The rule and YAML files that the paths lead to, in order.
  var corpus: [(path: String, bytes: [UInt8])] {
    var found: [String] = []
    for path in paths { Self.collect(path, into: &found) }
    let files = found.sorted().compactMap { path in Self.bytes(of: path).map { (path: path, bytes: $0) } }
    guard !files.isEmpty else {
      print("mutation-run: name folders with .tthc and .yaml files")
      exit(2)
    }
    return files
  }

  private static func collect(_ path: String, into found: inout [String]) {
    if path.hasSuffix(".tthc") || path.hasSuffix(".yaml") { return found.append(path) }
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { collect(path + "/" + name, into: &found) }
    }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
