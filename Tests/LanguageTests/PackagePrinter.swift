import Language
import ProcessGraph
import SourceText

/// Writes a package as text in which names stand for ids and places in files are left out, so that two packages that
/// differ only in the order of their declarations read the same.
struct PackagePrinter {
  private let package: ResolvedPackage

  private init(_ package: ResolvedPackage) { self.package = package }

  /// The lines of a package, one a declaration, in alphabetical order.
  static func lines(_ package: ResolvedPackage) -> [String] {
    let printer = PackagePrinter(package)
    return
      (package.laws.map { printer.text($0) } + package.agencies.map { printer.text($0) }
      + package.desks.map { printer.text($0) } + package.documents.map { printer.text($0) }
      + package.facts.map { printer.text($0) } + package.subjects.map { printer.text($0) }
      + package.procedures.map { printer.text($0) }).sorted()
  }

  private func text(_ value: Any) -> String {
    switch value {
    case is SourceSpan, is SourceOrigin: return "_"
    case let fact as FactID: return package.facts[fact].id
    case let desk as DeskID: return package.desks[desk].id
    case let agency as AgencyID: return package.agencies[agency].id
    case let document as DocumentID: return package.documents[document].id
    case let calendar as CalendarID: return package.calendars[calendar].id
    case let name as String: return "\"" + name + "\""
    case let procedure as Procedure: return fields(procedure, replacing: "subject", by: subject(procedure.subject))
    case let document as Document:
      return fields(document, replacing: "heldBy", by: document.heldBy.sorted().description)
    default: return fields(value)
    }
  }

  private func subject(_ position: Int?) -> String { position.map { package.subjects[$0].id } ?? "-" }

  private func fields(_ value: Any, replacing name: String? = nil, by replacement: String = "") -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return String(describing: value) }
    let parts = mirror.children.map { child in
      let label = child.label ?? ""
      if label == "procedure", child.value is Int { return "call" }
      return label + ":" + (label == name ? replacement : text(child.value))
    }
    return "(" + parts.joined(separator: " ") + ")"
  }
}
