import ArgumentParser
import Messages

/// The languages that findings are printed in, as the command line names them.
enum MessageLanguage: String, CaseIterable, ExpressibleByArgument {
  case en
  case vi

  /// The words of the language.
  var catalogue: Catalogue { self == .en ? .english : .vietnamese }

  /// The language of the person who runs the program; English when nothing says Vietnamese.
  static var ofEnvironment: MessageLanguage { MessageLanguage(locale: System.environment) }

  /// The language of a locale: the first variable that has a value decides, as POSIX orders them.
  ///
  /// Source: POSIX.1-2017, Base Definitions 8.2.
  init(locale variable: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    let name = locale.prefix { $0.isLetter }.lowercased()
    self = name == "vi" ? .vi : .en
  }
}
