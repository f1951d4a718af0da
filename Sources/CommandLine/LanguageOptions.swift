import ArgumentParser

/// The language of findings; shared by all commands in which `--language` means nothing else.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of errors, warnings and notes; without it Vietnamese where the locale is, otherwise English. All "
        + "else that is printed is in English.", valueName: "en|vi"))
  var language: MessageLanguage?

  /// The language named, or that of the locale.
  var chosen: MessageLanguage { language ?? .ofEnvironment }
}

/// A command whose findings have the language that its arguments name.
protocol LanguageChoosing {
  /// What the arguments say of the language.
  var languages: LanguageOptions { get }
}
