public import Messages
import Syntax

/// A procedure that nothing is said of.
public enum Undocumented: PackageRule {
  /// Its kind of finding.
  public static let message = LintMessage.undocumented

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} has no documentation", label: "nothing is said of it",
      help: "write a line that begins with `///` above it: what it is for, and since when it is so")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A procedure, or an interconnected one, has no line that begins with `///` above it.
        """,
      why: """
        The documentation is kept in the graph and shown on pages and in reports: it is all that a reader who does not know the law
        gets to see first.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        /// Cho phép đào đường.
        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Say in one line what the applicant gets by it.
        """)
  }

  /// Looks for it.
  public static func look(at linted: LintedPackage) -> [Diagnostic] {
    linted.trees.flatMap { tree in
      tree.childNodes(of: tree.root).compactMap { node in
        guard tree.kind(of: node) == .procedureDeclaration || tree.kind(of: node) == .interconnectedDeclaration,
          let token = tree.nameToken(of: node), let name = tree.name(of: token), tree.documentation(of: node) == nil
        else { return nil }
        return Diagnostic(message, .note, at: tree.span(of: token), ["name": .code(name)])
      }
    }
  }
}
