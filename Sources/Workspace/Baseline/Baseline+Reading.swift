public import Messages
public import SourceText
import YAML

extension Baseline {
  /// Reads a baseline; nil when something in it is wrong, all of which is among the findings.
  public static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> Baseline? {
    YAMLReading.read(file, as: shape, findings: &findings)
  }

  private static var shape: YAMLShape<Baseline> {
    .mapping { keys in
      let edition = keys.required("baseline", as: editionNumber)
      let entries = keys.required("findings", as: .list(of: entry))
      guard edition != nil, let entries else { return nil }
      return Baseline(counts: Dictionary(entries.map { ($0.key, $0.count) }, uniquingKeysWith: +))
    }
  }

  private static var editionNumber: YAMLShape<Int> {
    YAMLShape<Int>.integer.map { number, value in
      if number == Baseline.edition { return number }
      value.report(WorkspaceMessage.baselineEdition, ["edition": .number(Baseline.edition)])
      return nil
    }
  }

  private static var entry: YAMLShape<(key: Key, count: Int)> {
    .mapping { keys in
      let code = keys.required("code", as: code)
      let place = keys.required("at", as: .text)
      let count = keys.optional("count", as: .integer(in: 1...1_000_000), default: 1)
      guard let code, let place else { return nil }
      return (Key(code: code, place: place), count)
    }
  }

  private static var code: YAMLShape<MessageCode> {
    let names = CheckerMessages.names
    return YAMLShape<String>.text.map { text, value in
      if let code = names.code(text) { return code }
      value.report(WorkspaceMessage.baselineCode)
      return nil
    }
  }
}
