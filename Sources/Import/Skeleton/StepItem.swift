/// Something of `steps`.
indirect enum StepItem {
  case step(StepDraft)
  case stage(StageDraft)
  /// What could not be understood, kept where it stood.
  case comment(String)

  /// True when a time in it depends on the area.
  var dependsOnArea: Bool {
    switch self {
    case .step(let step): step.share?.difficult != nil
    case .stage(let stage): stage.share?.difficult != nil || stage.items.contains(where: \.dependsOnArea)
    case .comment: false
    }
  }
}

extension [StepItem] {
  /// All steps in order, those of stages too.
  var steps: [StepDraft] {
    var steps: [StepDraft] = []
    for item in self {
      switch item {
      case .step(let step): steps.append(step)
      case .stage(let stage): steps += stage.items.steps
      case .comment: break
      }
    }
    return steps
  }
}
