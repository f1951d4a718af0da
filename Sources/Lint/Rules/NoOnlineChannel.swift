public import Language
public import Messages

/// A procedure that is not offered online.
public enum NoOnlineChannel: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.noOnlineChannel

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} cannot be handed in online", label: "this procedure",
      help: "add `online` to `channel`, or say with `service partial online because …` what stands against it")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The clause `channel` names ways of handing in, and `online` is not among them.
        """,
      why: """
        The directives want every procedure that can be done online to be offered so, and the counter beside it.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          channel    counter
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
          channel    online, counter
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Add the channel; where the law forbids it, excuse the procedure with the article as the reason.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard !procedure.channels.isEmpty, !procedure.channels.contains("online") else { return [] }
    return [Diagnostic(message, .note, at: procedure.span, ["name": .code(procedure.identity.name)])]
  }
}
