import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page read by an XML parser that others wrote.
final class PageReader: NSObject, XMLParserDelegate {
  /// An element with what stands in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    /// All text in it, that of elements in it too.
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// All elements of a name in it, however deep.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  private var open: [Element] = [Element("", [:])]

  /// The page's root; nil when it is not well-formed.
  static func read(_ bytes: [UInt8]) -> Element? {
    let reader = PageReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.open[0].children.first : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let ended = open.removeLast()
    open.last?.text += ended.text
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
