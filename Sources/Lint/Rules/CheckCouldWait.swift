public import Language
public import Messages
import ProcessGraph

/// A check before the result that nothing follows from.
public enum CheckCouldWait: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.checkCouldWait

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "whatever {step} of {name} finds, {result} is issued all the same", label: "this check",
      labels: ["result": "issued here"],
      note: "the applicant waits for a check that decides nothing: it could come after the result",
      help: "put the step behind the result, or say with `on … ->` what follows when something is wrong")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A step before the result `checks` papers, has no outcome but the normal one, and makes nothing that a later step could need.
        The intake is left out: it counts what is handed in.
        """,
      why: """
        The directives ask to go from inspection before the result to inspection afterwards (từ tiền kiểm sang hậu kiểm). A check that
        cannot stop the result only makes the applicant wait; done afterwards it finds the same.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch"; role specialist "Chuyên viên" }

        document application "Đơn"
        document permit_paper "Giấy phép"
        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step compare "Đối chiếu" by authority.specialist within 1 working day { checks application }
            step sign "Ký" by authority.chair within 2 working days { uses application; signs permit_paper }
            end approved
          }
          results { permit_paper }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch"; role specialist "Chuyên viên" }

        document application "Đơn"
        document permit_paper "Giấy phép"
        procedure permit "Giấy phép" {
          authority  ward
          time limit 2 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 2 working days { uses application; signs permit_paper }
            resolved
            step compare "Đối chiếu" by authority.specialist within 1 working day { checks application }
            end approved
          }
          results { permit_paper }
        }

        """,
      remedy: """
        Ask what the check has ever stopped. When it may stop something, draw the arrow; when not, move it behind the result.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    let results = Set(procedure.results.map(\.document))
    let steps = procedure.steps
    guard let last = steps.lastIndex(where: { $0.task.issues.contains { results.contains($0.document) } }) else {
      return []
    }
    let maker = steps[last]
    let result = maker.task.issues.first { results.contains($0.document) }
    return steps[..<last].filter(decidesNothing).map { step in
      Diagnostic(
        message, .note, at: step.provenance.span ?? procedure.span,
        [
          "step": .code(step.name), "name": .code(procedure.identity.name),
          "result": .code(result.map { package.documents[$0.document].id } ?? ""),
        ], secondary: maker.provenance.span.map { [SecondaryLabel($0, "result")] } ?? [])
    }
  }

  private static func decidesNothing(_ step: Step) -> Bool {
    step.isCheck && step.task.outcomes.count == 1 && step.arrows.isEmpty && step.task.issues.isEmpty
      && step.task.establishes.isEmpty && !step.task.tags.contains(StepTask.intakeTag)
  }
}
