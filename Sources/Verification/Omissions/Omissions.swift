public import Messages
public import ProcessGraph

/// What a procedure leaves out that its reader will miss: nothing is wrong or unproved, so all of it is noted only.
public struct Omissions: Sendable {
  /// One note for each.
  public private(set) var findings: [Diagnostic] = []

  /// Looks for them in a graph.
  public init(of graph: ProcessGraph) {
    guard graph.timeLimit != nil else {
      findings.append(
        Diagnostic(
          VerificationMessage.noLimitStated, .note, at: graph.provenance.span, ["name": .code(graph.identity.name)]))
      return
    }
    guard !ClockRules(graph).hasIntake, let wait = graph.nodes.first(where: Self.sendsBack) else { return }
    findings.append(
      Diagnostic(
        VerificationMessage.noIntake, .note, at: graph.provenance.span, ["name": .code(graph.identity.name)],
        secondary: wait.provenance.span.map { [SecondaryLabel($0, "wait")] } ?? []))
  }

  /// True for a wait in which the applicant mends the dossier; one for a payment says nothing about its papers.
  ///
  /// Where nothing is sent back, acceptance on submission is what a short step table means, and no note is due.
  private static func sendsBack(_ node: Node) -> Bool {
    guard case .wait(let task) = node.kind else { return false }
    return task.party == .applicant && task.pays == nil
  }
}
