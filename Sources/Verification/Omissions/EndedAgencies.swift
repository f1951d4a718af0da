public import Messages
public import ProcessGraph
import WorkingTime

/// Agencies that decide or work in an edition on days on which there is none of them any more.
public struct EndedAgencies: Sendable {
  /// One warning for each agency.
  public private(set) var findings: [Diagnostic] = []

  /// Looks for them in a graph.
  public init(of graph: borrowing ProcessGraph) {
    var parts = Set(graph.desks.map(\.agency))
    for row in graph.authority?.rows ?? [] { parts.insert(row.value) }
    for id in graph.agencies.indices.map({ AgencyID($0) }) where parts.contains(id) {
      guard let until = graph.agencies[id].until, graph.identity.to.map({ $0 > until }) ?? true else { continue }
      var arguments: [String: Argument] = [
        "agency": .code(graph.agencies[id].id), "until": until.argument, "name": .code(graph.identity.name),
        "span": .phrase("verification.span." + (graph.identity.to == nil ? "open" : "closed")),
      ]
      if let to = graph.identity.to { arguments["to"] = to.argument }
      findings.append(
        Diagnostic(
          VerificationMessage.agencyEnded, .warning, at: graph.provenance.span, arguments,
          secondary: graph.agencies[id].provenance.span.map { [SecondaryLabel($0, "ended")] } ?? []))
    }
  }
}

extension Day {
  /// The day as the argument of a message.
  fileprivate var argument: Argument {
    let civil = civil
    return .date(year: civil.year, month: civil.month, day: civil.day)
  }
}
