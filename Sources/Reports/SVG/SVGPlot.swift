/// A drawing that says in words what it shows, in units of which a page on a desk shows about one a pixel.
struct SVGPlot {
  /// How wide every plot is: two stand side by side on a desk, one on a telephone.
  static let width = 480.0
  /// The height of a line of text.
  static let line = 16.0

  /// The height.
  let height: Double
  /// Its name.
  let title: String
  /// What it shows, for those who do not see it.
  let description: String
  private var body = ""

  init(height: Double, title: String, description: String) {
    self.height = height
    self.title = title
    self.description = description
  }

  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Adds a text, cut to what its room holds; what was cut is there for those who point at it.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, room: Double = SVGPlot.width, kind: String = ""
  ) {
    let shown = SVGText.fit(text, room)
    let tip = shown == text ? "" : "<title>\(HTMLText.escape(text))</title>"
    body +=
      "<text x=\"\(Self.place(x))\" y=\"\(Self.place(y))\" text-anchor=\"\(anchor.rawValue)\""
      + (kind.isEmpty ? "" : " class=\"\(kind)\"") + ">\(tip)\(HTMLText.escape(shown))</text>\n"
  }

  /// Adds a box of a kind, with words for those who point at it.
  mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, kind: String, tip: String = "") {
    let attributes =
      "x=\"\(Self.place(x))\" y=\"\(Self.place(y))\" width=\"\(Self.place(max(width, 0)))\" "
      + "height=\"\(Self.place(max(height, 0)))\" class=\"\(kind)\""
    body +=
      tip.isEmpty
      ? "<rect \(attributes)/>\n" : "<rect \(attributes)><title>\(HTMLText.escape(tip))</title></rect>\n"
  }

  /// Adds a straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String) {
    body +=
      "<line x1=\"\(Self.place(x1))\" y1=\"\(Self.place(y1))\" x2=\"\(Self.place(x2))\" y2=\"\(Self.place(y2))\" "
      + "class=\"\(kind)\"/>\n"
  }

  /// Adds a dot.
  mutating func dot(_ x: Double, _ y: Double, kind: String, tip: String = "") {
    body +=
      "<circle cx=\"\(Self.place(x))\" cy=\"\(Self.place(y))\" r=\"4\" class=\"\(kind)\">"
      + "<title>\(HTMLText.escape(tip))</title></circle>\n"
  }

  /// Adds a line through points, or the area that they enclose.
  mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, kind: String) {
    guard let first = points.first else { return }
    var steps = "M\(Self.place(first.x)) \(Self.place(first.y))"
    for point in points.dropFirst() { steps += "L\(Self.place(point.x)) \(Self.place(point.y))" }
    body += "<path d=\"\(steps)\(closed ? "Z" : "")\" class=\"\(kind)\"/>\n"
  }

  /// The drawing as markup.
  var svg: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.place(Self.width)) \(Self.place(height))\" role=\"img\">"
      + "<title>\(HTMLText.escape(title))</title><desc>\(HTMLText.escape(description))</desc>\n" + body + "</svg>\n"
  }

  private static func place(_ value: Double) -> String {
    let text = Figure.fixed(value, 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
