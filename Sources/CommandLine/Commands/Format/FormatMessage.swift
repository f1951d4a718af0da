import Messages

/// What can be wrong when rule files are formatted.
enum FormatMessage: Int, MessageSet {
  case notFormatted = 40
  case noText = 41
  case noRuleFiles = 42
  case inputAmongPaths = 43
  case notKept = 44
  case notARuleFile = 45

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(FormatMessage.notFormatted, "{path} is not formatted", help: "run `thutuc fmt` on it"),
      CatalogueEntry(
        FormatMessage.noText, "{path} is not text",
        note: "it holds bytes of the value 0, which no rule file has; nothing was changed",
        help: "name rule files, which end in `.tthc`"),
      CatalogueEntry(
        FormatMessage.notARuleFile, "{path} is not a rule file", note: "rule files end in `.tthc`; nothing was changed",
        help: "name the folder of a package, or rule files"),
      CatalogueEntry(
        FormatMessage.noRuleFiles, "no rule file lies in {path}", note: "rule files end in `.tthc`",
        help: "name the folder of a package, or rule files"),
      CatalogueEntry(
        FormatMessage.inputAmongPaths, "`-` stands for the standard input, and is named among other paths",
        help: "name `-` alone, or only files and folders"),
      CatalogueEntry(
        FormatMessage.notKept, "{path} cannot be formatted without changing what it says",
        note: "the text was left as it is; this is a fault of the program", help: "report the file"),
    ]
  }
}
