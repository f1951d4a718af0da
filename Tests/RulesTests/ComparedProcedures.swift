import Comparison
import Compiler
import Language
import ProcessGraph
import SourceText
import Syntax
import Testing
import WorkingTime

/// Procedures in texts of their own, compared on the calendar of Vietnam.
enum ComparedProcedures {
  /// The graphs of a text without errors.
  static func graphs(_ text: String) throws -> [ProcessGraph] {
    let file = SourceFile(id: FileID(0), path: "a.tthc", bytes: Array(text.utf8))
    let parsed = Parser.parse(file)
    let resolution = resolve(
      files: [ParsedInput(tree: parsed.tree)], settings: ResolutionSettings(packageName: "p"))
    let errors = (parsed.diagnostics + resolution.diagnostics).filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)\n\(text)")
    return Compiler(resolution.package).compile()
  }

  static func graph(_ text: String) throws -> ProcessGraph { try #require(graphs(text).first) }

  static func compare(_ before: ProcessGraph, _ after: ProcessGraph, year: Int = 2026) throws -> ProcedureComparison {
    let calendar = try #require(Rules.calendar)
    return ProcedureComparison(
      before, after,
      ComparisonSetting(
        calendarsBefore: before.calendars.map { _ in calendar }, calendarsAfter: after.calendars.map { _ in calendar },
        year: year, submissionFrom: try #require(Day(year: year, month: 7, day: 1))))
  }

  /// A procedure with each clause at least once.
  static let base = """
    law decree "Nghị định" { number "1/2026"; effective 2026-01-01 }
    agency commune "Xã" level commune {
      unit centre "Trung tâm" { role officer "Một cửa" }
      role specialist "Chuyên viên"
      role chair "Chủ tịch"
      role deputy "Phó"
    }
    agency province "Tỉnh" level province { role planner "Quy hoạch"; role specialist "Chuyên viên"; role chair "Chủ tịch"; role deputy "Phó" }
    agency bank "Ngân hàng" level none { role teller "Giao dịch" }
    registry land "Đất đai" { supplies certificate }
    document application "Đơn"
    document certificate "Giấy chứng nhận" { valid 12 months }
    document drawings "Bản vẽ"
    document pledge "Cam kết"
    document extra "Thêm"
    document slip "Phiếu hẹn"
    document permit "Giấy phép"
    document stamped "Bản vẽ đóng dấu"
    document refusal "Thông báo"
    subject house "Nhà" {
      floors "Số tầng" integer 1 to 50
      adjoining "Liền kề" yes/no
      heritage "Di sản" yes/no
      zone "Khu vực" one of urban "đô thị", rural "nông thôn", old "cổ"
      investment "Đầu tư" money
      assume not (zone = rural and floors > 10)
    }
    procedure permit_one "Cấp phép" about house {
      code "1.013225"
      field "Xây dựng"
      authority commune basis decree article 1 source verified
      applicant citizen, household
      service full online
      channel online, counter
      effective from 2026-01-01
      published 2025-12-01
      basis decree article 2
      source secondary
      applicant may withdraw until sign
      time limit { when zone = old: 10 working days; otherwise: 7 working days; extendable once by 3 working days when floors >= 9 decided by authority.chair at appraise } basis decree article 3 source verified
      reduced to 50%
      charge 75_000 VND payable online before deliver
      fee appraisal_fee 0.02% of investment at least 100_000 VND at most 9_000_000 VND free when heritage
      requires floors >= 2 "Nhà từ hai tầng"
      documents {
        application 1 original, form "Mẫu số 01"
        paper any of { certificate data from land; extra 1 certified copy }
        drawings 2 originals
        pledge 1 original when adjoining
      }
      steps {
        step receive "Tiếp nhận" as intake by centre.officer within 2 working hours {
          checks documents
          issues slip
          on incomplete -> supplement
          on refused -> end not_accepted issues refusal
        }
        stage work "Xử lý" within 6 working days {
          step appraise "Thẩm định" as appraisal by authority.specialist within { when zone = old: 3 working days; otherwise: 2 working days } {
            uses drawings, pledge when adjoining
            effort 40 minutes
            on redo -> receive at most 2 times then -> end stopped
          }
        }
        parallel {
          branch planning { step ask "Hỏi" by province.planner within 1 working day { outcomes agreed, disagreed; silence counts as agreed } }
          branch fire when floors >= 7 { step ask_fire "Hỏi" by province.specialist within 1 working day { outcomes agreed, disagreed } }
          on any disagreed -> end refused issues refusal
        }
        choose {
          when floors >= 5 { step review "Rà soát" by authority.deputy within 2 working hours }
          otherwise { }
        }
        step post "Niêm yết" by system lasts 5 days clock pauses
        wait payment "Nộp tiền" for applicant within 3 working days { on timeout -> end stopped }
        step sign "Ký" as approval by authority.chair or authority.deputy within 2 working hours { signs permit; issues stamped when floors >= 3 }
        resolved
        step deliver "Trả" as delivery by centre.officer within 1 working hour
        end approved
      }
      wait supplement "Bổ sung" for applicant within 2 working days {
        at most 1 time then -> end refused issues refusal
        resume receive
        clock restarts
        on timeout -> end refused issues refusal
      }
      results { permit valid 12 months; stamped when floors >= 3 }
    }

    """
}
