public import Language
public import Messages
import ProcessGraph

/// A step of a desk without a share of the limit.
public enum StepWithoutLimit: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.stepWithoutLimit

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "the step {step} of {name} says neither `within` nor `lasts`", label: "how long?",
      help: "write `within …` with the share of the time limit")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A step that somebody does has no share of the time limit. Steps of `system` are nobody's work and need none.
        """,
      why: """
        Decree 61/2018/NĐ-CP art. 36 wants an internal procedure that says for each step who does it and in what time. Without a
        share nobody can be late, and no proof can add the steps up.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit none because "luật chưa quy định"
          steps {
            step sign "Ký" by authority.chair
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit none because "luật chưa quy định"
          steps {
            step sign "Ký" by authority.chair within 1 working day
            end approved
          }
        }

        """,
      remedy: """
        Take the share from the table of the internal procedure; where none is published, agree on one and mark it `proposed`.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    procedure.steps.filter { $0.task.duration == .unstated && $0.task.assignment != .system }.map { step in
      Diagnostic(
        message, .note, at: step.provenance.span,
        ["step": .code(step.name), "name": .code(procedure.identity.name)])
    }
  }
}
