import Messages
import SourceText

/// Says in the analyst's words why libyaml could not read on.
enum MalformedText {
  /// The finding for a problem, at its place, with the place where the unfinished construct began.
  static func diagnostic(_ problem: YAMLProblem, file: SourceFile, offsets: CharacterOffsets) -> Diagnostic {
    func place(_ character: Int) -> SourceSpan {
      let start = offsets.byteOffset(ofCharacter: character, in: file.bytes)
      let end = offsets.byteOffset(ofCharacter: character + 1, in: file.bytes)
      return SourceSpan(file: file.id, start: start, end: max(start, end))
    }
    let span = place(problem.position)
    let isTab = file.bytes.indices.contains(Int(span.start)) && file.bytes[Int(span.start)] == 0x09
    let reason = isTab ? "YAML.malformed.tab" : phrase(problem)
    var secondary: [SecondaryLabel] = []
    if let start = problem.contextPosition, place(start).start < span.start {
      secondary.append(SecondaryLabel(place(start), "began"))
    }
    let arguments: [String: Argument] = [
      "reason": .phrase(reason), "remedy": .phrase(reason + ".remedy"), "problem": .text(problem.problem),
    ]
    return Diagnostic(YAMLMessage.malformed, at: span, arguments, secondary: secondary)
  }

  private static func phrase(_ problem: YAMLProblem) -> String {
    switch problem.problem {
    case "could not find expected ':'": "YAML.malformed.colon-missing"
    case "mapping values are not allowed in this context": "YAML.malformed.colon"
    case "block sequence entries are not allowed in this context": "YAML.malformed.dash"
    case "found character that cannot start any token": "YAML.malformed.character"
    case "found unexpected end of stream", "found unexpected document indicator": "YAML.malformed.quotation"
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      "YAML.malformed.escape"
    case "did not find expected ',' or ']'": "YAML.malformed.bracket"
    case "did not find expected ',' or '}'": "YAML.malformed.brace"
    case "did not find expected key", "did not find expected '-' indicator": "YAML.malformed.indentation"
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      "YAML.malformed.tab"
    case "did not find expected node content": "YAML.malformed.value-missing"
    case "did not find expected <document start>": "YAML.malformed.after-end"
    default: "YAML.malformed.other"
    }
  }
}
