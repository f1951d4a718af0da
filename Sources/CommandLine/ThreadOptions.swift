import ArgumentParser

/// How many cores a command works on.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many cores work side by side, with the same result; without it, all that the machine has.")
  var threads: Int?

  /// The number asked for, else all cores.
  var count: Int { threads ?? System.cores }

  /// They themselves.
  var cores: Cores { Cores(count: count) }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads takes 1 to 1024.") }
  }
}
