import Messages

/// What can go wrong between the program and the disk.
enum FileMessage: Int, MessageSet {
  case notFound = 1
  case isFolder = 2
  case notAllowed = 3
  case tooLarge = 4
  case cannotRead = 5
  case cannotWrite = 6

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        FileMessage.notFound, "there is no file or folder {path}",
        help: "check the spelling; a path is read from the folder the command runs in"),
      CatalogueEntry(FileMessage.isFolder, "{path} is a folder, and a file is needed here"),
      CatalogueEntry(
        FileMessage.notAllowed, "{path} may not be read",
        note: "the operating system does not allow it to this user"),
      CatalogueEntry(FileMessage.tooLarge, "{path} is larger than {limit} MiB, the most that is read"),
      CatalogueEntry(FileMessage.cannotRead, "{path} cannot be read: {reason}"),
      CatalogueEntry(
        FileMessage.cannotWrite, "{path} cannot be written: {reason}",
        note: "nothing was changed: a file is written whole or not at all"),
    ]
  }
}
