import Dossier
import Planning
import ProcessGraph
import SourceText
import WorkingTime

/// A procedure, interconnected procedure or own work that may be part of a plan, as far as what is given allows.
struct PlanCandidate {
  /// Its name among all candidates.
  var name: String
  /// Its title.
  var title: String
  /// Papers that it may issue.
  var issues: Set<String>
  /// The part; nil while facts are missing, and when it cannot be one.
  var part: PlanPart?
  /// Why it cannot be one, whatever else is said.
  var obstacle: PlanObstacle?
  /// Facts that it asks for and of which nothing is said.
  var missing: [Fact] = []
  /// What it may ask for, as far as that is known.
  var needs: [PaperNeed] = []
  /// The waits that it has, by their written names.
  var waits: [String] = []

  /// Subjects that it asks for and of which nothing at all is said.
  func silent(in facts: PlanFacts) -> [String] {
    var subjects: [String] = []
    for fact in missing {
      guard let subject = PlanFacts.subject(of: fact.id), !facts.subjects.contains(subject),
        !subjects.contains(subject)
      else { continue }
      subjects.append(subject)
    }
    return subjects
  }
}
