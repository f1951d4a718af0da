import ProcessGraph
import Verification
import WorkingTime

/// What is found of one edition of a procedure, of interconnected procedures or of a test, and how it came to be known.
struct SubjectProof: Sendable {
  /// What is found.
  let answer: ProofAnswer
  /// What it was found of; nil when nobody remembers proofs.
  let subject: ProofSubject?
  /// The graph, kept of interconnected procedures that were proved now.
  var graph: ProcessGraph?
  /// The worst case; nil when nothing was proved now.
  var worstCase: WorstCase?

  init(_ answer: ProofAnswer, of subject: ProofSubject?) {
    self.answer = answer
    self.subject = subject
  }
}

extension ProcessGraph {
  /// The days on which the edition accepts dossiers, as far as the calendar goes; nil where it says nothing.
  func acceptingDays(_ calendar: WorkCalendar?) -> DayRange? {
    guard let covered = calendar?.definition.covered else { return nil }
    let first = max(covered.first, identity.from ?? covered.first)
    let last = min(covered.last, identity.to ?? covered.last)
    return first <= last ? DayRange(first, through: last) : nil
  }
}
