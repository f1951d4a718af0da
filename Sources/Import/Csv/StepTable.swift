import Messages
import SourceText
import WorkingTime

/// Makes a procedure of one step table, and compares its times with what the table prints as their sums.
struct StepTable {
  private let table: RawTable
  private let lines: TableLines
  private let unit: TableUnit
  private var findings: [Diagnostic] = []
  private var items: [StepItem] = []
  private var stage: (draft: StageDraft, title: PlacedText, printed: [Printed])?
  private var whole: Sums
  private var ofStage = Sums()
  private var totals: [Printed] = []

  /// A printed sum in both columns.
  private struct Printed {
    var normal: TimeCell?
    var difficult: TimeCell?
  }

  /// The sums of both columns.
  private struct Sums {
    var normal = TableSum()
    var difficult = TableSum()
  }

  /// The procedure of a table, with what was found in it; nil for a table without steps.
  static func draft(_ table: RawTable, fallbackTitle: String, findings: inout [Diagnostic]) -> ProcedureDraft? {
    var reader = StepTable(table)
    let draft = reader.read(fallbackTitle)
    findings += reader.findings
    return draft
  }

  private init(_ table: RawTable) {
    self.table = table
    lines = TableLines(table.lines)
    unit = TableUnit(table, limit: lines.limit)
    whole = Sums()
  }

  private var hasDifficult: Bool { table.heading.columns.contains(.difficultTime) }

  private mutating func read(_ fallbackTitle: String) -> ProcedureDraft? {
    var cells: [TimeCell] = []
    var steps = 0
    for row in table.rows {
      switch row {
      case .step(let step):
        steps += 1
        cells += [step.time, step.difficult].compactMap { $0 }
        add(step)
      case .stage(let title, let time, let difficult):
        closeStage()
        open(title, time, difficult)
      case .total(let isOfStage, _, let time, let difficult):
        if time.reading == .blank, difficult?.reading ?? .blank == .blank { continue }
        let printed = Printed(normal: time, difficult: difficult)
        if isOfStage, stage != nil {
          stage?.printed.append(printed)
        } else {
          closeStage()
          totals.append(printed)
        }
      case .line(let line):
        report(.looseLine, line.span, ["text": .code(line.text.onOneLine)])
        append(.comment(line.text))
      }
    }
    closeStage()
    guard steps > 0 else {
      if !table.isDamaged { findings.append(Diagnostic(ImportMessage.noSteps, at: table.heading.cells.first?.span)) }
      return nil
    }
    if let finding = unit.finding(cells) { findings.append(finding) }
    for total in totals { compare(whole, total, "import.sum.table") }
    var draft = ProcedureDraft(title: lines.title?.text ?? fallbackTitle)
    if lines.title == nil, let first = table.heading.cells.first {
      report(.tableWithoutTitle, first.span, ["taken": .code(fallbackTitle)])
    }
    draft.code = lines.code
    draft.field = lines.field
    draft.authority = lines.authority
    draft.comments = lines.others.map(\.text)
    for line in lines.others {
      findings.append(
        Diagnostic(ImportMessage.lineAbove, .note, at: line.span, ["text": .code(line.text.onOneLine)]))
    }
    draft.limit = limit()
    draft.steps = items
    return draft
  }

  private mutating func report(_ message: ImportMessage, _ span: SourceSpan, _ arguments: [String: Argument] = [:]) {
    findings.append(Diagnostic(message, .warning, at: span, arguments))
  }

  private mutating func append(_ item: StepItem) {
    if stage != nil { stage?.draft.items.append(item) } else { items.append(item) }
  }

  private mutating func value(_ cell: TimeCell) -> TimeValue {
    TimeValue(cell, openIsWorking: unit.openIsWorking, unitIsSaid: table.heading.saysWorking, findings: &findings)
  }

  // MARK: Steps

  private mutating func add(_ row: StepRow) {
    let title = CleanText.title(row.name.text)
    var step = StepDraft(title: title)
    step.desk = row.desk.flatMap { $0.isBlank ? nil : CleanText.of($0.text).onOneLine }
    var normal = row.time.map { value($0) }
    if normal?.isNotCounted ?? false, StepWriter.isDelivery(title) {
      // The time that nobody counts is the office's own, not the applicant's: the step stays.
      findings.removeLast()
      if let place = row.time?.cell.span {
        findings.append(Diagnostic(ImportMessage.deliveryNotCounted, .note, at: place))
      }
      normal?.duration = Duration.none(.workingDays)
      normal?.mark = .assumed("thời gian trả kết quả không tính")
      normal?.isNotCounted = false
    }
    var difficult: TimeValue?
    if let cell = row.difficult {
      // What both columns lack is told once.
      let isTold = cell.reading == row.time?.reading && (cell.reading == .blank || cell.reading == .notCounted)
      difficult = isTold ? normal : value(cell)
      if isTold { difficult?.comment = nil }
    }
    if normal?.isNotCounted ?? false {
      let said = [title, step.desk, row.time?.cell.text].compactMap { $0 }.joined(separator: " | ")
      return append(.comment("Không tính vào thời hạn: " + said))
    }
    let place = row.time?.cell.span ?? row.name.span
    for sums in [\StepTable.whole, \StepTable.ofStage] {
      self[keyPath: sums].normal.add(normal?.duration, step: title, at: place)
      guard hasDifficult else { continue }
      self[keyPath: sums].difficult.add(
        difficult?.duration, step: title, at: row.difficult?.cell.span ?? place)
    }
    if let duration = normal?.duration {
      step.share = ShareDraft(normal: duration, difficult: difficult?.duration, mark: normal?.mark ?? .taken)
      if step.share?.difficult == duration { step.share?.difficult = nil }
      if case .assumed(let why)? = difficult?.mark { step.share?.mark = .assumed(why) }
    }
    step.comments += [normal?.comment, difficult?.comment].compactMap { $0 }
    for remark in row.remarks { step.comments.append("\(remark.heading): \(remark.text.text)") }
    for result in row.result.map({ Self.results($0.text) }) ?? [] {
      if result.isForm { step.comments.append("Biểu mẫu: " + result.title) } else { step.results.append(result.title) }
    }
    append(.step(step))
  }

