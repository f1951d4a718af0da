import Layout

/// Writes a picture of a procedure as SVG.
struct FlowSVG {
  private let picture: FlowPicture
  private let language: ReportLanguage
  private let drawing: Drawing
  /// The lines in each box, and how many of them are its title.
  private var lines: [(title: [String], details: [String])] = []
  private var labels: [[String]] = []
  private var heads: [(title: [String], agency: [String])] = []
  private let head: Int

  /// The sizes of letters.
  private static let (titleSize, detailSize, labelSize, headSize) = (10.5, 9.0, 9.0, 10.0)
  /// A line takes so much more than its letters.
  private static let leading = 1.25
  /// The width of a page of A4 between margins, at 96 dots an inch.
  private static let page = 718

  init(_ picture: FlowPicture, _ language: ReportLanguage) {
    self.picture = picture
    self.language = language
    let width = max(min(Self.page / max(picture.lanes.count, 1) - 28, 150), 84)
    for shape in picture.shapes {
      let room = Double(width - 12)
      lines.append(
        (
          TextWidth.lines(shape.title, size: Self.titleSize, room: room),
          shape.details.flatMap { TextWidth.lines($0, size: Self.detailSize, room: room) }
        ))
    }
    labels = picture.arrows.map { Self.shortened(TextWidth.lines($0.label, size: Self.labelSize, room: 120)) }
    heads = picture.lanes.map { lane in
      // Bold letters are a tenth wider.
      (
        TextWidth.lines(lane.title, size: 1.1 * Self.headSize, room: Double(width)),
        TextWidth.lines(lane.agency, size: Self.detailSize, room: Double(width))
      )
    }
    head =
      14
      + heads.reduce(0) {
        max($0, Self.height($1.title.count, Self.headSize) + Self.height($1.agency.count, Self.detailSize))
      }
    let (lines, labels) = (lines, labels)
    let boxes = picture.shapes.enumerated().map { number, shape in
      LayoutBox(lane: shape.lane, size: Self.size(shape.kind, lines[number], width))
    }
    let arrows = picture.arrows.enumerated().map { number, arrow in
      LayoutArrow(from: arrow.from, to: arrow.to, label: Self.size(labels[number]))
    }
    drawing = LayeredLayout.draw(
      LayoutGraph(lanes: picture.lanes.map { _ in width }, boxes: boxes, arrows: arrows), head: head)
  }

  private static func height(_ lines: Int, _ size: Double) -> Int {
    Int((Double(lines) * size * leading).rounded(.up))
  }

  private static func size(
    _ kind: FlowPicture.Kind, _ lines: (title: [String], details: [String]), _ width: Int
  ) -> LayoutSize {
    let text = height(lines.title.count, titleSize) + height(lines.details.count, detailSize)
    return switch kind {
    case .choice: LayoutSize(width: 22, height: 22)
    case .bar: LayoutSize(width: min(width, 70), height: 5)
    case .terminal, .resolved, .step, .wait: LayoutSize(width: width, height: text + 10)
    }
  }

  private static func size(_ lines: [String]) -> LayoutSize? {
    guard !lines.isEmpty else { return nil }
    let width = lines.reduce(0) { max($0, TextWidth.of($1, size: labelSize)) }
    return LayoutSize(width: Int(width.rounded(.up)), height: height(lines.count, labelSize))
  }

  /// At most three lines; the whole text is there for who points at it.
  private static func shortened(_ lines: [String]) -> [String] {
    lines.count <= 3 ? lines : Array(lines.prefix(2)) + [lines[2] + " …"]
  }

  // MARK: - Text

