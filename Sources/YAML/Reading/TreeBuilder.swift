import Messages
import SourceText

/// Turns libyaml's events into a ``YAMLDocument`` within limits, without recursion.
struct TreeBuilder {
  private(set) var findings: [Diagnostic] = []
  private let file: SourceFile
  private let offsets: CharacterOffsets
  private let limits: YAMLLimits

  private var nodes: [YAMLDocument.Node] = []
  private var links: [YAMLDocument.NodeID] = []
  private var texts: [UInt8] = []
  /// For each node: how many nodes it stands for and how many levels it has, aliases followed.
  private var sizes: [(nodes: Int, levels: Int)] = []
  private var anchors: [String: YAMLDocument.NodeID] = [:]
  private var openAnchors: Set<String> = []
  private var pending: [YAMLDocument.NodeID] = []
  private var open: [OpenContainer] = []

  private struct OpenContainer {
    var event: YAMLEvent
    var start: Int32
    /// Where its children begin in `pending`.
    var firstChild: Int
  }

  init(file: SourceFile, offsets: CharacterOffsets, limits: YAMLLimits) {
    self.file = file
    self.offsets = offsets
    self.limits = limits
  }

  /// Reads all events; nil when the tree cannot be had, with the reason among the findings.
  mutating func build(from text: UnsafeBufferPointer<UInt8>) -> YAMLDocument? {
    guard var stream = EventStream(text) else {
      report(.emptyFile, at: SourceSpan(file: file.id, start: 0, end: 0))
      return nil
    }
    var root: YAMLDocument.NodeID?
    var hasDocument = false
    do throws(YAMLProblem) {
      reading: while true {
        let event = try stream.next(textInto: &texts)
        switch event.kind {
        case .streamEnd: break reading
        case .documentStart where hasDocument:
          report(.severalDocuments, at: span(event))
          return nil
        case .documentStart: hasDocument = true
        case .streamStart, .documentEnd: break
        case .alias: attach(alias(event))
        case .scalar: attach(scalar(event))
        case .sequenceStart, .mappingStart: guard openContainer(event) else { return nil }
        case .sequenceEnd, .mappingEnd: attach(closeContainer(event))
        }
        if open.isEmpty, let node = pending.last { root = node }
        guard withinNodeLimit(event), findings.count < limits.findings else { return nil }
      }
    } catch {
      findings.append(MalformedText.diagnostic(error, file: file, offsets: offsets))
      return nil
    }
    guard let root, !(nodes[Int(root.index)].kind == .scalar && nodes[Int(root.index)].content.isEmpty) else {
      report(.emptyFile, at: SourceSpan(file: file.id, start: 0, end: 0))
      return nil
    }
    return YAMLDocument(file: file, root: root, nodes: nodes, links: links, texts: texts)
  }

  // MARK: - Nodes

  private mutating func attach(_ node: YAMLDocument.NodeID) { pending.append(node) }

  private mutating func add(
    _ kind: YAMLDocument.Kind, _ style: YAMLStyle, _ span: SourceSpan, _ content: Range<Int32>, size: Int, levels: Int
  ) -> YAMLDocument.NodeID {
    nodes.append(YAMLDocument.Node(kind: kind, style: style, span: span, content: content))
    sizes.append((size, levels))
    return YAMLDocument.NodeID(index: Int32(nodes.count - 1))
  }

  private mutating func scalar(_ event: YAMLEvent) -> YAMLDocument.NodeID {
    checkTag(event, core: ["str", "int", "float", "bool", "null", "timestamp"])
    let span = contentSpan(event)
    let text = Int32(event.text.lowerBound)..<Int32(event.text.upperBound)
    let node = add(.scalar, event.style, span, text, size: 1, levels: 1)
    name(node, by: event)
    return node
  }

  private mutating func alias(_ event: YAMLEvent) -> YAMLDocument.NodeID {
    let name = event.anchor ?? ""
    if let node = anchors[name] { return node }
    let place = span(event)
    if openAnchors.contains(name) {
      report(.aliasInsideItself, at: place, ["name": .code("*" + name)])
    } else {
      // The order of the keys does not matter to the nearest.
      let nearest = Suggestion.nearest(name, in: anchors.keys)
      report(
        .unknownAlias, at: place,
        [
          "name": .code("*" + name), "anchor": .code("&" + name),
          "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
          "nearest": .code("*" + (nearest ?? "")),
        ])
    }
    return add(.broken, .plain, place, 0..<0, size: 1, levels: 1)
  }

  private mutating func openContainer(_ event: YAMLEvent) -> Bool {
    guard open.count < limits.depth else {
      report(.tooDeep, at: span(event), ["limit": .number(limits.depth)])
      return false
    }
    checkTag(event, core: [event.kind == .mappingStart ? "map" : "seq"])
    if let anchor = event.anchor { openAnchors.insert(anchor) }
    open.append(OpenContainer(event: event, start: contentSpan(event).start, firstChild: pending.count))
    return true
  }

