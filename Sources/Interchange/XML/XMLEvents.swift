import CExpat
import SourceText

/// Reads XML by expat: event after event, without ever opening another file.
enum XMLEvents {
  /// Files whose elements lie deeper are refused: what a reader follows must not be able to fill its stack.
  static let deepest = 100

  /// All events of a file in UTF-8.
  static func read(_ file: SourceFile) throws(XMLProblem) -> [XMLEvent] {
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw XMLProblem(reason: .malformed("out of memory"), place: file.span)
    }
    defer { XML_ParserFree(parser) }
    var collector = Collector(parser: parser, file: file.id)
    let problem: XMLProblem? = withUnsafeMutablePointer(to: &collector) { collector in
      XML_SetUserData(parser, collector)
      XML_SetElementHandler(parser, Collector.began, Collector.ended)
      XML_SetCharacterDataHandler(parser, Collector.characters)
      XML_SetStartDoctypeDeclHandler(parser, Collector.declaredType)
      let status = file.bytes.withUnsafeBytes { bytes in
        XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1)
      }
      if let problem = collector.pointee.problem { return problem }
      guard status != XML_STATUS_OK else { return nil }
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
      return XMLProblem(reason: .malformed(words), place: collector.pointee.place)
    }
    if let problem { throw problem }
    return collector.events
  }
}

/// What expat's calls put together.
private struct Collector {
  let parser: XML_Parser
  let file: FileID
  var events: [XMLEvent] = []
  var depth = 0
  var problem: XMLProblem?

  init(parser: XML_Parser, file: FileID) {
    self.parser = parser
    self.file = file
  }

  /// The bytes of what expat has just read.
  var place: SourceSpan {
    let start = Int32(clamping: max(0, XML_GetCurrentByteIndex(parser)))
    return SourceSpan(file: file, start: start, end: start + max(0, XML_GetCurrentByteCount(parser)))
  }

  mutating func refuse(_ reason: XMLProblem.Reason) {
    guard problem == nil else { return }
    problem = XMLProblem(reason: reason, place: place)
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private static func collector(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Collector>? {
    data?.assumingMemoryBound(to: Collector.self)
  }

  private static func local(_ name: UnsafePointer<CChar>) -> String {
    let whole = String(cString: name)
    return whole.lastIndex(of: ":").map { String(whole[whole.index(after: $0)...]) } ?? whole
  }

  static let began: XML_StartElementHandler = { data, name, attributes in
    guard let collector = Collector.collector(data), let name else { return }
    collector.pointee.depth += 1
    guard collector.pointee.depth <= XMLEvents.deepest else {
      return collector.pointee.refuse(.tooDeep(XMLEvents.deepest))
    }
    var values: [String: String] = [:]
    var position = 0
    while let key = attributes?[position], let value = attributes?[position + 1] {
      values[Collector.local(key)] = String(cString: value)
      position += 2
    }
    collector.pointee.events.append(
      .start(name: Collector.local(name), attributes: values, place: collector.pointee.place))
  }

  static let ended: XML_EndElementHandler = { data, _ in
    guard let collector = Collector.collector(data) else { return }
    collector.pointee.depth -= 1
    collector.pointee.events.append(.end)
  }

  static let characters: XML_CharacterDataHandler = { data, text, count in
    guard let collector = Collector.collector(data), let text else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
    collector.pointee.events.append(.text(String(decoding: bytes, as: UTF8.self)))
  }

  static let declaredType: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
    Collector.collector(data)?.pointee.refuse(.declaresType)
  }
}
