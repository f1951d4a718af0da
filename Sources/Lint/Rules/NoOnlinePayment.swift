public import Language
public import Messages
import ProcessGraph

/// A fee that cannot be paid online.
public enum NoOnlinePayment: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.noOnlinePayment

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{fee} of {name} cannot be paid online", label: "paid how?",
      help: "write `payable online, counter`")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A fee or a charge says nothing of how it is paid, or does not name `online`.
        """,
      why: """
        The reform directives ask for online payment wherever something is paid, so that nobody comes to the
        counter only to pay.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          charge     100_000 VND payable counter
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
          time limit 3 working days
          charge     100_000 VND payable online, counter
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Connect the fee to the payment platform of the one-stop system and write `payable online`.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    procedure.fees.filter { !$0.payable.contains("online") }.map { fee in
      Diagnostic(
        message, .note, at: fee.provenance.span ?? procedure.span,
        ["fee": .code(fee.id), "name": .code(procedure.identity.name)])
    }
  }
}
