import ArgumentParser

/// The command `thutuc`, which gathers all others.
struct Thutuc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thutuc",
    abstract: "Checks, compiles and simulates administrative procedures.",
    discussion: """
      Exit codes: 0 when nothing is worse than a warning, 1 when there are errors (with --strict also for warnings), 2 \
      when the command cannot be carried out: wrong usage, or input that cannot be read.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, TimesCommand.self, SimulateCommand.self, CompileCommand.self, FormatCommand.self,
      NewCommand.self, DueCommand.self,
    ])
}
