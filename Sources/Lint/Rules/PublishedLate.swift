public import Language
public import Messages
import ProcessGraph
import WorkingTime

/// A procedure published later than the law allows.
public enum PublishedLate: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.publishedLate

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message,
      "{name} was published on {published}, and is in force from {from}: that is later than {days} days before",
      label: "this procedure",
      note:
        "an announcement decision comes at least {days} days before the text takes effect (Decree 63/2010 art. 15, amended by "
        + "48/2013 and 92/2017)",
      help: "correct the date of `published`, or have the edition begin later")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The day of `published` lies less than 5 days before the edition begins, or less than 20 where a central agency decides.
        Procedures that take effect on signing may be published up to 3 days after; excuse them with that reason.
        """,
      why: """
        Decree 63/2010/NĐ-CP art. 15, as amended by Decrees 48/2013 and 92/2017: ministries announce at least 20 days, provinces and
        others at least 5 days before the text takes effect.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          effective  from 2026-07-01
          published  2026-06-29
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
          effective  from 2026-07-01
          published  2026-06-20
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Publish in time; what is past is excused with its reason.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard procedure.sources.count < 2, let published = procedure.published, let from = procedure.identity.from else {
      return []
    }
    let isCentral = (procedure.authority?.rows ?? []).contains { package.agencies[$0.value].level == .central }
    let days = isCentral ? 20 : 5
    guard Int(from.number) - Int(published.number) < days else { return [] }
    return [
      Diagnostic(
        message, .note, at: procedure.span,
        [
          "name": .code(procedure.identity.name), "published": argument(published), "from": argument(from),
          "days": .number(days),
        ])
    ]
  }

  private static func argument(_ day: Day) -> Argument {
    .date(year: day.civil.year, month: day.civil.month, day: day.civil.day)
  }
}
