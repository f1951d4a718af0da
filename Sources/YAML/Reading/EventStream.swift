import CLibYAML

/// One event of a YAML file in libyaml's order, its positions in characters.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// The name after `&`, or after `*` for an alias.
  var anchor: String?
  /// The tag, resolved, if one is written.
  var tag: String?
  var style = YAMLStyle.plain
  /// Where a scalar's text lies in the array that `next` was given.
  var text = 0..<0
}

/// Why libyaml could not go on, in its own words.
struct YAMLProblem: Error {
  var problem: String
  var context: String
  /// Where, in characters.
  var position: Int
  /// Where the construct that could not be completed began, in characters.
  var contextPosition: Int?
}

/// libyaml's parser over text in memory, event by event.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Starts on UTF-8 text without byte order mark, which must outlive the stream; nil for no text or without memory.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return nil }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, base, text.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; a scalar's text is put at the end of `texts`.
  mutating func next(textInto texts: inout [UInt8]) throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw problem }
    defer { yaml_event_delete(&event) }
    var result = YAMLEvent(kind: .streamStart, start: event.start_mark.index, end: event.end_mark.index)
    switch event.type {
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_ALIAS_EVENT:
      result.kind = .alias
      result.anchor = string(event.data.alias.anchor)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      result.kind = .scalar
      result.anchor = string(scalar.anchor)
      result.tag = string(scalar.tag)
      result.style = YAMLStyle(scalar.style)
      let start = texts.count
      texts.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      result.text = start..<texts.count
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.anchor = string(event.data.sequence_start.anchor)
      result.tag = string(event.data.sequence_start.tag)
      result.style = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.anchor = string(event.data.mapping_start.anchor)
      result.tag = string(event.data.mapping_start.tag)
      result.style = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    default: break
    }
    return result
  }

  private var problem: YAMLProblem {
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    return YAMLProblem(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory", context: context,
      position: parser.pointee.problem_mark.index,
      contextPosition: context.isEmpty ? nil : parser.pointee.context_mark.index)
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension YAMLStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
