import Language
public import Messages
import ProcessGraph

/// Two procedures that differ in their code only.
public enum SameProcedureTwice: PackageRule {
  /// Its kind of finding.
  public static let message = LintMessage.sameProcedureTwice

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} asks for the same papers and takes the same steps as {other}", label: "the second of them",
      labels: ["other": "the first"],
      help: "make one procedure of them, with the difference as a fact")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        Two procedures with two codes ask for the same papers and have steps of the same names at the same desks.
        """,
      why: """
        The directives on cutting procedures: what differs in its code only is one procedure, and the second
        has to be kept, published and learnt for nothing.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        document application "Đơn"
        procedure permit "Giấy phép" {
          code       "1.000001"
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }
        procedure permit_again "Giấy phép khác" {
          code       "1.000002"
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
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        document application "Đơn"
        document plan "Bản vẽ"
        procedure permit "Giấy phép" {
          code       "1.000001"
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application }
            end approved
          }
        }
        procedure permit_again "Giấy phép khác" {
          code       "1.000002"
          authority  ward
          time limit 3 working days
          documents  { application 1 electronic; plan 1 electronic }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses application, plan }
            end approved
          }
        }

        """,
      remedy: """
        Propose to merge them; until the law is changed, excuse the second with the law that keeps it.
        """)
  }

  /// Looks for it.
  public static func look(at linted: LintedPackage) -> [Diagnostic] {
    let package = linted.package
    var first: [String: Procedure] = [:]
    var told: Set<String> = []
    var findings: [Diagnostic] = []
    for position in linted.procedures {
      let procedure = package.procedures[position]
      guard let code = procedure.code, !procedure.documents.isEmpty, !procedure.steps.isEmpty else { continue }
      let papers = procedure.documents.flatMap { $0.papers }.map { package.documents[$0.document].id }.sorted()
      let steps = procedure.steps.map { step in
        let desks = step.task.assignment.options.flatMap { $0.desk.rows.map { package.desks[$0.value].id } }
        return step.name + ":" + desks.joined(separator: "/")
      }
      let key = papers.joined(separator: ",") + ";" + steps.joined(separator: ",")
      guard let other = first[key] else {
        first[key] = procedure
        continue
      }
      guard other.identity.name != procedure.identity.name, other.code != code,
        told.insert(procedure.identity.name).inserted
      else { continue }
      findings.append(
        Diagnostic(
          message, .note, at: procedure.span,
          ["name": .code(procedure.identity.name), "other": .code(other.identity.name)],
          secondary: other.span.map { [SecondaryLabel($0, "other")] } ?? []))
    }
    return findings
  }
}
