/// Paths in `/` form, as packages write them on every system.
public enum PackagePath {
  /// A path as seen from a folder, with `.` and `..` resolved where they can be.
  public static func join(_ folder: String, _ path: String) -> String {
    let isAbsolute = path.hasPrefix("/") || (folder.hasPrefix("/"))
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The folder that a path lies in.
  public static func folder(of path: String) -> String { join(path, "..") }
}
