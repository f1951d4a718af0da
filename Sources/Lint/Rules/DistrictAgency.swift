public import Language
public import Messages
import ProcessGraph
import WorkingTime

/// An agency of a level that is no more.
public enum DistrictAgency: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.districtAgency

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} rests on {agency}, an agency of the district, and there are no districts since 1 July 2025",
      label: "this edition", labels: ["agency": "declared here"],
      help: "name the agency that took over, or end this edition on 2025-06-30")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        An edition that is in force after 30 June 2025 is decided or worked on by an agency of the level `district` of which no end
        is written. An agency `until` a day is told of by TT0885 instead.
        """,
      why: """
        Since 1 July 2025 the country has two levels of local government; what districts did went to communes and provinces.
        """,
      bad: """
        agency district_office "Ủy ban nhân dân huyện" level district { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  district_office
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
          time limit 3 working days
          steps {
            step sign "Ký" by authority.chair within 3 working days
            end approved
          }
        }

        """,
      remedy: """
        Amend the procedure from 2025-07-01 with the agency that succeeds the district.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard let lastDay = Day(iso: "2025-06-30"), procedure.identity.to.map({ $0 > lastDay }) ?? true else { return [] }
    var agencies = Set((procedure.authority?.rows ?? []).map(\.value))
    for step in procedure.steps {
      for option in step.task.assignment.options {
        for row in option.desk.rows { agencies.insert(package.desks[row.value].agency) }
      }
    }
    return package.agencies.indices.map { AgencyID($0) }.filter { agencies.contains($0) }.compactMap { id in
      let agency = package.agencies[id]
      guard agency.level == .district, agency.until == nil else { return nil }
      return Diagnostic(
        message, .note, at: procedure.span, ["name": .code(procedure.identity.name), "agency": .code(agency.id)],
        secondary: agency.provenance.span.map { [SecondaryLabel($0, "agency")] } ?? [])
    }
  }
}
