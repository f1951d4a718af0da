import SourceText

/// One thing that stands in an XML file, in the order of the file.
enum XMLEvent {
  /// An element begins: its name and its attributes' names without the prefixes of namespaces, and the bytes of its tag.
  case start(name: String, attributes: [String: String], place: SourceSpan)
  /// The element that began last ends.
  case end
  /// Characters between tags; those of one element may come in several pieces.
  case text(String)
}

/// Why an XML file cannot be read.
struct XMLProblem: Error {
  enum Reason {
    /// It breaks the rules of XML; expat's words.
    case malformed(String)
    /// It declares a document type, which could name other files or grow without end.
    case declaresType
    /// Elements lie deeper in each other than this.
    case tooDeep(Int)
  }

  var reason: Reason
  /// The byte where it was noticed.
  var place: SourceSpan
}
