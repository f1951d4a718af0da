import ArgumentParser

/// Where the program starts: reads the arguments, runs the command, and turns every failure into an exit code.
@main
enum Main {
  static func main() async {
    var language = MessageLanguage.ofEnvironment
    do {
      var command = try parsed()
      language = Self.language(of: command)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let unusable as Unusable {
      StandardStream.error.write(unusable.text(in: language))
      System.exit(unusable.outcome.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// The language that a command's findings are told in.
  private static func language(of command: any ParsableCommand) -> MessageLanguage {
    (command as? any LanguageChoosing)?.languages.chosen ?? .ofEnvironment
  }

  /// The command that the arguments name.
  private static func parsed() throws -> any ParsableCommand {
    do {
      return try Thutuc.parseAsRoot()
    } catch {
      let arguments = Array(Swift.CommandLine.arguments.dropFirst())
      throw DueCommand.refusal(of: arguments) ?? Thutuc.refusal(of: arguments) ?? error
    }
  }

  /// Help and versions are answers, so they go to the output; all else is said where errors are read.
  private static func end(with error: any Error) -> Never {
    let code = Thutuc.exitCode(for: error)
    let text = Thutuc.fullMessage(for: error)
    (code.isSuccess ? StandardStream.output : .error).write(text.isEmpty ? "" : text + "\n")
    System.exit(code == .validationFailure ? Outcome.unusable.rawValue : code.rawValue)
  }
}
