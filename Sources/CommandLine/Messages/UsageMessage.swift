import Messages

/// What can be wrong with the command line as a whole.
enum UsageMessage: Int, MessageSet {
  case unknownCommand = 50
  case unknownCode = 51

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        UsageMessage.unknownCommand, "there is no command {name}", help: "{suggestion}the commands are {commands|and}"),
      CatalogueEntry(
        UsageMessage.unknownCode, "no finding has the code or the name {name}",
        help: "{suggestion}`thutuc explain` without a code lists them all"),
    ]
  }

  static var englishPhrases: [String: String] {
    ["usage.nothing": "", "usage.didYouMean": "did you mean {near}? "]
  }
}
