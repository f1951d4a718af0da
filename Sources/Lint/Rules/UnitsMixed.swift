public import Language
public import Messages
import Numbers
import ProcessGraph
import WorkingTime

/// Calendar and working units in one procedure.
public enum UnitsMixed: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.unitsMixed

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message,
      "{name} counts some of its time in working time, {working}, and some in days of the calendar, {calendar}",
      label: "this procedure",
      help: "give limits and steps one kind of unit, as the law that lays them down has it")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The limit, the reduced limit, the stages and the shares of steps are partly in working days or hours and partly in days,
        weeks, months or years of the calendar. Waits for the applicant do not count.
        """,
      why: """
        The Civil Code art. 144-148 counts both, but at different speeds: whether steps of working days keep a limit in calendar days
        depends on the day and on the holidays, so that every day has to be tried, and an applicant cannot add them up.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit none because "luật chưa quy định"
          steps {
            step draft "Dự thảo" by authority.chair within 3 days
            step sign "Ký" by authority.chair within 2 working days
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit none because "luật chưa quy định"
          steps {
            step draft "Dự thảo" by authority.chair within 3 working days
            step sign "Ký" by authority.chair within 2 working days
            end approved
          }
        }

        """,
      remedy: """
        Write the internal shares in the unit of the limit; where the law itself mixes them, excuse the procedure with the article.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    var durations: [Duration] = []
    let limits = [procedure.timeLimit?.table, procedure.reducedLimit?.table] + procedure.stages.map(\.limit)
    for row in limits.compactMap({ $0 }).flatMap(\.rows) {
      if case .duration(let duration) = row.value { durations.append(duration) }
    }
    for step in procedure.steps {
      if case .within(let table) = step.task.duration { durations += table.rows.map(\.value) }
    }
    let counted = durations.filter { $0.amount != 0 }
    guard let working = counted.first(where: { $0.unit.family == .working }),
      let calendar = counted.first(where: { $0.unit.family == .days || $0.unit.family == .months })
    else { return [] }
    return [
      Diagnostic(
        message, .note, at: procedure.span,
        [
          "name": .code(procedure.identity.name), "working": .text(working.description),
          "calendar": .text(calendar.description),
        ])
    ]
  }
}
