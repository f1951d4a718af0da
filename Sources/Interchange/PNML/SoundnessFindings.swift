public import Messages
public import Verification

extension NamedNet {
  /// What a verdict says of the net, for its reader: nothing when it is sound.
  public func findings(of verdict: SoundnessVerdict) -> [Diagnostic] {
    switch verdict {
    case .sound: []
    case .undecided(let markings):
      [Diagnostic(PNMLMessage.notDecided, .warning, at: nil, ["markings": .number(markings)])]
    case .unsound(let unsound): [finding(of: unsound)]
    }
  }

  private func finding(of unsound: UnsoundWorkflow) -> Diagnostic {
    let trail = unsound.trace.map { transition in
      TrailLine("pnml.fires", ["name": .code(transitions[Int(transition)])], at: declared[Int(transition)])
    }
    let shown = unsound.transition ?? unsound.trace.last
    var arguments: [String: Argument] = ["fault": .phrase("pnml." + unsound.fault.rawValue)]
    if let shown { arguments["name"] = .code(transitions[Int(shown)]) }
    return Diagnostic(PNMLMessage.unsound, at: shown.map { declared[Int($0)] }, arguments, trail: trail)
  }
}
