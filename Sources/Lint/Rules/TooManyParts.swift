import Language
public import Messages
import ProcessGraph

/// A procedure of more stages, steps or desks than a package wants.
public enum TooManyParts: PackageRule {
  /// Its kind of finding.
  public static let message = LintMessage.tooManyParts

  /// Its words.
  public static var words: CatalogueEntry {
    CatalogueEntry(
      message, "{name} has {counted} {what}, and at most {most} are wanted", label: "this procedure",
      help: "join what one desk does in a row, or set another number under `at-most` in `thutuc.yaml`")
  }

  /// Its explanation.
  public static var explanation: Explanation {
    Explanation(
      message,
      what: """
        More stages, steps or desks are written than `at-most` in `thutuc.yaml` allows: `at-most: {stages: 3, steps: 15, desks: 6}`.
        These numbers hold where the manifest says nothing. Every step counts, on whatever path; a desk that takes several steps counts
        once, and where facts decide who does a step, it is one desk.
        """,
      why: """
        The directives on cutting procedures name too many intermediate stages first among what delays a dossier. No law gives a number,
        so the package sets its own. Handovers along a path are counted by a policy: `require handovers <= 6`.
        """,
      bad: """
        agency ward "Phường" level commune {
          role chair "Chủ tịch"; role deputy "Phó Chủ tịch"; role officer "Một cửa"; role specialist "Chuyên viên"
          role head "Trưởng phòng"; role clerk "Văn thư"; role cashier "Thủ quỹ"
        }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 7 working days
          steps {
            step receive "Tiếp nhận" as intake by authority.officer within 1 working day
            step appraise "Thẩm định" by authority.specialist within 1 working day
            step review "Rà soát" by authority.head within 1 working day
            step propose "Trình" by authority.deputy within 1 working day
            step sign "Ký" by authority.chair within 1 working day
            step stamp "Đóng dấu" by authority.clerk within 1 working day
            step collect "Thu tiền" by authority.cashier within 1 working day
            end approved
          }
        }

        """,
      good: """
        agency ward "Phường" level commune {
          role chair "Chủ tịch"; role officer "Một cửa"; role specialist "Chuyên viên"
        }

        procedure permit "Giấy phép" {
          authority  ward
          time limit 3 working days
          steps {
            step receive "Tiếp nhận" as intake by authority.officer within 1 working day
            step appraise "Thẩm định" by authority.specialist within 1 working day
            step sign "Ký" by authority.chair within 1 working day
            end approved
          }
        }

        """,
      remedy: """
        Ask of each desk what it adds that the desk before could not do.
        """)
  }

  /// Looks for it; of a procedure with several editions, the first that has too many is told.
  public static func look(at linted: LintedPackage) -> [Diagnostic] {
    var told: Set<String> = []
    var findings: [Diagnostic] = []
    for position in linted.procedures {
      let procedure = linted.package.procedures[position]
      let steps = procedure.steps
      let desks = Set(steps.flatMap { $0.task.assignment.options.compactMap { $0.desk.rows.first?.value } })
      let parts = [
        ("stages", procedure.stages.count, linted.most.stages), ("steps", steps.count, linted.most.steps),
        ("desks", desks.count, linted.most.desks),
      ]
      for (what, count, most) in parts where count > most {
        guard told.insert(what + " " + procedure.identity.name).inserted else { continue }
        findings.append(
          Diagnostic(
            message, .note, at: procedure.span,
            [
              "name": .code(procedure.identity.name), "counted": .number(count), "most": .number(most),
              "what": .phrase("lint." + what),
            ]))
      }
    }
    return findings
  }
}
