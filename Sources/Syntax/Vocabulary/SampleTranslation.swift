public import SourceText

/// Writes samples of rule text, which messages give with English keywords, in the words of the file they are about, so that
/// what a message says to write can be written there.
public enum SampleTranslation {
  /// A sample in the words of a file: as it stands, unless the file's first line is `language vi`.
  ///
  /// Command lines and options are no rule text and stay as they are.
  public static func words(of sample: String, in file: SourceFile) -> String {
    // An arrow is no option.
    guard !sample.hasPrefix("--"), !sample.hasPrefix("thutuc"), isVietnamese(file) else { return sample }
    return vietnamese(sample)
  }

  /// The longest English phrases of a text in Vietnamese.
  static func vietnamese(_ sample: String) -> String {
    // The rare meanings of `by` stand behind the words that make them so.
    let by: Keyword = sample.contains("extendable") ? .extensionBy : sample.hasPrefix("amend") ? .amendedBy : .by
    var result = ""
    var rest = Substring(sample)
    while !rest.isEmpty {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      guard !word.isEmpty else {
        result.append(rest.removeFirst())
        continue
      }
      // `authority.chair`: only these two stand before a point.
      if let head = desks.first(where: { word.hasPrefix($0.english + ".") }) {
        result += head.vietnamese
        rest = rest.dropFirst(head.english.count)
        let role = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        result += role
        rest = rest.dropFirst(role.count)
        continue
      }
      guard let found = phrases.first(where: { isPrefix($0.english, of: rest) }) else {
        result += word
        rest = rest.dropFirst(word.count)
        continue
      }
      result += found.english == "by" ? by.phrases(.vietnamese).main : found.vietnamese
      rest = rest.dropFirst(found.english.count)
    }
    return result
  }

  /// Whether a phrase stands at the start of a text, whole words only.
  private static func isPrefix(_ phrase: String, of text: Substring) -> Bool {
    guard text.hasPrefix(phrase) else { return false }
    return text.dropFirst(phrase.count).first.map { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") } ?? true
  }

  /// English phrases with the Vietnamese ones that the formatter writes, the longest first.
  private static let phrases: [(english: String, vietnamese: String)] = {
    var found: [(english: String, vietnamese: String)] = []
    var seen: Set<String> = []
    for keyword in Keyword.allCases {
      let (english, vietnamese) = keyword.phrases
      for phrase in english.all where seen.insert(phrase).inserted { found.append((phrase, vietnamese.main)) }
    }
    return found.enumerated().sorted { ($1.element.english.count, $0.offset) < ($0.element.english.count, $1.offset) }
      .map(\.element)
  }()

  /// The words before a role that say whose it is.
  private static let desks: [(english: String, vietnamese: String)] = [Keyword.authority, .receiving].map {
    ($0.phrases(.english).main, $0.phrases(.vietnamese).main)
  }

  /// Whether a file is read with Vietnamese keywords, as its parser decides it; no first line lies deeper in a file.
  private static func isVietnamese(_ file: SourceFile) -> Bool {
    guard file.path.hasSuffix(".tthc") else { return false }
    return file.bytes.prefix(4_096).withUnsafeBufferPointer { bytes in
      Lexer.tokens(of: bytes, file.id).withUnsafeBufferPointer { Parser.language(of: $0) == .vietnamese }
    }
  }
}
