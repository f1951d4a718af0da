public import Language
public import Messages
import ProcessGraph

/// A component that every procedure must have is missing.
public enum ComponentMissing: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.componentMissing

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} lacks {missing|and}", label: "this procedure",
      note:
        "a procedure is complete only with name, order of steps, way of handing in, papers, time limit, applicants and agency "
        + "(Decree 63/2010 art. 8.2)",
      help: "add {count|this clause|these clauses}")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        One of the parts that every procedure must have is not written: `steps`, `channel`, `documents`, `time limit`, `applicant`,
        `authority`.
        """,
      why: """
        Decree 63/2010/NĐ-CP art. 8.2, as amended by Decree 92/2017/NĐ-CP: a procedure is complete only when it has its name, the
        order of steps, the way of carrying it out, the papers and their number, the time limit, the applicants and the deciding
        agency. Forms, results, conditions and fees are parts where the procedure has them.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        document application "Đơn"
        procedure permit "Giấy phép" {
          authority  ward
          channel    online
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        document application "Đơn"
        procedure permit "Giấy phép" {
          authority  ward
          applicant  citizen
          channel    online
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }

        """,
      remedy: """
        Take the missing part from the announcement decision (quyết định công bố).
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    let parts = [
      ("steps", procedure.statements.isEmpty), ("channel", procedure.channels.isEmpty),
      ("documents", procedure.documents.isEmpty), ("time limit", procedure.timeLimit == nil),
      ("applicant", procedure.applicants.isEmpty), ("authority", procedure.authority == nil),
    ]
    let missing = parts.filter(\.1).map(\.0)
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        message, .note, at: procedure.span,
        ["name": .code(procedure.identity.name), "missing": .codes(missing), "count": .number(missing.count)])
    ]
  }
}
