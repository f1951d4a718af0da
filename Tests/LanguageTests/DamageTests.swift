import Foundation
import Language
import Messages
import SourceText
import Syntax
import TestSupport
import Testing

/// Files in which something is missing or doubled: nothing traps, and names add little to what the parser says.
@Suite struct DamageTests {
  private static let prelude = Corpus.bytes(Corpus.folder + "/prelude.tthc")

  /// The bytes of a good file and the spans of its tokens but the end.
  private func tokens(_ name: String) -> (bytes: [UInt8], spans: [SourceSpan]) {
    let path = Corpus.folder + "/good/" + name
    let bytes = Corpus.bytes(path)
    let tree = Parser.parse(SourceFile(id: FileID(0), path: path, bytes: bytes)).tree
    return (bytes, (0..<tree.tokenCount - 1).map { tree.span(of: TokenID(Int32($0))) })
  }

  private func sample(_ bytes: [UInt8]) -> Sample { Sample([("prelude.tthc", Self.prelude), ("sample.tthc", bytes)]) }

  @Test(arguments: ["everything.tthc", "amendments.tthc"]) func missingAndDoubledTokensGiveFewMessages(name: String) {
    let (bytes, spans) = tokens(name)
    #expect(spans.count > 400)
    // Every seventh token: all of them together take half a minute without optimisation.
    for index in stride(from: 0, to: spans.count, by: 7) {
      let span = spans[index]
      let word = bytes[Int(span.start)..<Int(span.end)]
      let missing = sample(Array(bytes[..<Int(span.start)] + bytes[Int(span.end)...]))
      let doubled = sample(Array(bytes[..<Int(span.end)] + [32] + word + bytes[Int(span.end)...]))
      for damaged in [missing, doubled] {
        // Without a fault of the syntax the slip is one of names: it may show wherever the name is used.
        let limit = damaged.faults.isEmpty ? 5 : 2
        #expect(damaged.resolution.diagnostics.count <= limit, "\(damaged.words)")
      }
    }
  }

  @Test(arguments: ["everything.tthc", "amendments.tthc"]) func halfFilesAndSplicedFilesDoNotTrap(name: String) {
    let (bytes, spans) = tokens(name)
    var random = SplitMix64(seed: 20_260_701)
    for _ in 0..<60 {
      let one = spans[Int(random.next() % UInt64(spans.count))]
      let other = spans[Int(random.next() % UInt64(spans.count))]
      let third = spans[Int(random.next() % UInt64(spans.count))]
      _ = sample(Array(bytes[..<Int(one.start)] + bytes[Int(other.start)...]))
      _ = sample(
        Array(bytes[..<Int(one.start)] + bytes[Int(other.start)..<Int(other.end)] + [32] + bytes[Int(third.start)...]))
    }
  }

  /// What the text took in is lost, and nobody misses it: the quotation mark is the one mistake.
  @Test(arguments: [
    "procedure p {\n  steps {\n    step a \"Nhận by chair\n    end approved\n  }\n}",
    "procedure p {\n  steps {\n    step a \"Nhận by chair {\n      issues slip\n    }\n    end approved\n  }\n}",
    "procedure p {\n  documents { drawings 1 copy form \"Mẫu; application 1 original }\n}",
    """
    procedure p {
      wait w "Bổ sung for applicant within 3 days { on timeout -> end stopped; resume a }
      steps { step a by chair { on refused -> w }; end approved }
    }
    """,
    "procedure p {\n  steps {\n    step a by chair { on refused -> b }\n    end approved\n    step \"b by chair\n  }\n}",
    "subject lamp \"Đèn { lit yes/no }\nprocedure p about lamp { requires lit; steps { step a by commune.chair; end approved } }",
    "agency shop \"Cửa hàng level none { role clerk }\nprocedure p { steps { step a by shop.clerk; end approved } }",
    "language vi\nthủ tục p {\n  các bước {\n    bước a \"Nhận do commune.chair\n    kết thúc chấp thuận\n  }\n}",
  ])
  func anUnclosedTextIsTheOnlyMistake(text: String) {
    let sample = Sample(text)
    #expect(sample.faults.map(\.code) == [SyntaxMessage.unclosedText.code], "\(sample.words)")
    #expect(sample.resolution.diagnostics.isEmpty, "\(sample.words)")
  }

  /// The name meant may be another than the joined one, such as a subtraction or a keyword of several words.
  @Test(arguments: [
    "procedure p { steps { step a by chief-officer; end approved } }",
    "procedure p about house { requires floors-floors > 3; steps { step a by chair; end approved } }",
    "language vi\nthủ tục p { các bước { bước a do nơi-tiếp-nhận.officer; kết thúc chấp thuận } }",
    "document land-paper\nprocedure p { documents { land-paper 1 copy }; steps { step a by chair; end approved } }",
  ])
  func aNameWithHyphensIsTheOnlyMistake(text: String) {
    let sample = Sample(text)
    #expect(sample.faults.map(\.code) == [SyntaxMessage.hyphenInName.code], "\(sample.words)")
    #expect(sample.resolution.diagnostics.isEmpty, "\(sample.words)")
  }

  /// A file of amendments without end is followed to a point, in a time that does not grow beyond measure.
  @Test(.timeLimit(.minutes(5))) func manyAmendmentsOfOneProcedure() {
    var text = "procedure p { effective from 2001-01-01; steps { step a by chair within 1 day; end approved } }\n"
    var dates: [String] = []
    for year in 2002..<2050 {
      for month in 1...12 { dates.append("\(year)-\(month < 10 ? "0" : "")\(month)-01") }
    }
    for date in dates { text += "amend p from \(date) by law_8 { step a within 2 days }\n" }
    let sample = Sample(text.replacingOccurrences(of: "law_8", with: "plan") + "law plan { proposed }\n")
    #expect(dates.count > 500)
    #expect(
      sample.resolution.diagnostics.map(\.code) == [EditionMessage.tooManyAmendments.code],
      "\(sample.findings.prefix(3))")
    #expect(sample.resolution.package.procedures.count == 501)
  }

  /// A file that opens one procedure over and over gives a message for each, in a time that grows with its size.
  @Test(.timeLimit(.minutes(5))) func manyEditionsOfOneName() {
    let count = 50_000
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes += Array("procedure p {}\n".utf8) }
    let found = sample(bytes).resolution.diagnostics.filter { $0.code == ProcedureMessage.editionWithoutDate.code }
    #expect(found.count == count - 1)
    #expect(Set(found.map(\.secondary)).count == 1)
  }
}
