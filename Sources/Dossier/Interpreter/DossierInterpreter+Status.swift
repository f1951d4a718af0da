import ProcessGraph

extension DossierInterpreter {
  /// The status that the national list gives a dossier.
  ///
  /// A refusal on the merits is an answer that is handed over, so it ends as `returned`.
  public func status(of state: DossierState) -> DossierStatus {
    if let ending = state.ending {
      return switch ending.kind {
      case .approved, .refused: .returned
      case .notAccepted: .notAccepted
      case .stopped: .stopped
      case .withdrawn: .withdrawn
      }
    }
    if state.resolved != nil { return .resolved }
    for position in state.positions {
      switch node(position.node)?.kind {
      case .wait(let task)?:
        if task.pays != nil { return .paymentRequested }
        if task.party == .applicant { return .supplementRequested }
      case .step?: if unpaid(before: position.node, state) != nil { return .paymentRequested }
      default: break
      }
    }
    return state.accepted == nil ? .registered : .processing
  }
}
