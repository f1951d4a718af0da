import Messages

/// What can be wrong with where an import is to be written.
enum ImportOutputMessage: Int, MessageSet {
  case notARuleFile = 80

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        ImportOutputMessage.notARuleFile, "{path} would be no rule file", note: "rule files end in `.tthc`",
        help: "give the file a name that ends so")
    ]
  }
}
