import Comparison
import ProcessGraph
import WorkingTime

/// What a picture of a procedure says, in the reader's language.
struct FlowWords {
  let language: ReportLanguage

  private func say(_ english: String, _ vietnamese: String) -> String { language == .vietnamese ? vietnamese : english }

  var applicant: String { say("Applicant", "Người nộp hồ sơ") }
  var system: String { say("System", "Hệ thống") }
  var start: String { say("Handed in", "Nộp hồ sơ") }
  var resolved: String { say("Resolved", "Đã giải quyết") }
  var otherwise: String { say("otherwise", "còn lại") }
  var timeout: String { say("too late", "quá hạn") }

  func end(_ kind: EndKind) -> String {
    switch kind {
    case .approved: say("Result", "Trả kết quả")
    case .refused: say("Refused", "Từ chối")
    case .notAccepted: say("Not accepted", "Không tiếp nhận")
    case .stopped: say("Stopped", "Dừng giải quyết")
    case .withdrawn: say("Withdrawn", "Rút hồ sơ")
    }
  }

  /// An outcome that may come so often.
  func bounded(_ label: String, _ most: Int) -> String {
    label + (label.isEmpty ? "" : ", ") + say("at most \(most)\u{D7}", "tối đa \(most) lần")
  }

  /// What comes when it came too often.
  func exhausted(_ label: String, _ most: Int) -> String {
    label + (label.isEmpty ? "" : ", ") + say("after \(most)\u{D7}", "sau \(most) lần")
  }

  /// What marks a value that nobody has verified, and what that means.
  static let doubt = "*"
  var legend: String { say("* not verified", "* chưa kiểm chứng") }

  /// A limit: `≤ 2 working days`, marked when nobody has verified it.
  func limit(_ table: Table<Duration>, _ clause: Provenance) -> String {
    let mark = table.rows.map { $0.provenance.mark ?? clause.mark }
    let doubt = mark.allSatisfy { $0 == .verified } ? "" : " " + Self.doubt
    guard let length = table.single else {
      return say("by table, ", "theo bảng, ") + range(table) + doubt
    }
    return "≤ " + words(length) + doubt
  }

  /// A time that always passes in full.
  func lasts(_ length: Duration) -> String { say("lasts ", "trong ") + words(length) }

  /// Rows of a table in their order, each length once; a unit that is that of all, once.
  private func range(_ table: Table<Duration>) -> String {
    var lengths: [Duration] = []
    for row in table.rows where !lengths.contains(row.value) { lengths.append(row.value) }
    guard let last = lengths.last else { return "" }
    guard lengths.allSatisfy({ $0.unit == last.unit }) else {
      return "≤ " + lengths.map(words).joined(separator: " / ")
    }
    return "≤ " + (lengths.dropLast().map(amount) + [words(last)]).joined(separator: " / ")
  }

  func silence(_ outcome: String) -> String { say("silence: ", "im lặng: ") + outcome }

  private func words(_ length: Duration) -> String {
    guard language == .vietnamese else { return length.description }
    let unit =
      switch length.unit {
      case .workingDays: "ngày làm việc"
      case .workingHours: "giờ làm việc"
      case .days: "ngày"
      case .weeks: "tuần"
      case .months: "tháng"
      case .years: "năm"
      case .hours: "giờ"
      case .minutes: "phút"
      }
    return amount(length) + " " + unit
  }

  private func amount(_ length: Duration) -> String {
    String(length.amount.description.map { $0 == "." && language == .vietnamese ? "," : $0 })
  }

  /// A condition as the analyst wrote it.
  func condition(_ expression: Expression, _ graph: ProcessGraph) -> String {
    ExpressionWords(facts: graph.facts, nodes: graph.nodes.map(\.id)).words(expression)
  }
}