  /// The papers that a cell of results names, one a line or behind `;`; forms are told apart.
  private static func results(_ text: String) -> [(title: String, isForm: Bool)] {
    CleanText.of(text).split { $0 == "\n" || $0 == ";" }.map { CleanText.title(String($0)) }.filter {
      !$0.foldedPhrase.isEmpty
    }.map { title in
      let words = title.foldedPhrase
      return (title, ["mau ", "bm ", "bm", "bieu mau"].contains { words.hasPrefix($0) })
    }
  }

  // MARK: Stages and sums

  private mutating func open(_ title: PlacedText, _ time: TimeCell?, _ difficult: TimeCell?) {
    ofStage = Sums()
    var printed: [Printed] = []
    if time != nil || difficult != nil {
      printed.append(Printed(normal: time, difficult: difficult))
    } else if case .time(let stated) = VietnameseTime.read(title.text), stated.unit != nil {
      printed.append(Printed(normal: TimeCell(title), difficult: nil))
    }
    stage = (StageDraft(title: CleanText.title(title.text)), title, printed)
  }

  private mutating func closeStage() {
    guard var closing = stage else { return }
    stage = nil
    for printed in closing.printed { compare(ofStage, printed, "import.sum.stage") }
    if let printed = closing.printed.first, let cell = printed.normal, let normal = value(cell).duration {
      let difficult = printed.difficult.flatMap { value($0).duration }
      closing.draft.share = ShareDraft(normal: normal, difficult: difficult == normal ? nil : difficult)
    }
    items.append(.stage(closing.draft))
  }

  private mutating func compare(_ sums: Sums, _ printed: Printed, _ what: String) {
    guard !table.isDamaged else { return }
    let columns = [
      (printed.normal, sums.normal, hasDifficult ? "import.sum.normal" : "import.sum.only"),
      (printed.difficult, sums.difficult, "import.sum.difficult"),
    ]
    for case (let cell?, let sum, let column) in columns where cell.reading != .blank {
      // What is wrong with the cell itself is told where its value is taken.
      var told: [Diagnostic] = []
      let value = TimeValue(
        cell, openIsWorking: unit.openIsWorking, unitIsSaid: table.heading.saysWorking, findings: &told)
      if let finding = sum.finding(against: value.duration, at: cell.cell.span, of: what, column: column) {
        findings.append(finding)
      }
    }
  }

  // MARK: The limit

  /// The limit that stands above the table, or else its total.
  private mutating func limit() -> LimitDraft {
    let total = totals.last
    let normal = total?.normal.map { value($0) }
    let difficult = total?.difficult.flatMap { $0.reading == .blank ? nil : value($0).duration }
    guard let cell = lines.limit ?? total?.normal else {
      if !table.isDamaged, let first = table.heading.cells.first { report(.noLimit, first.span) }
      return LimitDraft(value: .unknown("bảng không in thời hạn hay tổng thời gian"))
    }
    // A limit may be a moment, which no length of time is taken from.
    let isMoment = if case .sameDay = cell.reading { true } else { false }
    let stated = isMoment ? nil : lines.limit.map { value($0) } ?? normal
    var draft = LimitDraft(value: .unknown(cell.cell.text.onOneLine))
    draft.mark = stated?.mark ?? .taken
    if let duration = stated?.duration {
      draft.value = .duration(duration)
      if let sum = normal?.duration, let place = total?.normal?.cell.span, lines.limit != nil,
        sum.compare(to: duration) != .equal
      {
        findings.append(
          Diagnostic(
            ImportMessage.limitDiffers, .warning, at: cell.cell.span,
            ["limit": duration.argument, "total": sum.argument],
            secondary: [SecondaryLabel(place, "total")]))
      }
      if let difficult, difficult != duration { draft.difficult = .duration(difficult) }
    } else if case .sameDay(let hour, let minute) = cell.reading {
      draft.value = .sameDay(hour: hour, minute: minute)
    }
    return draft
  }
}
