import ArgumentParser
import Messages

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
      CheckCommand.self, ExplainCommand.self, TimesCommand.self, CompareCommand.self, TestCommand.self,
      TraceCommand.self, PlanCommand.self, SimulateCommand.self, MergeCommand.self, StaffCommand.self,
      CompileCommand.self, DrawCommand.self,
      VerifyCommand.self, FormatCommand.self, ImportCommand.self, NewCommand.self,
      DueCommand.self,
    ])

  /// Why arguments that could not be parsed are none of the program's, where their first names no command.
  static func refusal(of arguments: [String]) -> Unusable? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = arguments.first, !name.hasPrefix("-"), !commands.contains(name), name != "help" else { return nil }
    let near = Suggestion.nearest(name, in: commands)
    return Unusable(
      UsageMessage.unknownCommand,
      [
        "name": .code(name), "commands": .codes(commands), "near": .code(near ?? ""),
        "suggestion": .phrase(near == nil ? "usage.nothing" : "usage.didYouMean"),
      ])
  }
}
