import Messages

/// What can go wrong when the program writes to the disk.
enum FileMessage: Int, MessageSet {
  case cannotWrite = 1
  case folderOfOthers = 2
  case fileNotFolder = 3
  case fileExists = 4

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        FileMessage.cannotWrite, "{path} cannot be written: {reason}",
        note: "nothing was changed: a file or folder is written whole or not at all"),
      CatalogueEntry(
        FileMessage.folderOfOthers, "{path} holds files that were not written by this command",
        note: "nothing in it was touched", help: "name a new folder or an empty one"),
      CatalogueEntry(
        FileMessage.fileNotFolder, "{path} is a file, and this command writes a folder",
        note: "the file was not touched", help: "name a new folder or an empty one"),
      CatalogueEntry(
        FileMessage.fileExists, "{path} is there already", note: "the file was not touched",
        help: "name a new file, or say with `--force` that it may be replaced"),
    ]
  }
}
