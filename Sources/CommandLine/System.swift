import Glibc

/// The calls of the operating system that the shell makes, with their errors as values.
enum System {
  /// What the system says about the last failed call, in its own words.
  static func reason(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }

  /// The value of a variable of the environment; nil when it is not set.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// How many cores the machine lets the program use.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
