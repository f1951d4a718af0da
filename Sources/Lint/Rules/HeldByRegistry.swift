public import Language
public import Messages
import ProcessGraph

/// A paper asked for although a registry holds it.
public enum HeldByRegistry: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.heldByRegistry

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} asks the applicant for {document}, which {registries|and} already {count|holds|hold}",
      label: "asked for on paper",
      note: "what is in a national database is not asked for again (Decree 217/2026 art. 7.3, 56.2)",
      help: "read it with `data from` and the registry")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A paper has to be handed in, with no alternative beside it, although a `registry` of this package supplies it.
        """,
      why: """
        Decree 217/2026/NĐ-CP art. 7.3 and 56.2, and the directives on using data instead of papers: what the State holds in a
        database it reads there. In interconnected procedures TT0707 says the same of the bundle.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        registry population "CSDL dân cư" { supplies identity_card }
        document identity_card "Căn cước"
        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          documents  { identity_card 1 copy }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses identity_card }
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        registry population "CSDL dân cư" { supplies identity_card }
        document identity_card "Căn cước"
        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          documents  { identity_card data from population }
          steps {
            step sign "Ký" by authority.chair within 3 working days { uses identity_card }
            end approved
          }
        }

        """,
      remedy: """
        Write `data from` and the registry, or put it beside the paper with `any of` while the connection is not everywhere.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    procedure.documents.flatMap { $0.mandatoryOnPaper }.compactMap { document, provenance in
      let holders = package.documents[document].heldBy
      guard !holders.isEmpty else { return nil }
      return Diagnostic(
        message, .note, at: provenance.span,
        [
          "name": .code(procedure.identity.name), "document": .code(package.documents[document].id),
          "registries": .codes(holders), "count": .number(holders.count),
        ])
    }
  }
}
