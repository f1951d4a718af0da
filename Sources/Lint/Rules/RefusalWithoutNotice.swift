public import Language
public import Messages
import ProcessGraph

/// A refusal that the applicant is not told of in writing.
public enum RefusalWithoutNotice: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.refusalWithoutNotice

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} can end {end} without a notice to the applicant", label: "nothing is issued here",
      help: "write `issues` and the notice behind the end")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        An `end refused` or `end not_accepted` issues nothing, and neither does the step just before it.
        """,
      why: """
        Decree 61/2018/NĐ-CP art. 17 and 19: who refuses a dossier, or does not accept it, says so in writing, with the reason. Without
        the notice the applicant has nothing to complain of.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days { on refused -> end refused }
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        document refusal_notice "Thông báo từ chối"
        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days { on refused -> end refused issues refusal_notice }
            end approved
          }
        }

        """,
      remedy: """
        Declare the notice as a `document`, and issue it at the end.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    procedure.ends.filter { ($0.task.kind == .refused || $0.task.kind == .notAccepted) && !$0.isNoticed }.map {
      Diagnostic(
        message, .note, at: $0.provenance.span ?? procedure.span,
        ["name": .code(procedure.identity.name), "end": .code($0.task.kind.rawValue)])
    }
  }
}
