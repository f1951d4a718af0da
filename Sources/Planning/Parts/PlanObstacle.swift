public import ProcessGraph
public import WorkingTime

/// Why a procedure cannot be part of a plan.
public enum PlanObstacle: Hashable, Sendable {
  /// It does not serve this kind of applicant.
  case applicant(String)
  /// No edition is in force on the day on which it would be handed in.
  case notInForce(Day)
  /// What it requires does not hold for the facts, in the law's words.
  case requirement(String, Provenance)
  /// With these facts it comes to this end.
  case ends(EndKind)
  /// With these facts it does not come to an end, from this step or wait on.
  case stuck(String)
  /// The calendar does not reach far enough: it would begin on this day.
  case beyondCalendar(Day)
  /// With these facts it does not issue the paper.
  case issuesNot
  /// It has errors, or what it needs to be followed cannot be read.
  case errors
  /// It is about subjects of which nothing is said, while another procedure serves as well; the lines would say it.
  case silent(about: [String], say: [String])
  /// What is given chooses another procedure for this paper.
  case notChosen

  /// Whether a longer calendar would help.
  var isOfCalendar: Bool { if case .beyondCalendar = self { true } else { false } }
}
