public import Language
public import Messages
import Numbers
import ProcessGraph
import WorkingTime

/// A limit that is not reduced to half of it.
public enum LimitNotHalved: ProcedureRule {
  /// Its kind of finding.
  public static let message = LintMessage.limitNotHalved

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "the time limit of {name}, {limit}, is reduced {reduced}, and half of it is asked for",
      label: "this limit",
      help: "write `reduced to …` with the decision behind it")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        The reduced limit is longer than half of the statutory limit in some row, or there is none. Rows are compared one by one;
        where their units differ nothing is said.
        """,
      why: """
        The cities' directives of 2025 ask for at least half of the time of every procedure to be cut. A policy
        `require reduced_time <= 50% of time_limit` proves the same for every case of the facts, and may be an error.
        """,
      bad: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 4 working days
          reduced to 4 working days
          steps {
            step sign "Ký" by authority.chair within 4 working days
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune { role chair "Chủ tịch" }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 4 working days
          reduced to 2 working days
          steps {
            step sign "Ký" by authority.chair within 2 working days
            end approved
          }
        }

        """,
      remedy: """
        Shorten the steps until they add up to half of the limit, and write `reduced to` with its `basis`.
        """)
  }

  /// Looks for it.
  public static func look(at procedure: Procedure, in package: ResolvedPackage) -> [Diagnostic] {
    guard let limit = procedure.timeLimit else { return [] }
    let rows = limit.table.rows
    let reduced = procedure.reducedLimit?.table.rows ?? []
    for (position, row) in rows.enumerated() {
      guard case .duration(let whole) = row.value else { continue }
      var words = Argument.phrase("lint.notReduced")
      if !reduced.isEmpty {
        guard reduced.count == rows.count || reduced.count == 1,
          case .duration(let short) = reduced[reduced.count == 1 ? 0 : position].value
        else { continue }
        guard let twice = try? Duration(short.amount + short.amount, short.unit),
          twice.compare(to: whole, hoursPerDay: package.hoursInWorkingDay) == .longer
        else { continue }
        words = .text("to " + short.description)
      }
      return [
        Diagnostic(
          message, .note, at: limit.provenance.span ?? procedure.span,
          ["name": .code(procedure.identity.name), "limit": .text(whole.description), "reduced": words])
      ]
    }
    return []
  }
}
