import Numbers
import SourceText
import Testing
import WorkingTime

@testable import Import

/// The signed step tables (Quảng Ninh, Decision 295/QĐ-VP.UBND.KSTT of 10 July 2026) as files of separated values.
@Suite struct SignedTableTests {
  struct Printed: Sendable, CustomTestStringConvertible {
    var file: String
    /// By stage, outside of difficult areas and in them; empty for a table without stages.
    var stages: [(String, String)] = []
    var sum: (String, String)
    var testDescription: String { file }
  }

  static let printed: [Printed] = [
    Printed(file: "completion_individual", sum: ("8", "18")),
    Printed(file: "completion_organisation", sum: ("8", "18")),
    Printed(file: "completion_with_duty", stages: [("9", "13"), ("9", "15")], sum: ("18", "28")),
    Printed(file: "land_use_change", stages: [("5", "8"), ("12", "17"), ("8", "10")], sum: ("25", "35")),
    Printed(file: "land_allocation", stages: [("5", "10"), ("10", "15")], sum: ("15", "25")),
    Printed(file: "first_certificate", stages: [("10", "15"), ("12", "12"), ("8", "8")], sum: ("30", "35")),
    Printed(file: "transfer", stages: [("9", "15"), ("9", "13")], sum: ("18", "28")),
    Printed(file: "exchange_simple", sum: ("5", "15")), Printed(file: "exchange_other", sum: ("10", "20")),
    Printed(file: "correction_commune", sum: ("8", "12")),
    Printed(file: "residential_allocation", stages: [("37", "47"), ("8", "8")], sum: ("45", "55")),
    Printed(file: "debt_removal", sum: ("1", "1")),
  ]

  private func draft(_ name: String, changed: (String) -> String = { $0 }) throws -> (ProcedureDraft, Sample) {
    let file = try #require(try Sample.corpus("signed").first { $0.path.hasSuffix("/\(name).csv") })
    let text = changed(String(decoding: file.bytes, as: UTF8.self))
    let sample = Sample(text, path: file.path)
    var findings = sample.imported.findings
    let rows = try #require(TableLayout.read(sample.file, findings: &findings))
    let table = try #require(TableSplit.tables(in: rows, findings: &findings).first)
    return (try #require(StepTable.draft(table, fallbackTitle: name, findings: &findings)), sample)
  }

  /// The shares of steps in working days.
  private func sums(_ steps: [StepDraft]) throws -> (String, String) {
    var normal: Rational = 0
    var difficult: Rational = 0
    for share in steps.compactMap(\.share) {
      normal = try normal + (share.normal.amount(in: .workingDays) ?? 0)
      difficult = try difficult + ((share.difficult ?? share.normal).amount(in: .workingDays) ?? 0)
    }
    return (normal.description, difficult.description)
  }

  @Test(arguments: printed) func stepsAddUpToThePrintedSums(table: Printed) throws {
    let (draft, sample) = try draft(table.file)
    #expect(try sums(draft.steps.steps) == table.sum)
    let stages = draft.steps.compactMap { item in if case .stage(let stage) = item { stage } else { nil } }
    #expect(stages.count == table.stages.count)
    for (stage, printed) in zip(stages, table.stages) {
      #expect(try sums(stage.items.steps) == printed)
      #expect(stage.share?.normal.description == "\(printed.0) working days")
      #expect((stage.share?.difficult ?? stage.share?.normal)?.description == "\(printed.1) working days")
    }
    guard case .duration(let limit)? = draft.limit?.value else {
      Issue.record("no limit")
      return
    }
    #expect(limit.amount.description == table.sum.0)
    let codes = Set(sample.imported.findings.map(\.code))
    #expect(codes.isSubset(of: [ImportMessage.notCounted.code, ImportMessage.lineAbove.code]), "\(sample.full)")
  }

  @Test func everyTableIsThere() throws {
    let names = try Sample.corpus("signed").map { String($0.path.dropFirst(7).dropLast(4)) }
    #expect(names == Self.printed.map(\.file).sorted())
  }

  @Test func aNumberThatWasMistypedIsFoundInItsStageAndInTheTable() throws {
    let (_, changed) = try draft("transfer") { text in
      let line = text.split(separator: "\r\n").first { $0.contains("Phê duyệt hồ sơ") } ?? ""
      return text.replacing(line, with: line.replacing("\t1\t", with: "\t1.5\t"))
    }
    #expect(changed.found.filter { $0.hasSuffix("TT1240") }.count == 2)
    #expect(
      changed.full.contains(
        "the steps of the stage outside of difficult areas add up to 9.5 working days, and 9 working days is printed"))
    #expect(
      changed.full.contains(
        "the steps outside of difficult areas add up to 18.5 working days, and 18 working days is printed"))
    #expect(changed.imported.bytes != nil)
  }
}
