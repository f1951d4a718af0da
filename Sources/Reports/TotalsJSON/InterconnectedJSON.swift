import JSON
public import Verification
import WorkingTime

/// An interconnected procedure for programs: its order and its totals beside the worst case that every procedure has.
public struct InterconnectedReport: Sendable {
  /// Its name.
  public var name: String
  /// Its parts in the order in which they can finish.
  public var order: [PartOrder]
  /// What its procedures ask of the applicant one after another.
  public var oneByOne: ServiceTotals
  /// What it asks itself.
  public var interconnected: ServiceTotals

  /// Gathers a report.
  public init(name: String, order: [PartOrder], oneByOne: ServiceTotals, interconnected: ServiceTotals) {
    self.name = name
    self.order = order
    self.oneByOne = oneByOne
    self.interconnected = interconnected
  }
}

extension JSONWriter {
  /// `{"name", "order": [{"part", "waits_for": [{"part", "document"}]}], "one_by_one", "interconnected"}`; totals are
  /// `{"official", "elapsed", "documents", "visits", "fees", "open_fees"}`.
  mutating func interconnected(_ report: InterconnectedReport) {
    object { writer in
      writer.member("name", report.name)
      writer.key("order")
      writer.array { writer in
        for part in report.order {
          writer.newline()
          writer.object { writer in
            writer.member("part", part.name)
            writer.key("waits_for")
            writer.array { writer in
              for wait in part.waits {
                writer.object { writer in
                  writer.member("part", wait.name)
                  writer.member("document", wait.document)
                }
              }
            }
          }
        }
      }
      writer.key("one_by_one")
      writer.totals(report.oneByOne)
      writer.key("interconnected")
      writer.totals(report.interconnected)
    }
  }

  private mutating func totals(_ totals: ServiceTotals) {
    object { writer in
      writer.duration("official", totals.official)
      writer.duration("elapsed", totals.elapsed)
      writer.key("documents")
      writer.number(totals.documents)
      writer.key("visits")
      writer.number(totals.visits)
      writer.key("fees")
      writer.number(digits: String(totals.fees.dong))
      writer.key("open_fees")
      writer.array { writer in
        for fee in totals.openFees { writer.string(fee) }
      }
    }
  }
}
