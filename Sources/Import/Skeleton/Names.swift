/// Makes names of rules from Vietnamese titles: ASCII letters, digits and `_`, each once.
struct Names {
  /// Names are cut between words beyond this length: they are read aloud and typed.
  static let longest = 40
  private var used: Set<String> = []
  /// The number that was last put behind a name, so that the next one is not looked for from the start.
  private var lastNumber: [String: Int] = [:]

  /// The name for a title; a title that gives no letter takes the word given, and one that begins with a digit gets it
  /// in front.
  mutating func name(for title: String, otherwise word: String) -> String {
    var name = ""
    for part in title.foldedWords {
      guard name.utf8.count + part.utf8.count < Self.longest else { break }
      name += (name.isEmpty ? "" : "_") + part
    }
    if name.isEmpty { name = word }
    if name.first.map({ $0.isNumber }) ?? true { name = word + "_" + name }
    var unique = name
    while !used.insert(unique).inserted {
      let number = lastNumber[name, default: 1] + 1
      lastNumber[name] = number
      unique = "\(name)_\(number)"
    }
    return unique
  }
}
