import ProcessGraph

/// A desk that dossiers can lie at.
public struct SimulatedDesk: Hashable, Sendable {
  /// Its stable id, `agency.unit.role`.
  public var id: String
  /// What people call it.
  public var title: String
  /// The stable id of its agency.
  public var agency: String
  /// What people call that.
  public var agencyTitle: String

  /// Finds a desk in the first graph that has it.
  init(_ id: String, in graphs: [ProcessGraph]) {
    self.id = id
    (title, agency, agencyTitle) = ("", "", "")
    for graph in graphs {
      guard let desk = graph.desks.first(where: { $0.id == id }) else { continue }
      title = desk.title
      guard graph.agencies.indices.contains(desk.agency.position) else { return }
      agency = graph.agencies[desk.agency].id
      agencyTitle = graph.agencies[desk.agency].title
      return
    }
  }
}
