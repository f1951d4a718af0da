import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// A change of a procedure as it stands in a file: `amend` or `abolish`.
struct ChangeDeclaration {
  var file: Int
  var node: Syntax.NodeID
  var isAbolition: Bool
  /// The procedure, and where it is named.
  var procedure: NameID
  var nameSpan: SourceSpan
  /// The first day on which it holds.
  var from: Day
  var dateSpan: SourceSpan
  /// The law behind it, by position.
  var law: Int?
  /// From the keyword to the law: what is shown of it.
  var headSpan: SourceSpan
  /// What is changed rests on this and is known as well as this says.
  var provenance: Provenance
  /// Laws that it cites as a whole.
  var cited: [CitedLaw]
  /// True when the parser found something wrong in it.
  var isFaulty: Bool
  /// True when its lines about dossiers under way were read for some edition.
  var isRead = false
}

/// Where something was removed, and from when.
struct Removal {
  var span: SourceSpan
  var from: Day
}
