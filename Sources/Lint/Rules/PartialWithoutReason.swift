public import Language
public import Messages
import ProcessGraph

/// A service that is partly online for no stated reason.
public enum PartialWithoutReason: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.partialWithoutReason

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} is only partly online, and the published reason is empty", label: "this procedure",
      help: "write the reason: `service partial online because \"…\"`")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The clause `service partial online` gives a reason without words.
        """,
      why: """
        What can only partly be done online is published with the reason (the directives on the list of online services), so that
        it can be asked again when the reason is gone.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          service    partial online because " "
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          service    partial online because "phải kiểm tra thực địa"
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Write the reason as it is published.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard case .partialOnline(let reason)? = procedure.service, reason.allSatisfy(\.isWhitespace) else { return [] }
    return [Diagnostic(message, .note, at: procedure.span, ["name": .code(procedure.identity.name)])]
  }
}
