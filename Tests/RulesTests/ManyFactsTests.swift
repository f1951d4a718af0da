import Compiler
import SourceText
import Testing
import Verification

/// A procedure, mostly a bundle, with more facts than cases are told apart for.
@Suite struct ManyFactsTests {
  /// A stage whose limit and step depend on one fact, and so many other facts around it.
  private func rules(step: String, of facts: Int, difficult: String = "8 working days") -> Rules {
    let names = (0..<facts).map { "f\($0)" }
    let text = """
      package many
      agency ward level commune { role officer }
      subject plot {
        area one of normal, difficult
      \(names.map { "  \($0) yes/no" }.joined(separator: "\n"))
      }
      procedure p about plot {
        authority ward
        time limit 60 working days
        steps {
      \(names.map { "    choose { when \($0) { step s_\($0) by ward.officer within 1 working hour }; otherwise { } }" }
        .joined(separator: "\n"))
          stage examine within { when area = difficult: \(difficult); otherwise: 5 working days } {
            step appraise by ward.officer within { when area = difficult: 8 working days; otherwise: \(step) working days }
          }
          end approved
        }
      }
      """
    return Rules([SourceFile(id: FileID(0), path: "many.tthc", bytes: Array(text.utf8))], nil)
  }

  @Test func aStageIsHeldAgainstItsLimitInTheCasesOfItsOwnFacts() throws {
    let rules = rules(step: "5", of: 18)
    let worst = try #require(rules.proofs.first).worstCase
    #expect(worst.isUpperBound)
    #expect(!rules.words.contains("TT0861"))
    let results = worst.cases.flatMap(\.limits).filter { $0.kind != .statutory }
    #expect(results.map { $0.sum?.description } == ["5 working days", "8 working days"])
    #expect(results.map(\.facts) == ["plot.area = normal", "plot.area = difficult"])
  }

  @Test func aStageThatIsExceededStillIs() throws {
    let rules = rules(step: "6", of: 18)
    #expect(rules.words.contains("TT0861"))
    #expect(rules.words.contains("when plot.area = normal"))
  }

  /// Days and working days have no order: that the stage keeps the one says nothing of the other.
  @Test func aRowInOtherUnitsDoesNotHideARowThatIsExceeded() throws {
    #expect(rules(step: "6", of: 18, difficult: "60 days").words.contains("when plot.area = normal"))
    #expect(!rules(step: "5", of: 18, difficult: "60 days").words.contains("TT0861"))
  }
}
