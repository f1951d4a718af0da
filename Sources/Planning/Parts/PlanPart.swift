import Dossier
import ProcessGraph
import WorkingTime

/// Something that an applicant can go through on the way to a paper.
public struct PlanPart: Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A procedure by itself.
    case procedure
    /// An interconnected procedure.
    case interconnected
    /// The applicant's own work, which an interconnected procedure describes.
    case ownWork = "own work"
  }

  /// Its name; unique among the parts of a network.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Its editions, in the order of the files; never empty.
  public let editions: [PlanEdition]
  /// Procedures that it goes through, for an interconnected one.
  public let members: [String]
  /// Which of alternative papers are handed in, as far as that was said.
  public let chosen: Set<String>

  /// Describes a part.
  public init(
    _ name: String, _ kind: Kind, editions: [PlanEdition], members: [String] = [], chosen: Set<String> = []
  ) {
    self.name = name
    self.kind = kind
    self.editions = editions
    self.members = members
    self.chosen = chosen
  }

  /// Papers that it may hand over: its results, and what its steps make besides.
  var mayIssue: (results: Set<String>, made: Set<String>) {
    var results: Set<String> = []
    var made: Set<String> = []
    for edition in editions {
      let graph = edition.graph
      for result in graph.results { results.insert(graph.documents[result.document].id) }
      for node in graph.nodes {
        guard case .step(let task) = node.kind else { continue }
        for use in task.issues { made.insert(graph.documents[use.document].id) }
      }
    }
    return (results, made)
  }

  /// The edition in force on a day for what is handed in then; nil when there is none.
  func edition(on day: Day) -> Int? {
    EditionInForce.position(in: editions.map(\.graph), submitted: day, accepted: day)
  }
}