  private mutating func closeContainer(_ end: YAMLEvent) -> YAMLDocument.NodeID {
    // libyaml closes what it opened; the fallback only keeps this function total.
    guard let container = open.popLast() else { return add(.broken, .plain, span(end), 0..<0, size: 1, levels: 1) }
    var children = Array(pending[container.firstChild...])
    pending.removeSubrange(container.firstChild...)
    let isMapping = container.event.kind == .mappingStart
    var size = 1
    var levels = 1
    for child in children {
      let (nodes, depth) = sizes[Int(child.index)]
      size += nodes
      levels = max(levels, depth + 1)
    }
    if isMapping { children = MappingKeys.check(children, nodes: nodes, texts: texts, file: file, findings: &findings) }
    let first = Int32(links.count)
    links += children
    var span = SourceSpan(file: file.id, start: container.start, end: container.start)
    if container.event.style == .flow {
      span.end = offset(end.end)
    } else if let last = children.last {
      // An indented block has no end mark of its own: it ends with its last child.
      span.end = max(span.end, nodes[Int(last.index)].span.end)
    }
    let kind: YAMLDocument.Kind = isMapping ? .mapping : .sequence
    let node = add(kind, container.event.style, span, first..<Int32(links.count), size: size, levels: levels)
    name(node, by: container.event)
    return node
  }

  /// Gives a node the anchor that stands before it.
  private mutating func name(_ node: YAMLDocument.NodeID, by event: YAMLEvent) {
    guard let anchor = event.anchor else { return }
    openAnchors.remove(anchor)
    if let first = anchors[anchor] {
      let arguments: [String: Argument] = ["name": .code("&" + anchor)]
      let earlier = SecondaryLabel(nodes[Int(first.index)].span, "first")
      findings.append(Diagnostic(YAMLMessage.anchorTwice, at: span(event), arguments, secondary: [earlier]))
    } else {
      anchors[anchor] = node
    }
  }

  // MARK: - Limits

  /// Stops growth by aliases and plain size after the event that caused it.
  private mutating func withinNodeLimit(_ event: YAMLEvent) -> Bool {
    // A container just opened has attached nothing yet: the last node is then one beside it.
    if event.kind == .sequenceStart || event.kind == .mappingStart { return true }
    let last = pending.last.map { sizes[Int($0.index)] } ?? (nodes: 0, levels: 0)
    guard last.nodes <= limits.nodes, nodes.count <= limits.nodes else {
      let grown = last.nodes > nodes.count
      let place = grown ? pending.last.map { nodes[Int($0.index)].span } : nil
      report(grown ? .aliasesTooLarge : .tooManyNodes, at: place ?? span(event), ["limit": .number(limits.nodes)])
      return false
    }
    guard open.count + last.levels <= limits.depth + 1 else {
      report(.tooDeep, at: span(event), ["limit": .number(limits.depth)])
      return false
    }
    return true
  }

  // MARK: - Tags and places

  private mutating func checkTag(_ event: YAMLEvent, core: [String]) {
    guard let tag = event.tag, tag != "!" else { return }
    let prefix = "tag:yaml.org,2002:"
    guard !core.contains(where: { tag == prefix + $0 }) else { return }
    let shown = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    report(.unknownTag, at: span(event), ["tag": .code(shown)])
  }

  private func offset(_ character: Int) -> Int32 { offsets.byteOffset(ofCharacter: character, in: file.bytes) }

  private func span(_ event: YAMLEvent) -> SourceSpan {
    let start = offset(event.start)
    return SourceSpan(file: file.id, start: start, end: max(start, offset(event.end)))
  }

  /// The span of an event without anchor and tag before and blank lines after.
  private func contentSpan(_ event: YAMLEvent) -> SourceSpan {
    var span = span(event)
    if event.anchor != nil || event.tag != nil { span.start = contentStart(span) }
    if event.style == .literal || event.style == .folded {
      while span.end > span.start, Self.isBlank(file.bytes[Int(span.end) - 1]) { span.end -= 1 }
    }
    return span
  }

  private func contentStart(_ span: SourceSpan) -> Int32 {
    var position = Int(span.start)
    let end = Int(span.end)
    while position < end {
      let byte = file.bytes[position]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        while position < end, !Self.isBlank(file.bytes[position]) { position += 1 }
      } else if byte == UInt8(ascii: "#") {
        while position < end, file.bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if Self.isBlank(byte) {
        position += 1
      } else {
        break
      }
    }
    return Int32(position)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func report(_ message: YAMLMessage, at span: SourceSpan, _ arguments: [String: Argument] = [:]) {
    findings.append(Diagnostic(message, at: span, arguments))
  }
}
