import SourceText
import Syntax

/// Where a declaration stands.
struct DeclarationSite {
  var file: Int
  var node: Syntax.NodeID
  var name: NameID
  var nameSpan: SourceSpan
}

/// The declarations of one kind: their names and where they stand, by position.
struct DeclarationTable {
  var table = NameTable()
  var sites: [DeclarationSite] = []

  /// The position of the declaration with a name.
  subscript(name: NameID) -> Int? { table[name] }

  /// Adds a declaration; returns the first one of that name when there is one, and then adds nothing.
  mutating func add(_ site: DeclarationSite) -> DeclarationSite? {
    if let old = table.declare(site.name, as: sites.count) { return sites[old] }
    sites.append(site)
    return nil
  }
}
