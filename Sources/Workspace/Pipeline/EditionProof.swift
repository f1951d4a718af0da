import Messages
import ProcessGraph
import Verification
import WorkingTime

/// What is proved about one edition of a procedure by itself.
struct EditionProof: Sendable {
  let findings: [Diagnostic]
  let worstCase: WorstCase
  let policies: PolicyCheck.Answers

  init(
    of graph: ProcessGraph, _ build: PackageBuild, _ detail: WorstCaseDetail, _ policies: PolicyCheck,
    _ kept: inout KeptLimits, isAdvised: Bool
  ) {
    let calendars = build.calendars(of: graph)
    let proofs = Verification(
      of: graph, calendars: calendars, days: graph.acceptingDays(calendars.first ?? nil), detail: detail,
      remembering: &kept)
    findings =
      proofs.findings + Omissions(of: graph).findings + EndedAgencies(of: graph).findings
      + (isAdvised ? DocumentAdvice(of: graph).findings : [])
    worstCase = proofs.worstCase
    self.policies = policies.answers(for: graph)
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
