public import Language
public import Messages
import ProcessGraph

/// A procedure without a legal basis.
public enum NoBasis: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.noBasis

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} names no law that it rests on", label: "this procedure",
      help: "write `basis` with the law and its article")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The procedure has no clause `basis`. Limits, fees and papers may have one of their own; the procedure needs one all the same.
        """,
      why: """
        A procedure is laid down by a legal text, and never by the agency that carries it out. Without a
        basis nobody can see which change of the law touches it.
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
        law decree_one "Nghị định" { number "1/2026/NĐ-CP" }
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          basis      decree_one article 5
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Declare the law with `law`, and name the article that lays the procedure down.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard procedure.provenance.basis.isEmpty else { return [] }
    return [Diagnostic(message, .note, at: procedure.span, ["name": .code(procedure.identity.name)])]
  }
}
