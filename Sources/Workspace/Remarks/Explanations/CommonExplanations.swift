public import Messages

/// Long explanations of the findings that are met most often, each shown by one change of a sound procedure.
public enum CommonExplanations {
  /// All of them.
  public static var all: [Explanation] {
    WrittenWordsExplained.explanations + DrawnPathsExplained.explanations + ProvedCasesExplained.explanations
      + KeptLimitsExplained.explanations
  }

  /// A procedure of which nothing is said.
  private static let sound = """
    document application "Đơn đề nghị" { formerly request }
    document permit_paper "Giấy phép"
    document refusal_notice "Thông báo từ chối"
    agency ward "Phường" level commune { role officer "Công chức"; role chair "Chủ tịch" }

    procedure permit "Giấy phép" {
      authority  ward
      time limit 3 working days
      charge     100_000 VND
      documents  { application 1 electronic }
      steps {
        step receive "Tiếp nhận" as intake by authority.officer within 1 working day {
          checks documents
          on incomplete -> supplement
        }
        step sign "Ký" by authority.chair within 2 working days { signs permit_paper }
        end approved
      }
      wait supplement "Bổ sung" for applicant within 5 working days {
        at most 1 time then -> end refused issues refusal_notice
        resume receive
        clock restarts
        on timeout -> end refused issues refusal_notice
      }
      results { permit_paper }
    }

    """

  /// Explains a message by what is found when something else is written for a part of the sound procedure.
  static func explain(
    _ message: some MessageSet, what: String, why: String, remedy: String, writing new: String, for old: String
  ) -> Explanation {
    var bad = sound
    if let place = bad.firstRange(of: old) { bad.replaceSubrange(place, with: new) }
    return Explanation(message, what: what, why: why, bad: bad, good: sound, remedy: remedy)
  }
}
