import SourceText
import Testing

/// Steps side by side inside steps side by side, with nothing behind the inner ones.
@Suite struct NestedParallelTests {
  private func rules(limit: Int) -> Rules {
    let text = """
      package nested
      agency ward level commune { role officer }
      subject plot { wet yes/no }
      procedure p about plot {
        authority ward
        time limit \(limit) working days
        steps {
          parallel {
            branch long { step survey by ward.officer within 9 working days }
            branch short {
              step sort by ward.officer within 1 working day
              parallel {
                branch read { step read by ward.officer within 2 working days }
                branch drain when wet { step drain by ward.officer within 13 working days }
              }
            }
          }
          step sign by ward.officer within 1 working day
          end approved
        }
      }
      """
    return Rules([SourceFile(id: FileID(0), path: "nested.tthc", bytes: Array(text.utf8))], nil)
  }

  @Test func theOuterJoinWaitsForTheSlowestOfAll() throws {
    let worst = try #require(rules(limit: 60).proofs.first).worstCase
    let sums = worst.cases.map { "\($0.facts): \($0.limits[0].sum?.description ?? "none")" }
    #expect(sums == ["plot.wet = no: 10 working days", "plot.wet = yes: 15 working days"])
    for one in worst.cases { #expect(one.limits[0].path.last?.sum == one.limits[0].sum) }
  }

  @Test func aLimitThatOnlyTheOuterBranchBreaksIsBroken() throws {
    #expect(rules(limit: 9).words.contains("error TT0860"))
  }
}