  /// The whole file.
  var text: String {
    var size = drawing.size
    if !picture.legend.isEmpty { size.height += Self.height(1, Self.detailSize) + 4 }
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size.width) \(size.height)\" width=\"\(size.width)\" "
        + "height=\"\(size.height)\" role=\"img\" xml:lang=\"\(language == .vietnamese ? "vi" : "en")\">",
      "<title>\(HTMLText.escape(picture.title))</title>", "<style>\(Self.style)</style>",
      "<defs><marker id=\"point\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
        + "orient=\"auto\"><path d=\"M0 1 L7 4 L0 7 Z\" class=\"tip\"/></marker></defs>",
      "<rect class=\"paper\" width=\"\(size.width)\" height=\"\(size.height)\"/>",
    ]
    parts += drawing.lanes.indices.map(lane)
    parts += drawing.arrows.indices.map(arrow)
    parts += drawing.boxes.indices.map(box)
    // Words come last, so that no line lies over them.
    parts += drawing.arrows.indices.compactMap(label)
    if !picture.legend.isEmpty {
      parts.append(
        "<text class=\"detail\" x=\"8\" y=\"\(size.height - 5)\" font-size=\"\(Figure.fixed(Self.detailSize, 1))\">"
          + HTMLText.escape(picture.legend) + "</text>")
    }
    parts.append("</svg>")
    return parts.joined(separator: "\n") + "\n"
  }

  private func lane(_ number: Int) -> String {
    let frame = drawing.lanes[number]
    let (title, agency) = heads[number]
    var text =
      "<rect class=\"lane\" x=\"\(frame.x - 4)\" y=\"6\" width=\"\(frame.size.width + 8)\" height=\"\(frame.size.height - 12)\" rx=\"4\"/>"
    for (line, words) in title.enumerated() {
      text += Self.words(words, frame.middle, 20 + Self.height(line, Self.headSize), Self.headSize, kind: "head")
    }
    for (line, words) in agency.enumerated() {
      let y = 19 + Self.height(title.count, Self.headSize) + Self.height(line, Self.detailSize)
      text += Self.words(words, frame.middle, y, Self.detailSize, kind: "detail")
    }
    return "<g>\(text)</g>"
  }

  private func arrow(_ number: Int) -> String {
    let route = drawing.arrows[number]
    let steps = route.points.enumerated().map { "\($0.offset == 0 ? "M" : "L")\($0.element.x) \($0.element.y)" }
    return
      "<path class=\"\(route.isLoop ? "loop" : "arrow")\" d=\"\(steps.joined(separator: " "))\" marker-end=\"url(#point)\"/>"
  }

  private func label(_ number: Int) -> String? {
    guard let frame = drawing.arrows[number].label else { return nil }
    var text = "<title>\(HTMLText.escape(picture.arrows[number].label))</title>"
    for (line, words) in labels[number].enumerated() {
      let y = frame.y + Self.height(line, Self.labelSize) + 9
      text +=
        "<text class=\"label\" x=\"\(frame.x)\" y=\"\(y)\" font-size=\"\(Figure.fixed(Self.labelSize, 1))\">\(HTMLText.escape(words))</text>"
    }
    return "<g>\(text)</g>"
  }

  private func box(_ number: Int) -> String {
    let (shape, frame) = (picture.shapes[number], drawing.boxes[number])
    let place = "x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.size.width)\" height=\"\(frame.size.height)\""
    var text = "<title>\(HTMLText.escape(shape.title.isEmpty ? shape.id : "\(shape.title) (\(shape.id))"))</title>"
    switch shape.kind {
    case .choice:
      let (x, y, half) = (frame.middle, frame.y + frame.size.height / 2, frame.size.width / 2)
      text +=
        "<path class=\"choice\" d=\"M\(x) \(frame.y) L\(x + half) \(y) L\(x) \(frame.bottom) L\(x - half) \(y) Z\"/>"
      text += Self.words("?", x, y + 4, Self.titleSize, kind: "head")
    case .bar: text += "<rect class=\"bar\" \(place) rx=\"2\"/>"
    case .terminal: text += "<rect class=\"terminal\" \(place) rx=\"\(min(frame.size.height / 2, 12))\"/>"
    case .resolved: text += "<rect class=\"resolved\" \(place) rx=\"3\"/>"
    case .step: text += "<rect class=\"step\" \(place) rx=\"3\"/>"
    case .wait: text += "<rect class=\"wait\" \(place) rx=\"8\"/>"
    }
    let (title, details) = lines[number]
    for (line, words) in title.enumerated() {
      let y = frame.y + 5 + Self.height(line, Self.titleSize) + 10
      text += Self.words(words, frame.middle, y, Self.titleSize, kind: "title")
    }
    for (line, words) in details.enumerated() {
      let y = frame.y + 5 + Self.height(title.count, Self.titleSize) + Self.height(line, Self.detailSize) + 9
      text += Self.words(words, frame.middle, y, Self.detailSize, kind: "detail")
    }
    return "<g>\(text)</g>"
  }

  private static func words(_ text: String, _ x: Int, _ y: Int, _ size: Double, kind: String) -> String {
    "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"\(Figure.fixed(size, 1))\">\(HTMLText.escape(text))</text>"
  }

  /// Light, and dark where the reader's screen is; paper is light. Shapes differ in form as well as in colour.
  private static let style = """
    svg { color-scheme: light dark; --paper: #ffffff; --ink: #1d2329; --soft: #56606b; --rule: #9aa3ad; --lane: #f4f6f8; \
    --step: #ffffff; --edge: #0b63a5; --wait: #fff3e0; --stop: #c8500a; font-family: "DejaVu Sans", Verdana, Arial, sans-serif; } \
    @media (prefers-color-scheme: dark) { svg { --paper: #14181c; --ink: #e8ecf0; --soft: #a7b0ba; --rule: #6b7681; \
    --lane: #1c2228; --step: #232b33; --edge: #6db3e8; --wait: #3a2c1a; --stop: #f0a060; } } \
    @media print { svg { --paper: #ffffff; --ink: #1d2329; --soft: #56606b; --rule: #9aa3ad; --lane: #f4f6f8; --step: #ffffff; \
    --edge: #0b63a5; --wait: #fff3e0; --stop: #c8500a; } } \
    .paper { fill: var(--paper); } .lane { fill: var(--lane); } text { fill: var(--ink); } .head { font-weight: bold; } \
    .detail, .label { fill: var(--soft); } .label { paint-order: stroke; stroke: var(--lane); stroke-width: 3px; } \
    .step { fill: var(--step); stroke: var(--edge); } .wait { fill: var(--wait); stroke: var(--stop); stroke-dasharray: 4 3; } \
    .terminal { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; } .resolved { fill: var(--lane); stroke: var(--ink); } \
    .choice { fill: var(--paper); stroke: var(--edge); } .bar { fill: var(--ink); } \
    .arrow, .loop { fill: none; stroke: var(--soft); stroke-width: 1.2; } .loop { stroke: var(--stop); stroke-dasharray: 5 3; } \
    .tip { fill: var(--soft); }
    """
}
