import Language
public import Messages
import ProcessGraph
import WorkingTime

/// A procedure entered into the National Database later than the law allows.
public enum EnteredLate: PackageRule {
  /// Its kind of finding.
  public static let message = LintMessage.enteredLate

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message,
      "{name} was published on {published}, {taken} working days after {law} was signed on {issued}: {allowed} are allowed",
      label: "this procedure", labels: ["law": "the decision that announces it"],
      note:
        "an announced procedure is entered into the National Database within {allowed} working days of the signature "
        + "(Decree 63/2010 art. 24.2, amended by 92/2017)",
      help: "correct the date of `published`, or of `issued` of the decision")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        A procedure rests on a decision (its number has `QĐ` in it) that says when it was `issued`, and the day of `published` comes
        more than 5 working days later, or more than 10 when a ministry signed the decision (`QĐ-B…`). Of several decisions the last
        one before `published` counts, and decisions of the Prime Minister (`QĐ-TTg`) announce no procedures. Working days are those
        of the package's calendar; what it does not cover is not judged.
        """,
      why: """
        Decree 63/2010/NĐ-CP art. 24.2, as amended by Decree 92/2017/NĐ-CP: procedures are entered into the National Database of
        procedures within 10 working days of the minister's signature under the announcement decision, 5 of the province chair's. Until
        then applicants read the old one.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        law announcement "Quyết định công bố" { number "10/QĐ-UBND"; issued 2026-06-01 }
        procedure permit "Giấy phép" {
          authority  ward
          basis      announcement
          effective  from 2026-07-01
          published  2026-06-15
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        law announcement "Quyết định công bố" { number "10/QĐ-UBND"; issued 2026-06-01 }
        procedure permit "Giấy phép" {
          authority  ward
          basis      announcement
          effective  from 2026-07-01
          published  2026-06-05
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Enter the next one in time; what is past is excused with its reason.
        """)
  }

  /// Looks for it.
  public static func look(at linted: LintedPackage) -> [Diagnostic] {
    guard let calendar = linted.calendar else { return [] }
    let package = linted.package
    return linted.procedures.compactMap { position -> Diagnostic? in
      let procedure = package.procedures[position]
      guard procedure.sources.count < 2, let published = procedure.published else { return nil }
      let decisions = procedure.provenance.basis.compactMap { citation -> Decision? in
        package.laws.first { $0.id == citation.law }.flatMap { Decision($0, notAfter: published) }
      }
      guard let decision = decisions.max(by: { $0.issued < $1.issued }),
        let taken = calendar.workingDays(after: decision.issued, through: published), taken > decision.allowed
      else { return nil }
      return Diagnostic(
        message, .note, at: procedure.span,
        [
          "name": .code(procedure.identity.name), "law": .code(decision.law.id), "published": argument(published),
          "issued": argument(decision.issued), "taken": .number(Int(taken)), "allowed": .number(Int(decision.allowed)),
        ], secondary: decision.law.provenance.span.map { [SecondaryLabel($0, "law")] } ?? [])
    }
  }

  /// A decision that may announce procedures.
  private struct Decision {
    var law: Law
    var issued: Day
    /// In working days.
    var allowed: Int64

    /// Nil for a law that is none, that does not say when it was issued, or was issued later.
    init?(_ law: Law, notAfter published: Day) {
      guard let issued = law.issued, issued <= published, let number = law.number?.split(separator: "/").last,
        number.hasPrefix("QĐ")
      else { return nil }
      let signer = number.dropFirst(2).drop { $0 == "-" }
      if signer.hasPrefix("TTg") { return nil }
      (self.law, self.issued) = (law, issued)
      allowed = signer.hasPrefix("B") ? 10 : 5
    }
  }

  private static func argument(_ day: Day) -> Argument {
    .date(year: day.civil.year, month: day.civil.month, day: day.civil.day)
  }
}
