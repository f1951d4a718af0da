import ArgumentParser
import Messages
import Scaffold

/// `thutuc new`: makes a package to start from.
struct NewCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a package with a first procedure, to start from.",
    discussion: "The package lies in a new folder of the same name, which may be there already if it is empty.")

  @ArgumentParser.Argument(help: "The package's name: letters, digits, _, - and ., beginning with a letter.")
  var name: String

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let scaffold = try scaffold()
    let files = scaffold.files.map { FolderWriter.File(path: $0.path, bytes: $0.bytes) }
    try FolderWriter.write(files, to: name)
    let wording = Wording(.english)
    let lines =
      [wording.text(phrase: "new.made", ["name": .code(name), "count": .number(files.count)])]
      + files.map { "  \(name)/\($0.path)" } + [wording.text(phrase: "new.next", ["name": .text(name)])]
    StandardStream.output.write(lines.joined(separator: "\n") + "\n")
  }

  private func scaffold() throws(Unusable) -> PackageScaffold {
    do {
      return try PackageScaffold(name: name)
    } catch {
      switch error {
      case .empty: throw Unusable(NewMessage.emptyName, [:])
      case .start: throw Unusable(NewMessage.nameStart, ["name": .code(name)])
      case .character(let odd):
        throw Unusable(NewMessage.nameCharacter, ["name": .code(name), "character": .code(String(odd))])
      }
    }
  }
}

/// What can be wrong with the name of a new package.
enum NewMessage: Int, MessageSet {
  case emptyName = 30
  case nameStart = 31
  case nameCharacter = 32

  static var english: [CatalogueEntry] {
    let rule = "a name is written with letters, digits, `_`, `-` and `.`, and begins with a letter"
    return [
      CatalogueEntry(NewMessage.emptyName, "the package has no name", note: rule),
      CatalogueEntry(NewMessage.nameStart, "{name} does not begin with a letter", note: rule),
      CatalogueEntry(NewMessage.nameCharacter, "{name} has {character} in it", note: rule),
    ]
  }
}
