public import Messages
import Syntax

/// A declaration that nothing names.
public enum UnusedDeclaration: PackageRule {
  /// Its kind of finding.
  public static let message = LintMessage.unusedDeclaration

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} is declared and named nowhere else", label: "used nowhere",
      help: "remove it, or name it where it is meant")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A law, a document, a condition, a subject or a unit is declared, and no line of this package or of those it depends on names
        it.
        """,
      why: """
        What nobody uses is read, checked against the law and kept up all the same, and mostly it shows a slip: a paper that was meant
        to be asked for.
        """,
      bad: """
        document application "Đơn"
        document drawing "Bản vẽ"
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }

        """,
      good: """
        document application "Đơn"
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }

        """,
      remedy: """
        Ask whether something was forgotten before removing it. In a package that others depend on, excuse its file with that reason.
        """)
  }

  /// Looks for it.
  public static func look(at linted: LintedPackage) -> [Diagnostic] {
    var uses: [String: Int] = [:]
    for tree in linted.trees {
      for position in 0..<Int32(clamping: tree.tokenCount) {
        if let name = tree.name(of: TokenID(position)) { uses[name, default: 0] += 1 }
      }
    }
    return linted.trees.flatMap { tree in
      tree.childNodes(of: tree.root).compactMap { node in
        guard isLookedAt(tree.kind(of: node)), let token = tree.nameToken(of: node),
          let name = tree.name(of: token), uses[name] == 1
        else { return nil }
        return Diagnostic(message, .note, at: tree.span(of: token), ["name": .code(name)])
      }
    }
  }

  private static func isLookedAt(_ kind: NodeKind) -> Bool {
    switch kind {
    case .lawDeclaration, .documentDeclaration, .conditionDeclaration, .subjectDeclaration, .unitDeclaration: true
    default: false
    }
  }
}
